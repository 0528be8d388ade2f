package parse

import (
	"context"
	"strings"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/web"
)

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

func readWhole(ctx context.Context, f Format, page []byte, h Hint) (*article.Article, error) {
	if f == HTML {
		return web.Parse(ctx, string(page), h.Base)
	}
	r := startReading()
	r.add(string(page))
	r.end()
	r.article.Body, _ = r.take()
	return &r.article, nil
}
