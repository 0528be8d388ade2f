package web

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// leadPictures are the pictures that stand outside the container, or in a part of it
// that was dropped, between the headline and the text, or just above the headline. The
// first are put in; the others are returned, to be set before all else.
func (ch *choice) leadPictures(c *node, m *metadata) []*node {
	around := ch.around(c, m)
	if around == nil {
		return nil
	}
	text := ch.firstText(c)
	have := ch.picturesIn(c)
	var outside []*node
	for i := around.order; i < text; i++ {
		n := ch.nodes[i]
		if n.isText() || n.hidden || !n.is(atom.Figure, atom.Picture, atom.Img, atom.Video) {
			continue
		}
		i = max(i, n.end-1)
		if ch.in(n) || !ch.isLead(n) || have[ch.pictureName(n)] {
			continue
		}
		have[ch.pictureName(n)] = true
		n = ch.pictureBox(n, m.title, c)
		i = max(i, n.end-1)
		ch.putAll(n)
		if !c.holds(n) {
			outside = append(outside, n)
		}
	}
	return outside
}

// pictureBox is the largest element around a picture that holds no other and few words,
// which are its caption. It holds neither the headline nor the text.
func (ch *choice) pictureBox(n, title, text *node) *node {
	for box := n.parent; box != nil && box.letters <= boxedLetters && !box.holds(title) && !box.holds(text); box = box.parent {
		if box.find(atom.H1, atom.H2, atom.H3, atom.Time, atom.Ul) != nil || ch.kinOf(box)&(junk|kinAuthor|kinByline|kinDate) != 0 || box.linkShare() > 0.5 || ch.pictures(box) > 1 {
			break
		}
		if box.letters > n.letters && box.letters > 0 {
			n = box
		}
	}
	return n
}

// pictures counts the pictures in an element, signs left out, up to two.
func (ch *choice) pictures(n *node) int {
	seen := map[string]bool{}
	n.each(func(m *node) bool {
		if m.is(atom.Img) && !m.hidden {
			if i, ok := ch.imageOf(m); ok && !isEmblem(m, i) {
				seen[unsized(i.URL)] = true
			}
		}
		return len(seen) < 2
	})
	return len(seen)
}

// around is the smallest element that holds the headline and the container, where that
// is a part of the page and not all of it.
func (ch *choice) around(c *node, m *metadata) *node {
	if m.title == nil {
		return nil
	}
	n := c
	for n != nil && !n.holds(m.title) {
		n = n.parent
	}
	if n == nil || n.is(atom.Html) || n.is(atom.Body) && partName(c) != "" {
		return nil
	}
	return n
}

// firstText is the place of the first line of some length that is in the article.
func (ch *choice) firstText(c *node) int {
	for i := c.order; i < c.end; i++ {
		if n := ch.nodes[i]; ch.in(n) && isLeaf(n) && n.letters > 60 && !n.is(atom.H1, atom.H2, atom.Figcaption) && n.within(atom.Figure) == nil {
			return i
		}
	}
	return c.order
}

func (ch *choice) picturesIn(c *node) map[string]bool {
	have := map[string]bool{}
	for i := c.order; i < c.end; i++ {
		if n := ch.nodes[i]; n.is(atom.Img) && ch.in(n) {
			have[ch.pictureName(n)] = true
		}
	}
	return have
}

// pictureName is the address of the first picture in n, without what says its size.
func (p *page) pictureName(n *node) string {
	img := n
	if !n.is(atom.Img) {
		if img = n.find(atom.Img); img == nil {
			return ""
		}
	}
	name, _, _ := strings.Cut(p.source(img), "?")
	return name
}

// isLead reports whether an element shows a picture that can open an article: no face,
// sign or thumbnail, nor one that belongs to something else.
func (ch *choice) isLead(n *node) bool {
	if n.within(atom.Nav, atom.Aside, atom.Footer, atom.Li, atom.Form) != nil || ch.inKin(n, junk|kinAuthor|kinByline, 2000) {
		return false
	}
	if n.is(atom.Video) {
		return n.get("poster") != ""
	}
	img := n
	if !n.is(atom.Img) {
		if img = n.find(atom.Img); img == nil {
			return false
		}
	}
	i, ok := ch.imageOf(img)
	if !ok || i.Width > 0 && i.Width < 300 || strings.HasSuffix(i.URL, ".svg") || isDesign(i) {
		return false
	}
	says := saidOf(img, i)
	for _, w := range []string{"logo", "icon", "avatar", "author", "profile", "headshot", "gravatar", "emoji", "badge", "sprite", "tracking"} {
		if strings.Contains(says, w) {
			return false
		}
	}
	return true
}
