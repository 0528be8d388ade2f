// Package mathml writes formulas in MathML as TeX, for pages that have kept none of the TeX
// that theirs were made of.
//
//	f := mathml.Read(root)
//	f.TeX    // `\frac{a}{b}`
//	f.Number // "2.1", where the formula is labelled with one
package mathml

import "strings"

// An Element is an element of MathML, or a text in one, which has no name.
type Element struct {
	Name     string
	Text     string
	Attr     map[string]string
	Children []*Element
}

// A Formula is what an element says.
type Formula struct {
	TeX    string
	Number string // without brackets; empty where it has none
}

// Read writes an element as TeX.
func Read(e *Element) Formula {
	w := &writer{}
	tex := w.whole(e, 0)
	return Formula{TeX: strings.Join(strings.Fields(tex), " "), Number: strings.Trim(w.number, "() ")}
}

// deepest is how deep elements may stand within others; what is deeper is its words only.
const deepest = 60

type writer struct{ number string }

// whole writes an element.
func (w *writer) whole(e *Element, depth int) string {
	if e == nil {
		return ""
	}
	if depth > deepest {
		return e.words()
	}
	depth++
	switch e.Name {
	case "":
		return escaped(e.Text)
	case "mi":
		return identifier(e)
	case "mn":
		return number(e.words())
	case "mo":
		return operator(e.words())
	case "mtext", "ms":
		return text(e)
	case "mspace":
		return space(e)
	case "annotation", "annotation-xml", "mphantom", "maction-hidden", "none", "mprescripts", "script", "style", "title", "desc":
		return ""
	case "semantics":
		if len(e.Children) > 0 {
			return w.whole(e.Children[0], depth)
		}
		return ""
	case "mfrac":
		return w.fraction(e, depth)
	case "msqrt":
		return `\sqrt{` + strings.TrimSpace(w.row(e.Children, depth)) + "}"
	case "mroot":
		return `\sqrt[` + w.child(e, 1, depth) + "]{" + w.child(e, 0, depth) + "}"
	case "msub", "msup", "msubsup":
		return w.scripts(e, depth)
	case "munder", "mover", "munderover":
		return w.limits(e, depth)
	case "mmultiscripts":
		return w.multiscripts(e, depth)
	case "mtable":
		return w.table(e, "", "", depth)
	case "mfenced":
		return w.fenced(e, depth)
	case "menclose":
		return enclosed(e.Attr["notation"], w.row(e.Children, depth))
	}
	return w.row(e.Children, depth)
}

// child writes the child of that number.
func (w *writer) child(e *Element, i, depth int) string {
	children := e.elements()
	if i >= len(children) {
		return ""
	}
	return strings.TrimSpace(w.whole(children[i], depth))
}

// row writes elements beside each other. A table between brackets is a matrix, and one behind
// a brace cases.
func (w *writer) row(children []*Element, depth int) string {
	var b strings.Builder
	for i := 0; i < len(children); i++ {
		c := children[i]
		if c.Name == "" && strings.TrimSpace(c.Text) == "" {
			continue
		}
		if open, table, end := matrixAt(children, i); table != nil {
			closing := ""
			if end > 0 {
				closing = children[end].sign()
				i = end
			} else {
				for i < len(children)-1 && children[i+1] != table {
					i++
				}
				i++
			}
			b.WriteString(" " + w.table(table, open, closing, depth) + " ")
			continue
		}
		b.WriteString(" " + w.whole(c, depth))
	}
	return b.String()
}

// matrixAt is the table that stands behind a bracket at i, with the bracket, and where the
// bracket behind it stands: 0 where there is none.
func matrixAt(children []*Element, i int) (open string, table *Element, end int) {
	open = children[i].sign()
	if open == "" || !strings.Contains("([{|‖∣∥", open) {
		return "", nil, 0
	}
	for j := i + 1; j < len(children); j++ {
		c := children[j].only()
		switch {
		case c.Name == "" && strings.TrimSpace(c.Text) == "":
		case table == nil && c.Name == "mtable":
			table = c
			children[j] = c
		case table != nil && strings.Contains(")]}|‖∣∥", c.sign()) && c.sign() != "":
			return open, table, j
		default:
			if table != nil && open != "{" {
				table = nil
			}
			return open, table, 0
		}
	}
	if open != "{" {
		table = nil
	}
	return open, table, 0
}

// only is the element within rows that hold nothing else.
func (e *Element) only() *Element {
	for e.Name == "mrow" || e.Name == "mstyle" || e.Name == "mpadded" {
		children := e.elements()
		if len(children) != 1 {
			return e
		}
		e = children[0]
	}
	return e
}

// sign is the text of an operator, empty for other elements.
func (e *Element) sign() string {
	if e.only().Name != "mo" {
		return ""
	}
	return strings.TrimSpace(e.words())
}

// elements are the children but white space.
func (e *Element) elements() []*Element {
	var some []*Element
	for _, c := range e.Children {
		if c.Name != "" || strings.TrimSpace(c.Text) != "" {
			some = append(some, c)
		}
	}
	return some
}

// words are the texts in an element.
func (e *Element) words() string {
	if e.Name == "" {
		return e.Text
	}
	if len(e.Children) == 1 {
		return e.Children[0].words()
	}
	var b strings.Builder
	for _, c := range e.Children {
		b.WriteString(c.words())
	}
	return b.String()
}
