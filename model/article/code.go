package article

// Words is the code as a text, with its links and looks.
func (c Code) Words() Text {
	if len(c.Marks) == 0 {
		return Words(c.Text)
	}
	var t Text
	at := 0
	for _, m := range c.Marks {
		t = append(t, Words(c.Text[at:m.From])...)
		t = append(t, Run{Text: c.Text[m.From:m.To], Link: m.Link, Emphasis: m.Emphasis, Ink: m.Ink})
		at = m.To
	}
	return append(t, Words(c.Text[at:])...)
}

// Slice is the code from one byte of it up to another.
func (c Code) Slice(from, to int) Code {
	part := Code{Language: c.Language, Text: c.Text[from:to]}
	for _, m := range c.Marks {
		if m.From < to && m.To > from {
			m.From, m.To = max(m.From, from)-from, min(m.To, to)-from
			part.Marks = append(part.Marks, m)
		}
	}
	return part
}
