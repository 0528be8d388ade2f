package model

import "lede/model/article"

// A manuscript is the words of an article as they stood at one moment, block by block
// as in a Position. What has been handed on of an article never changes, so it may be
// read while the article grows.
type manuscript struct {
	over  [3]string // from article.HeadlineBlock on
	body  []article.Block
	notes []article.Footnote // none until the body is whole
}

func (m *Model) manuscript() manuscript {
	t := manuscript{
		over: [3]string{m.article.Headline, m.article.Dek, m.article.PrintedByline()},
		body: m.article.Body,
	}
	if !m.arrival.going() {
		t.notes = m.article.Footnotes
	}
	return t
}

// end is the block after the last.
func (t manuscript) End() int { return len(t.body) + len(t.notes) }

// plain is a block's text, as article.Plain has it.
func (t manuscript) Plain(block int) string {
	switch {
	case block < article.HeadlineBlock:
		return ""
	case block < 0:
		return t.over[block-article.HeadlineBlock]
	case block < len(t.body):
		return article.Plain(t.body[block])
	case block < t.End():
		return article.Plain(article.Quote{Blocks: t.notes[block-len(t.body)].Blocks})
	}
	return ""
}
