package export

import (
	"strconv"
	"strings"

	"lede/model/article"
)

func (h *htmlWriter) blocks(bs []article.Block) {
	for _, b := range bs {
		h.block(b)
	}
}

func (h *htmlWriter) block(b article.Block) {
	switch b := b.(type) {
	case article.Paragraph:
		h.prose("<p>", b.Text, "</p>\n")
	case article.Crosshead:
		level := strconv.Itoa(min(max(b.Level, 2), 6))
		h.prose("<h"+level+">", b.Text, "</h"+level+">\n")
	case article.PullQuote:
		h.prose("<aside class=\"pullquote\">", b.Text, "</aside>\n")
	case article.Quote:
		h.raw("<blockquote>\n")
		h.blocks(b.Blocks)
		h.raw("</blockquote>\n")
	case article.Code:
		h.raw("<pre><code")
		if b.Language != "" {
			h.attribute("class", "language-"+b.Language)
		}
		h.runs(">", b.Words(), "\n</code></pre>\n", h.text)
	case article.List:
		h.list(b)
	case article.Callout:
		h.callout(b)
	case article.Details:
		h.raw(detailsTag(b) + "\n")
		h.prose("<summary>", b.Title, "</summary>\n")
		h.blocks(b.Blocks)
		h.raw("</details>\n")
	case article.Definitions:
		h.definitions(b)
	case article.Formula:
		h.formulaBlock(b)
	case article.Table:
		h.table(b)
	case article.Figure:
		h.figure(b)
	case article.Break:
		h.raw("<hr>\n")
	}
}

// detailsTag is the tag that opens details as they are at first.
func detailsTag(d article.Details) string {
	if d.Open {
		return "<details open>"
	}
	return "<details>"
}

func (h *htmlWriter) list(l article.List) {
	open, shut := "<ul", "</ul>\n"
	if l.Ordered {
		open, shut = "<ol", "</ol>\n"
	}
	h.raw(open)
	if l.Ordered {
		h.attribute("type", listTypes[l.Numbering])
	}
	if l.Ordered && l.Number(0) != 1 {
		h.attribute("start", strconv.Itoa(l.Number(0)))
	}
	h.raw(">\n")
	short := isShort(l)
	for n, item := range l.Items {
		h.raw("<li")
		if l.Ordered && n > 0 && l.Number(n) != l.Number(n-1)+1 {
			h.attribute("value", strconv.Itoa(l.Number(n)))
		}
		h.raw(">")
		for i, b := range item {
			if p, ok := b.(article.Paragraph); ok && i == 0 && short {
				h.prose("", p.Text, "")
				continue
			}
			h.raw("\n")
			h.block(b)
		}
		h.raw("</li>\n")
	}
	h.raw(shut)
}

// listTypes are what HTML calls the ways to number a list but the usual one.
var listTypes = [...]string{
	article.Decimal: "", article.LowerAlpha: "a", article.UpperAlpha: "A", article.LowerRoman: "i", article.UpperRoman: "I",
}

// callout writes a call-out with the names that most generators of pages have for it.
func (h *htmlWriter) callout(c article.Callout) {
	h.raw("<aside")
	h.attribute("class", strings.TrimRight("admonition "+strings.Join(strings.Fields(c.Name), "-"), " "))
	h.raw(">\n")
	if heading := c.Heading(); len(heading) > 0 {
		h.prose(`<p class="admonition-title">`, heading, "</p>\n")
	}
	h.blocks(c.Blocks)
	h.raw("</aside>\n")
}

func (h *htmlWriter) definitions(d article.Definitions) {
	h.raw("<dl>\n")
	for _, e := range d.Entries {
		for _, term := range e.Terms {
			h.prose("<dt>", term, "</dt>\n")
		}
		h.raw("<dd>\n")
		h.blocks(e.Blocks)
		h.raw("</dd>\n")
	}
	h.raw("</dl>\n")
}

func (h *htmlWriter) table(t article.Table) {
	h.raw("<table>\n")
	if len(t.Header) > 0 {
		h.raw("<thead>\n")
		h.row("th", t.Header, t.Align)
		h.raw("</thead>\n")
	}
	h.raw("<tbody>\n")
	for _, r := range t.Rows {
		h.row("td", r, t.Align)
	}
	h.raw("</tbody>\n</table>\n")
}

