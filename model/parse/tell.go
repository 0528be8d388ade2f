package parse

import (
	"bytes"
	"io"
	"path"
	"strings"
)

// A NotTextError says that bytes are no text, and what they are.
type NotTextError struct {
	What string // "a PDF document"
}

func (e *NotTextError) Error() string {
	return "this is " + e.What + ", not text; open it with a program for such files"
}

// endings are the formats that the endings of names stand for.
var endings = map[string]Format{
	".md": Markdown, ".markdown": Markdown, ".mdown": Markdown, ".mkd": Markdown,
	".html": HTML, ".htm": HTML, ".xhtml": HTML, ".mht": HTML, ".mhtml": HTML,
	".txt": Text, ".text": Text,
}

// tell reads the first bytes and says what format they have.
func (t *intake) tell(h Hint) (Format, error) {
	t.fill(firstChunk)
	if t.err != nil && t.err != io.EOF {
		return Unknown, t.err
	}
	if bytes.IndexByte(t.held, 0) >= 0 {
		return Unknown, &NotTextError{"binary"}
	}
	if h.Format != Unknown {
		return h.Format, nil
	}
	if f, ok := endings[strings.ToLower(path.Ext(h.Name))]; ok {
		return f, nil
	}
	return Text, nil
}
