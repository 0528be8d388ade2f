package dom

import (
	"lede/model/article"
)

// IsAuthor reports whether a text is the name of one of the article's writers. A page may
// have many, and many lines to ask this of.
func (m *Metadata) IsAuthor(text string) bool {
	if len(m.Authors) == 0 {
		return false
	}
	if m.authorNames == nil {
		m.authorNames = map[string]bool{}
		for _, a := range m.Authors {
			m.authorNames[Bare(a)] = true
		}
	}
	return m.authorNames[Bare(text)]
}

// Metadata is what a page says of its article outside the text.
type Metadata struct {
	Headline, Dek, Byline string
	Authors               []string
	authorNames           map[string]bool // as they are compared; isAuthor makes it
	Published, Updated    article.Date
	Site, Section, Url    string
	Language              string
	Direction             article.Direction

	Description string // what the page says of itself; a dek only where it is printed
	Body        string // the article's text, in its machine-readable copy

	Image    *article.Image // that the publication shows the article by
	Pictured PictureRecords

	Title *Node  // the headline as printed
	Host  string // of the page's address, empty where that is not known
	Calls Calling
}

// PictureRecords are what linked data says of pictures, by their addresses without what
// says their size.
type PictureRecords map[string]article.Caption

// A Calling is what a page calls itself in its head or its linked data.
type Calling int

const (
	CallsNothing Calling = iota
	CallsOther           // a product, a list, a question
	CallsSite
	CallsArticle
	CallsPosting // of a blog or a forum
	CallsNews
)
