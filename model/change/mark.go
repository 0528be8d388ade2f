package change

import (
	"strings"

	"lede/model/article"
)

// Mark is the later version of an article with its changes in it: added words underlined,
// removed ones struck, and a line over what was moved. Where signs are wanted too, words
// stand in {+ +} and [- -], for whoever can't see the lines. The places are the first
// block of each change, in order.
func Mark(before article.Wording, a *article.Article, paragraphs []Paragraph, signs bool) (marked *article.Article, places []int) {
	m := *a
	m.Body, m.Anchors = nil, nil
	p := pen{signs}
	for _, part := range paragraphs {
		if part.Kind != Same || part.Moved {
			places = append(places, len(m.Body))
		}
		if part.Moved {
			m.Body = append(m.Body, article.Paragraph{Text: article.Text{{Text: "moved here", Emphasis: article.Italic | article.Small}}})
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
	return &m, places
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
