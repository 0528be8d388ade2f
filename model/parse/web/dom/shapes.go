package dom

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/clean"
)

func LeadsAway(a *Node) bool {
	href := a.Get("href")
	return href != "" && href[0] != '#'
}

// IsOfPicture reports whether words are a picture's caption or credit.
func IsOfPicture(n *Node) bool {
	return n.Within(atom.Figure, atom.Figcaption) != nil || n.Any(func(m *Node) bool { return m.Hints&(HintCaption|HintCredit) != 0 })
}

// isUnfolded reports whether an element is hidden only until the reader presses the
// crosshead or the question before it. Links so hidden are a menu.
func isUnfolded(n *Node) bool {
	before := PrevElement(n)
	if before != nil && before == CalloutTitle(n.Parent) && n.Parent.Has("data-callout-fold") {
		return true
	}
	if before == nil || before.IsText() || before.Letters == 0 || n.IsLinks() {
		return false
	}
	return before.Any(func(m *Node) bool {
		return m.Is(atom.Button) && m.Letters == before.Letters && (m.Has("aria-expanded") || m.Has("aria-controls")) && IsWording(m)
	})
}

// IsButton reports whether an element is there to be pressed, whatever it is made of.
func IsButton(n *Node) bool {
	switch n.Tag {
	case atom.Button:
		return true
	case atom.Input:
		return n.Get("type") == "button" || n.Get("type") == "submit"
	case atom.A:
		return n.Get("href") == "#" || IsScripted(n) || n.Get("role") == "button"
	}
	return n.Get("role") == "button"
}

// IsButtonsLabel reports whether a short line stands right after a button, and says what that
// does or will do.
func IsButtonsLabel(n *Node) bool {
	before := PrevElement(n)
	if n.IsText() || before == nil || before.IsText() || n.Letters == 0 || n.Letters > ShortLine || n.Find(atom.Img) != nil {
		return false
	}
	return before.Any(IsButton)
}

// IsWording reports whether a button's words are the article's: it is a crosshead, or
// a word of a sentence, as some glossaries have it, or a question.
func IsWording(n *Node) bool {
	if n.Letters == 0 {
		return false
	}
	return InCrosshead(n) || n.Parent.Is(atom.P) && n.Parent.Letters > 4*n.Letters || IsQuestion(n)
}

// InCrosshead reports whether a crosshead or a term stands close around an element.
func InCrosshead(n *Node) bool {
	return n.Parent.AnyAround(3, func(p *Node) bool { return p.Is(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Dt) })
}

// IsQuestion reports whether a button opens the answer to the question on it.
func IsQuestion(n *Node) bool {
	return (n.Has("aria-expanded") || n.Has("aria-controls")) && strings.HasSuffix(n.Words(), "?")
}

// IsPermalink reports whether a link is the mark beside a crosshead that leads to itself.
func IsPermalink(n *Node) bool {
	return n.Letters > 0 && strings.Contains(n.Get("href"), "#") && strings.Contains(" # ¶ § 🔗 ∞ link ", " "+n.Words()+" ")
}

// HeadingWords are a heading's words.
func HeadingWords(n *Node) string { return clean.Line(n.Words()) }

// IsPictureLabel reports whether an element holds a few words that stand on a picture within
// a link to a picture: "Enlarge".
func IsPictureLabel(n *Node) bool {
	if n.IsText() || n.Letters == 0 || n.Letters > ShortLine || n.Find(atom.Img, atom.Picture) != nil {
		return false
	}
	a := n.Parent.Within(atom.A)
	return a != nil && LooksLikePicture(a.Get("href")) && a.Find(atom.Img, atom.Picture) != nil
}

// IsDrawing reports whether an object is a picture.
func IsDrawing(n *Node) bool {
	address := DrawingAddress(n)
	return address != "" && (strings.HasPrefix(n.Get("type"), "image/") || LooksLikePicture(address))
}

// DrawingAddress is where the picture of an object is.
func DrawingAddress(n *Node) string {
	switch n.Tag {
	case atom.Object:
		return n.Get("data")
	case atom.Embed:
		return n.Get("src")
	}
	return ""
}

// PartName names an element that pages use for the whole of an article, empty for others.
func PartName(n *Node) string {
	switch {
	case n.Is(atom.Article, atom.Main):
		return n.Name
	case n.Get("role") == "main":
		return "main"
	case n.Get("itemprop") == "articleBody":
		return "articleBody"
	}
	return ""
}

// IsFrame reports whether a button is there to enlarge the picture in it.
func (p *Page) IsFrame(n *Node) bool {
	img := n.Find(atom.Img)
	if img == nil {
		return false
	}
	i, ok := p.ImageOf(img)
	return ok && !IsIcon(img, i) && !strings.HasSuffix(i.URL, ".svg") && (i.Width == 0 || i.Width > IconWidth)
}

// HasClass reports whether an element has one of the classes.
func HasClass(n *Node, classes ...string) bool {
	return slices.ContainsFunc(strings.Fields(n.Get("class")), func(c string) bool { return slices.Contains(classes, c) })
}

// IsLeaf reports whether an element holds a line of text: words, or elements within a line only.
func IsLeaf(n *Node) bool {
	if n.Letters == 0 {
		return false
	}
	for c := n.First; c != nil; c = c.Next {
		if c.IsText() && !IsBlank(c.Text) {
			return true
		}
		if !c.IsText() && !IsInline(c) && !c.Is(atom.Br) {
			return false
		}
	}
	return true
}

// IsScripted reports whether a link runs a script.
func IsScripted(n *Node) bool { return strings.HasPrefix(n.Get("href"), "javascript:") }

// OnlyChild is the one element in n, nil where there are more or there is text.
func OnlyChild(n *Node) *Node {
	var only *Node
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.IsText():
			if !IsBlank(c.Text) {
				return nil
			}
		case c.Hidden:
		case only != nil:
			return nil
		default:
			only = c
		}
	}
	return only
}

// isPrompt reports whether an element counts the cells of a notebook: "In [3]:".
func isPrompt(n *Node) bool {
	if !strings.Contains(n.Class(), "prompt") {
		return false
	}
	words := strings.TrimSuffix(strings.TrimSpace(n.Words()), ":")
	return strings.HasSuffix(words, "]") && (strings.HasPrefix(words, "In") || strings.HasPrefix(words, "Out") || strings.HasPrefix(words, "["))
}

func PrevElement(n *Node) *Node {
	for n = n.Prev; n != nil && n.IsText() && IsBlank(n.Text); n = n.Prev {
	}
	return n
}

func NextElement(n *Node) *Node {
	for n = n.Next; n != nil && n.IsText() && IsBlank(n.Text); n = n.Next {
	}
	return n
}

// BlockOf is the element around a text that does not stand within a line.
func BlockOf(n *Node) *Node {
	for n.Parent != nil && (n.IsText() || IsInline(n)) {
		n = n.Parent
	}
	return n
}
