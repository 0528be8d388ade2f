package export

import (
	"strings"
	"unicode"

	"lede/model/article"
)

// A stretch is a part of a text between two places where its look changes.
type stretch struct {
	text string
	look article.Emphasis // but for Monospace
	code bool
	link string
	note string // the name of the footnote that it is a mark of
	tex  string // of a formula
	ends int    // how many lines end here
}

// stretches are the runs of t, with runs of the same look joined. The blanks between words
// are stretches of their own and have the looks of both neighbours, as Markdown allows no
// blanks at the ends of a mark.
func (m *markdownWriter) stretches(t article.Text) []stretch {
	var ps []stretch
	for i, line := range t.Lines() {
		if i > 0 && len(ps) > 0 {
			last := ps[len(ps)-1]
			ps = append(ps, stretch{ends: 1, look: last.look, link: last.link})
		}
		ps = m.lineStretches(ps, line)
	}
	ps = shared(ps)
	for n := len(ps); n > 0 && ps[n-1].ends > 0; n = len(ps) {
		ps = ps[:n-1] // nothing follows that a new line would be for
	}
	return joined(ps)
}

// lineStretches adds the stretches of a line.
func (m *markdownWriter) lineStretches(ps []stretch, line article.Text) []stretch {
	for _, r := range line {
		p := stretch{text: r.Unmoved(), look: r.Emphasis &^ article.Monospace, code: r.Emphasis&article.Monospace != 0,
			link: r.Link, note: m.labels[r.Note], tex: r.TeX}
		switch {
		case p.note != "":
			p.look &^= article.Superscript | article.Small // which it is anyway
			ps = append(ps, p)
			continue
		case p.tex != "":
			ps = append(ps, p)
			continue
		}
		text := p.text
		words := strings.TrimLeftFunc(text, unicode.IsSpace)
		lead := text[:len(text)-len(words)]
		words = strings.TrimRightFunc(words, unicode.IsSpace)
		for _, s := range []string{lead, words, text[len(lead)+len(words):]} {
			if p.text = s; s != "" {
				ps = append(ps, p)
			}
		}
	}
	return ps
}

// shared joins each row of blanks into one stretch, which has the looks that the stretches
// on both sides have. Blanks beside the end of a line have no look.
func shared(ps []stretch) []stretch {
	n := 0
	for _, p := range ps {
		if n > 0 && p.isBlank() && ps[n-1].isBlank() {
			p.share(&ps[n-1])
			p.text = ps[n-1].text + p.text
			if p.ends += ps[n-1].ends; p.ends > 0 {
				p.text = indented(p.text)
			}
			n--
		}
		ps[n] = p
		n++
	}
	for i := range ps[:n] {
		if !ps[i].isBlank() {
			continue
		}
		if i == 0 || i == n-1 {
			ps[i].share(&stretch{})
			continue
		}
		ps[i].share(&ps[i-1])
		ps[i].share(&ps[i+1])
		ps[i].code = ps[i].code && ps[i-1].like(&ps[i]) && ps[i+1].like(&ps[i])
	}
	return ps[:n]
}

// indented is what a line begins with that stays: the blanks of verse.
func indented(blanks string) string {
	return strings.Repeat("\u00a0", strings.Count(blanks, "\u00a0"))
}

// share leaves p what q has too.
func (p *stretch) share(q *stretch) {
	p.look &= q.look
	p.code = p.code && q.code
	if p.link != q.link {
		p.link = ""
	}
}

// like reports whether p and q differ in nothing but their words.
func (p *stretch) like(q *stretch) bool {
	return p.ends+q.ends == 0 && p.note+q.note+p.tex+q.tex == "" && p.look == q.look && p.code == q.code && p.link == q.link
}

func (p *stretch) isBlank() bool {
	return p.note == "" && p.tex == "" && strings.TrimSpace(p.text) == ""
}

// joined puts stretches together that follow each other and differ in nothing. Blanks stay
// alone before words, so that no mark begins with them.
func joined(ps []stretch) []stretch {
	n := 0
	for _, p := range ps {
		if n > 0 && p.like(&ps[n-1]) && (p.isBlank() || !ps[n-1].isBlank()) {
			ps[n-1].text += p.text
			continue
		}
		ps[n] = p
		n++
	}
	return ps[:n]
}
