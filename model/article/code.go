package article

// Words is the code as a text, with its links.
func (c Code) Words() Text {
	if len(c.Links) == 0 {
		return Words(c.Text)
	}
	var t Text
	at := 0
	for _, l := range c.Links {
		t = append(t, Words(c.Text[at:l.From])...)
		t = append(t, Run{Text: c.Text[l.From:l.To], Link: l.Link})
		at = l.To
	}
	return append(t, Words(c.Text[at:])...)
}

// Slice is the code from one byte of it up to another.
func (c Code) Slice(from, to int) Code {
	part := Code{Language: c.Language, Text: c.Text[from:to]}
	for _, l := range c.Links {
		if l.From < to && l.To > from {
			part.Links = append(part.Links, CodeLink{max(l.From, from) - from, min(l.To, to) - from, l.Link})
		}
	}
	return part
}
