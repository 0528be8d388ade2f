package dom

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// IsCodeLine reports whether an element in code has a line of it, or some, by itself.
func IsCodeLine(n *Node) bool {
	if n.Is(atom.Div, atom.P, atom.Li, atom.Tr, atom.Section, atom.Pre) {
		return true
	}
	return n.Is(atom.Span, atom.Code) && isLikeLines(n.Parent)
}

// isLikeLines reports whether the children of an element are lines of code that no line end
// parts: two or more elements that are called lines, or are code, and no others.
func isLikeLines(n *Node) bool {
	lines := 0
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.IsText():
			if strings.Contains(c.Text, "\n") || !IsBlank(c.Text) {
				return false
			}
		case c.Is(atom.Br):
			return false // it parts them
		case !IsCalledLine(c):
			if c.Letters > 0 && !c.Is(atom.Button) {
				return false
			}
		default:
			lines++
		}
	}
	return lines > 1
}

// IsCalledLine reports whether an element is called a line, of code or of verse.
func IsCalledLine(n *Node) bool {
	if n.Has("data-line") || n.Has("data-line-number") && n.Is(atom.Span) {
		return true
	}
	if n.Is(atom.Code) {
		return n.Parent.Is(atom.Pre, atom.Div) && !HasClass(n, "plain") && !HasClass(n, "spaces")
	}
	return n.IsNamed(" line codeline listingline verse ")
}

// codeNames are what elements are called that hold code, in parts of their classes.
var codeNames = []string{"code", "cm-content", "cm-editor", "view-lines", "monaco", "ace_", "crayon", "syntax", "highlight", "prism", "shiki", "hljs", "dp-", "linenums", "snippet", "fragment", "listing", "codemirror"}

// IsCodeLines reports whether an element that is called code, or stands in such a one, is
// made of lines: two or more boxes called so, or items.
func IsCodeLines(n *Node) bool {
	if !n.Is(atom.Div, atom.Section, atom.Ol, atom.Ul, atom.Td) {
		return false
	}
	called := n.AnyAround(4, func(p *Node) bool { return ContainsAny(p.Class(), codeNames...) })
	if !called || n.Find(atom.P, atom.Img, atom.H2, atom.H3, atom.Table) != nil {
		return false
	}
	lines, items := 0, n.Is(atom.Ol, atom.Ul)
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.IsText() && IsBlank(c.Text), c.Hidden, isTally(c), isDownload(c):
		case items && c.Is(atom.Li) && !isSentenceItem(c), !items && c.Is(atom.Div, atom.Pre) && (IsCalledLine(c) || isCountedLine(c)):
			lines++
		default:
			return false
		}
	}
	return lines > 1
}

// isCountedLine reports whether a box holds one line of code, and its number.
func isCountedLine(n *Node) bool {
	last := n.Last
	return last.Is(atom.Pre) && IsCalledLine(last) && (n.First == last || n.First.Next == last && (n.First.Letters == 0 || isTally(n.First)))
}

// isDownload reports whether an element holds nothing but a link that saves the code in a file.
func isDownload(n *Node) bool {
	a := n
	if !a.Is(atom.A) {
		a = OnlyChild(n)
	}
	return a.Is(atom.A) && (a.Has("download") || strings.HasPrefix(a.Get("href"), "data:"))
}

func isSentenceItem(n *Node) bool { return n.Find(atom.Code, atom.Span) == nil }

// CodeCells are the cells that hold code where the others of their rows only count
// its lines; nil where the table is no such listing.
func CodeCells(rows []*Node) []*Node {
	var code []*Node
	named := false // that it is code
	for i, r := range rows {
		cells := CellsOf(r)
		if i == 0 && len(rows) > 1 && len(cells) == 1 && cells[0].Is(atom.Th) && cells[0].Letters < LongestTitle {
			continue // what names the file
		}
		if len(cells) <= 1 {
			return nil
		}
		last := cells[len(cells)-1]
		for _, c := range cells[:len(cells)-1] {
			if c.Letters > 0 && !isTally(c) {
				return nil
			}
			named = named || IsLineNumber(c) || c.Has("data-line-number") || c.Letters > 0 && c.Find(atom.Pre) != nil
		}
		named = named || len(code) == 0 && last.Find(atom.Pre) != nil
		if last.Letters > 0 && isTally(last) && !named || last.Find(atom.Img, atom.H2, atom.H3, atom.Table) != nil {
			return nil
		}
		code = append(code, last)
	}
	if !named {
		return nil
	}
	return code
}

// TableRows are a table's own rows, those of its head first and of its foot last.
func TableRows(n *Node) []*Node {
	var head, body, foot []*Node
	var walk func(*Node, *[]*Node)
	walk = func(n *Node, into *[]*Node) {
		for c := n.First; c != nil; c = c.Next {
			switch {
			case c.Hidden:
			case c.Is(atom.Tr):
				*into = append(*into, c)
			case c.Is(atom.Thead):
				walk(c, &head)
			case c.Is(atom.Tfoot):
				walk(c, &foot)
			case c.Is(atom.Tbody, atom.Section):
				walk(c, into)
			case IsHeading(c), c.Is(atom.Figure): // of a box of facts
				*into = append(*into, c)
			}
		}
	}
	walk(n, &body)
	return append(append(head, body...), foot...)
}

// CellsOf are the cells of a row. A heading, or a picture, among the rows is one.
func CellsOf(row *Node) []*Node {
	if !row.Is(atom.Tr) {
		return []*Node{row}
	}
	var cells []*Node
	for c := row.First; c != nil; c = c.Next {
		if c.Is(atom.Td, atom.Th) && !c.Hidden {
			cells = append(cells, c)
		}
	}
	return cells
}
