package article

import "strings"

// Text is words in a row of runs. Their strings together are the text; nothing is
// added between them. A newline in it is a line break that the writer made: in verse,
// in an address.
type Text []Run

// A Run is text of one look and one target.
type Run struct {
	Text     string
	Emphasis Emphasis
	Ink      Ink    // colours of its own
	Link     string // where it leads: an address, or "#" and one of the article's Anchors
	Note     string // the label of the footnote that it refers to
	TeX      string // of a formula, as LaTeX writes it without the marks around it; Text has it in one row of Unicode
}

// Emphasis is how a run is set apart from those beside it; kinds combine.
type Emphasis uint16

const (
	Bold Emphasis = 1 << iota
	Italic
	Monospace // code, a key to press
	Struck
	Underlined
	Marked // as with a marker pen
	Superscript
	Subscript
	Small
)

// Words is the text of one run without emphasis: the commonest Text.
func Words(s string) Text {
	if s == "" {
		return nil
	}
	return Text{{Text: s}}
}

// String is the text without emphasis, links and references.
func (t Text) String() string {
	switch len(t) {
	case 0:
		return ""
	case 1:
		return t[0].Text
	}
	var b strings.Builder
	b.Grow(t.Len())
	for _, r := range t {
		b.WriteString(r.Text)
	}
	return b.String()
}

// Len is the length of the text in bytes.
func (t Text) Len() int {
	n := 0
	for _, r := range t {
		n += len(r.Text)
	}
	return n
}

// IsPlain reports whether no run has emphasis, colours, a link or a reference, or is a
// formula.
func (t Text) IsPlain() bool {
	for _, r := range t {
		if r.Emphasis != 0 || r.Ink != (Ink{}) || r.Link != "" || r.Note != "" || r.TeX != "" {
			return false
		}
	}
	return true
}

// Breaks reports whether there is a line break in the text.
func (t Text) Breaks() bool {
	for _, r := range t {
		if strings.Contains(r.Text, LineBreak) {
			return true
		}
	}
	return false
}

// LineBreak is what stands in a Text where its writer ended a line.
const LineBreak = "\n"

// Lines are the lines of a text, of which there are several where it has line breaks.
func (t Text) Lines() []Text {
	if !t.Breaks() {
		return []Text{t}
	}
	lines := []Text{nil}
	for _, r := range t {
		for rest, more := r.Text, true; more; {
			if r.Text, rest, more = strings.Cut(rest, LineBreak); r.Text != "" {
				lines[len(lines)-1] = append(lines[len(lines)-1], r)
			}
			if more {
				lines = append(lines, nil)
			}
		}
	}
	return lines
}
