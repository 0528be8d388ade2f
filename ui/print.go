package ui

import (
	"bytes"
	"io"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// printRows is how many lines are set at a time while an article is printed.
const printRows = 200

// Print writes the whole article set in lines: with the looks of p's theme, or with
// none where p is nil.
func Print(w io.Writer, a *article.Article, s typeset.Setting, p *Painter) error {
	index := &article.Index{}
	index.Grow(a.Body)
	s.Overflow = true // nobody can move a wide table on paper
	g := typeset.NewGalley(a, index, s)
	g.Whole(true)
	if err := printLines(w, p, headlineLines(a, s)); err != nil {
		return err
	}
	for at, last := (article.Position{}), g.End(); ; {
		lines := g.Lines(at, printRows)
		if err := printLines(w, p, lines); err != nil {
			return err
		}
		if len(lines) < printRows || lines[len(lines)-1].Start.Compare(last) >= 0 {
			return nil
		}
		at = g.Move(at, printRows)
	}
}

// headlineLines are what stands over the body, each part followed by a blank row.
func headlineLines(a *article.Article, s typeset.Setting) []typeset.Line {
	var lines []typeset.Line
	for _, part := range []struct {
		text string
		role theme.Role
	}{{a.Headline, theme.Headline}, {a.Dek, theme.Dek}, {a.PrintedByline(), theme.Byline}} {
		if part.text != "" {
			lines = append(lines, typeset.Set(article.Words(part.text), part.role, s)...)
			lines = append(lines, typeset.Line{})
		}
	}
	return lines
}

func printLines(w io.Writer, p *Painter, lines []typeset.Line) error {
	var b []byte
	for _, l := range lines {
		for i := range l.Spans {
			if p == nil {
				b = append(b, clean.Row(l.Spans[i].Seen())...)
			} else {
				b = p.span(b, &l.Spans[i])
			}
		}
		if p == nil {
			b = bytes.TrimRight(b, " ")
		}
		b = append(b, '\n')
	}
	_, err := w.Write(b)
	return err
}
