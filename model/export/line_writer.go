package export

import (
	"bufio"
	"io"
	"strings"
)

// bufferSize is how many bytes gather before they go out.
const bufferSize = 64 << 10

// Lines write text whose lines begin with marks of what they stand in: the ">" of a
// quotation, the indent of a list's item. Matter goes to the embedded Writer between
// begin and end.
type lineWriter struct {
	*bufio.Writer
	indent string // what a line begins with
	lead   string // what the next line begins with instead, where it isn't empty
	begun  bool   // something has been written
}

func newLines(w io.Writer) *lineWriter {
	return &lineWriter{Writer: bufio.NewWriterSize(&softless{to: w}, bufferSize)}
}

// begin begins a line.
func (l *lineWriter) begin() {
	if l.lead != "" {
		l.WriteString(l.lead)
		l.lead = ""
	} else {
		l.WriteString(l.indent)
	}
	l.begun = true
}

// end ends a line.
func (l *lineWriter) end() { l.WriteByte('\n') }

// write writes a whole line.
func (l *lineWriter) write(s string) {
	l.begin()
	l.WriteString(s)
	l.end()
}

// blank writes the empty line between two parts. The first part has none before it, and
// neither has the first part of a list's item.
func (l *lineWriter) blank() {
	if !l.begun || l.lead != "" {
		return
	}
	l.WriteString(strings.TrimRight(l.indent, " "))
	l.end()
}

// within makes the lines that write produces begin with first, and after the first of them
// with rest, behind what all lines begin with here.
func (l *lineWriter) within(first, rest string, write func()) {
	outer := l.indent
	if l.lead == "" {
		l.lead = outer
	}
	l.lead += first
	l.indent += rest
	write()
	if l.lead != "" { // it wrote nothing
		l.WriteString(strings.TrimRight(l.lead, " "))
		l.end()
		l.lead, l.begun = "", true
	}
	l.indent = outer
}
