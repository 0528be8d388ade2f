package main

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// mostLines is how long a file may be; more is usually two ideas.
const mostLines = 300

// mostInAKnot is how many files may all reach each other by calls.
const mostInAKnot = 3

// A parser's functions call each other as its grammar does, and may do so across files.
var recursive = map[string]string{
	"model/parse/markdown": "blocks stand within blocks, and runs of text within runs",
	"model/parse/web/set":  "an element is set by what stands within it, of whatever kind that is",
	"model/parse/tex":      "a formula is made of formulas",
	"ui/typeset":           "a list may hold a quote, which may hold a list: blocks are set within blocks",
}

func TestNoFileIsLong(t *testing.T) {
	for _, files := range sources(t) {
		for _, name := range files {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if n := bytes.Count(text, []byte("\n")); n > mostLines {
				t.Errorf("%s has %d lines, %d at most", strings.TrimPrefix(name, root+"/"), n, mostLines)
			}
		}
	}
}

func TestNoFilesAreAKnot(t *testing.T) {
	for room, files := range sources(t) {
		if recursive[room] != "" {
			continue
		}
		for _, knot := range knots(calls(t, files)) {
			if len(knot) > mostInAKnot {
				t.Errorf("%s: %d files all reach each other by calls: %s", room, len(knot), strings.Join(knot, " "))
			}
		}
	}
}

// The model is what all modes and commands share: what more it held, or did itself, every
// one of them would have to know.
func TestTheModelStaysSmall(t *testing.T) {
	const mostFields, mostMethods = 25, 120
	fields, methods := 0, 0
	for _, file := range parsed(t, token.NewFileSet(), sources(t)["model"]) {
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Recv != nil && types.ExprString(d.Recv.List[0].Type) == "*Model" {
					methods++
				}
			case *ast.GenDecl:
				for _, s := range d.Specs {
					if s, ok := s.(*ast.TypeSpec); ok && s.Name.Name == "Model" {
						fields = s.Type.(*ast.StructType).Fields.NumFields()
					}
				}
			}
		}
	}
	t.Logf("Model has %d fields and %d methods", fields, methods)
	if fields == 0 || fields > mostFields || methods == 0 || methods > mostMethods {
		t.Errorf("Model has %d fields and %d methods, at most %d and %d", fields, methods, mostFields, mostMethods)
	}
}

// sources are the files of each room, but for its tests.
func sources(t *testing.T) map[string][]string {
	t.Helper()
	rooms := map[string][]string{}
	err := filepath.WalkDir(root, func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && (e.Name() == "testdata" || len(e.Name()) > 2 && e.Name()[0] == '.'):
			return filepath.SkipDir
		case !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		room := strings.TrimPrefix(filepath.ToSlash(filepath.Dir(name)), root+"/")
		rooms[room] = append(rooms[room], name)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return rooms
}

func parsed(t *testing.T, set *token.FileSet, names []string) []*ast.File {
	t.Helper()
	var files []*ast.File
	for _, name := range names {
		file, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

// nothing imports nothing: what other packages have is of no concern within one.
type nothing struct{}

func (nothing) Import(name string) (*types.Package, error) {
	p := types.NewPackage(name, path.Base(name))
	p.MarkComplete()
	return p, nil
}

// calls tells of each file of a package in which other files the functions are that it
// names.
func calls(t *testing.T, names []string) map[string][]string {
	t.Helper()
	set := token.NewFileSet()
	files := parsed(t, set, names)
	found := types.Info{Uses: map[*ast.Ident]types.Object{}}
	check := types.Config{Importer: nothing{}, Error: func(error) {}} // errors are about other packages
	ours, _ := check.Check("room", set, files, &found)
	in := func(at token.Pos) string { return filepath.Base(set.Position(at).Filename) }
	reach := map[string][]string{}
	for id, o := range found.Uses {
		if f, ok := o.(*types.Func); ok && f.Pkg() == ours {
			from, to := in(id.Pos()), in(f.Pos())
			if from != to && !slices.Contains(reach[from], to) {
				reach[from] = append(reach[from], to)
			}
		}
	}
	return reach
}

// knots are the files that all reach each other, two or more in each.
func knots(reach map[string][]string) [][]string {
	all := map[string]map[string]bool{}
	for from := range reach {
		seen := map[string]bool{}
		for todo := []string{from}; len(todo) > 0; todo = todo[1:] {
			for _, to := range reach[todo[0]] {
				if !seen[to] {
					seen[to] = true
					todo = append(todo, to)
				}
			}
		}
		all[from] = seen
	}
	var knots [][]string
	done := map[string]bool{}
	for from := range all {
		knot := []string{from}
		for to := range all[from] {
			if to != from && all[to][from] {
				knot = append(knot, to)
			}
		}
		if len(knot) > 1 && !done[from] {
			for _, name := range knot {
				done[name] = true
			}
			slices.Sort(knot)
			knots = append(knots, knot)
		}
	}
	return knots
}
