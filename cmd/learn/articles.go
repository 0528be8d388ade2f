package main

import (
	"hash/crc32"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/model/parse"
	"lede/model/parse/plain/short"
)

// fewestParagraphs are in an article that is worth a dump by itself.
const fewestParagraphs = 4

// shortLinesOf are the short lines of text dumps of a page's article: of what is known to
// be its text, and of all that its part of the page shows.
func shortLinesOf(p page) (things []thing, language string) {
	if p.isForum {
		return nil, ""
	}
	for _, d := range articleDumpsOf(p) {
		if d.paragraphs < fewestParagraphs {
			continue
		}
		looks := short.Looks(d.String())
		if len(looks) != len(d.labels) {
			panic("a line of " + p.id + " has no label")
		}
		if p.partial {
			d.labels = labelArticle(p, looks)
		}
		things = append(things, judged(looks, d.labels)...)
		if !d.everything { // many articles are short, and few of those that are known
			manner := int(mannerOf(p) >> 8)
			things = append(things, judgedAlone(looks, d.labels, 1, 8+manner%20)...)
			if end := judgedAlone(looks, d.labels, len(looks)-6-(manner>>8)%14, len(looks)); len(end) > 2 {
				things = append(things, end[2:]...) // what follows the headline now is not what does
			}
		}
	}
	return things, ""
}

// judgedAlone are some of the lines below the headline as if there were no others.
func judgedAlone(looks []*short.Look, labels []string, from, to int) []thing {
	if from < 1 || to > len(looks) || to-from == len(looks)-1 {
		return nil
	}
	var part []*short.Look
	for i, l := range append(looks[:1:1], looks[from:to]...) {
		alone := *l
		alone.Number = i
		part = append(part, &alone)
	}
	return judged(part, append(labels[:1:1], labels[from:to]...))
}

// judged are the lines that the judge is asked about.
func judged(looks []*short.Look, labels []string) (things []thing) {
	h := short.Study(beginning(looks))
	for i, l := range looks {
		if row := h.Values(looks, i); row != nil && i > 0 {
			things = append(things, thing{labels[i], l.Text, len(words(l.Text)), row})
		}
	}
	return things
}

// beginning is as many of the lines as the reader awaits before it decides on a text.
func beginning(looks []*short.Look) []*short.Look {
	bytes := 0
	for i, l := range looks {
		if bytes += len(l.Text); bytes >= short.Beginning {
			return looks[:i+1]
		}
	}
	return looks
}

// labelArticle says what the lines are by what is known of the page. What is not known of
// running text and of lists, where those who know passed over some, is left aside.
func labelArticle(p page, looks []*short.Look) []string {
	texts := make([]string, len(looks))
	for i, l := range looks {
		texts[i] = strings.TrimPrefix(l.Text, "- ")
	}
	labels := labelLines(p, texts)
	first, last := slices.Index(labels, text), 0
	for i, l := range labels {
		if l == text {
			last = i
		}
	}
	for i, l := range labels {
		if l == other && i > first && i < last && (len(texts[i]) > 100 || texts[i] != looks[i].Text) {
			labels[i] = unknown
		}
	}
	return labels
}

// articleDumpsOf writes an article in the manners of crawls: its headline, perhaps its
// dek, then a block a line, a figure being its alternative text and its caption.
func articleDumpsOf(p page) []*articleDump {
	doc, known := cleanArticle(p)
	if doc == nil {
		raw, err := p.bytes()
		if err != nil {
			return nil
		}
		if doc, err = html.Parse(strings.NewReader(parse.PageText(raw))); err != nil {
			return nil
		}
	}
	description := descriptionOf(doc)
	if len(p.deks) > 0 {
		description = strings.Join(p.deks, " ")
	}
	truth := squeeze(strings.Join(append(slices.Clone(p.paragraphs), p.crossheads...), "\n"))
	box := doc
	if !known {
		if box = boxOf(doc, p.paragraphs); box == nil {
			return nil
		}
	}
	var dumps []*articleDump
	manner := mannerOf(p)
	for _, everything := range []bool{false, true} {
		if everything && known {
			break
		}
		d := &articleDump{truth: truth, clean: known, everything: everything, twice: manner%3 != 1, headline: squeeze(p.headlines[0])}
		d.line(p.headlines[0], headline, "\n\n")
		if n := len(strings.Fields(description)); manner%2 == 0 && n > 5 && len(description) < 250 {
			d.line(description, dek, "\n\n")
		}
		d.walk(box)
		dumps = append(dumps, d)
	}
	return dumps
}

