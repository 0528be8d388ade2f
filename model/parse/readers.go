package parse

import (
	"context"
	"io"
	"strings"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/markdown"
	"lede/model/parse/web"
)

// readPage reads all of a web page.
func readPage(ctx context.Context, text string, h Hint) (*Growing, error) {
	a, err := web.Parse(ctx, text, h.Base)
	if err != nil {
		return nil, err
	}
	return &Growing{article: a}, nil
}

// beginMarkdown reads the beginning of a text that is all there.
func beginMarkdown(ctx context.Context, text string, h Hint) *Growing {
	r := markdown.Start(text, markdown.Options{Base: h.Base})
	more := func() (Addition, error) {
		if err := ctx.Err(); err != nil {
			return Addition{}, err
		}
		part, ok := r.Next()
		if !ok {
			return Addition{}, io.EOF
		}
		return Addition{part.Blocks, part.Footnotes, part.Anchors, int64(part.Read)}, nil
	}
	g := &Growing{article: r.Article()}
	if !r.Whole() {
		g.more = more
	}
	return g
}

// reading stands in for plain.Reading: paragraphs between blank lines.
type reading struct {
	article article.Article
	held    string
	blocks  []article.Block
}

func startReading() *reading { return &reading{} }

func (r *reading) add(chunk string) {
	parts := strings.Split(r.held+clean.Text(chunk), "\n\n")
	for _, p := range parts[:len(parts)-1] {
		r.block(p)
	}
	r.held = parts[len(parts)-1]
}

func (r *reading) block(p string) {
	switch p = strings.TrimSpace(p); {
	case p == "":
	case r.article.Headline == "":
		r.article.Headline = p
	default:
		r.blocks = append(r.blocks, article.Paragraph{Text: article.Words(p)})
	}
}

func (r *reading) end() { r.block(r.held); r.held = "" }

func (r *reading) take() ([]article.Block, []article.Footnote) {
	b := r.blocks
	r.blocks = nil
	return b, nil
}
