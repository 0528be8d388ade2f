package dom

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A Node is an element of the page or a text in it. The page is read into nodes of
// our own because each is asked many times how much it holds: that is measured
// once, when the tree is made, and a node knows its place in the document's order.
type Node struct {
	Tag   atom.Atom // of an element with a known name
	Name  string    // of an element; empty for a text
	Text  string    // of a text, as it stands in the page
	Attr  []html.Attribute
	Hints Hint // what its class, id and role say it is

	Parent, First, Last, Prev, Next *Node

	Order, End int // nodes from order up to end, which it leaves out, stand within it

	Letters  int // characters other than white space within it
	Linked   int // of these, those in links
	Sentence int // ends of sentences

	Hidden bool // no reader of the page sees it
}

func (n *Node) IsText() bool { return n.Name == "" }

// Is reports whether n is an element of one of the names; nil is none.
func (n *Node) Is(tags ...atom.Atom) bool {
	return n != nil && n.Tag != 0 && slices.Contains(tags, n.Tag)
}

// Get is the value of the first of some attributes that n has one for, empty where it has none.
func (n *Node) Get(keys ...string) string {
	for _, key := range keys {
		for i := range n.Attr {
			if n.Attr[i].Key == key && n.Attr[i].Val != "" {
				return n.Attr[i].Val
			}
		}
	}
	return ""
}

// Class is what n is called, in lower case.
func (n *Node) Class() string { return strings.ToLower(n.Get("class")) }

// Style is n's own style, in lower case and without spaces.
func (n *Node) Style() string {
	return strings.ToLower(strings.ReplaceAll(n.Get("style"), " ", ""))
}

func (n *Node) Has(key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

// Holds reports whether m is n or stands within it.
func (n *Node) Holds(m *Node) bool { return n.Order <= m.Order && m.Order < n.End }

// Size is how much stands within n: letters, or nodes where there are more of them.
func (n *Node) Size() int { return max(n.Letters, n.End-n.Order) }

// Within is the nearest element above n, or n itself, of one of the names.
func (n *Node) Within(tags ...atom.Atom) *Node {
	return n.Above(func(n *Node) bool { return n.Is(tags...) })
}

// Above is the nearest of n and the elements around it of which is is true, nil where there is none.
func (n *Node) Above(is func(*Node) bool) *Node {
	for n != nil && !is(n) {
		n = n.Parent
	}
	return n
}

// LinkShare is the part of n's letters that stands in links, from 0 to 1.
func (n *Node) LinkShare() float64 {
	return float64(n.Linked) / float64(max(n.Letters, 1))
}

// IsLinks reports whether more of n stands in links than beside them.
func (n *Node) IsLinks() bool { return n.Linked*2 > n.Letters }

// Each visits what stands within n in the page's order, n first. Where visit returns
// false, what is within that node is passed over.
func (n *Node) Each(visit func(*Node) bool) {
	if !visit(n) {
		return
	}
	for c := n.First; c != nil; c = c.Next {
		c.Each(visit)
	}
}

// Search is the first node of n and what stands within it of which is is true, nil where there
// is none.
func (n *Node) Search(is func(*Node) bool) *Node {
	if is(n) {
		return n
	}
	for c := n.First; c != nil; c = c.Next {
		if found := c.Search(is); found != nil {
			return found
		}
	}
	return nil
}

// Any reports whether is is true of n or of a node within it.
func (n *Node) Any(is func(*Node) bool) bool { return n.Search(is) != nil }

// Outermost are the nodes within n of which is is true, without what stands in those.
func (n *Node) Outermost(is func(*Node) bool) []*Node {
	var all []*Node
	n.Each(func(m *Node) bool {
		found := m != n && is(m)
		if found {
			all = append(all, m)
		}
		return !found
	})
	return all
}

// Around yields n and the elements around it, from the innermost on, so many at most.
func (n *Node) Around(most int) iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		for ; n != nil && most > 0 && yield(n); most-- {
			n = n.Parent
		}
	}
}

