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
	case passwords > 0 && seen < 2500:
		return ErrLoginWall
	case seen < 400 && (needsScript || bare || strings.Contains(strings.ToLower(p.Body.Words()), "javascript") && !isWritten(p)):
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
		if n.Is(atom.P) && !n.Hidden && n.Letters > 25 && n.Sentence > 0 && n.Within(atom.Nav, atom.Footer, atom.Noscript) == nil {
			paragraphs++
		}
	}
	return paragraphs > 2 && p.Body.Find(atom.H1, atom.H2) != nil
}
