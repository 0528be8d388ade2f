package dom

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// IsHidden reports whether a reader of the page never sees an element.
func IsHidden(n *Node) bool {
	switch n.Tag {
	case atom.Template:
		return !n.Has("shadowrootmode")
	case atom.Noscript:
		return n.First == nil || n.First == n.Last && n.First.IsText() // it was not parsed
	case atom.Script, atom.Style, atom.Head, atom.Title, atom.Datalist, atom.Select, atom.Textarea,
		atom.Input, atom.Svg, atom.Canvas, atom.Dialog, atom.Noframes, atom.Link, atom.Meta, atom.Map, atom.Noembed:
		return true
	}
	if n.Attr == nil || isUnfolded(n) {
		return false
	}
	if n.Tag == atom.Img && article.IsForDark(n.Get("src")) {
		return true
	}
	if n.Has("popover") || n.Has("hidden") && n.Get("hidden") != "until-found" {
		return true
	}
	if n.Get("aria-hidden") == "true" && !(IsHeading(n.Parent) && n.Parent.Has("aria-label") && n.Letters == n.Parent.Letters) && !showsPicture(n) && (n.Hints&HintCaption == 0 || IsInline(n)) {
		return true // a caption may only be hidden from who is read the same as the picture's text
	}
	if n.Get("aria-modal") == "true" || n.Get("role") == "dialog" {
		return true
	}
	return isStyledAway(n.Get("style"))
}

// showsPicture reports whether an element hidden from screen readers is there for
// those who see: pictures, formulas and captions are often said twice.
func showsPicture(n *Node) bool {
	if n.Letters > 0 && n.Within(atom.Figcaption) != nil {
		return true // the alternative text said it
	}
	return n.Is(atom.Img, atom.Picture, atom.Figure, atom.Math) || n.First != nil && n.Find(atom.Img, atom.Math) != nil && n.Letters == 0
}

// isStyledAway reports whether a style attribute takes its element out of sight.
func isStyledAway(style string) bool {
	if style == "" {
		return false
	}
	s := strings.ToLower(strings.ReplaceAll(style, " ", ""))
	return Declares(s, "display:none") || Declares(s, "visibility:hidden")
}

// Declares reports whether the declaration stands in a style, and not as the end of
// a longer property's name.
func Declares(style, declaration string) bool {
	i := strings.Index(style, declaration)
	return i == 0 || i > 0 && style[i-1] == ';'
}
