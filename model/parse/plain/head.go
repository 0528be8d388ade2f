package plain

import (
	"cmp"
	"strings"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/plain/shape"
)

// A head reads what stands above the body: labels, headline, dek, byline, dates, in
// whatever order, and the figures between them.
type head struct {
	article *article.Article
	setter  *setter
	lines   []line
	at      int // the first line that has not been read
	blocks  []article.Block
	dates   string // a line of dates, as printed
}

func (h *head) read(letter bool) {
	a := h.article
	a.Method = "plain text, " + h.setter.layout.String()
	a.Language = article.Language(h.words, "")
	a.Direction = article.DirectionOf(a.Language)
	switch {
	case h.setter.layout.subtitles:
		return
	case letter:
		h.setter.wrapLetter(h.lines)
		return
	case h.mail(), h.hung(), h.book():
	default:
		if h.labels(); h.at > 0 {
			h.setter.study(h.lines[h.at:])
		}
		h.headline()
		h.matter()
	}
	h.dateline()
}

// words yields the lines as they stand.
func (h *head) words(yield func(string) bool) {
	for _, l := range h.lines {
		if !yield(l.raw) {
			return
		}
	}
}

// advance goes on beyond lines that have been read.
func (h *head) advance(n int) {
	h.setter.pass(h.lines[h.at : h.at+n])
	h.at += n
}

// labels reads the publication and its part above the headline, and a day or a
// byline that stands there.
func (h *head) labels() {
	const most = 4
	for h.at < most && h.at+1 < len(h.lines) && titular(h.lines[h.at+1].text()) && h.label()+h.day()+h.byline() > 0 {
		h.advance(1)
	}
}

// titular reports whether s can be a headline that a label stands above.
func titular(s string) bool { return len(s) < 200 && shape.End(s) != '.' && shape.End(s) != ':' }

// headline reads the first line, if it can be one.
func (h *head) headline() {
	if h.at >= len(h.lines) || h.at == 0 && (table(h.lines) > 0 || patch(h.lines) > 0 || h.setter.machineRows(h.lines) > 0) {
		return
	}
	n := 1
	for n < 4 && h.at+n < len(h.lines) && h.setter.layout.measure > 0 && h.setter.wraps(h.lines[h.at:], n) {
		n++
	}
	text := h.setter.join(h.lines[h.at : h.at+n])
	if len(text) > 400 || len(text) > 250 && shape.End(text) == '.' || shape.IsRunning(text) && shape.Count(text).Stops > 1 || rule(text) {
		return
	}
	h.article.Headline = text
	if h.at+n < len(h.lines) && h.lines[h.at+n].gap == 0 && underline(h.lines[h.at+n].text(), len(text)/2) {
		n++
	}
	h.advance(n)
}

// mostMatter is how many lines may stand between headline and body.
const mostMatter = 16

// matter reads what stands between headline and body.
func (h *head) matter() {
	for h.at < len(h.lines) && h.at < mostMatter {
		read := 0
		for _, part := range []func() int{h.byline, h.day, h.filed, h.label, h.dek, h.figure, h.furniture} {
			if read = part(); read > 0 {
				break
			}
		}
		if read == 0 {
			return
		}
		h.advance(read)
	}
}

func (h *head) text() string { return h.lines[h.at].text() }

func (h *head) label() int {
	site, section := anatomy.Labels(h.text())
	if site == "" && section == "" || site != "" && h.article.Site != "" || section != "" && h.article.Section != "" {
		return 0
	}
	if h.article.Headline != "" && h.setter.before != nothing {
		return 0
	}
	h.article.Site = cmp.Or(h.article.Site, site)
	h.article.Section = cmp.Or(h.article.Section, section)
	return 1
}

func (h *head) byline() int {
	if h.article.Byline != "" {
		return 0
	}
	authors, ok := h.bylineAt(h.at)
	if !ok {
		return 0
	}
	h.article.Byline, h.article.Authors = h.text(), authors
	h.published(anatomy.Dates(h.text()))
	return 1
}

func (h *head) day() int {
	d := anatomy.Dates(h.text())
	if !d.Alone {
		return 0
	}
	h.published(d)
	h.dates = strings.TrimPrefix(h.dates+" · "+h.text(), " · ")
	return 1
}

// filed reads a dateline that has a line of its own.
func (h *head) filed() int {
	if h.article.Dateline != "" || !anatomy.IsDateline(h.text()) || h.setter.paragraph(h.lines[h.at:]) > 1 {
		return 0
	}
	h.article.Dateline = strings.TrimRight(h.text(), " -–—:")
	h.published(anatomy.Dates(h.text()))
	return 1
}

// published takes over dates where there are none yet.
func (h *head) published(d anatomy.Published) {
	if h.article.Published.IsZero() {
		h.article.Published = article.Date(d.Published)
	}
	if h.article.Updated.IsZero() {
		h.article.Updated = article.Date(d.Updated)
	}
}

// figure reads a figure above the body.
func (h *head) figure() int {
	if h.setter.layout.measure > 0 {
		return 0
	}
	if h.setter.begin(); h.setter.machineRows(h.lines[h.at:]) > 0 {
		return 0
	}
	b, n := h.setter.figure(h.lines[h.at:])
	if f, ok := b.(article.Figure); ok && n == 1 && len(f.Caption.Text) == 0 && len(h.blocks) == 0 && h.article.Byline != "" {
		h.article.Byline += " · " + h.text() // whose pictures they are, below whose words
		return n
	}
	if n > 0 {
		h.blocks = append(h.blocks, b)
		h.setter.before = figure
		h.setter.notes.count(h.setter.notes.found)
	}
	return n
}

// dateline copies the dateline from the lede, and joins it to the line of dates.
func (h *head) dateline() {
	a := h.article
	for i := h.at; i < len(h.lines) && i < h.at+3 && a.Dateline == ""; i++ {
		a.Dateline, _ = anatomy.Dateline(h.lines[i].text())
	}
	if h.dates != "" {
		a.Dateline = strings.TrimSuffix(h.dates+" · "+a.Dateline, " · ")
	}
}
