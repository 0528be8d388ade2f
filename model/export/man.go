package export

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"lede/model/article"
)

// Man writes a as a page of the manual, in the language of man(7): the headline is its
// title and the dek what it is for; crossheads of level 2 are its sections. The site is
// told as what the page belongs to, such as "lede 1.2.0".
func Man(w io.Writer, a *article.Article, section int) error {
	m := &manWriter{Writer: bufio.NewWriterSize(w, bufferSize)}
	m.WriteString("'\\\" t\n") // man is to call tbl
	day, _, _ := strings.Cut(a.Published.String(), "T")
	fmt.Fprintf(m, ".TH %s %d \"%s\" %s\n", quotedMan(strings.ToUpper(a.Headline)), section, day, quotedMan(a.Site))
	m.WriteString(".nh\n.ad l\n") // no divided words, whose hyphens would be taken for theirs, and no wide blanks
	if a.Headline != "" {
		m.section("Name")
		m.line(escapedMan(inOneLine(a.Headline)) + ` \- ` + escapedMan(inOneLine(a.Dek)))
	}
	m.blocks(body(a))
	if len(a.Footnotes) > 0 {
		m.section("Notes")
	}
	for _, n := range a.Footnotes {
		m.item("["+n.Label+"]", 5, n.Blocks)
	}
	return m.Flush()
}

type manWriter struct {
	*bufio.Writer
	begun bool // a heading is the line before, and sets apart what follows
}

func (m *manWriter) blocks(bs []article.Block) {
	for _, b := range bs {
		m.block(b)
	}
}

func (m *manWriter) block(b article.Block) {
	switch b := b.(type) {
	case article.Paragraph:
		m.paragraph(b.Text)
	case article.Crosshead:
		if b.Level <= 2 {
			m.section(b.Text.String())
		} else {
			m.heading(".SS", b.Text.String())
		}
	case article.PullQuote:
		m.indented(func() { m.paragraph(b.Text) })
	case article.Quote:
		m.indented(func() { m.blocks(b.Blocks) })
	case article.Code:
		m.code(b)
	case article.List:
		m.list(b)
	case article.Callout:
		m.indented(func() { m.titled(b.Heading(), b.Blocks) })
	case article.Details:
		m.titled(b.Title, b.Blocks)
	case article.Definitions:
		m.definitions(b)
	case article.Formula:
		m.indented(func() { m.paragraph(b.Words()) })
	case article.Table:
		m.table(b)
	case article.Figure:
		m.blocks(b.Content)
		m.paragraph(b.Words())
	case article.Break:
		m.paragraph(article.Words("* * *"))
	}
}

// section begins a section, whose name stands in capitals.
func (m *manWriter) section(name string) { m.heading(".SH", strings.ToUpper(name)) }

func (m *manWriter) heading(request, name string) {
	m.line(request + " " + quotedMan(name))
	m.begun = true
}

// apart sets what follows apart from what stands above it.
func (m *manWriter) apart() {
	if !m.begun {
		m.line(".PP")
	}
}

func (m *manWriter) paragraph(t article.Text) {
	if len(t) > 0 {
		m.apart()
		m.text(t)
	}
}

func (m *manWriter) titled(title article.Text, bs []article.Block) {
	m.paragraph(inBold(title))
	m.blocks(bs)
}

// indented sets what write writes further in.
func (m *manWriter) indented(write func()) {
	m.line(".RS 4")
	write()
	m.line(".RE")
}

// code sets lines as they stand.
func (m *manWriter) code(c article.Code) {
	m.apart()
	m.line(".nf")
	for line := range strings.SplitSeq(strings.TrimSuffix(c.Text, "\n"), "\n") {
		m.line(begunMan(strings.TrimRight("    "+escapedMan(line), " ")))
	}
	m.line(".fi")
}

func (m *manWriter) list(l article.List) {
	for i, item := range l.Items {
		if l.Ordered {
			m.item(l.Label(i)+".", 4, item)
		} else {
			m.item("•", 2, item)
		}
	}
}

// item sets blocks beside a mark that takes so many cells.
func (m *manWriter) item(mark string, cells int, bs []article.Block) {
	m.line(fmt.Sprintf(".IP %s %d", quotedMan(mark), cells))
	m.beside(bs, cells)
}

