package web

import (
	"errors"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
	"lede/model/parse/web/pick"
)

// lastResort decides what to do with what the finder found in a page: to keep it, to
// take the text that the page keeps for machines or that which stands around the
// headline, to say why there is nothing to read, or to set all its text.
func lastResort(p *dom.Page, f finding, m *dom.Metadata) (*article.Article, error) {
	copied := utf8.RuneCountInString(m.Body)
	if copied > dom.ManyLetters && f.letters*3 < copied || copied > dom.FewLetters && f.letters < dom.FewLetters {
		if b := machineCopy(p, m); len(b) > 0 {
			return &article.Article{Body: b, Method: "JSON-LD articleBody"}, nil
		}
	}
	if f.letters >= dom.FewLetters && !f.notice {
		return f.article, nil
	}
	enough := dom.FewLetters
	if h, letters := headed(p.Choose(), m); letters > f.letters || f.notice && letters > dom.LeastLetters {
		f, enough = finding{article: h, letters: letters}, dom.FairLetters
	}
	if f.letters < dom.FewLetters {
		err := whyNot(p)
		if err != nil && (f.letters < dom.FairLetters || !errors.Is(err, ErrIndex)) {
			return nil, err // a few lines among many links are an article all the same
		}
	}
	if f.letters >= enough || f.letters*3 > pick.Prose(p.Choose(), p.Body, false)*2 {
		return f.article, nil
	}
	a := everything(p.Choose(), m)
	if len(a.Body) == 0 {
		return nil, ErrEmpty
	}
	return a, nil
}

// machineCopy is the text that the page gives in its linked data.
func machineCopy(p *dom.Page, m *dom.Metadata) []article.Block {
	if strings.Contains(m.Body, "<p") || strings.Contains(m.Body, "<br") {
		inner := dom.Read(m.Body, "")
		inner.Base = p.Base
		return everything(inner.Choose(), m).Body
	}
	var body []article.Block
	for para := range strings.SplitSeq(clean.Text(m.Body), "\n") {
		if para = clean.Line(para); para != "" {
			body = append(body, article.Paragraph{Text: article.Words(para)})
		}
	}
	return body
}

// everything is all text that a reader of the page sees, but menus and forms.
func everything(ch *dom.Choice, m *dom.Metadata) *article.Article {
	s := &pick.Settler{Choice: ch, Container: ch.Body}
	ch.Put(ch.Body)
	s.PutAllButJunk(ch.Body)
	a := setAll(ch, ch.Body, m, nil).article
	a.Method = "text of the page"
	return a
}

// whyNot says why a page with little text is no article, nil where it may be one.
func whyNot(p *dom.Page) error {
	var passwords, links, scripts int
	needsScript := false
	for _, n := range p.Nodes {
		switch n.Tag {
		case atom.Input:
			if n.Get("type") == "password" && !n.Parent.Hidden {
				passwords++
			}
		case atom.A:
			if !n.Hidden && n.Has("href") {
				links++
			}
		case atom.Script:
			scripts++
		case atom.Noscript:
			needsScript = needsScript || strings.Contains(strings.ToLower(n.Raw()), "javascript")
		}
	}
	seen := p.Body.Letters
	bare := scripts > 0 && (seen == 0 || pick.Prose(p.Choose(), p.Body, false) == 0)
	switch {
	case passwords > 0 && seen < dom.ManyLetters:
		return ErrLoginWall
	case seen < dom.FewLetters && (needsScript || bare || strings.Contains(strings.ToLower(p.Body.Words()), "javascript") && !isWritten(p)):
		return ErrScripted
	case seen == 0 && p.Body.Find(atom.Img, atom.Video, atom.Iframe) == nil:
		return ErrEmpty
	case links >= manyLinks && p.Body.IsLinks():
		return ErrIndex
	}
	return nil
}

// manyLinks is how many links a list of them has.
const manyLinks = 30

// isWritten reports whether a short page has a heading and paragraphs below it, as what was
// written has, and a notice has not.
func isWritten(p *dom.Page) bool {
	paragraphs := 0
	for _, n := range p.Nodes {
		if n.Is(atom.P) && !n.Hidden && n.Sentence > 0 && n.Within(atom.Nav, atom.Footer, atom.Noscript) == nil {
			paragraphs++
		}
	}
	return paragraphs > 2 && p.Body.Find(atom.H1, atom.H2) != nil
}

// headed is the article that stands around its headline, nil where there is no
// headline or too little about it, and the letters of running text in it: short
// articles are missed by who looks for much text. In an article element that is made
// of links, its writer's list, they count as text.
func headed(ch *dom.Choice, m *dom.Metadata) (*article.Article, int) {
	part := partHeaded(ch, m.Title)
	if part == nil {
		return nil, 0
	}
	s := &pick.Settler{Choice: ch, Container: part}
	ch.Put(part)
	listed := isOnePost(part) && pick.Prose(ch, part, false) < dom.LeastLetters
	if listed {
		s.PutAllButJunk(part)
	} else {
		s.PutProse(part)
	}
	before := pick.LeadPictures(ch, part, m)
	a := setAll(ch, part, m, nil, before...).article
	if running(a.Body) < len(m.Dek) { // which is the text, and no dek
		m.Dek = ""
		a = setAll(ch, part, m, nil, before...).article
	}
	a.Method = "text around the headline"
	if !listed {
		return a, running(a.Body)
	}
	letters := 0
	for _, b := range a.Body {
		letters += article.Extent(b)
	}
	return a, letters
}

// partHeaded is the part of the page that a headline heads: its article element, or
// the smallest element around it with enough text.
func partHeaded(ch *dom.Choice, title *dom.Node) *dom.Node {
	if title == nil {
		return nil
	}
	var most *dom.Node
	letters := dom.LeastLetters
	for n := title.Parent; n != nil && !n.Is(atom.Body, atom.Html); n = n.Parent {
		prose := pick.Prose(ch, n, false)
		if prose >= letters {
			most, letters = n, prose+1
		}
		if isOnePost(n) {
			if n.Letters > dom.LeastLetters+title.Letters {
				return n
			}
			break
		}
		if prose >= dom.FairLetters {
			break
		}
	}
	return most
}

// isOnePost reports whether an element is by its name a whole article.
func isOnePost(n *dom.Node) bool { return n.Is(atom.Article) || dom.IsPost(n) }

// isNotice reports whether a part of the page stands apart, or holds no sentences, with
// the headline elsewhere: the page's foot, or what it says of its cookies.
func isNotice(ch *dom.Choice, c *dom.Node, m *dom.Metadata) bool {
	if m.Title == nil || c.Holds(m.Title) {
		return false
	}
	apart := c.Within(atom.Nav, atom.Aside, atom.Footer, atom.Form) != nil || ch.IsHinted(c, dom.Junk, ch.Body.Letters/2)
	return apart || pick.Prose(ch, c, false) < dom.LeastLetters
}