// AnyAround reports whether is is true of n or one of the elements around it, so many in all.
func (n *Node) AnyAround(most int, is func(*Node) bool) bool {
	for p := range n.Around(most) {
		if is(p) {
			return true
		}
	}
	return false
}

// Find is the first element within n of one of the names that a reader sees.
func (n *Node) Find(tags ...atom.Atom) *Node {
	for c := n.First; c != nil; c = c.Next {
		if c.Hidden {
			continue
		}
		if c.Is(tags...) {
			return c
		}
		if found := c.Find(tags...); found != nil {
			return found
		}
	}
	return nil
}

// Words is the text that a reader sees in n, with single spaces and without the
// readings set beside its signs.
func (n *Node) Words() string {
	var b strings.Builder
	n.Each(func(m *Node) bool {
		switch {
		case m.Hidden || m != n && m.Is(atom.Rt, atom.Rp):
			return false
		case m.IsText():
			b.WriteString(m.Text)
		case !IsInline(m):
			b.WriteByte(' ')
		}
		return true
	})
	return strings.Join(strings.Fields(b.String()), " ")
}

// Raw is all text in n as it stands.
func (n *Node) Raw() string {
	var b strings.Builder
	n.Each(func(m *Node) bool {
		b.WriteString(m.Text)
		return true
	})
	return b.String()
}

// IsBlank reports whether a text is nothing but white space.
func IsBlank(s string) bool {
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

// Measure counts a text's letters and ends of sentences.
func Measure(s string) (letters, sentences int) {
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

// IsInline reports whether an element stands within a line of text.
func IsInline(n *Node) bool {
	switch n.Tag {
	case atom.A, atom.Abbr, atom.Acronym, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code,
		atom.Data, atom.Del, atom.Dfn, atom.Em, atom.Font, atom.I, atom.Ins, atom.Kbd, atom.Label,
		atom.Mark, atom.Math, atom.Meter, atom.Nobr, atom.Output, atom.Q, atom.Rb, atom.Rp, atom.Rt, atom.Ruby, atom.S,
		atom.Samp, atom.Small, atom.Span, atom.Strike, atom.Strong, atom.Sub, atom.Sup, atom.Time,
		atom.Tt, atom.U, atom.Var, atom.Wbr, atom.Button, atom.Progress, atom.Slot, atom.Blink, atom.Img,
		atom.Input, atom.Svg, atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Link, atom.Meta:
		return true
	case 0: // a name of the page's own, or one of MathML's
		return n.IsText() || !strings.Contains(n.Name, "-") || isInSentence(n)
	}
	return false
}

// isInSentence reports whether an element with a name of the page's own stands among
// words and holds no more than words.
func isInSentence(n *Node) bool {
	if !holdsWordsOnly(n) {
		return false
	}
	for c := n.Parent.First; c != nil; c = c.Next {
		if c.IsText() && !IsBlank(c.Text) {
			return true
		}
	}
	return strings.Contains(n.Parent.Name, "-")
}

func holdsWordsOnly(n *Node) bool {
	for c := n.First; c != nil; c = c.Next {
		if c.IsText() {
			continue
		}
		if own := strings.Contains(c.Name, "-"); own && !holdsWordsOnly(c) || !own && !IsInline(c) {
			return false
		}
	}
	return true
}

func IsHeading(n *Node) bool {
	return n.Is(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6)
}

// FirstElement is the first element in n with words in it, nil where words come before.
func FirstElement(n *Node) *Node {
	for c := n.First; c != nil; c = c.Next {
		if c.IsText() && !IsBlank(c.Text) {
			return nil
		}
		if !c.IsText() && c.Letters > 0 {
			return c
		}
	}
	return nil
}

func hasName(names, word string) bool { return strings.Contains(names, " "+word+" ") }
