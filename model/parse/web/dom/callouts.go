package dom

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/clean"
)

// calloutNames are what boxes are called that are set apart to be noticed, in words of their
// classes; calloutKinds what they are for, and calloutWarnings those that name nothing else.
const (
	calloutNames    = " admonition admonish admonitionblock callout alert notecard notice notices prompt hint aside macro block sidebar panel message highlight "
	calloutKinds    = " note tip info information warning caution danger important hint attention error success example question bug abstract todo seealso primary secondary failure summary quote faq help check done fail missing tldr "
	calloutWarnings = " tip warning caution danger important attention "
)

// CalloutKind is what a box is for that is set apart to be noticed; ok is false for others.
// A name of what it is for counts where the box is called such a box as well, is a quotation,
// bears no other name, or has a line at its head that says so.
func CalloutKind(n *Node) (kind string, ok bool) {
	if n.Attr == nil || n.Letters == 0 || n.Letters > LongestNote || !n.Is(atom.Div, atom.Aside, atom.Section, atom.Blockquote, atom.Figure, atom.P) {
		return "", false
	}
	if kind = strings.ToLower(n.Get("data-callout", "data-callout-type", "data-admonition", "data-panel-type")); kind != "" {
		return clean.Line(kind), true
	}
	class := n.Class()
	kind, box, whole := calloutOfClass(class)
	if said := strings.ToLower(n.Get("data-type")); kind == "" && hasName(calloutKinds, said) {
		kind, box = said, box || said == "note"
	}
	if n.Get("role") == "note" && !n.Is(atom.P) {
		kind, box = FirstOf(kind, "note"), true
	}
	switch {
	case n.Is(atom.P) && !box:
		return "", false
	case box:
		return kind, kind != "" || whole
	case hasName(calloutWarnings, class), n.Is(atom.Blockquote) && (hasName(calloutWarnings, kind) || kind == "info" || kind == "note"):
		return kind, true
	case kind == "":
		return "", false
	}
	if icon := n.Find(atom.Img); icon != nil && IsKindWord(strings.Trim(icon.Get("alt"), "[]")) {
		return kind, true
	}
	title := CalloutTitle(n)
	if title == nil {
		return kind, false
	}
	said := strings.ToLower(title.Words())
	if word := strings.Trim(said, " :.!"); IsKindWord(word) {
		return word, true
	}
	return kind, strings.HasPrefix(said, kind)
}

// calloutOfClass is what a class says that a box is for, whether it says that it is such a
// box, and whether it calls itself that whole and no part of one.
func calloutOfClass(class string) (kind string, box, whole bool) {
	hint := false // it is called a hint, which is a box or what it is for
	for name := range strings.FieldsSeq(class) {
		words := strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' || r == ':' })
		for i, w := range words {
			last := i == len(words)-1
			begins := i == 0 && !last && w != "sidebar" && w != "aside" && (hasName(calloutWarnings, words[len(words)-1]) || hasName(" info note ", words[len(words)-1])) // "prompt-info"
			switch {
			case w == "hint" && !last: // the name of the box before its kind
				box = true
			case hasName(calloutKinds, w) && (i == 0 || last) && (kind == "" || kind == "info" || kind == "primary" || kind == "hint"):
				kind = w
				hint = hint || w == "hint" && last
			case strings.HasPrefix(w, "admonition"), strings.HasPrefix(w, "callout"):
				box = true
				whole = whole || last || words[len(words)-1] == "card"
			case hasName(calloutNames, w) && w != "block" && (last && len(words) > 1 || begins || name == w && w != "macro" && w != "highlight" && w != "sidebar"):
				box = true
			}
		}
		box = box || name == "custom-block" || name == "custom-container" || strings.HasPrefix(name, "markdown-alert") || strings.HasPrefix(name, "alert-") || strings.Contains(name, "information-macro") || strings.HasPrefix(name, "starlight-aside")
	}
	return kind, box || hint && kind != "hint", whole
}

// CalloutTitle is the line at the head of a box that names it, nil where none does.
func CalloutTitle(n *Node) *Node {
	first := FirstElement(n)
	for first != nil {
		class := first.Class()
		titled := ContainsAny(class, "title", "heading", "header", "caption", "label")
		switch {
		case first.Letters > LongestTitle:
		case titled || strings.HasSuffix(n.Get("class"), "-title") || IsHeading(first) || first.Is(atom.Summary, atom.Th):
			return first
		case IsKindWord(first.Words()):
			return first
		}
		if first.Letters == n.Letters || first.Is(atom.Table, atom.Tbody, atom.Tr) || first.Letters > LongestTitle {
			first = FirstElement(first)
			continue
		}
		return nil
	}
	return nil
}

// LongestTitle is the letters of a line that names a box, at most.
const LongestTitle = 120

// IsKindWord reports whether words say nothing but what a box is for: "Note:".
func IsKindWord(words string) bool {
	words = strings.Trim(strings.ToLower(words), " :.!")
	return words != "" && hasName(calloutKinds, words)
}

// CalloutLabel is the part of a call-out's title that says again, for who is read to, what
// the box is for, nil where none does.
func CalloutLabel(title *Node) *Node {
	return title.Search(func(m *Node) bool {
		return !m.IsText() && m.Letters < title.Letters && IsKindWord(m.Words()) && !m.Is(atom.P, atom.Strong, atom.B)
	})
}
