package export

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
)

// A span is a mark that is open while stretches are written.
type span struct {
	look article.Emphasis // one of them; 0 for a link
	link string
	end  int  // the stretch it ends before
	tag  bool // written as HTML's
}

// marks are how a look is written: by Markdown where it has a sign, and by HTML.
var marks = []struct {
	look      article.Emphasis
	sign, tag string
}{
	{article.Bold, "**", "strong"},
	{article.Italic, "*", "em"},
	{article.Struck, "~~", "del"},
	{article.Underlined, "", "u"},
	{article.Marked, "", "mark"},
	{article.Superscript, "", "sup"},
	{article.Subscript, "", "sub"},
	{article.Small, "", "small"},
}

// A setting is where in Markdown a text stands.
type setting uint8

const (
	ofLines   setting = iota // it may have several lines
	ofOneLine                // a heading, a term
	inCell                   // the same, and a bar would end it
)

// inline is a text in Markdown, valid until it is called again. Its lines end in
// newlines.
func (m *markdownWriter) inline(t article.Text, where setting) []byte {
	priced := strings.Count(t.String(), "$") > 1 || hasFormula(t)
	if len(t) == 1 && t.IsPlain() && !t.Breaks() {
		m.prose = appendEscaped(m.prose[:0], t[0].Text, where == inCell, priced)
		return m.prose
	}
	p := prose{stretches: m.stretches(t), where: where, priced: priced, out: m.prose[:0]}
	for i := range p.stretches {
		p.close(i)
		p.open(i)
		p.stretch(i)
	}
	p.close(len(p.stretches))
	m.prose = p.out
	return p.out
}

// prose writes stretches with their marks, which stand within each other.
type prose struct {
	stretches []stretch
	where     setting
	priced    bool // a dollar in it might be read as the mark of a formula
	out       []byte
	spans     []span // those open, the outermost first
	signed    bool   // a sign of Markdown's was just written that ends a look
}

// close ends the spans that end before stretch i.
func (p *prose) close(i int) {
	for n := len(p.spans); n > 0 && p.spans[n-1].end == i; n = len(p.spans) {
		s := p.spans[n-1]
		p.spans = p.spans[:n-1]
		if s.look == 0 {
			p.out = append(p.out, "]("...)
			p.out = appendAddress(p.out, s.link)
			p.out = append(p.out, ')')
			p.signed = false
			continue
		}
		for _, mark := range marks {
			switch {
			case mark.look != s.look:
			case s.tag:
				p.out = append(append(append(p.out, "</"...), mark.tag...), '>')
				p.signed = false
			default:
				p.out = append(p.out, mark.sign...)
				p.signed = true
			}
		}
	}
}

// open begins the spans that stretch i is the first to need, beginning with the one that
// lasts longest.
func (p *prose) open(i int) {
	if p.stretches[i].isBlank() {
		return
	}
	news := p.starting(i)
	slices.SortStableFunc(news, func(a, b span) int { return b.end - a.end })
	for n, s := range news {
		s.tag = s.tag || s.look != 0 && !p.signable(s.look, i, s.end) || s.look == article.Struck && p.hasTilde()
		p.begin(s)
		if s.look != 0 && !s.tag { // a sign right after it may not end before it
			p.signed = p.signed || slices.ContainsFunc(news[n+1:], func(inner span) bool { return inner.end != s.end })
		}
	}
	p.signed = false
}

// starting are the spans that begin with stretch i. None lasts longer than those that are
// open.
func (p *prose) starting(i int) []span {
	limit := len(p.stretches)
	var has article.Emphasis
	for _, s := range p.spans {
		limit, has = s.end, has|s.look
	}
	var news []span
	if link := p.stretches[i].link; link != "" && !p.linked() && !p.isBare(i) {
		news = append(news, span{link: link, end: p.lasting(i, limit, func(x stretch) bool { return x.link == link })})
	}
	for _, mark := range marks {
		if p.stretches[i].look&^has&mark.look != 0 {
			end := p.lasting(i, limit, func(x stretch) bool { return x.look&mark.look != 0 })
			news = append(news, span{look: mark.look, tag: mark.sign == "", end: end})
		}
	}
	return news
}

// lasting is the first stretch from i on for which same does not hold, at most limit.
// Blanks right before it are left outside.
func (p *prose) lasting(i, limit int, same func(stretch) bool) int {
	for i < limit && same(p.stretches[i]) {
		i++
	}
	for p.stretches[i-1].isBlank() {
		i--
	}
	return i
}

