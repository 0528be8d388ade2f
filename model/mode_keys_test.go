package model

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// TestKeysStandInTheTableAlone reads the sources: no mode compares a key with one that it
// names itself, so every key that is obeyed is in the table, and with it in the help.
func TestKeysStandInTheTableAlone(t *testing.T) {
	keys := map[string]bool{}
	for _, g := range Commands() {
		for _, c := range g.Commands {
			for _, k := range c.Keys {
				keys[k] = true
			}
		}
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if name == "commands.go" || name == "keys.go" || strings.HasSuffix(name, "_test.go") {
			continue
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range compared(file) {
			if text, err := strconv.Unquote(word.Value); err == nil && len(text) > 1 && keys[text] {
				t.Errorf("%s: %s is a key, which stands in commands.go alone", set.Position(word.Pos()), word.Value)
			}
		}
	}
}

// compared are the words that a file compares something with.
func compared(file *ast.File) []*ast.BasicLit {
	var words []*ast.BasicLit
	add := func(es ...ast.Expr) {
		for _, e := range es {
			if word, ok := e.(*ast.BasicLit); ok && word.Kind == token.STRING {
				words = append(words, word)
			}
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CaseClause:
			add(n.List...)
		case *ast.BinaryExpr:
			if n.Op == token.EQL || n.Op == token.NEQ {
				add(n.X, n.Y)
			}
		case *ast.IndexExpr:
			add(n.Index)
		case *ast.KeyValueExpr:
			add(n.Key)
		}
		return true
	})
	return words
}

// rebinds opens a long story with keys of one command changed.
func rebinds(t *testing.T, id ID, keys ...string) *reader {
	all := map[string][]string{}
	for _, g := range Commands() {
		for _, c := range g.Commands {
			all[string(c.ID)] = c.Keys
		}
	}
	all[string(id)] = keys
	return &reader{t, New(Options{Reading: Reading{Article: mooringStory()}, Size: desk, Keys: all,
		After: func(time.Duration, tea.Msg) tea.Cmd { return nil }})}
}

func TestKeysOfModesCanBeOthers(t *testing.T) {
	for _, c := range []struct {
		name     string
		id       ID
		key      string
		types    []string // c.key is pressed after them
		sees     string
		oldTypes []string
		seesNo   string
	}{
		{"a selection", "select.word-on", "i", []string{"v"}, "2 words selected", []string{"v", "w"}, "2 words selected"},
		{"a prompt", "prompt.cancel", "ctrl+g", []string{"/"}, "11 %", []string{"/", "esc"}, "11 %"},
		{"finding", "find.words-or-expression", "ctrl+t", []string{"/", "q"}, "regular expression", []string{"/", "q", "ctrl+r"}, "regular expression"},
		{"the help", "help.bottom", "x", []string{"?"}, "In this help", []string{"?", "G"}, "In this help"},
		{"speed reading", "speed.faster", "i", []string{"R"}, "260 words a minute", []string{"R", "+"}, "260 words a minute"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rebinds(t, c.id, c.key).types(append(c.types, c.key)...).sees(c.sees)
			rebinds(t, c.id, c.key).types(c.oldTypes...).seesNo(c.seesNo)
		})
	}
}

func TestThePaletteHasTheCommandsOfModes(t *testing.T) {
	r := opensOne(t, desk, mooringStory())
	r.types("v", ":").writes("a word on").sees("while selecting: a word on").types("enter").sees("2 words selected")
	r.types("esc", ":").writes("a word on").types("enter").sees("not now, but while selecting: a word on")
}

func TestWhatIsPastedGoesIntoThePrompt(t *testing.T) {
	r := opensOne(t, desk, mooringStory())
	paste := func(text string) {
		_, cmd := r.m.Update(tea.PasteMsg{Content: text})
		r.run(cmd)
	}
	paste("nowhere to go")
	r.seesNo("nowhere to go").types("/")
	paste("moor")
	r.sees("/moor").sees("1 of 4")
	r.types("esc", "t")
}
