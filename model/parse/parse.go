// Package parse turns bytes into an article: it tells what format they have, brings
// them to UTF-8, and asks the reader of that format.
//
//	a, err := parse.Read(ctx, r, parse.Hint{Name: "notes.md"})
//
// Who shows the article as it arrives begins it and asks for more:
//
//	g, err := parse.Begin(ctx, r, hint)
//	a := g.Article()
//	for {
//		more, err := g.More()
//		if err != nil {
//			break // io.EOF: the article is whole
//		}
//		a.Grow(more)
//	}
package parse

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"lede/model/article"
)

// A Format is a way of writing an article down.
type Format uint8

const (
	Unknown  Format = iota // to be told by the content, then by the name
	Text                   // plain text
	Markdown               // CommonMark and what GitHub adds to it
	HTML                   // a page, also one saved with all its parts in a file
	Mail                   // a mail, or a mailbox
)

var formatNames = []string{Unknown: "unknown", Text: "text", Markdown: "markdown", HTML: "html", Mail: "mail"}

func (f Format) String() string { return formatNames[f] }

// otherNames are what else a reader may call a format.
var otherNames = map[string]Format{
	"plain": Text, "txt": Text,
	"md":  Markdown,
	"eml": Mail, "mbox": Mail,
	"htm": HTML, "xhtml": HTML, "mhtml": HTML, "mht": HTML,
}

// ParseFormat is the format of that name, in either case: "markdown", "md".
func ParseFormat(name string) (Format, error) {
	name = strings.ToLower(name)
	for f, n := range formatNames {
		if n == name && f != int(Unknown) {
			return Format(f), nil
		}
	}
	if f, ok := otherNames[name]; ok {
		return f, nil
	}
	return Unknown, fmt.Errorf("there is no format %q; it may be %s", name, strings.Join(formatNames[Text:], ", "))
}

// A Hint is what is known of bytes before they are read.
type Hint struct {
	Format      Format // what they are, where the reader says so
	Raw         bool   // everything is kept as it stands: nothing is told apart, left out or joined
	Name        string // of the file or page; its ending tells a format
	ContentType string // as the server said it: the format and the charset
	Base        string // the address that relative links and pictures resolve against
	Size        int64  // bytes that will come, as far as known; 0 or less where it isn't
}

// Read reads an article to its end. Where plain text breaks off, it returns what came
// before with the error.
func Read(ctx context.Context, r io.Reader, h Hint) (*article.Article, error) {
	g, err := Begin(ctx, r, h)
	if err != nil {
		return nil, err
	}
	a := g.Article()
	for {
		more, err := g.More()
		if errors.Is(err, io.EOF) {
			return a, nil
		}
		if err != nil {
			return a, err
		}
		a.Grow(more)
	}
}
