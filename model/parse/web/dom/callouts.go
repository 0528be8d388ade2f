package dom

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/clean"
)

// calloutNames are what boxes are called that are set apart to be noticed, in words of their
// classes, and calloutKinds what they are for.
const (
	calloutNames = " admonition admonitionblock callout alert notecard notice notices hint aside macro block sidebar panel message highlight "
	calloutKinds = " note tip info information warning caution danger important hint attention error success example question bug abstract todo seealso primary secondary failure summary quote faq help check done fail missing tldr "
)

// CalloutKind is what a box is for that is set apart to be noticed; ok is false for others.
// A name of what it is for counts where the box is called such a box as well, or has a line
// at its head that says so.
func CalloutKind(n *Node) (kind string, ok bool) {
	if n.Attr == nil || n.Letters == 0 || n.Letters > LongestNote || !n.Is(atom.Div, atom.Aside, atom.Section, atom.Blockquote, atom.Figure) {
		return "", false
	}
	if kind = strings.ToLower(FirstOf(n.Get("data-callout"), n.Get("data-callout-type"), n.Get("data-admonition"))); kind != "" {
		return clean.Line(kind), true
	}
	named := n.Get("role") == "note" || n.Get("data-type") == "note"
	hint := false  // it is called a hint, which is a box or what it is for
	whole := false // it is called a call-out, and no part of one
	for class := range strings.FieldsSeq(strings.ToLower(n.Get("class"))) {
		words := strings.FieldsFunc(class, func(r rune) bool { return r == '-' || r == '_' || r == ':' })
		box := false
		for i, w := range words {
			last := i == len(words)-1
			switch {
			case w == "hint" && !last: // the name of the box before its kind
				box = true
			case strings.Contains(calloutKinds, " "+w+" ") && (i == 0 || last) && (kind == "" || kind == "info" || kind == "primary" || kind == "hint"):
				kind = w
				hint = hint || w == "hint" && last
			case strings.HasPrefix(w, "admonition"), strings.HasPrefix(w, "callout"):
				box = true
				whole = whole || last || words[len(words)-1] == "card"
			case strings.Contains(calloutNames, " "+w+" ") && last && len(words) > 1 && w != "block", class == w && strings.Contains(calloutNames, " "+w+" ") && w != "block" && w != "macro" && w != "highlight" && w != "sidebar":
				box = true
			}
		}
		box = box || class == "custom-block" || strings.HasPrefix(class, "markdown-alert") || strings.HasPrefix(class, "alert-") || strings.Contains(class, "information-macro") || strings.HasPrefix(class, "starlight-aside")
		named = named || box
	}
	named = named || hint && kind != "hint"
	if kind == "" && named && n.Get("role") == "note" {
		kind = "note"
	}
	if named {
		return kind, kind != "" || whole
	}
	title := CalloutTitle(n)
	return kind, kind != "" && title != nil && strings.HasPrefix(strings.ToLower(title.Words()), kind)
}

// CalloutTitle is the line at the head of a box that names it, nil where none does.
func CalloutTitle(n *Node) *Node {
	first := firstElement(n)
	for depth := 0; first != nil && depth < 4; depth++ {
		class := strings.ToLower(first.Get("class"))
		titled := strings.Contains(class, "title") || strings.Contains(class, "heading") || strings.Contains(class, "header") || strings.Contains(class, "caption") || strings.Contains(class, "label")
		switch {
		case first.Letters > LongestTitle:
		case titled || IsHeading(first) || first.Is(atom.Summary):
			return first
		case isKindWord(first.Words()):
			return first
		}
		if first.Letters == n.Letters || first.Is(atom.Table, atom.Tbody, atom.Tr) || first.Letters > LongestTitle {
			first = firstElement(first)
			continue
		}
		return nil
	}
	return nil
}

// LongestTitle is the letters of a line that names a box, at most.
const LongestTitle = 120

// isKindWord reports whether words say nothing but what a box is for: "Note:".
func isKindWord(words string) bool {
	words = strings.Trim(strings.ToLower(words), " :.!")
	return words != "" && strings.Contains(calloutKinds, " "+words+" ")
}
