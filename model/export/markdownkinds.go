package export

import (
	"bytes"
	"strings"

	"lede/model/article"
)

// callout writes a call-out as GitHub and Obsidian have it: a quotation that begins with
// its kind.
func (m *markdownWriter) callout(c article.Callout) {
	name := strings.Join(strings.Fields(c.Name), "-")
	if name == "" {
		name = nameless
	}
	m.blank()
	m.within("> ", "> ", func() {
		m.begin()
		m.WriteString("[!" + strings.ToUpper(name) + "]")
		if title := bytes.TrimSpace(m.inline(c.Title, ofOneLine)); len(title) > 0 && !strings.EqualFold(string(title), c.Kind()) {
			m.WriteByte(' ')
			m.Write(title)
		}
		m.end()
		if len(c.Blocks) > 0 {
			_, isParagraph := c.Blocks[0].(article.Paragraph)
			m.begun = !isParagraph // which stands right below
		}
		m.blocks(c.Blocks)
	})
}

// nameless is the kind of a call-out that has none.
const nameless = "callout"

// details writes HTML's element around Markdown. Markdown is read in it only after an
// empty line, and in its summary not at all.
func (m *markdownWriter) details(d article.Details) {
	var title strings.Builder
	if len(d.Title) > 0 {
		h := newHTMLWriter(&title, nil)
		h.prose("<summary>", d.Title, "</summary>")
		h.Flush()
	}
	m.blank()
	m.write(detailsTag(d))
	if title.Len() > 0 {
		m.write(strings.ReplaceAll(title.String(), "\n", ""))
	}
	m.blocks(d.Blocks)
	m.blank()
	m.write("</details>")
}

// definitions writes terms, and below each what it means behind a colon.
func (m *markdownWriter) definitions(d article.Definitions) {
	for _, e := range d.Entries {
		m.blank()
		for _, term := range e.Terms {
			m.begin()
			writeStart(m.lineWriter, bytes.TrimSpace(m.inline(term, ofOneLine)))
			m.end()
		}
		m.within(":   ", "    ", func() { m.blocks(e.Blocks) })
	}
}

// formula writes a formula between lines of dollars.
func (m *markdownWriter) formula(f article.Formula) {
	if f.TeX == "" {
		m.paragraph(f.Words())
		return
	}
	m.blank()
	m.write("$$")
	for line := range strings.SplitSeq(f.TeX, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			m.write(line)
		}
	}
	if f.Number != "" {
		m.write(`\tag{` + f.Number + `}`)
	}
	m.write("$$")
}