func (h *htmlWriter) row(element string, cells []article.Text, align []article.Align) {
	h.raw("<tr>")
	for i, cell := range cells {
		h.raw("<" + element)
		if i < len(align) {
			h.attribute("style", textAlign[align[i]])
		}
		h.prose(">", cell, "</"+element+">")
	}
	h.raw("</tr>\n")
}

var textAlign = [...]string{article.AlignStart: "", article.AlignCentre: "text-align: center", article.AlignEnd: "text-align: end"}

func (h *htmlWriter) figure(f article.Figure) {
	h.raw("<figure>\n")
	for _, image := range f.Images {
		switch {
		case webAddress(image.URL) != "":
			h.image(image)
		case f.Caption.IsZero():
			f.Caption.Text = article.Words(image.Alt)
		case !strings.Contains(image.Alt, f.Caption.Text.String()):
			h.element("<p>", image.Alt, "</p>\n")
		}
	}
	h.blocks(f.Content)
	if media := linkAddress(f.Media); media != "" {
		h.raw("<p><a")
		h.attribute("href", media)
		h.element(">", media, "</a></p>\n")
	}
	if !f.Caption.IsZero() {
		h.prose("<figcaption>", f.Caption.Text, "")
		if len(f.Caption.Text) > 0 && f.Caption.Credit != "" {
			h.raw(" ")
		}
		h.element(`<small class="credit">`, f.Caption.Credit, "</small>")
		h.raw("</figcaption>\n")
	}
	h.raw("</figure>\n")
}

func (h *htmlWriter) image(image article.Image) {
	h.raw("<img")
	h.attribute("src", webAddress(image.URL))
	h.raw(` alt="`)
	h.text(image.Alt)
	h.raw(`"`)
	if image.Width > 0 && image.Height > 0 {
		h.attribute("width", strconv.Itoa(image.Width))
		h.attribute("height", strconv.Itoa(image.Height))
	}
	h.raw(">\n")
}

// prose writes a text between what opens and what shuts it.
func (h *htmlWriter) prose(open string, t article.Text, shut string) {
	h.runs(open, t, shut, h.words)
}

// words writes what the article says in running text, where a newline is a line break.
func (h *htmlWriter) words(s string) {
	for i, line := range strings.Split(s, article.LineBreak) {
		if i > 0 {
			h.raw("<br>\n")
		}
		h.text(line)
	}
}

// runs writes a text with the words of each run written by write. Runs beside each other
// that lead to the same address are one link.
func (h *htmlWriter) runs(open string, t article.Text, shut string, write func(string)) {
	h.raw(open)
	leading := ""
	for _, r := range t {
		address := h.target(r)
		if address != leading {
			if leading != "" {
				h.raw("</a>")
			}
			if address != "" {
				h.raw("<a")
				h.attribute("href", address)
				h.raw(">")
			}
			leading = address
		}
		h.run(r, write)
	}
	if leading != "" {
		h.raw("</a>")
	}
	h.raw(shut)
}

// target is where a run leads in the page: its link, or the footnote it is a mark of.
func (h *htmlWriter) target(r article.Run) string {
	if h.notes[r.Note] {
		return "#" + noteID + noteName(r.Note)
	}
	return linkAddress(r.Link)
}

// run writes words within the elements of their looks.
func (h *htmlWriter) run(r article.Run, write func(string)) {
	look := r.Emphasis
	if h.notes[r.Note] {
		look |= article.Superscript
	}
	for _, e := range elements {
		if look&e.look != 0 {
			h.raw(e.open)
		}
	}
	if r.TeX != "" {
		h.formula(r.TeX, r.Text, "")
	} else {
		write(r.Unmoved())
	}
	for i := len(elements) - 1; i >= 0; i-- {
		if look&elements[i].look != 0 {
			h.raw(elements[i].shut)
		}
	}
}

// elements are a page's for each look.
var elements = []struct {
	look       article.Emphasis
	open, shut string
}{
	{article.Bold, "<strong>", "</strong>"},
	{article.Italic, "<em>", "</em>"},
	{article.Struck, "<s>", "</s>"},
	{article.Underlined, "<u>", "</u>"},
	{article.Marked, "<mark>", "</mark>"},
	{article.Superscript, "<sup>", "</sup>"},
	{article.Subscript, "<sub>", "</sub>"},
	{article.Small, "<small>", "</small>"},
	{article.Monospace, "<code>", "</code>"},
}
