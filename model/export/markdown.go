package export

import (
	"bytes"
	"io"
	"slices"
	"strconv"
	"strings"

	"lede/model/article"
)

// Markdown writes a as Markdown with what GitHub adds to it and footnotes, so that it
// reads back as the same body: a paragraph is one line, the headline the only heading
// of the first level, a figure its pictures, ![what it shows](address "caption (credit:
// name)"). Looks that Markdown has no sign for are HTML's, as <sup>. Some comes back as
// its words only: dek, byline and date as paragraphs, a pull quote as a quotation, and
// a figure without a picture as a line in italics.
func Markdown(w io.Writer, a *article.Article) error {
	m := &markdownWriter{lineWriter: newLines(w), labels: map[string]string{}}
	for _, n := range a.Footnotes {
		m.labels[n.Label] = noteName(n.Label)
	}
	if a.Headline != "" {
		m.heading(1, article.Words(a.Headline))
	}
	if a.Dek != "" {
		m.paragraph(article.Text{{Text: a.Dek, Emphasis: article.Italic}})
	}
	m.paragraph(article.Words(a.PrintedByline()))
	m.paragraph(publication(a))
	m.blocks(body(a))
	for _, n := range a.Footnotes {
		m.blank()
		m.within("[^"+noteName(n.Label)+"]: ", "    ", func() { m.blocks(n.Blocks) })
	}
	return m.Flush()
}

// publication is the line of where and when, with a link to the article.
func publication(a *article.Article) article.Text {
	text := article.Words(source(a))
	switch {
	case a.URL == "":
	case a.Site == "":
		if len(text) > 0 {
			text = append(text, article.Run{Text: " · "})
		}
		text = append(text, article.Run{Text: a.URL, Link: a.URL})
	default:
		rest := strings.TrimPrefix(text[0].Text, a.Site)
		text = article.Text{{Text: a.Site, Link: a.URL}, {Text: rest}}
	}
	return text
}

type markdownWriter struct {
	*lineWriter
	labels map[string]string // the footnotes' names, by their labels
	short  bool              // within a list of short items
	prose  []byte            // the text that is being made
}

func (m *markdownWriter) blocks(bs []article.Block) {
	apart := false
	for i, b := range bs {
		apart = !apart && i > 0 && wouldJoin(bs[i-1], b)
		m.block(b, apart)
	}
}

// wouldJoin reports whether two lists would be read as one.
func wouldJoin(a, b article.Block) bool {
	above, ok := a.(article.List)
	below, also := b.(article.List)
	return ok && also && isCounted(above) == isCounted(below)
}

// isCounted reports whether Markdown's numbers are those of a list: figures that count
// upwards.
func isCounted(l article.List) bool {
	return l.Ordered && l.Numbers == nil && l.Numbering == article.Decimal
}

// block writes a block. A list may have to be told apart from the one before it.
func (m *markdownWriter) block(b article.Block, apart bool) {
	switch b := b.(type) {
	case article.Paragraph:
		m.paragraph(b.Text)
	case article.Crosshead:
		m.heading(min(max(b.Level, 2), 6), b.Text)
	case article.PullQuote:
		m.blank()
		m.within("> ", "> ", func() { m.paragraph(b.Text) })
	case article.Quote:
		m.blank()
		m.within("> ", "> ", func() { m.blocks(b.Blocks) })
	case article.Code:
		m.code(b)
	case article.List:
		m.list(b, apart)
	case article.Callout:
		m.callout(b)
	case article.Details:
		m.details(b)
	case article.Definitions:
		m.definitions(b)
	case article.Formula:
		m.formula(b)
	case article.Table:
		m.table(b)
	case article.Figure:
		m.figure(b)
	case article.Break:
		m.blank()
		m.write("***")
	}
}

// paragraph writes a text, unless it is empty.
func (m *markdownWriter) paragraph(t article.Text) {
	prose := bytes.TrimSpace(m.inline(t, ofLines))
	if len(prose) == 0 {
		return
	}
	m.blank()
	for line := range bytes.SplitSeq(prose, []byte("\n")) {
		m.begin()
		writeStart(m.lineWriter, line)
		m.end()
	}
}

func (m *markdownWriter) heading(level int, t article.Text) {
	prose := bytes.TrimSpace(m.inline(t, ofOneLine))
	m.blank()
	m.begin()
	m.WriteString("######"[:level])
	if len(prose) > 0 {
		m.WriteByte(' ')
	}
	if body, ok := strings.CutSuffix(string(prose), "#"); ok { // it would close the heading
		m.WriteString(body)
		m.WriteString(`\#`)
	} else {
		m.Write(prose)
	}
	m.end()
}

// code writes lines between fences that are longer than any row of backticks in them.
func (m *markdownWriter) code(c article.Code) {
	fence := strings.Repeat("`", max(3, longest(c.Text, '`')+1))
	m.blank()
	m.begin()
	m.WriteString(fence)
	if !strings.ContainsAny(c.Language, "` \t\n\\&") {
		m.WriteString(c.Language)
	}
	m.end()
	if c.Text != "" {
		for line := range strings.SplitSeq(c.Text, "\n") {
			m.write(line)
		}
	}
	m.write(fence)
}

// list writes items. Where a list of the same kind stands right above, only another
// sign after the number, or for it, keeps the two apart. Numbers that Markdown doesn't
// have are words that the items begin with.
func (m *markdownWriter) list(l article.List, apart bool) {
	if !m.short || isCounted(l) && l.Start != 1 || len(l.Items) > 0 && len(l.Items[0]) == 0 {
		m.blank()
	}
	bullet, point := "- ", ". "
	if apart {
		bullet, point = "+ ", ") "
	}
	outer := m.short
	m.short = isShort(l)
	for i, item := range l.Items {
		if i > 0 && !m.short {
			m.blank()
		}
		marker := bullet
		switch {
		case isCounted(l):
			marker = strconv.Itoa(max(l.Start, 0)+i) + point
		case l.Ordered:
			item = labelled(l.Label(i), item)
		}
		m.within(marker, strings.Repeat(" ", len(marker)), func() { m.blocks(item) })
	}
	m.short = outer
}

// labelled is an item that begins with its number.
func labelled(label string, item []article.Block) []article.Block {
	words := article.Words(label + ".")
	if len(item) > 0 {
		if p, ok := item[0].(article.Paragraph); ok {
			words = slices.Concat(article.Words(label+". "), p.Text)
			item = item[1:]
		}
	}
	return slices.Concat([]article.Block{article.Paragraph{Text: words}}, item)
}

func (m *markdownWriter) table(t article.Table) {
	columns := len(t.Header)
	for _, r := range t.Rows {
		columns = max(columns, len(r))
	}
	if columns == 0 {
		return
	}
	m.blank()
	m.row(t.Header, columns)
	m.begin()
	for i := range columns {
		rule := "| --- "
		if i < len(t.Align) {
			rule = alignments[t.Align[i]]
		}
		m.WriteString(rule)
	}
	m.WriteByte('|')
	m.end()
	for _, r := range t.Rows {
		m.row(r, columns)
	}
}

var alignments = [...]string{
	article.AlignStart:  "| --- ",
	article.AlignCentre: "| :-: ",
	article.AlignEnd:    "| --: ",
}

func (m *markdownWriter) row(cells []article.Text, columns int) {
	m.begin()
	for i := range columns {
		m.WriteString("| ")
		if i < len(cells) {
			m.Write(bytes.TrimSpace(m.inline(cells[i], inCell)))
		}
		m.WriteByte(' ')
	}
	m.WriteByte('|')
	m.end()
}
