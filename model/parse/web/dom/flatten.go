package dom

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func breaksLine(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Blockquote, atom.Ul, atom.Ol, atom.Li, atom.Table, atom.Tr,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Pre, atom.Figure, atom.Dl:
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