// mannerOf is a number by which one page is dumped a little differently from another.
func mannerOf(p page) uint32 {
	return crc32.ChecksumIEEE([]byte(p.id))
}

// cleanArticle is the article's own markup, where the set has it beside the page.
func cleanArticle(p page) (doc *html.Node, ok bool) {
	raw, err := os.ReadFile(filepath.Join(filepath.Dir(p.file), "expected.html"))
	if err != nil {
		return nil, false
	}
	doc, err = html.Parse(strings.NewReader(string(raw)))
	return doc, err == nil
}

// boxOf is the smallest element that has four fifths of the known paragraphs.
func boxOf(doc *html.Node, paragraphs []string) *html.Node {
	var known []string
	for _, p := range paragraphs {
		if len(words(p)) >= 5 {
			known = append(known, squeeze(p))
		}
	}
	holds := func(n *html.Node) bool {
		s, met := squeeze(textOf(n)), 0
		for _, k := range known {
			if strings.Contains(s, k) {
				met++
			}
		}
		return met > 0 && met*5 >= len(known)*4
	}
	if !holds(doc) {
		return nil
	}
	for {
		inner := doc.FirstChild
		for inner != nil && (inner.Type != html.ElementNode || !holds(inner)) {
			inner = inner.NextSibling
		}
		if inner == nil {
			return doc
		}
		doc = inner
	}
}

// An articleDump is an article as text, and what each of its lines is.
type articleDump struct {
	strings.Builder
	labels     []string
	paragraphs int

	truth, headline string // their words without spaces
	clean           bool   // all that stands there is the article
	everything      bool   // lines are written that are none of the known text
	twice           bool   // an alternative text stands above each caption
}

func (d *articleDump) line(s, label, end string) {
	if s = strings.Join(strings.Fields(s), " "); s != "" {
		d.WriteString(s)
		d.labels = append(d.labels, label)
	}
	d.WriteString(end)
}

// label is what a block's text is, by the known text; it is empty where the block is not
// to be written.
func (d *articleDump) label(s, known string) string {
	switch s = squeeze(s); {
	case s == "":
		return ""
	case d.clean || strings.Contains(d.truth, s):
		return known
	case d.everything:
		return someRest
	}
	return ""
}

func (d *articleDump) walk(n *html.Node) {
	if n.Type == html.ElementNode {
		if !d.clean && isFurniture(n) {
			return
		}
		switch n.DataAtom {
		case atom.Figure:
			d.figure(n)
			return
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			if s := textOf(n); squeeze(s) != d.headline {
				d.block(s, crosshead, "", "\n\n")
			}
			return
		case atom.P, atom.Dd, atom.Dt:
			d.block(textOf(n), someText, "", "\n\n")
			return
		case atom.Li:
			d.block(textOf(n), someText, "- ", "\n")
			return
		case atom.Pre, atom.Table, atom.Script, atom.Style, atom.Svg, atom.Math, atom.Iframe, atom.Video, atom.Audio, atom.Head, atom.Noscript, atom.Template:
			return
		}
		if d.everything && isBare(n) {
			d.block(textOf(n), unknown, "", "\n\n")
			return
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		d.walk(c)
	}
	if n.DataAtom == atom.Ul || n.DataAtom == atom.Ol {
		d.WriteString("\n")
	}
}

func (d *articleDump) block(s, known, mark, end string) {
	if label := d.label(s, known); label != "" {
		if known == someText {
			d.paragraphs++
		}
		d.line(mark+s, label, end)
	}
}

func (d *articleDump) figure(n *html.Node) {
	words := find(n, atom.Figcaption)
	if words == nil || len(strings.Fields(textOf(words))) < 4 {
		return
	}
	if picture := find(n, atom.Img); picture != nil && d.twice {
		alt := attribute(picture, "alt")
		if len(strings.Fields(alt)) <= 3 || !isPart(squeeze(alt), []string{textOf(words)}, 16, 0.6) {
			alt = textOf(words)
		}
		d.line(alt, caption, "\n")
	}
	d.line(textOf(words), caption, "\n\n")
}
