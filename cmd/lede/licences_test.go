package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lede/testdata/golden"
)

// TestNoLicenceIsMissing compares licences.txt with what the modules that are linked on
// any system say, and the texts that stand beside what is embedded. With -update the file
// is written anew.
func TestNoLicenceIsMissing(t *testing.T) {
	terms := []section{
		{"lede", textOf(t, "../../LICENSE")},
		{"what the judge was learned from", textOf(t, "../../testdata/learn/CREDITS")},
		{"hyphenation patterns", textOf(t, "../../ui/typeset/hyphen/NOTICES.txt")},
		{goLibrary, goTerms(t)},
	}
	for _, module := range linkedModules(t) {
		path, dir, _ := strings.Cut(module, " ")
		terms = append(terms, section{path, termsIn(t, dir)})
	}
	want := inOneFile(terms)
	if golden.Updating() {
		if err := os.WriteFile("licences.txt", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for _, s := range terms {
		if !strings.Contains(licenceTexts, s.String()) {
			t.Errorf("licences.txt lacks the terms of %s as they are now: -update writes it anew", s.name)
		}
	}
	if len(licenceTexts) != len(want) {
		t.Error("licences.txt has terms of what is not in the program")
	}
}

// goTerms are those of the language's own library. Some systems keep them elsewhere than
// beside it; there they are taken as they stand in the file.
func goTerms(t *testing.T) string {
	path := filepath.Join(goSays(t, "linux", "env", "GOROOT")[0], "LICENSE")
	if _, err := os.Stat(path); err == nil {
		return textOf(t, path)
	}
	_, rest, _ := strings.Cut(licenceTexts, section{name: goLibrary}.heading())
	terms, _, _ := strings.Cut(rest, "\n\n\n")
	return terms
}

// A section is the terms of one part of the program.
type section struct{ name, text string }

const goLibrary = "the Go standard library"

func (s section) heading() string { return s.name + "\n" + strings.Repeat("=", len(s.name)) + "\n\n" }

func (s section) String() string { return s.heading() + strings.TrimSpace(s.text) + "\n" }

func inOneFile(terms []section) string {
	var b strings.Builder
	for i, s := range terms {
		if i > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(s.String())
	}
	return b.String()
}

// linkedModules are the modules that the program has on one system or another, each with
// its folder.
func linkedModules(t *testing.T) []string {
	t.Helper()
	var modules []string
	for _, system := range releaseAsSetUp(t).Builds[0].Systems {
		modules = append(modules, goSays(t, system, "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Dir}}{{end}}{{end}}", ".")...)
	}
	slices.Sort(modules)
	return slices.Compact(modules)
}

func goSays(t *testing.T, system string, args ...string) []string {
	t.Helper()
	c := exec.Command("go", args...)
	c.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
	out, err := c.Output()
	if err != nil {
		t.Fatalf("go %v: %v", args, err)
	}
	return slices.DeleteFunc(strings.Split(string(out), "\n"), func(line string) bool { return line == "" })
}

// termsIn are a module's: the files that are named for what they are.
func termsIn(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var terms []string
	for _, e := range entries {
		name := strings.ToLower(strings.TrimSuffix(e.Name(), filepath.Ext(e.Name())))
		if slices.Contains([]string{"license", "licence", "copying", "notice", "patents"}, name) {
			terms = append(terms, strings.TrimSpace(textOf(t, filepath.Join(dir, e.Name()))))
		}
	}
	if len(terms) == 0 {
		t.Fatalf("%s has no licence", dir)
	}
	return strings.Join(terms, "\n\n")
}

func textOf(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(b), "\r\n", "\n")
}

func TestLicencesArePrinted(t *testing.T) {
	code, out, err := called(t, "", "licences")
	if code != 0 || err != "" || out != licenceTexts {
		t.Errorf("ends with %d, says %q and prints %d bytes of %d", code, err, len(out), len(licenceTexts))
	}
}
