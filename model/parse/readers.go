package parse

import (
	"context"
	"errors"
	"io"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/judge"
	"lede/model/parse/markdown"
	"lede/model/parse/plain"
	"lede/model/parse/web"
)

// readPage reads all of a web page, which may have been saved in an archive with its
// pictures.
func readPage(ctx context.Context, in *intake, h Hint) (*Growing, error) {
	raw, err := in.whole(h.Size)
	if err != nil {
		return nil, err
	}
	p := savedPage{bytes: raw, contentType: h.ContentType, base: h.Base}
	if isArchive(raw) {
		p = unfolded(p)
	}
	text := p.text()
	a, err := web.Parse(ctx, text, savedFrom(text, p.base))
	if err != nil {
		return nil, err
	}
	return &Growing{article: a}, nil
}

// ErrUnjudged is for what says itself what each of its blocks is.
var ErrUnjudged = errors.New("only of web pages and plain text can it be said why a block is what it is; Markdown says so itself")

// Explain says of each block of a source whether it is in the article, and why.
func Explain(ctx context.Context, r io.Reader, h Hint) ([]judge.Opinion, error) {
	raw, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	text := PageText(raw)
	switch told(text, h) {
	case HTML:
		return web.Explain(ctx, text, savedFrom(text, h.Base))
	case Markdown:
		return nil, ErrUnjudged
	}
	return plain.Explain(clean.Text(text)), nil
}

// beginMarkdown reads the beginning of a text that it has all of.
func beginMarkdown(ctx context.Context, in *intake, h Hint) (*Growing, error) {
	text, err := in.wholeText(h.Size)
	if err != nil {
		return nil, err
	}
	r := markdown.Start(text, markdown.Options{
		Base: h.Base,
		HTML: func(fragment string) []article.Block { return web.Fragment(fragment, h.Base) },
	})
	g := &Growing{article: r.Article()}
	if r.Whole() {
		return g, nil
	}
	g.more = func() (article.Addition, error) {
		if err := ctx.Err(); err != nil {
			return article.Addition{}, err
		}
		part, ok := r.Next()
		if !ok {
			return article.Addition{}, io.EOF
		}
		return part, nil
	}
	return g, nil
}
