package markdown

import (
	"cmp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"lede/model/parse/clean"
)

// A badge is a small picture of a project's state: that it builds, what its licence is. It
// says nothing to a reader that doesn't stand in the text, and twenty of them stand before
// the first word.

// badge is why a badge is left out.
const badge = "a badge: a picture of a project's state"

// A shown is a picture as far as it tells whether it is a badge.
type shown struct {
	address string
	link    string // that it leads to; empty for nowhere
	beside  int    // how many pictures that lead elsewhere stand beside it
	headed  bool   // it stands beside the words of a heading
}

// badgeLikely is how many signs make a picture a badge.
const badgeLikely = 4

// isBadge weighs the signs of a badge. One that leads to a larger picture is none, nor is a
// drawing alone that leads elsewhere: that may be the first picture of a film.
func (s shown) isBadge() bool {
	address := strings.ToLower(s.address)
	path, query, _ := strings.Cut(address, "?")
	signs := 0
	for _, sign := range []bool{
		strings.Contains(address, "://"),
		strings.HasSuffix(path, ".svg") || strings.HasSuffix(query, ".svg"),
		query != "",
		s.link != "",
		s.beside > 0 || s.headed,
	} {
		if sign {
			signs++
		}
	}
	if strings.HasSuffix(path, ".jpg") || strings.HasSuffix(path, ".jpeg") {
		return false // a photograph
	}
	if strings.Contains(address, "badge") || strings.Contains(address, "shields") {
		signs += 3
	}
	return signs >= badgeLikely && !isPicture(s.link)
}

// isBadge reports whether a picture, or a link that is one, is a badge.
func (w *writer) isBadge(n ast.Node) bool {
	p := picture(n)
	if p == nil {
		return false
	}
	if n.Kind() == ast.KindImage && picture(n.Parent()) == p {
		n = n.Parent()
	}
	s := shown{address: string(p.Destination)}
	if l, ok := n.(*ast.Link); ok {
		s.link = string(l.Destination)
	}
	seen := 0
	for c := n.Parent().FirstChild(); c != nil && seen < mostBeside; c = c.NextSibling() {
		seen++
		if c != n && c.Kind() == ast.KindLink && picture(c) != nil {
			s.beside++
		}
		t, ok := c.(*ast.Text)
		if !ok {
			continue
		}
		switch words := len(strings.Fields(w.source[t.Segment.Start:t.Segment.Stop])); {
		case n.Parent().Kind() == ast.KindHeading:
			s.headed = s.headed || words > 0
		case words > 2 && s.link != "":
			return false // a sentence leads there by it
		}
	}
	return s.isBadge()
}

// mostBeside is how far pictures beside another are looked for, in nodes.
const mostBeside = 30

// omitBadge keeps account of a badge that is left out.
func (w *writer) omitBadge(n ast.Node) {
	p := picture(n)
	words := w.text(p.FirstChild(), nil, 0).String()
	if words == "" {
		words = string(p.Destination)
	}
	w.omit(words, badge)
}

var (
	htmlPicture = pattern(`(?is)<a\b[^>]*>\s*<img\b[^>]*>\s*</a>|<img\b[^>]*>`)
	htmlValue   = pattern(`(?is)\b(href|src|alt)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))`)
)

// withoutBadges is a piece of a page without the badges in it.
func (w *writer) withoutBadges(page string) string {
	all := htmlPicture().FindAllString(page, -1)
	linked := 0
	for _, s := range all {
		if strings.EqualFold(s[1:2], "a") {
			linked++
		}
	}
	return htmlPicture().ReplaceAllStringFunc(page, func(s string) string {
		values := map[string]string{}
		for _, m := range htmlValue().FindAllStringSubmatch(s, -1) {
			values[strings.ToLower(m[1])] = unescaped(m[2] + m[3] + m[4])
		}
		one := shown{address: values["src"], link: values["href"], beside: linked}
		if one.link != "" {
			one.beside--
		}
		if !one.isBadge() {
			return s
		}
		w.omit(cmp.Or(clean.Line(values["alt"]), one.address), badge)
		return ""
	})
}
