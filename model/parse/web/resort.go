package web

import (
	"errors"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
)

// Letters of running text: below the first a page may well be none of an article's,
// and the machine-readable copy has to have the second to be preferred to the page.
const (
	fewLetters  = 250
	manyLetters = 1000
)

// lastResort decides what to do with what the finder found in a page: to keep it, to
// take the text that the page keeps for machines or that which stands around the
// headline, to say why there is nothing to read, or to set all its text.
func (p *page) lastResort(f finding, m *metadata) (*article.Article, error) {
	copied := utf8.RuneCountInString(m.body)
	if copied > manyLetters && f.letters*3 < copied || copied > fewLetters && f.letters < fewLetters {
		if b := p.machineCopy(m); len(b) > 0 {
			return &article.Article{Body: b, Method: "JSON-LD articleBody"}, nil
		}
	}
	if f.letters >= fewLetters && !f.notice {
		return f.article, nil
	}
	enough := fewLetters
	if h, letters := p.choose().headed(m); letters > f.letters || f.notice && letters > leastLetters {
		f, enough = finding{article: h, letters: letters}, fairLetters
	}
	if f.letters < fewLetters {
		err := p.whyNot()
		if err != nil && (f.letters < fairLetters || !errors.Is(err, ErrIndex)) {
			return nil, err // a few lines among many links are an article all the same
		}
	}
	if f.letters >= enough || f.letters*3 > p.choose().prose(p.body, false)*2 {
		return f.article, nil
	}
	a := p.choose().everything(m)
	if len(a.Body) == 0 {
		return nil, ErrEmpty
	}
	return a, nil
}

// machineCopy is the text that the page gives in its linked data.
func (p *page) machineCopy(m *metadata) []article.Block {
	if strings.Contains(m.body, "<p") || strings.Contains(m.body, "<br") {
		inner := read(m.body, "")
		inner.base = p.base
		return inner.choose().everything(m).Body
	}
	var body []article.Block
	for para := range strings.SplitSeq(clean.Text(m.body), "\n") {
		if para = clean.Line(para); para != "" {
			body = append(body, article.Paragraph{Text: article.Words(para)})
		}
	}
	return body
}

// everything is all text that a reader of the page sees, but menus and forms.
func (ch *choice) everything(m *metadata) *article.Article {
	s := &settler{choice: ch, container: ch.body}
	ch.put(ch.body)
	s.take(ch.body)
	a := ch.setAll(ch.body, m, nil).article
	a.Method = "text of the page"
	return a
}

// whyNot says why a page with little text is no article, nil where it may be one.
func (p *page) whyNot() error {
	var passwords, links, scripts int
	needsScript, stage := false, false
	for _, n := range p.nodes {
		switch n.tag {
		case atom.Input:
			if n.get("type") == "password" && !n.parent.hidden {
				passwords++
			}
		case atom.A:
			if !n.hidden && n.has("href") {
				links++
			}
		case atom.Script:
			scripts++
		case atom.Noscript:
			needsScript = needsScript || strings.Contains(strings.ToLower(n.raw()), "javascript")
		case atom.Div, atom.Main, 0:
			stage = stage || n.letters == 0 && isStage(n)
		}
	}
	seen := p.body.letters
	bare := scripts > 0 && (seen == 0 || seen < 100 && p.choose().prose(p.body, false) == 0)
	switch {
	case passwords > 0 && seen < 2500 || seen < 1500 && asksToLogIn(p.body.words()):
		return ErrLoginWall
	case seen < 400 && (needsScript || stage || bare || strings.Contains(strings.ToLower(p.body.words()), "javascript") && !p.isWritten()):
		return ErrScripted
	case seen == 0 && p.body.find(atom.Img, atom.Video, atom.Iframe) == nil:
		return ErrEmpty
	case links >= 30 && p.body.linkShare() > 0.5:
		return ErrIndex
	}
	return nil
}

// isStage reports whether an element is by its id or its own name the one that scripts
// fill with a page.
func isStage(n *node) bool {
	switch n.get("id") {
	case "root", "app", "__next", "__nuxt", "main-app", "react-root", "application", "___gatsby", "svelte":
		return true
	}
	return strings.HasSuffix(n.name, "-root") || strings.HasSuffix(n.name, "-app")
}

// asksToLogIn reports whether a short page asks who reads it.
func asksToLogIn(text string) bool {
	t := strings.ToLower(text)
	for _, w := range []string{"log in to continue", "sign in to continue", "log in to read", "sign in to read", "please log in", "please sign in", "you must be logged in", "you need to log in", "login required", "subscribe to continue reading", "subscribe to read"} {
		if strings.Contains(t, w) {
			return true
		}
	}
	return false
}

// isWritten reports whether a short page has a heading and paragraphs below it, as what was
// written has, and a notice has not.
func (p *page) isWritten() bool {
	paragraphs := 0
	for _, n := range p.nodes {
		if n.is(atom.P) && !n.hidden && n.letters > 25 && n.sentence > 0 && n.within(atom.Nav, atom.Footer, atom.Noscript) == nil {
			paragraphs++
		}
	}
	return paragraphs > 2 && p.body.find(atom.H1, atom.H2) != nil
}
