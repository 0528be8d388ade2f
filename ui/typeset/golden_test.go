package typeset_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/tools/txtar"

	"lede/model/article"
	"lede/model/parse"
	"lede/testdata/golden"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// A specimen is an article that shows a rule, and the settings to show it at.
type specimen struct {
	name     string
	article  article.Article
	settings []setting
}

type setting struct {
	name string
	typeset.Setting
	shift int
}

func TestSpecimens(t *testing.T) {
	for _, s := range append(specimens, signs...) {
		t.Run(s.name, func(t *testing.T) {
			var got txtar.Archive
			for _, as := range s.settings {
				got.Files = append(got.Files, txtar.File{Name: as.name, Data: []byte(proof(&s.article, as))})
			}
			compare(t, s.name, &got)
		})
	}
}

func compare(t *testing.T, name string, got *txtar.Archive) {
	t.Helper()
	got.Comment = []byte(name + "\n\n")
	golden.Whole(t, "typeset/"+strings.ReplaceAll(name, " ", "-"), got)
}

// TestLines sets the articles of testdata/parse at the measures of their parts that are
// called "60 cells".
func TestLines(t *testing.T) {
	golden.Run(t, "parse/*", func(e *golden.Example) {
		e.ExpectEach(func(part string) (string, bool) {
			var measure int
			if _, err := fmt.Sscanf(part, "%d cells", &measure); err != nil {
				return "", false
			}
			s := e.Source()
			a, err := parse.Read(context.Background(), bytes.NewReader(s.Data), parse.Hint{Name: s.Name})
			if err != nil {
				e.Fatal(err)
			}
			return proof(a, at(typeset.Setting{}, measure)[0]), true
		})
	})
}

// proof is all lines of an article between bars, and behind them the roles that they
// are set in.
func proof(a *article.Article, as setting) string {
	x := indexed(a)
	g := typeset.NewGalley(a, x, as.Setting)
	g.Whole(true)
	g.ScrollRight(as.shift)
	var b strings.Builder
	for _, l := range g.Lines(article.Position{}, 1000) {
		writeProof(&b, l, as.Measure)
	}
	return b.String()
}

func writeProof(b *strings.Builder, l typeset.Line, measure int) {
	text := flat(l)
	fill := strings.Repeat(" ", max(measure-ansi.StringWidth(text), 0))
	fmt.Fprintf(b, "|%s%s| %s\n", text, fill, strings.Join(rolesOf(l), " "))
}

// rolesOf is the roles and the rest of how a line's spans look, each once.
func rolesOf(l typeset.Line) []string {
	var names []string
	seen := map[string]bool{"": true}
	add := func(name string) {
		if !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	for _, s := range l.Spans {
		if strings.TrimSpace(s.Text) == "" {
			continue
		}
		add(s.Role.String())
		if s.Emphasis&article.Bold != 0 {
			add("bold")
		}
		if s.Emphasis&article.Italic != 0 {
			add("italic")
		}
		if s.Link != "" {
			add("→" + s.Link)
		}
		if s.Note != "" {
			add("note " + s.Note)
		}
		if s.Look != nil {
			add("coloured")
		}
	}
	if l.Sign != "" {
		add(l.Sign + " in the gutter")
	}
	if l.Out > 0 {
		add(fmt.Sprintf("%d cells further left", l.Out))
	}
	if l.Figure > 0 {
		add(fmt.Sprintf("of figure %d", l.Figure))
	}
	return names
}

// at are a setting at several measures.
func at(s typeset.Setting, measures ...int) []setting {
	var all []setting
	for _, m := range measures {
		s.Measure = m
		name := fmt.Sprintf("%d cells", m)
		switch s.Rag {
		case typeset.RaggedHyphens:
			name += ", ragged with hyphens"
		case typeset.Justified:
			name += ", justified"
		}
		all = append(all, setting{name, s, 0})
	}
	return all
}

func each(lists ...[]setting) []setting {
	var all []setting
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

func named(name string, s typeset.Setting) []setting { return []setting{{name, s, 0}} }

func paragraphs(texts ...string) []article.Block {
	var bs []article.Block
	for _, t := range texts {
		bs = append(bs, article.Paragraph{Text: words(t)})
	}
	return bs
}

func terminal() *theme.Theme { return theme.Terminal() }
