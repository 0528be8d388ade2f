package parse

import "strings"

// unflowed is a text whose lines flow, as RFC 3676 has it: one that ends in a blank goes
// on in the next, if that is quoted as deep. A paragraph comes out as a line, behind the
// signs of its quotation. DelSp says that the blanks at the ends are no part of the text.
func unflowed(s string, delSp bool) string {
	var b strings.Builder
	depth, open := 0, false // of the line that goes on
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, "\r\n")
		words := strings.TrimLeft(line, ">")
		d := len(line) - len(words)
		words = strings.TrimPrefix(words, " ") // which stands before what might be taken for something else
		if open && d != depth {
			b.WriteByte('\n')
			open = false
		}
		if !open && d > 0 {
			b.WriteString(strings.Repeat(">", d) + " ")
		}
		depth, open = d, strings.HasSuffix(words, " ") && words != signatureMark
		if open && delSp {
			words = strings.TrimSuffix(words, " ")
		}
		b.WriteString(words)
		if !open {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// signatureMark is the line above a signature.
const signatureMark = "-- "

// cutSignature cuts the signature off a mail: its last lines, below a mark of their own.
func cutSignature(text string) (rest, signature string) {
	const most = 16 // lines
	at := strings.LastIndex("\n"+text, "\n"+signatureMark+"\n")
	if at < 0 {
		return text, ""
	}
	signature = strings.Trim(text[at+len(signatureMark):], "\n")
	if strings.Count(signature, "\n") >= most {
		return text, ""
	}
	lines := strings.Split(signature, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimSpace(strings.ReplaceAll(l, "\t", " "))
	}
	return text[:at], strings.Join(lines, "\n")
}
