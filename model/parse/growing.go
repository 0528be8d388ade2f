package parse

import (
	"context"
	"io"

	"lede/model/article"
)

// A Growing article is one whose beginning stands while the rest is still to be read.
// Plain text grows as its bytes arrive, and long Markdown as they are read.
type Growing struct {
	article *article.Article
	more    func() (article.Addition, error) // nil where the article is whole
}

// Begin reads on until the first part of an article stands. Its errors are those of
// r, a *NotTextError, and what the reader of the format says.
func Begin(ctx context.Context, r io.Reader, h Hint) (*Growing, error) {
	in := &intake{in: r, decoder: decoder{contentType: h.ContentType}}
	head, err := in.head()
	if err != nil {
		return nil, err
	}
	if h.Raw {
		return beginDump(in, h)
	}
	switch told(head, h) {
	case HTML:
		return readPage(ctx, in, h)
	case Mail:
		return readMail(ctx, in, h)
	case Markdown:
		return beginMarkdown(ctx, in, h)
	}
	return beginDump(in, h)
}

// Article is what stood at the beginning: what is around the body, and its first
// blocks. It belongs to the caller, who appends to it what comes later.
func (g *Growing) Article() *article.Article { return g.article }

// Whole reports whether nothing will come any more.
func (g *Growing) Whole() bool { return g.more == nil }

// More reads on, and waits for as long as that takes. After the last addition it
// returns io.EOF, or the error that ended the reading. It may run beside whoever uses
// what it returned before, but not beside itself.
func (g *Growing) More() (article.Addition, error) {
	if g.more == nil {
		return article.Addition{}, io.EOF
	}
	return g.more()
}
