package web

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A node is an element of the page or a text in it. The page is read into nodes of
// our own because each is asked many times how much it holds: that is measured
// once, when the tree is made, and a node knows its place in the document's order.
type node struct {
	tag  atom.Atom // of an element with a known name
	name string    // of an element; empty for a text
	text string    // of a text, as it stands in the page
	attr []html.Attribute
	kin  kin // what its class, id and role say it is

	parent, first, last, prev, next *node

	order, end int // nodes from order up to end, which it leaves out, stand within it

	letters  int // characters other than white space within it
	linked   int // of these, those in links
	sentence int // ends of sentences

	hidden bool // no reader of the page sees it
}

func (n *node) isText() bool { return n.name == "" }

// is reports whether n is an element of one of the names.
func (n *node) is(tags ...atom.Atom) bool {
	for _, t := range tags {
		if n.tag == t && t != 0 {
			return true
		}
	}
	return false
}

// get is an attribute's value, empty where there is none.
func (n *node) get(key string) string {
	for i := range n.attr {
		if n.attr[i].Key == key {
			return n.attr[i].Val
		}
	}
	return ""
}

func (n *node) has(key string) bool {
	for i := range n.attr {
		if n.attr[i].Key == key {
			return true
		}
	}
	return false
}

// holds reports whether m is n or stands within it.
func (n *node) holds(m *node) bool { return n.order <= m.order && m.order < n.end }

// size is how much stands within n: letters, or nodes where there are more of them.
func (n *node) size() int { return max(n.letters, n.end-n.order) }

// within is the nearest element above n, or n itself, of one of the names.
func (n *node) within(tags ...atom.Atom) *node {
	for ; n != nil; n = n.parent {
		if n.is(tags...) {
			return n
		}
	}
	return nil
}

// linkShare is the part of n's letters that stands in links, from 0 to 1.
func (n *node) linkShare() float64 {
	return float64(n.linked) / float64(max(n.letters, 1))
}

// each visits what stands within n in the page's order, n first. Where visit returns
// false, what is within that node is passed over.
func (n *node) each(visit func(*node) bool) {
	if !visit(n) {
		return
	}
	for c := n.first; c != nil; c = c.next {
		c.each(visit)
	}
}

// find is the first element within n of one of the names that a reader sees.
func (n *node) find(tags ...atom.Atom) *node {
	var found *node
	n.each(func(m *node) bool {
		if found != nil || m.hidden {
			return false
		}
		if m != n && m.is(tags...) {
			found = m
		}
		return found == nil
	})
	return found
}

// words is the text that a reader sees in n, with single spaces and without the
// readings set beside its signs.
func (n *node) words() string {
	var b strings.Builder
	n.each(func(m *node) bool {
		switch {
		case m.hidden || m != n && m.is(atom.Rt, atom.Rp):
			return false
		case m.isText():
			b.WriteString(m.text)
		case !isInline(m):
			b.WriteByte(' ')
		}
		return true
	})
	return strings.Join(strings.Fields(b.String()), " ")
}

// raw is all text in n as it stands.
func (n *node) raw() string {
	if n.first != nil && n.first == n.last && n.first.isText() {
		return n.first.text
	}
	var b strings.Builder
	n.each(func(m *node) bool {
		b.WriteString(m.text)
		return true
	})
	return b.String()
}

// isBlank reports whether a text is nothing but white space.
func isBlank(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ' ', '\n', '\t', '\r', '\f':
		default:
			if s[i] < utf8.RuneSelf {
				return false
			}
			return strings.TrimSpace(s[i:]) == "" || strings.Trim(s[i:], " \t\n\r\f\u00a0\u200b\ufeff") == ""
		}
	}
	return true
}

// measure counts a text's letters and ends of sentences.
func measure(s string) (letters, sentences int) {
	for i, r := range s {
		switch r {
		case ' ', '\n', '\t', '\r', '\f':
			continue
		case '.', '!', '?':
			if i+1 == len(s) || s[i+1] <= ' ' || s[i+1] == '"' || s[i+1] == ')' || s[i+1] >= utf8.RuneSelf {
				sentences++
			}
		case '。', '！', '？', '।', '؟', '…':
			sentences++
		default:
			if r >= utf8.RuneSelf && unicode.IsSpace(r) {
				continue
			}
		}
		letters++
	}
	return letters, sentences
}

// isInline reports whether an element stands within a line of text.
func isInline(n *node) bool {
	switch n.tag {
	case atom.A, atom.Abbr, atom.Acronym, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code,
		atom.Data, atom.Del, atom.Dfn, atom.Em, atom.Font, atom.I, atom.Ins, atom.Kbd, atom.Label,
		atom.Mark, atom.Math, atom.Meter, atom.Nobr, atom.Output, atom.Q, atom.Rb, atom.Rp, atom.Rt, atom.Ruby, atom.S,
		atom.Samp, atom.Small, atom.Span, atom.Strike, atom.Strong, atom.Sub, atom.Sup, atom.Time,
		atom.Tt, atom.U, atom.Var, atom.Wbr, atom.Button, atom.Progress, atom.Slot, atom.Blink, atom.Img,
		atom.Input, atom.Svg, atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Link, atom.Meta:
		return true
	case 0: // a name of the page's own, or one of MathML's
		return n.isText() || !strings.Contains(n.name, "-") || isInSentence(n)
	}
	return false
}

// isInSentence reports whether an element with a name of the page's own stands among
// words and holds no more than words.
func isInSentence(n *node) bool {
	if !holdsWordsOnly(n) {
		return false
	}
	for c := n.parent.first; c != nil; c = c.next {
		if c.isText() && !isBlank(c.text) {
			return true
		}
	}
	return strings.Contains(n.parent.name, "-")
}

func holdsWordsOnly(n *node) bool {
	for c := n.first; c != nil; c = c.next {
		if c.isText() {
			continue
		}
		if own := strings.Contains(c.name, "-"); own && !holdsWordsOnly(c) || !own && !isInline(c) {
			return false
		}
	}
	return true
}
