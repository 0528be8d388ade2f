package dom

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// flatten leaves out the tags of elements that are nested deeper than depth, and
// keeps what stands in them.
func flatten(text string, depth int) string {
	var out strings.Builder
	out.Grow(len(text))
	var open []openTag
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return out.String()
		case html.StartTagToken:
			raw := string(z.Raw())
			name, _ := z.TagName()
			tag := atom.Lookup(name)
			if isVoid(tag) {
				out.WriteString(raw)
				continue
			}
			open = closeImplied(open, tag)
			kept := len(open) < depth
			open = append(open, openTag{tag, string(name), kept})
			if kept {
				out.WriteString(raw)
			} else if breaksLine(tag) {
				out.WriteString("<br><br>")
			}
		case html.EndTagToken:
			raw := string(z.Raw())
			name, _ := z.TagName()
			i := opened(open, string(name))
			if i < 0 {
				continue
			}
			if open[i].kept {
				out.WriteString(raw)
			}
			open = open[:i]
		default:
			out.Write(z.Raw())
		}
	}
}

// opened is which of the open tags an end tag closes, -1 where it is none of the last
// few hundred.
func opened(open []openTag, name string) int {
	const farthest = 600
	for i := len(open) - 1; i >= max(0, len(open)-farthest); i-- {
		if open[i].name == name {
			return i
		}
	}
	return -1
}

type openTag struct {
	tag  atom.Atom
	name string
	kept bool
}

// closeImplied closes what a start tag closes without saying so: a paragraph
// before another, an item before the next.
func closeImplied(open []openTag, tag atom.Atom) []openTag {
	if len(open) == 0 {
		return open
	}
	top := open[len(open)-1].tag
	same := top == tag && (tag == atom.P || tag == atom.Li || tag == atom.Td || tag == atom.Th ||
		tag == atom.Tr || tag == atom.Dt || tag == atom.Dd || tag == atom.Option)
	cell := top == atom.Td && (tag == atom.Th || tag == atom.Tr) || top == atom.Th && (tag == atom.Td || tag == atom.Tr)
	if same || cell || top == atom.P && breaksLine(tag) {
		return open[:len(open)-1]
	}
	return open
}

func breaksLine(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Blockquote, atom.Ul, atom.Ol, atom.Li, atom.Table, atom.Tr,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Pre, atom.Figure, atom.Dl:
		return true
	}
	return false
}

func isVoid(tag atom.Atom) bool {
	switch tag {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link,
		atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr, atom.Keygen:
		return true
	}
	return false
}

// tags is the number of start tags in a page, about.
func tags(text string) int { return strings.Count(text, "<") - strings.Count(text, "</") }

// Attributes is the number of attributes in a page's tags.
func Attributes(text string) int {
	n := 0
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return n
		case html.StartTagToken, html.SelfClosingTagToken:
			for _, more := z.TagName(); more; n++ {
				_, _, more = z.TagAttr()
			}
		}
	}
}

// Thin leaves the headings, paragraphs and items of a page, all else of it without
// tags, and from some number of them on the words alone.
func Thin(text string) string {
	var out strings.Builder
	out.Grow(len(text) / 2)
	left := mostTags / 2
	skip := false // a script's or style's text
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return out.String()
		case html.TextToken:
			if !skip {
				out.Write(z.Raw())
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			tag := atom.Lookup(name)
			skip = tag == atom.Script || tag == atom.Style
			switch {
			case left <= 0 || !breaksLine(tag):
				out.WriteByte(' ')
			case len(name) == 2 && name[0] == 'h':
				out.WriteString("<" + string(name) + ">")
				left--
			default:
				out.WriteString("<p>")
				left--
			}
		case html.EndTagToken:
			skip = false
			if name, _ := z.TagName(); len(name) == 2 && name[0] == 'h' && name[1] != 'r' && left > 0 {
				out.WriteString("</" + string(name) + ">")
			}
		}
	}
}

// WordsOnly is a page's text without any of its tags.
func WordsOnly(text string) string {
	var out strings.Builder
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return out.String()
		case html.TextToken:
			out.Write(z.Text())
			out.WriteByte(' ')
		}
	}
}
