package dom

import (
	"slices"
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

// mostUnseen is the letters that an element may hold, at most, to be taken out of sight by the
// page's style sheet: what is larger is opened by a script.
const mostUnseen = 400

// heedStyles hides what the page's own style sheets take out of sight. Only rules for one
// class count, and none for what names say is opened or shown in its turn.
func (p *Page) heedStyles() {
	unseen, lined := map[string]bool{}, map[string]bool{}
	for _, n := range p.Nodes {
		if n.Is(atom.Style) && n.First != nil && !strings.Contains(n.Get("media"), "print") {
			unseenClasses(n.First.Text, unseen, lined)
		}
	}
	if len(unseen)+len(lined) == 0 {
		return
	}
	for _, n := range p.Nodes {
		n.keepLines(lined)
		if n.Hidden || n.Letters == 0 || n.Letters > mostUnseen || n.Attr == nil || n.Linked > 0 || n.Hints&(HintCaption|HintCredit|HintByline|HintDate|HintAuthor) != 0 ||
			n.Within(atom.Figure, atom.Figcaption) != nil || n.Find(atom.Img, atom.Picture, atom.Figure, atom.Time) != nil {
			continue
		}
		if slices.ContainsFunc(strings.Fields(n.Get("class")), func(class string) bool { return unseen[class] }) {
			n.hide()
		}
	}
}

// turns are what elements are called that a script shows in their turn, in parts of their classes.
var turns = []string{"tab", "panel", "accordion", "collapse", "content", "answer", "toggle", "more", "slide", "step", "fade", "js", "load", "lazy", "full", "expand", "open", "active", "show", "desktop", "mobile", "tablet", "katex", "mjx", "math"}

// LineKeeper is the class of what shows the line ends of its text as they stand.
const LineKeeper = "whitespace-pre-wrap"

// keepLines gives an element of one of the classes that of a line keeper.
func (n *Node) keepLines(lined map[string]bool) {
	for i := range n.Attr {
		if a := &n.Attr[i]; a.Key == "class" && len(lined) > 0 && n.Letters > 0 && n.Letters < LongestNote {
			if slices.ContainsFunc(strings.Fields(a.Val), func(class string) bool { return lined[class] }) {
				a.Val += " " + LineKeeper
			}
		}
	}
}

// unseenClasses adds the classes that a style sheet takes out of sight whatever the screen, and
// those whose line ends it shows.
func unseenClasses(sheet string, unseen, lined map[string]bool) {
	shown := map[string]bool{}
	for depth := 0; sheet != ""; {
		open := strings.IndexAny(sheet, "{}")
		if open < 0 {
			break
		}
		head := strings.TrimSpace(sheet[:open])
		if i := strings.LastIndex(head, "*/"); i >= 0 {
			head = strings.TrimSpace(head[i+2:])
		}
		if sheet[open] == '}' {
			depth = max(0, depth-1)
			sheet = sheet[open+1:]
			continue
		}
		sheet = sheet[open+1:]
		if strings.HasPrefix(head, "@") {
			depth++
			continue
		}
		body, rest, _ := strings.Cut(sheet, "}")
		sheet = rest
		body = strings.ToLower(strings.ReplaceAll(strings.ReplaceAll(body, " ", ""), "\n", ""))
		for selector := range strings.SplitSeq(head, ",") {
			class, ok := loneClass(strings.TrimSpace(selector))
			switch {
			case !ok:
			case depth == 0 && (strings.Contains(body, "white-space:pre-line") || strings.Contains(body, "white-space:pre-wrap")):
				lined[class] = true
			case isStyledAway(body) && depth == 0:
				unseen[class] = true
			case strings.Contains(body, "display:"), strings.Contains(body, "visibility:"):
				shown[class] = true
			}
		}
	}
	for class := range shown {
		delete(unseen, class)
	}
}

// loneClass is the class that a selector asks for and nothing else, but the name of an element.
func loneClass(selector string) (string, bool) {
	element, class, ok := strings.Cut(selector, ".")
	if !ok || class == "" || strings.ContainsAny(element, "#[:> +~") || strings.ContainsAny(class, "#[:> +~.*") {
		return "", false
	}
	return class, !ContainsAny(strings.ToLower(class), turns...)
}
