package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Heading is what stands over a call-out: its title, or where it has none, its kind with
// a capital. A call-out without either has none.
func (c Callout) Heading() Text {
	if len(c.Title) > 0 {
		return c.Title
	}
	return Words(c.Kind())
}

// Kind is the call-out's name as people write it: "Warning".
func (c Callout) Kind() string {
	first, size := utf8.DecodeRuneInString(c.Name)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + c.Name[size:]
}

// Unsaid is the call-out's kind where its heading doesn't say it.
func (c Callout) Unsaid() string {
	if strings.Contains(strings.ToLower(c.Heading().String()), c.Name) {
		return ""
	}
	return c.Kind()
}
