package export

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"lede/model/article"
)

// HTML writes a as a page that stands alone: no scripts, nothing to load but the
// pictures, links to http, https and mailto addresses and within the page only.
// Whatever else an address leads to is left out, and its words stay.
func HTML(w io.Writer, a *article.Article) error {
	h := newHTMLWriter(w, a.Footnotes)
	h.head(a)
	h.header(a)
	anchors := anchorsByBlock(a)
	blocks := body(a)
	before := len(blocks) - len(a.Body) // a dateline's own paragraph
	for i, b := range blocks {
		for _, name := range anchors[i-before] {
			h.raw("<a")
			h.attribute("id", name)
			h.raw("></a>\n")
		}
		h.block(b)
	}
	h.footnotes(a.Footnotes)
	h.raw("</article>\n</body>\n</html>\n")
	return h.Flush()
}

type htmlWriter struct {
	*bufio.Writer
	notes map[string]bool // the labels of footnotes
}

func newHTMLWriter(w io.Writer, notes []article.Footnote) *htmlWriter {
	h := &htmlWriter{Writer: bufio.NewWriterSize(&softless{to: w}, bufferSize), notes: map[string]bool{}}
	for _, n := range notes {
		h.notes[n.Label] = true
	}
	return h
}

// raw writes what we say ourselves, text what the article says.
func (h *htmlWriter) raw(s string)  { h.WriteString(s) }
func (h *htmlWriter) text(s string) { escaper.WriteString(h, s) }

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;")

// attribute writes an attribute if its value is not empty.
func (h *htmlWriter) attribute(name, value string) {
	if value == "" {
		return
	}
	h.raw(" ")
	h.raw(name)
	h.raw(`="`)
	h.text(value)
	h.raw(`"`)
}

// element writes an element of words, unless there are none.
func (h *htmlWriter) element(open, words, shut string) {
	if words == "" {
		return
	}
	h.raw(open)
	h.text(words)
	h.raw(shut)
}

// head writes what comes before the article.
func (h *htmlWriter) head(a *article.Article) {
	h.raw("<!DOCTYPE html>\n<html")
	h.attribute("lang", a.Language)
	if a.Direction == article.RightToLeft {
		h.attribute("dir", a.Direction.String())
	}
	h.raw(">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
	h.text(a.Headline)
	h.raw("</title>\n")
	for _, author := range a.Authors {
		h.raw("<meta name=\"author\"")
		h.attribute("content", author)
		h.raw(">\n")
	}
	if url := webAddress(a.URL); url != "" {
		h.raw("<link rel=\"canonical\"")
		h.attribute("href", url)
		h.raw(">\n")
	}
	h.raw("<style>\n" + style + "</style>\n</head>\n<body>\n<article>\n")
}

// style sets the page in one column of a measure that reads well, light or dark as the
// browser is.
const style = `:root { color-scheme: light dark; }
body { max-width: 38em; margin: 2em auto; padding: 0 1em; font: 1.1em/1.6 Georgia, serif; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
header p { margin: 0.3em 0; }
figure { margin: 1.5em 0; }
img { max-width: 100%; height: auto; }
figcaption, .kicker, .byline, .date { font: 0.85em/1.5 system-ui, sans-serif; }
.dek { font-size: 1.15em; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid; }
aside.admonition { margin: 1.5em 0; padding: 0.1em 1em; border: 1px solid; }
.admonition-title { font-weight: bold; }
.formula { display: flex; justify-content: center; gap: 2em; margin: 1em 0; }
.pullquote { margin: 1.5em 0; font-size: 1.3em; font-style: italic; }
pre { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { padding: 0.2em 0.8em; border: 1px solid; }
`

func (h *htmlWriter) header(a *article.Article) {
	h.raw("<header>\n")
	kicker := a.Site
	if a.Section != "" {
		kicker = strings.TrimPrefix(kicker+" · "+a.Section, " · ")
	}
	h.element(`<p class="kicker">`, kicker, "</p>\n")
	h.element("<h1>", a.Headline, "</h1>\n")
	h.element(`<p class="dek">`, a.Dek, "</p>\n")
	h.element(`<p class="byline">`, a.PrintedByline(), "</p>\n")
	if !a.Published.IsZero() || !a.Updated.IsZero() {
		h.raw(`<p class="date">`)
		h.date("", a.Published)
		if !a.Published.IsZero() && !a.Updated.IsZero() {
			h.raw(" · ")
		}
		h.date("updated ", a.Updated)
		h.raw("</p>\n")
	}
	if hasDates(a) {
		h.element(`<p class="date">`, a.Dateline, "</p>\n")
	}
	h.raw("</header>\n")
}

func (h *htmlWriter) date(before string, d article.Date) {
	if d.IsZero() {
		return
	}
	h.raw(before)
	h.raw("<time")
	h.attribute("datetime", d.String())
	h.raw(">")
	h.text(date(d))
	h.raw("</time>")
}

// anchorsByBlock are the names of places, by the block they are in. A page's own names
// for footnotes are not among them.
func anchorsByBlock(a *article.Article) map[int][]string {
	names := map[int][]string{}
	for name, p := range a.Anchors {
		if !strings.HasPrefix(name, noteID) {
			names[p.Block] = append(names[p.Block], name)
		}
	}
	for _, n := range names {
		slices.Sort(n)
	}
	return names
}

// noteID begins the names of footnotes in a page.
const noteID = "footnote-"

func (h *htmlWriter) footnotes(notes []article.Footnote) {
	if len(notes) == 0 {
		return
	}
	h.raw("<footer>\n<dl>\n")
	for _, n := range notes {
		h.raw("<dt")
		h.attribute("id", noteID+noteName(n.Label))
		h.raw(">")
		h.text(n.Label)
		h.raw("</dt>\n<dd>\n")
		h.blocks(n.Blocks)
		h.raw("</dd>\n")
	}
	h.raw("</dl>\n</footer>\n")
}

// linkAddress is an address that a page may lead to; empty for others.
func linkAddress(address string) string {
	if strings.HasPrefix(address, "#") || hasScheme(address, "mailto:") {
		return address
	}
	return webAddress(address)
}

// webAddress is an address that a page may load a picture from; empty for others.
func webAddress(address string) string {
	if hasScheme(address, "https://") || hasScheme(address, "http://") {
		return address
	}
	return ""
}

func hasScheme(address, scheme string) bool {
	return len(address) >= len(scheme) && strings.EqualFold(address[:len(scheme)], scheme)
}
