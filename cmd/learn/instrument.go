package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A clause is a condition in the sources.
type clause struct {
	Place   string // file:line
	Words   string
	without bool // what stands for it when it is out
	from    int  // bytes
	end     int
}

// instrumented writes copies of the Go files of some rooms into a folder, in which every
// condition asks the package condition, and a file that tells the go command to build those.
func instrumented(rooms []string, folder string) (overlay string, clauses []clause, err error) {
	replaced := map[string]string{}
	for _, room := range rooms {
		files, err := filepath.Glob(filepath.Join(top, room, "*.go"))
		if err != nil {
			return "", nil, err
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			found, text, err := clausesOf(file, len(clauses))
			if err != nil {
				return "", nil, err
			}
			clauses = append(clauses, found...)
			full, err := filepath.Abs(file)
			if err != nil {
				return "", nil, err
			}
			copied := filepath.Join(folder, fmt.Sprintf("%d.go", len(replaced)))
			if err := os.WriteFile(copied, []byte(text), 0o600); err != nil {
				return "", nil, err
			}
			replaced[full] = copied
		}
	}
	if len(clauses) == 0 {
		return "", nil, fmt.Errorf("no condition stands in %s", strings.Join(rooms, ", "))
	}
	told, err := json.Marshal(map[string]any{"Replace": replaced})
	if err != nil {
		return "", nil, err
	}
	overlay = filepath.Join(folder, "overlay.json")
	return overlay, clauses, os.WriteFile(overlay, told, 0o600)
}

// clausesOf finds the conditions of a file, and writes it anew with each asking, numbered from
// first on.
func clausesOf(file string, first int) ([]clause, string, error) {
	source, err := os.ReadFile(file)
	if err != nil {
		return nil, "", err
	}
	places := token.NewFileSet()
	tree, err := parser.ParseFile(places, file, source, parser.SkipObjectResolution)
	if err != nil {
		return nil, "", err
	}
	var found []clause
	add := func(e ast.Expr, without bool) {
		from, end := places.Position(e.Pos()), places.Position(e.End())
		words := strings.Join(strings.Fields(string(source[from.Offset:end.Offset])), " ")
		found = append(found, clause{fmt.Sprintf("%s:%d", file, from.Line), words, without, from.Offset, end.Offset})
	}
	ast.Inspect(tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GenDecl:
			return n.Tok != token.CONST
		case *ast.IfStmt:
			add(n.Cond, false)
		case *ast.SwitchStmt:
			for _, c := range n.Body.List {
				for _, e := range c.(*ast.CaseClause).List {
					if n.Tag == nil {
						add(e, false)
					}
				}
			}
		case *ast.BinaryExpr:
			if n.Op == token.LAND || n.Op == token.LOR {
				for _, part := range []ast.Expr{n.X, n.Y} {
					if inner, ok := part.(*ast.BinaryExpr); !ok || inner.Op != n.Op {
						add(part, n.Op == token.LAND)
					}
				}
			}
		}
		return true
	})
	return found, asking(string(source), found, first), nil
}

// asking is a source with each of its conditions in a call that may take it out. A condition
// stands in found after those that it is a part of.
func asking(source string, found []clause, first int) string {
	if len(found) == 0 {
		return source
	}
	type insert struct {
		at   int
		text string
	}
	var before, after []insert
	for i, c := range found {
		before = append(before, insert{c.from, fmt.Sprintf("condition.Is(%d, %t, ", first+i, c.without)})
		after = append(after, insert{c.end, ")"})
	}
	inserts := append(after, before...) // what ends where another begins ends first
	slices.SortStableFunc(inserts, func(a, b insert) int { return a.at - b.at })
	var b strings.Builder
	done := 0
	for _, in := range inserts {
		b.WriteString(source[done:in.at] + in.text)
		done = in.at
	}
	b.WriteString(source[done:])
	name, rest, _ := strings.Cut(b.String(), "\nimport ")
	if rest == "" {
		head, body, _ := strings.Cut(b.String(), "\n\n")
		return head + "\n\nimport \"lede/cmd/learn/condition\"\n\n" + body
	}
	return name + "\nimport \"lede/cmd/learn/condition\"\nimport " + rest
}
