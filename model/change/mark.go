package change

import (
	"fmt"
	"slices"
	"strings"

	"lede/model/article"
)

// A Look is how changes are marked.
type Look struct {
	Signs  bool // words stand in {+ +} and [- -], for whoever can't see the lines
	Folded bool // of paragraphs that are the same a line tells how many they are
}

// A Marked is an article with what has changed in it.
type Marked struct {
	Article *article.Article
	Blocks  []int // at which each paragraph begins
	Places  []int // the first block of each change, in order
}

// Mark is the later version of an article with its changes in it: added words underlined,
// removed ones struck, and a line over what was moved.
func Mark(before article.Wording, a *article.Article, paragraphs []Paragraph, look Look) Marked {
	m := *a
	m.Body, m.Anchors = nil, nil
	marked := Marked{Article: &m}
	p := pen{look.Signs}
	for i := 0; i < len(paragraphs); i++ {
		part := paragraphs[i]
		if same := unchanged(paragraphs[i:]); look.Folded && same > 1 {
			for range same {
				marked.Blocks = append(marked.Blocks, len(m.Body))
			}
			m.Body = append(m.Body, aside(fmt.Sprintf("%d paragraphs unchanged", same)))
			i += same - 1
			continue
		}
		marked.Blocks = append(marked.Blocks, len(m.Body))
		if part.Kind != Same || part.Moved {
			marked.Places = append(marked.Places, len(m.Body))
		}
		if part.Moved {
			m.Body = append(m.Body, aside("moved here"))
		}
		switch part.Kind {
		case Same:
			m.Body = append(m.Body, a.Body[part.After])
		case Added:
			m.Body = append(m.Body, p.added(a.Body[part.After]))
		case Removed:
			m.Body = append(m.Body, article.Paragraph{Text: p.marked(article.Words(before.Body[part.Before]), Removed)})
		case Changed:
			m.Body = append(m.Body, p.changed(a.Body[part.After], part.Edits))
		}
	}
	return marked
}

// unchanged is how many paragraphs at the beginning are the same and stand where they stood.
func unchanged(paragraphs []Paragraph) int {
	if i := slices.IndexFunc(paragraphs, func(p Paragraph) bool { return p.Kind != Same || p.Moved }); i >= 0 {
		return i
	}
	return len(paragraphs)
}

// aside is a line that the article has not.
func aside(words string) article.Block {
	return article.Paragraph{Text: article.Text{{Text: words, Emphasis: article.Italic | article.Small}}}
}

// A pen marks changes.
type pen struct{ signs bool }

// marked is a text that was added or removed.
func (p pen) marked(t article.Text, k Kind) article.Text {
	look, open, shut := article.Underlined, "{+", "+}"
	if k == Removed {
		look, open, shut = article.Struck, "[-", "-]"
	}
	var out article.Text
	if p.signs {
		out = append(out, article.Run{Text: open})
	}
	tail := ""
	for i, r := range t {
		if i == len(t)-1 { // a line below or through the blank behind a word is ugly
			words := strings.TrimRight(r.Text, " \n\t")
			tail, r.Text = r.Text[len(words):], words
		}
		r.Emphasis |= look
		if r.Text != "" {
			out = append(out, r)
		}
	}
	if p.signs {
		out = append(out, article.Run{Text: shut})
	}
	if tail != "" {
		out = append(out, article.Run{Text: tail})
	}
	return out
}

// added is a block that was added.
func (p pen) added(b article.Block) article.Block {
	switch b := b.(type) {
	case article.Crosshead:
		b.Text = p.marked(b.Text, Added)
		return b
	case article.Paragraph:
		return article.Paragraph{Text: p.marked(b.Text, Added)}
	}
	return article.Paragraph{Text: p.marked(article.Words(article.Plain(b)), Added)}
}

// changed is a block of which some words changed. What kind of words the others are stays.
func (p pen) changed(b article.Block, edits []Edit) article.Block {
	switch b := b.(type) {
	case article.Crosshead:
		b.Text = p.over(b.Text, edits)
		return b
	case article.Paragraph:
		return article.Paragraph{Text: p.over(b.Text, edits)}
	}
	return article.Paragraph{Text: p.over(article.Words(article.Plain(b)), edits)}
}

// over lays edits over the text that they lead to.
func (p pen) over(t article.Text, edits []Edit) article.Text {
	var out article.Text
	for i, e := range edits {
		var part article.Text
		if e.Kind == Removed {
			words := e.Text
			if i+1 < len(edits) && edits[i+1].Kind == Added && strings.TrimSpace(words) == words {
				words += " " // what stands in its place stands beside it
			}
			out = append(out, p.marked(article.Words(words), Removed)...)
			continue
		}
		part, t = cut(t, len(e.Text))
		if e.Kind == Added {
			part = p.marked(part, Added)
		}
		out = append(out, part...)
	}
	return out
}

// cut parts a text after n bytes.
func cut(t article.Text, n int) (before, after article.Text) {
	for i, r := range t {
		if n < len(r.Text) {
			rest := r
			r.Text, rest.Text = r.Text[:n], r.Text[n:]
			if r.Text != "" {
				before = append(before, r)
			}
			return before, append(article.Text{rest}, t[i+1:]...)
		}
		before = append(before, r)
		n -= len(r.Text)
	}
	return before, nil
}
