package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// root is where the house stands, seen from here.
const root = "../.."

// mayImport is the plan of the house: which rooms each room may send for. Whoever is
// missing from it is a room that nobody has planned.
var mayImport = map[string][]string{
	"model/article":             {},
	"model/source":              {},
	"model/config":              {},
	"model/edit":                {},
	"model/parse/clean":         {},
	"model/parse/anatomy":       {"model/article"},
	"model/article/articletest": {"model/article"},
	"model/parse/judge":         {},
	"ui/theme":                  {},
	"ui/picture":                {},

	"model/parse/phrases":     {"model/article"},
	"model/parse/plain/shape": {"model/article"},
	"model/parse/plain/short": {"model/article", "model/parse/anatomy", "model/parse/judge", "model/parse/phrases", "model/parse/plain/shape"},
	"model/parse/plain/dump":  {"model/article", "model/parse/anatomy", "model/parse/judge", "model/parse/phrases", "model/parse/plain/shape"},
	"model/parse/plain":       {"model/article", "model/parse/anatomy", "model/parse/clean", "model/parse/judge", "model/parse/plain/dump", "model/parse/plain/shape", "model/parse/plain/short"},
	"model/parse/markdown":    {"model/article", "model/parse/anatomy", "model/parse/clean", "model/parse/phrases", "model/parse/tex"},
	"model/parse/web/mathml":  {},
	"model/parse/web/dom":     {"model/article", "model/parse/anatomy", "model/parse/clean", "model/parse/judge", "model/parse/phrases"},
	"model/parse/web/maths":   {"model/article", "model/parse/clean", "model/parse/phrases", "model/parse/tex", "model/parse/web/dom", "model/parse/web/mathml"},
	"model/parse/web/meta":    {"model/article", "model/parse/anatomy", "model/parse/clean", "model/parse/phrases", "model/parse/web/dom"},
	"model/parse/web/pick":    {"model/article", "model/parse/anatomy", "model/parse/clean", "model/parse/phrases", "model/parse/web/dom", "model/parse/web/maths"},
	"model/parse/web/set":     {"model/article", "model/parse/anatomy", "model/parse/clean", "model/parse/phrases", "model/parse/tex", "model/parse/web/dom", "model/parse/web/maths"},
	"model/parse/web/trim":    {"model/article", "model/parse/anatomy", "model/parse/clean", "model/parse/judge", "model/parse/phrases", "model/parse/web/dom", "model/parse/web/meta"},
	"model/parse/web":         {"model/article", "model/parse/clean", "model/parse/judge", "model/parse/web/dom", "model/parse/web/meta", "model/parse/web/pick", "model/parse/web/set", "model/parse/web/trim"},
	"model/parse":             {"model/article", "model/parse/judge", "model/parse/plain", "model/parse/markdown", "model/parse/web", "model/parse/clean"},

	"model/find":       {"model/article"},
	"model/navigation": {"model/article"},
	"model/parse/tex":  {"model/article"},

	"model/terminal": {"model/parse/clean", "ui/picture"},
	"model/darkroom": {"model/article", "model/parse/clean", "model/source", "ui/picture"},
	"model/change":   {"model/article"},
	"model/shelf":    {"model/article", "model/change", "model/shelf/daybook", "model/shelf/exchange"},
	"model/export":   {"model/article"},

	"model/export/quotes": {"model/article", "model/export"},

	"model/shelf/daybook":  {},
	"model/shelf/exchange": {"model/parse/clean"},

	"ui/typeset":     {"model/article", "model/parse/tex", "ui/theme", "ui/picture"},
	"ui":             {"model/article", "model/parse/clean", "ui/typeset", "ui/theme", "ui/picture"},
	"model/pictures": {"model/terminal", "ui", "ui/picture", "ui/typeset"},
	"model/page":     {"model/article", "ui", "ui/typeset", "ui/theme", "ui/picture"},
	"model":          {"model/article", "model/change", "model/edit", "model/export/quotes", "model/find", "model/navigation", "model/page", "model/parse/clean", "model/pictures", "model/terminal", "ui", "ui/typeset", "ui/theme", "ui/picture"},
}

// top is all that may stand at the top of the house, beside what begins with a dot.
var top = []string{"LICENSE", "README.md", "cmd", "go.mod", "go.sum", "model", "testdata", "ui"}

func TestEachRoomImportsOnlyWhatThePlanAllows(t *testing.T) {
	for room, imports := range roomImports(t) {
		if slices.Contains(imports, "lede/testdata/golden") {
			t.Errorf("%s imports what only tests may", room)
		}
		if strings.HasPrefix(room, "cmd/") {
			continue // they join all the others
		}
		allowed, planned := mayImport[room]
		if !planned {
			t.Errorf("%s is not in the plan", room)
		}
		for _, ours := range imports {
			if other, ok := strings.CutPrefix(ours, "lede/"); ok && !slices.Contains(allowed, other) {
				t.Errorf("%s imports %s, which the plan does not allow", room, other)
			}
		}
	}
}

func TestTheArticleImportsOnlyTheStandardLibrary(t *testing.T) {
	for _, path := range roomImports(t)["model/article"] {
		if first, _, _ := strings.Cut(path, "/"); strings.Contains(first, ".") || first == "lede" {
			t.Errorf("model/article imports %s", path)
		}
	}
}

func TestOnlyWhatIsPlannedStandsAtTheTop(t *testing.T) {
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && !slices.Contains(top, e.Name()) && !isBuilt(e) {
			t.Errorf("%s stands at the top, where it has no place", e.Name())
		}
	}
}

// isBuilt reports whether a file is one that building or profiling leaves behind, and
// that .gitignore names.
func isBuilt(e fs.DirEntry) bool {
	ending := path.Ext(e.Name())
	return e.Name() == "lede" || ending == ".bin" || ending == ".test" || ending == ".prof" || ending == ".exe"
}

// roomImports is what the sources of each room import, but for their tests.
func roomImports(t *testing.T) map[string][]string {
	t.Helper()
	sorted := map[string][]string{}
	for room, files := range sources(t) {
		imports := map[string]bool{}
		for _, name := range files {
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
			if err != nil {
				t.Fatal(err)
			}
			for _, i := range file.Imports {
				path, err := strconv.Unquote(i.Path.Value)
				if err != nil {
					t.Fatal(err)
				}
				imports[path] = true
			}
		}
		sorted[room] = slices.Sorted(maps.Keys(imports))
	}
	return sorted
}
