// Package web gets the article out of a web page: the headline and what stands around
// it, the body with its structure, figures with their captions, footnotes and links,
// without the menus, adverts and pleas that surround them.
//
//	a, err := web.Parse(ctx, page, "https://news.example.org/story")
//
// A page goes through five rooms, each of which hands a value to the next: dom reads it
// into a tree of nodes that do not change after; meta takes from it what it says of the
// article; pick chooses which elements hold the article; set makes blocks of them; trim
// judges the blocks once more, in their row, and keeps what is left out with the reason.
// Where no article is found so, the page's own machine-readable copy of its text serves,
// or what stands around the headline, and last all of its text.
package web

import (
	"context"
	"errors"
	"fmt"
	"time"

	"lede/model/article"
	"lede/model/parse/web/dom"
	"lede/model/parse/web/meta"
	"lede/model/parse/web/pick"
	"lede/model/parse/web/set"
	"lede/model/parse/web/trim"
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

// Parse reads a page whose bytes have been decoded to UTF-8. Base is the address it came from,
// against which its links are resolved, or empty. The error is ctx's, or wraps ErrNoArticle.
func Parse(ctx context.Context, text, base string) (*article.Article, error) {
	go trim.Prepare()
	p := dom.Read(text, base)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	m := meta.Of(p)
	found, _ := findArticle(ctx, p, pick.ReadabilityFinder{}, m)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	a, err := lastResort(p, found, m)
	if err != nil {
		return nil, err
	}
	meta.Fill(m, a)
	meta.TellLanguage(a)
	return a, nil
}

// A finding is the article in the part of the page that a finder points to, nil where
// it points nowhere.
type finding struct {
	article *article.Article
	letters int  // of running text in it
	notice  bool // it may well be something else, a foot or a notice
}

func findArticle(ctx context.Context, p *dom.Page, f pick.Finder, m *dom.Metadata) (finding, *judgedArticle) {
	ch, c, method := search(ctx, p, f, m)
	if c == nil {
		return finding{}, nil
	}
	d := deskOf(ch, c, m)
	r := setAll(ch, c, m, d, pick.Before(ch, c, m)...)
	r.article.Method = method
	letters := running(r.article.Body)
	return finding{r.article, letters, letters < dom.ManyLetters && isNotice(ch, c, m)}, r
}

// A judgedArticle is an article with what its blocks were judged by.
type judgedArticle struct {
	article *article.Article
	desk    *trim.Desk // nil where the page has too many blocks for each to be judged
	kept    []dom.Set  // the blocks that stay
}

// search settles what is the article in the part of the page that a finder points to, and
// returns the container of it all, nil where it points nowhere.
func search(ctx context.Context, p *dom.Page, f pick.Finder, m *dom.Metadata) (ch *dom.Choice, container *dom.Node, method string) {
	search, cancel := context.WithTimeout(ctx, longestSearch)
	defer cancel()
	ch = p.Choose()
	pick.SetAside(ch, m)
	if !f.Find(search, ch) {
		return ch, nil, ""
	}
	c := pick.Container(ch)
	if c == nil {
		return ch, nil, ""
	}
	c, method = pick.Widen(ch, c, m)
	pick.Settle(ch, c, m)
	return ch, c, method
}

// running is the number of characters of running text in blocks, about: those of links
// are left out.
func running(body []article.Block) int {
	n := 0
	for _, b := range body {
		links, all := dom.LinkLetters(b)
		n += all - links
	}
	return n
}

// mostTrimmed is how many nodes a page may have for its article to be trimmed: each
// block is looked at long, and what has more is no story with boilerplate around it.
const mostTrimmed = 200_000

// setAll sets what is in of the container, after what stands before it. The desk judges
// it block by block; without one all of it stays.
func setAll(ch *dom.Choice, c *dom.Node, m *dom.Metadata, d *trim.Desk, before ...*dom.Node) *judgedArticle {
	ch.Lead(c)
	s := set.NewSetter(ch, m.Headline)
	s.Pictured = m.Pictured
	g := s.Apart(func() {
		for _, n := range before {
			s.Set(n, set.Style{In: true})
			s.Flush()
		}
		s.Flow(c, set.Style{In: ch.In(c)})
	})
	a := &article.Article{Footnotes: s.Footnotes()}
	if len(ch.Nodes) <= mostTrimmed {
		g.Sets = meta.Signed(g.Sets, m)
		g.Sets = trim.Trim(d.Rule().Keep(g.Sets), m, ch)
	}
	set.TellPullQuotes(g.Sets)
	a.Body = g.Blocks()
	a.Anchors = set.Anchors(ch.Page, g.Sets, a.Footnotes)
	if d == nil {
		d = deskOf(ch, c, m)
	}
	a.Omitted = d.Omitted(g.Sets)
	return &judgedArticle{a, d, g.Sets}
}

// Fragment reads a piece of a page that stands in a text of another kind, such as
// Markdown: all of it, for whoever wrote the text has put it there.
func Fragment(text, base string) []article.Block {
	p := dom.Read(text, base)
	if base == "" {
		p.Base = nil // addresses stay as they are
	}
	ch := p.All()
	ch.Written = true
	s := set.NewSetter(ch, "")
	g := s.Apart(func() { s.Flow(p.Body, set.Style{In: true}) })
	return g.Blocks()
}

// deskOf is the desk with all blocks of the page before it, nil where they are too many.
func deskOf(ch *dom.Choice, c *dom.Node, m *dom.Metadata) *trim.Desk {
	if len(ch.Nodes) > mostTrimmed {
		return nil
	}
	open := trim.Opened(ch)
	open.Lead(ch.Body)
	s := set.NewSetter(open, m.Headline)
	g := s.Apart(func() { s.Flow(ch.Body, set.Style{In: true}) })
	if len(g.Sets) > trim.MostJudged {
		return nil
	}
	return trim.NewDesk(ch, c, m, g.Sets)
}