// signable reports whether Markdown would read its signs for look around the stretches from
// i to end. It would if no word stands right beside them, or if they have a letter right
// within and no other mark. The rules allow a few more cases, which are not worth the risk.
func (p *prose) signable(look article.Emphasis, i, end int) bool {
	before, _ := utf8.DecodeLastRune(p.out)
	first, _ := utf8.DecodeRuneInString(p.stretches[i].text)
	if word := p.out[bytes.LastIndexByte(p.out, ' ')+1:]; p.signed || unicode.IsDigit(before) && unicode.IsDigit(first) || bytes.Contains(word, []byte("://")) {
		return false // signs within a number multiply, and those within an address are its own
	}
	if len(p.out) > 0 && !isApart(before) && !(p.isOnly(look, i) && isWord(first)) {
		return false
	}
	if end == len(p.stretches) {
		return true
	}
	next := p.stretches[end]
	after, _ := utf8.DecodeRuneInString(next.text)
	last, _ := utf8.DecodeLastRuneInString(p.stretches[end-1].text)
	if unicode.IsDigit(last) && unicode.IsDigit(after) || strings.Contains(p.stretches[end-1].text, "://") {
		return false
	}
	return next.note != "" || next.code || isApart(after) || p.isOnly(look, end-1) && isWord(last)
}

// isOnly reports whether look is all that stretch i has beyond the spans that are open.
func (p *prose) isOnly(look article.Emphasis, i int) bool {
	x := &p.stretches[i]
	for _, s := range p.spans {
		look |= s.look
	}
	return x.look&^look == 0 && !x.code && x.note == "" && (x.link == "" || p.linked())
}

// hasTilde reports whether a tilde stands in the words: next to the signs for struck
// text, readers of Markdown differ on it.
func (p *prose) hasTilde() bool {
	return slices.ContainsFunc(p.stretches, func(x stretch) bool { return strings.Contains(x.text, "~") })
}

// isApart reports whether r is a blank or a punctuation mark by any version of
// Markdown's rules.
func isApart(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsPunct(r) || r < utf8.RuneSelf && unicode.IsSymbol(r)
}

// isBare reports whether stretch i is an address that leads to itself, and may stand
// between angles.
func (p *prose) isBare(i int) bool {
	s := &p.stretches[i]
	return s.text == s.link && !s.code && s.note == "" &&
		(strings.HasPrefix(s.link, "https://") || strings.HasPrefix(s.link, "http://")) &&
		!strings.ContainsAny(s.link, " \t\n<>|&\\")
}

// begin writes what opens s.
func (p *prose) begin(s span) {
	p.spans = append(p.spans, s)
	if s.look == 0 {
		p.out = append(p.out, '[')
		return
	}
	for _, mark := range marks {
		switch {
		case mark.look != s.look:
		case s.tag:
			p.out = append(append(append(p.out, '<'), mark.tag...), '>')
		default:
			p.out = append(p.out, mark.sign...)
		}
	}
}

// stretch writes the words of stretch i.
func (p *prose) stretch(i int) {
	s := &p.stretches[i]
	switch {
	case s.ends > 0:
		p.out = append(append(p.out, strings.Repeat(lineEnds[p.where], s.ends)...), s.text...)
	case s.tex != "":
		p.formula(i)
	case s.note != "":
		p.out = append(append(append(p.out, "[^"...), s.note...), ']')
	case s.code && strings.Contains(s.text, "]:"): // which could end a label before it
		p.out = append(appendEscaped(append(p.out, "<code>"...), s.text, p.where == inCell, p.priced), "</code>"...)
	case s.code:
		p.out = appendCode(p.out, s.text, p.where == inCell)
	case p.isBare(i) && !p.linked():
		p.out = append(append(append(p.out, '<'), s.link...), '>')
	default:
		if s.text[0] == '^' && !isSign(s.text, 0) { // after "[" it would be a footnote's
			p.out = append(p.out, '\\')
		}
		p.out = appendEscaped(p.out, s.text, p.where == inCell, p.priced)
		last := i == len(p.stretches)-1
		switch {
		case !last && strings.HasSuffix(s.text, "!"): // before "[" it would be a picture's
			p.out = append(p.out[:len(p.out)-1], `\!`...)
		case !last && len(s.text) > 1 && strings.HasSuffix(s.text, "^"): // before "[" it would be a note's
			p.out = append(p.out[:len(p.out)-1], `\^`...)
		}
	}
}

// lineEnds are how a line is ended within a text.
var lineEnds = [...]string{ofLines: "\\\n", ofOneLine: "<br>", inCell: "<br>"}

// formula writes stretch i between dollars, with backticks within those where what stands
// beside them might hide them.
func (p *prose) formula(i int) {
	tex := strings.Join(strings.Fields(p.stretches[i].tex), " ")
	if p.where == inCell {
		tex = strings.TrimSpace(strings.NewReplacer(`\|`, `\Vert `, "|", `\vert `).Replace(tex))
	}
	open, shut := "$", "$"
	before, _ := utf8.DecodeLastRune(p.out)
	digit := i+1 < len(p.stretches) && p.stretches[i+1].text != "" && isDigit(p.stretches[i+1].text[0])
	if digit || len(p.out) > 0 && isWord(before) || strings.Contains(tex, "$") {
		open, shut = "$`", "`$"
	}
	p.out = append(append(append(p.out, open...), tex...), shut...)
}

func hasFormula(t article.Text) bool {
	return slices.ContainsFunc(t, func(r article.Run) bool { return r.TeX != "" })
}

// linked reports whether a link is open.
func (p *prose) linked() bool {
	for _, s := range p.spans {
		if s.look == 0 {
			return true
		}
	}
	return false
}
