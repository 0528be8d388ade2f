package dom

import (
	"iter"

	"lede/model/article"
)

// IsAuthor reports whether a text is the name of one of the article's writers. A page may
// have many, and many lines to ask this of.
func (m *Metadata) IsAuthor(text string) bool {
	return len(m.Authors) > 0 && m.names().has[article.Fold(text)]
}

// AuthorsAtStart yields where a name of one of the writers ends that a line begins with. The
// line is one of article.Fold's.
func (m *Metadata) AuthorsAtStart(line string) iter.Seq[int] {
	return func(yield func(int) bool) {
		if len(m.Authors) == 0 {
			return
		}
		names := m.names()
		for i := 0; i < min(len(line), names.longest+1); i++ {
			if line[i] == ' ' && names.has[line[:i]] && !yield(i) {
				return
			}
		}
	}
}

// An authorNames is the writers' names as they are compared.
type authorNames struct {
	has     map[string]bool
	longest int // in bytes
}

func (m *Metadata) names() *authorNames {
	if m.authorNames == nil {
		m.authorNames = &authorNames{has: map[string]bool{}}
		for _, a := range m.Authors {
			name := article.Fold(a)
			m.authorNames.has[name] = true
			m.authorNames.longest = max(m.authorNames.longest, len(name))
		}
	}
	return m.authorNames
}

// Metadata is what a page says of its article outside the text.
type Metadata struct {
	Headline, Dek, Byline string
	Authors               []string
	authorNames           *authorNames // nil until they are asked for
	Published, Updated    article.Date
	Site, Section, Url    string
	Language              string
	Direction             article.Direction

	Description string // what the page says of itself; a dek only where it is printed
	Body        string // the article's text, in its machine-readable copy

	Image    *article.Image // that the publication shows the article by
	Pictured PictureRecords

	Title *Node   // the headline as printed
	Host  string  // of the page's address, empty where that is not known
	Calls Calling // what the page calls itself
}

// PictureRecords are what linked data says of pictures, by their addresses without what
// says their size.
type PictureRecords map[string]article.Caption

// A Calling is what a page calls itself in its head or its linked data. What stands around
// the text differs: news pages have most of it.
type Calling int

const (
	CallsNothing Calling = iota
	CallsOther           // a product, a list, a question
	CallsSite
	CallsArticle
	CallsPosting // of a blog or a forum
	CallsNews
)
