package web

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// isHidden reports whether a reader of the page never sees an element.
func isHidden(n *node) bool {
	switch n.tag {
	case atom.Template:
		return !n.has("shadowrootmode")
	case atom.Noscript:
		return n.first == nil || n.first == n.last && n.first.isText() // it was not parsed
	case atom.Script, atom.Style, atom.Head, atom.Title, atom.Datalist, atom.Select, atom.Textarea,
		atom.Input, atom.Svg, atom.Canvas, atom.Dialog, atom.Noframes, atom.Link, atom.Meta, atom.Map, atom.Noembed:
		return true
	}
	if n.attr == nil || isUnfolded(n) {
		return false
	}
	if n.has("hidden") && n.get("hidden") != "until-found" {
		return true
	}
	if n.get("aria-hidden") == "true" && !showsPicture(n) && (n.kin&kinCaption == 0 || isInline(n)) {
		return true // a caption may only be hidden from who is read the same as the picture's text
	}
	if n.get("aria-modal") == "true" || n.get("role") == "dialog" {
		return true
	}
	return isStyledAway(n.get("style"))
}

// isUnfolded reports whether an element is hidden only until the reader presses the
// crosshead or the question before it. Links so hidden are a menu.
func isUnfolded(n *node) bool {
	before := prevElement(n)
	if before == nil || before.isText() || before.letters == 0 || n.linkShare() > 0.5 {
		return false
	}
	button := before
	if !before.is(atom.Button) {
		if button = before.find(atom.Button); button == nil || button.letters != before.letters {
			return false
		}
	}
	return (button.has("aria-expanded") || button.has("aria-controls")) && isWording(button)
}

// showsPicture reports whether an element hidden from screen readers is there for
// those who see: pictures, formulas and captions are often said twice.
func showsPicture(n *node) bool {
	if n.letters > 0 && n.within(atom.Figcaption) != nil {
		return true // the alternative text said it
	}
	return n.is(atom.Img, atom.Picture, atom.Figure, atom.Math) || n.first != nil && n.find(atom.Img, atom.Math) != nil && n.letters == 0
}

// isStyledAway reports whether a style attribute takes its element out of sight.
func isStyledAway(style string) bool {
	if style == "" {
		return false
	}
	s := strings.ToLower(strings.ReplaceAll(style, " ", ""))
	return declares(s, "display:none") || declares(s, "visibility:hidden")
}

// declares reports whether the declaration stands in a style, and not as the end of
// a longer property's name.
func declares(style, declaration string) bool {
	i := strings.Index(style, declaration)
	return i == 0 || i > 0 && style[i-1] == ';'
}