// beside sets blocks that belong to the mark or the term above them, as far in as the
// first of them is.
func (m *manWriter) beside(bs []article.Block, cells int) {
	if len(bs) > 0 {
		if p, ok := bs[0].(article.Paragraph); ok {
			m.text(p.Text)
			bs = bs[1:]
		}
	}
	if len(bs) > 0 {
		m.line(fmt.Sprintf(".RS %d", cells))
		m.blocks(bs)
		m.line(".RE")
	}
}

// definitionCells is how far in a term's meaning stands.
const definitionCells = 7

func (m *manWriter) definitions(d article.Definitions) {
	for _, e := range d.Entries {
		var terms article.Text
		for i, t := range e.Terms {
			if i > 0 {
				terms = append(terms, article.Run{Text: ", "})
			}
			terms = append(terms, t...)
		}
		m.line(fmt.Sprintf(".TP %d", definitionCells))
		m.text(inBold(terms))
		m.beside(e.Blocks, definitionCells)
	}
}

// table sets rows by tbl.
func (m *manWriter) table(t article.Table) {
	rows := t.Rows
	columns := len(t.Header)
	for _, r := range rows {
		columns = max(columns, len(r))
	}
	if columns == 0 {
		return
	}
	m.apart()
	m.line(".TS")
	if len(t.Header) > 0 {
		m.line(strings.TrimRight(strings.Repeat("lb ", columns), " "))
		rows = slices.Concat([][]article.Text{t.Header}, rows)
	}
	m.line(strings.TrimRight(strings.Repeat("l ", columns), " ") + ".")
	for _, r := range rows {
		cells := make([]string, len(r))
		for i, cell := range r {
			if words := inOneLine(textMan(cell)); words != "" {
				cells[i] = `\&` + words // a rule's sign is no cell
			}
		}
		m.line(strings.Join(cells, "\t"))
	}
	m.line(".TE")
}

func (m *manWriter) text(t article.Text) {
	for i, line := range strings.Split(textMan(t), "\n") {
		if i > 0 {
			m.line(".br")
		}
		m.line(begunMan(line))
	}
}

func (m *manWriter) line(s string) {
	m.WriteString(s)
	m.WriteByte('\n')
	m.begun = false
}

// textMan is a text with its looks. What a link leads to on the web stands behind it.
func textMan(t article.Text) string {
	var b strings.Builder
	for i, r := range t {
		font := manFont(r.Emphasis)
		words := r.Text
		if r.Note != "" && r.Note == r.Text {
			words = "[" + words + "]"
		}
		b.WriteString(font + escapedMan(words))
		if font != "" {
			b.WriteString(`\fR`)
		}
		if last := i == len(t)-1 || t[i+1].Link != r.Link; last && strings.Contains(r.Link, "://") && r.Link != r.Text {
			b.WriteString(" <" + escapedMan(r.Link) + ">")
		}
	}
	return b.String()
}

func manFont(e article.Emphasis) string {
	switch {
	case e&(article.Bold|article.Monospace) != 0:
		return `\fB`
	case e&(article.Italic|article.Underlined) != 0:
		return `\fI`
	}
	return ""
}

func inBold(t article.Text) article.Text {
	bold := slices.Clone(t)
	for i := range bold {
		bold[i].Emphasis |= article.Bold
	}
	return bold
}

// manSigns are what man(7) would take for its own, or for a sign that looks alike.
var manSigns = strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, "`", `\(ga`, "^", `\(ha`, "~", `\(ti`, "\t", "    ")

// escapedMan is words as man(7) writes them: in ASCII, which every formatter reads.
func escapedMan(s string) string {
	var b strings.Builder
	for _, r := range manSigns.Replace(s) {
		switch {
		case r < utf8.RuneSelf:
			b.WriteRune(r)
		case r != '\u00ad':
			fmt.Fprintf(&b, `\[u%04X]`, r)
		}
	}
	return b.String()
}

// begunMan is a line that is no request, whatever it begins with.
func begunMan(line string) string {
	if strings.HasPrefix(cmp.Or(line, "."), ".") {
		return `\&` + line
	}
	return line
}

// quotedMan is words that a request is about.
func quotedMan(s string) string {
	return `"` + strings.ReplaceAll(escapedMan(inOneLine(s)), `"`, `\(dq`) + `"`
}

func inOneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
