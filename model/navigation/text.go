package navigation

import (
	"slices"

	"lede/model/article"
)

// A Text is the words of an article as they stood at one moment, block by block as in a
// Position. What has been handed on of an article never changes, so it may be read while
// the article grows.
type Text struct {
	Over  [3]string // headline, dek and byline, from article.HeadlineBlock on
	body  []article.Block
	notes []article.Footnote // none until the body is whole
	only  []int              // the blocks that have words; nil for all
}

// Only is the text with no words but those of some blocks, which come in order. Nil is all
// of them.
func (t Text) Only(blocks []int) Text {
	t.only = blocks
	return t
}

// has reports whether a block is among those that have words.
func (t Text) has(n int) bool {
	if t.only == nil {
		return true
	}
	_, found := slices.BinarySearch(t.only, n)
	return found
}

// Text is the story's, as far as it has arrived.
func (s *Story) Text() Text {
	t := s.below()
	t.Over = [3]string{s.Article.Headline, s.Article.Dek, s.Article.PrintedByline()}
	return t
}

// below is the text without what stands over it.
func (s *Story) below() Text {
	t := Text{body: s.Article.Body}
	if !s.Arriving() {
		t.notes = s.Article.Footnotes
	}
	return t
}

// End is the block after the last.
func (t Text) End() int { return len(t.body) + len(t.notes) }

// Plain is a block's text, as article.Plain has it; empty where there is no such block.
func (t Text) Plain(block int) string {
	switch {
	case block < article.HeadlineBlock:
		return ""
	case block < 0:
		return t.Over[block-article.HeadlineBlock]
	}
	if b := t.Block(block); b != nil {
		return article.Plain(b)
	}
	return ""
}

// Block is a block of the body, or a footnote below it, by the place it has there; nil
// where there is none.
func (t Text) Block(n int) article.Block {
	switch {
	case !t.has(n):
	case n >= 0 && n < len(t.body):
		return t.body[n]
	case n >= len(t.body) && n < t.End():
		return article.Quote{Blocks: t.notes[n-len(t.body)].Blocks}
	}
	return nil
}

// IsNote reports whether a block is a footnote.
func (t Text) IsNote(n int) bool { return n >= len(t.body) }

// Blocks are all blocks of the body and the footnotes.
func (t Text) Blocks() []article.Block { return article.Blocks(t.body, t.notes) }
