// Package web gets the article out of a web page: the headline and what stands around
// it, the body with its structure, figures with their captions, footnotes and links,
// without the menus, adverts and pleas that surround them.
//
//	a, err := web.Parse(ctx, page, "https://news.example.org/story")
//
// A page goes through these hands: it is read into a tree of nodes; the metadata is
// taken from the whole of it; a finder (Readability's scoring) marks what holds the
// article; the settler puts back what belongs to it and takes out what does not; the
// setter sets blocks of what is in; the trimmer cuts off what stands before and after
// the text. Where no article is found so, the page's own machine-readable copy of
// its text serves, or what stands around the headline, and last all of its text.
package web

import (
	"context"
	"errors"
	"fmt"
	"time"

	"lede/model/article"
)

// ErrNoArticle is in the chain of the errors for pages that hold nothing to read; each
// of the others says why.
var (
	ErrNoArticle = errors.New("no article on this page")
	ErrEmpty     = fmt.Errorf("%w: it has no text", ErrNoArticle)
	ErrScripted  = fmt.Errorf("%w: a script draws its text", ErrNoArticle)
	ErrLoginWall = fmt.Errorf("%w: it asks to log in", ErrNoArticle)
	ErrIndex     = fmt.Errorf("%w: it is a list of links to others", ErrNoArticle)
)

// longestSearch bounds the time that the finder may take.
const longestSearch = 4 * time.Second

// Parse reads a page whose bytes have been decoded to UTF-8. Base is the address it
// came from, against which its links are resolved, or empty. The error is ctx's, or
// wraps ErrNoArticle.
func Parse(ctx context.Context, text, base string) (*article.Article, error) {
	p := read(text, base)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	m := p.metadata()
	found := p.found(ctx, readabilityFinder{}, m)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	a, err := p.lastResort(found, m)
	if err != nil {
		return nil, err
	}
	m.fill(a)
	tellLanguage(a)
	return a, nil
}

// A finding is the article in the part of the page that a finder points to, nil where
// it points nowhere.
type finding struct {
	article *article.Article
	letters int  // of running text in it
	notice  bool // it may well be something else, a foot or a notice
}

func (p *page) found(ctx context.Context, f finder, m *metadata) finding {
	search, cancel := context.WithTimeout(ctx, longestSearch)
	defer cancel()
	ch := p.choose()
	if !f.find(search, ch) {
		return finding{}
	}
	c := ch.container()
	if c == nil {
		return finding{}
	}
	c, method := ch.widen(c, m)
	ch.settle(c, m)
	a := ch.setAll(c, m, ch.before(c, m)...)
	a.Method = method
	letters := running(a.Body)
	return finding{a, letters, letters < manyLetters && ch.isNotice(c, m)}
}

// running is the number of characters of running text in blocks, about: those of links
// are left out.
func running(body []article.Block) int {
	n := 0
	for _, b := range body {
		links, all := linkLetters(b)
		n += all - links
	}
	return n
}

// mostTrimmed is how many nodes a page may have for its article to be trimmed: each
// block is looked at long, and what has more is no story with furniture around it.
const mostTrimmed = 200_000

// setAll sets what is in of the container, after what stands before it.
func (ch *choice) setAll(c *node, m *metadata, before ...*node) *article.Article {
	ch.lead(c)
	s := newSetter(ch, m.headline)
	s.pictured = m.pictured
	g := s.apart(func() {
		for _, n := range before {
			s.set(n, look{in: true})
			s.flush()
		}
		s.flow(c, look{in: ch.in(c)})
	})
	a := &article.Article{Footnotes: s.footnotes()}
	if len(ch.nodes) <= mostTrimmed {
		if ch.judging != nil {
			ch.judging(newDesk(ch, c, m, g.sets))
		}
		g.sets = trim(g.sets, m, ch)
	}
	tellPullQuotes(g.sets)
	a.Body = g.blocks()
	a.Anchors = ch.anchors(g.sets, a.Footnotes)
	return a
}
