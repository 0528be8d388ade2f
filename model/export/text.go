package export

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"lede/model/article"
)

// Text writes a for people and for programs that work on lines: a paragraph is one
// line, and an empty line stands between two parts. Emphasis and the addresses of
// links are left out. A figure is a line "[Figure 1: caption (credit)]", a table's
// rows have tabs between their cells, a formula is set in one row.
func Text(w io.Writer, a *article.Article) error {
	t := textWriter{lineWriter: newLines(w)}
	t.lineApart(a.Headline)
	t.lineApart(a.Dek)
	byline := a.PrintedByline()
	t.lineApart(byline)
	if s := source(a); byline != "" && s != "" {
		t.write(s)
	} else {
		t.lineApart(s)
	}
	if blocks := body(a); len(blocks) > 0 {
		t.blank()
		t.blocks(blocks)
	}
	for _, n := range a.Footnotes {
		t.blank()
		t.within("["+n.Label+"] ", "    ", func() { t.blocks(n.Blocks) })
	}
	return t.Flush()
}

type textWriter struct {
	*lineWriter
	figure int
}

// lineApart writes a line that stands apart, unless it is empty.
func (t *textWriter) lineApart(s string) {
	if s != "" {
		t.blank()
		t.write(s)
	}
}

func (t *textWriter) blocks(bs []article.Block) {
	for i, b := range bs {
		if i > 0 {
			t.blank()
		}
		t.block(b)
	}
}

func (t *textWriter) block(b article.Block) {
	switch b := b.(type) {
	case article.Paragraph:
		t.text(b.Text)
	case article.Crosshead:
		t.text(b.Text)
	case article.PullQuote:
		t.within("> ", "> ", func() { t.text(b.Text) })
	case article.Quote:
		t.within("> ", "> ", func() { t.blocks(b.Blocks) })
	case article.Code:
		t.code(b)
	case article.List:
		t.list(b)
	case article.Callout:
		t.callout(b)
	case article.Details:
		t.within("▾ ", "  ", func() { t.titled(b.Title, b.Blocks) })
	case article.Definitions:
		t.definitions(b)
	case article.Formula:
		t.within("    ", "    ", func() { t.text(b.Words()) })
	case article.Table:
		t.table(b)
	case article.Figure:
		t.figureBlock(b)
	case article.Break:
		t.write("* * *")
	}
}

func (t *textWriter) text(text article.Text) {
	t.begin()
	t.words(text)
	t.end()
}

// words writes a text, and goes on in a new line where it has a line break.
func (t *textWriter) words(text article.Text) {
	for i, line := range text.Lines() {
		if i > 0 {
			t.end()
			t.begin()
		}
		t.runs(line)
	}
}

// runs writes a line's runs. A footnote's mark that would run into the word before it is
// put in brackets, as the note itself has it.
func (t *textWriter) runs(line article.Text) {
	for i := range line {
		if r := &line[i]; r.Note != "" && r.Text == r.Note {
			t.WriteByte('[')
			t.WriteString(r.Text)
			t.WriteByte(']')
		} else {
			t.WriteString(r.Text)
		}
	}
}

// callout writes a call-out behind bars, headed by what it is.
func (t *textWriter) callout(c article.Callout) {
	t.within("| ", "| ", func() {
		heading := c.Heading()
		if kind := c.Unsaid(); kind != "" {
			heading = slices.Concat(article.Words(kind+": "), heading)
		}
		t.titled(heading, c.Blocks)
	})
}

func (t *textWriter) titled(title article.Text, bs []article.Block) {
	if len(title) > 0 {
		t.text(title)
	}
	if len(title) > 0 && len(bs) > 0 {
		t.blank()
	}
	t.blocks(bs)
}

// definitions writes terms, and below each what it means, indented.
func (t *textWriter) definitions(d article.Definitions) {
	for i, e := range d.Entries {
		if i > 0 {
			t.blank()
		}
		for _, term := range e.Terms {
			t.text(term)
		}
		if len(e.Blocks) > 0 {
			t.within("    ", "    ", func() { t.blocks(e.Blocks) })
		}
	}
}

func (t *textWriter) code(c article.Code) {
	for line := range strings.SplitSeq(c.Text, "\n") {
		t.begin()
		if line != "" {
			t.WriteString("    ")
			t.WriteString(line)
		}
		t.end()
	}
}

// list sets short items below each other without empty lines between them.
func (t *textWriter) list(l article.List) {
	short := isShort(l)
	for i, item := range l.Items {
		if i > 0 && !short {
			t.blank()
		}
		t.within(marker(l, i), strings.Repeat(" ", len(marker(l, i))), func() {
			for j, b := range item {
				if j > 0 && !short {
					t.blank()
				}
				t.block(b)
			}
		})
	}
}

// marker is what a list's item of that index begins with.
func marker(l article.List, i int) string {
	if l.Ordered {
		return l.Label(i) + ". "
	}
	return "- "
}

// isShort reports whether every item is a paragraph, some perhaps with a list of
// short items below it.
func isShort(l article.List) bool {
	for _, item := range l.Items {
		for i, b := range item {
			below, isList := b.(article.List)
			_, isParagraph := b.(article.Paragraph)
			if i == 0 && !isParagraph || i == 1 && !(isList && isShort(below)) || i > 1 {
				return false
			}
		}
	}
	return true
}

func (t *textWriter) table(table article.Table) {
	if len(table.Header) > 0 {
		t.row(table.Header)
	}
	for _, r := range table.Rows {
		t.row(r)
	}
}

// row writes a row in one line, whatever line breaks are in it.
func (t *textWriter) row(cells []article.Text) {
	t.begin()
	for i, c := range cells {
		if i > 0 {
			t.WriteByte('\t')
		}
		for j, line := range c.Lines() {
			if j > 0 {
				t.WriteByte(' ')
			}
			t.runs(line)
		}
	}
	t.end()
}

func (t *textWriter) figureBlock(f article.Figure) {
	t.figure++
	number := t.figure
	if len(f.Content) > 0 {
		t.blocks(f.Content)
		t.blank()
	}
	t.begin()
	t.WriteString("[Figure ")
	t.WriteString(strconv.Itoa(number))
	if words := f.Words(); len(words) > 0 {
		t.WriteString(": ")
		t.words(words)
	}
	if f.Caption.Credit != "" {
		t.WriteString(" (")
		t.WriteString(f.Caption.Credit)
		t.WriteByte(')')
	}
	t.WriteByte(']')
	t.end()
}
