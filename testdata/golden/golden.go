// Package golden runs the examples of testdata. An example is a txtar archive: first a
// source (a page, a dump, a configuration), then what comes of it, a part each: its
// outline, its lines, a screen, what it is as Markdown or HTML. Several tests may keep
// their parts in one archive, as those of go/doc/comment do; each compares the parts
// that it knows by their names, and leaves the others alone.
//
//	golden.Run(t, "parse/web-*", func(e *golden.Example) {
//		e.Expect("outline", outlineOf(e.T, e.Source().Data))
//	})
//
// With -update the parts are written as they come out, and a part that is missing is
// added; packages without examples do not know that flag. Only tests import this
// package; it stands under testdata, so ./... passes it by.
package golden

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write what comes out into the examples of testdata")

// Updating reports whether expectations are to be written and not compared.
func Updating() bool { return *update }

// An Example is an archive of testdata while a test plays it.
type Example struct {
	*testing.T
	Name    string // the file's name without its ending
	Archive *txtar.Archive

	path    string
	changed []string // parts that the test has written anew
}

// Run plays every archive of testdata that the pattern matches (as "parse/web-*",
// without the ending) in a subtest of its name. A pattern that matches none fails.
func Run(t *testing.T, pattern string, play func(*Example)) {
	t.Helper()
	paths := Paths(t, pattern)
	if len(paths) == 0 {
		t.Fatalf("testdata has no example %s", pattern)
	}
	for _, path := range paths {
		t.Run(nameOf(path), func(t *testing.T) {
			e := open(t, path)
			play(e)
			e.save()
		})
	}
}

// Play plays the one archive that is called so, as "export/everything".
func Play(t *testing.T, name string, play func(*Example)) {
	t.Helper()
	e := open(t, pathOf(t, name))
	play(e)
	e.save()
}

// Whole compares an archive that has no source: all of it is what comes out. With
// -update it need not be there before.
func Whole(t *testing.T, name string, got *txtar.Archive) {
	t.Helper()
	if Updating() {
		write(t, pathOf(t, name), got)
		return
	}
	want := txtar.Format(read(t, pathOf(t, name)))
	if text := txtar.Format(got); !bytes.Equal(text, want) {
		t.Errorf("%s, first in line %d: got\n%s", name, differs(string(text), string(want)), text)
	}
}

func pathOf(t *testing.T, name string) string {
	t.Helper()
	return filepath.Join(Folder(t), filepath.FromSlash(name)+".txtar")
}

// Sources returns the first part of every archive that the pattern matches, for who
// wants examples to begin with: fuzzing, say.
func Sources(t testing.TB, pattern string) []txtar.File {
	t.Helper()
	var sources []txtar.File
	for _, path := range Paths(t, pattern) {
		if a := read(t, path); len(a.Files) > 0 {
			sources = append(sources, a.Files[0])
		}
	}
	return sources
}

// Paths returns the archives that the pattern matches.
func Paths(t testing.TB, pattern string) []string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(Folder(t), filepath.FromSlash(pattern)+".txtar"))
	if err != nil {
		t.Fatal(err)
	}
	return paths
}

// Folder returns where testdata is: beside go.mod, which is above the folder of the test.
func Folder(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(dir, "testdata")
		}
		above := filepath.Dir(dir)
		if above == dir {
			t.Fatal("there is no go.mod above this test")
		}
		dir = above
	}
}

// Source is the archive's first part.
func (e *Example) Source() txtar.File {
	e.Helper()
	if len(e.Archive.Files) == 0 {
		e.Fatalf("%s holds nothing", e.path)
	}
	return e.Archive.Files[0]
}

// File returns the part of that name, and nil where there is none.
func (e *Example) File(name string) *txtar.File { return find(e.Archive, name) }

// Expect compares a part with what has come out.
func (e *Example) Expect(name, got string) {
	e.Helper()
	if got != "" && !strings.HasSuffix(got, "\n") {
		got += "\n" // as an archive holds it
	}
	switch want := e.File(name); {
	case Updating():
		e.Write(name, got)
	case want == nil:
		e.Errorf("%s has no part %s (-update writes it); got\n%s", e.path, name, got)
	case string(want.Data) != got:
		e.Errorf("%s, first in line %d: got\n%s\nwant\n%s", name, differs(got, string(want.Data)), got, want.Data)
	}
}

// ExpectEach compares each part behind the source that the test knows how to make.
func (e *Example) ExpectEach(comes func(name string) (got string, known bool)) {
	e.Helper()
	for _, f := range slices.Clone(e.Archive.Files[min(1, len(e.Archive.Files)):]) {
		if got, known := comes(f.Name); known {
			e.Expect(f.Name, got)
		}
	}
}

// Write puts a part into the archive, which is saved when the example has been played.
func (e *Example) Write(name, text string) {
	e.Helper()
	if again := txtar.Parse([]byte("-- x --\n" + text)); len(again.Files) != 1 {
		e.Fatalf("%s: a line would begin a part of its own: %q", name, again.Files[1].Name)
	}
	put(e.Archive, name, text)
	e.changed = append(e.changed, name)
}

// save writes the parts that have changed. It reads the archive once more before, since
// the test of another package may have written parts of its own meanwhile.
func (e *Example) save() {
	e.Helper()
	if !Updating() || len(e.changed) == 0 || e.Failed() {
		return
	}
	now := read(e.T, e.path)
	now.Comment = e.Archive.Comment
	for _, name := range e.changed {
		put(now, name, string(e.File(name).Data))
	}
	write(e.T, e.path, now)
}

func open(t *testing.T, path string) *Example {
	t.Helper()
	return &Example{T: t, Name: nameOf(path), Archive: read(t, path), path: path}
}

func nameOf(path string) string { return strings.TrimSuffix(filepath.Base(path), ".txtar") }

func read(t testing.TB, path string) *txtar.Archive {
	t.Helper()
	a, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func write(t testing.TB, path string, a *txtar.Archive) {
	t.Helper()
	if err := os.WriteFile(path, txtar.Format(a), 0o644); err != nil {
		t.Fatal(err)
	}
}

func find(a *txtar.Archive, name string) *txtar.File {
	for i := range a.Files {
		if a.Files[i].Name == name {
			return &a.Files[i]
		}
	}
	return nil
}

func put(a *txtar.Archive, name, text string) {
	if f := find(a, name); f != nil {
		f.Data = []byte(text)
		return
	}
	a.Files = append(a.Files, txtar.File{Name: name, Data: []byte(text)})
}

// differs is the number of the first line, from one, in which a and b differ.
func differs(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return 1 + strings.Count(a[:n], "\n")
}
