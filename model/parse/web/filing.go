package web

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// isFiling reports whether an element is a link to what else is filed under a word.
func isFiling(n *node) bool {
	if n.tag != atom.A {
		return false
	}
	for word := range strings.FieldsSeq(n.get("rel") + " " + n.get("class")) {
		if word == "tag" || word == "category" {
			return true
		}
	}
	return leadsToShelf(n.get("href"))
}

// leadsToShelf reports whether an address is of the page that lists what is filed
// under a word.
func leadsToShelf(address string) bool {
	for _, shelf := range []string{"/tag/", "/tags/", "/category/", "/categories/", "/topic/", "/topics/", "/thema/", "/themen/", "/kategorie/", "/kategorien/", "/schlagwort/", "/schlagworte/",
		"/etiqueta/", "/etiquetas/", "/categoria/", "/categorias/", "/tema/", "/temas/", "/mot-cle/", "/categorie/", "/rubrique/"} {
		if strings.Contains(address, shelf) {
			return true
		}
	}
	return false
}

// isShelfMark reports whether a line is one link to what else is filed under its words.
func isShelfMark(t article.Text) bool {
	return len(t) == 1 && len(t[0].Text) < 40 && leadsToShelf(t[0].Link)
}

// isShelved reports whether all links of a line, and there are some, lead to what else
// is filed under their words, and whether little more stands in it.
func isShelved(t article.Text) bool {
	links, others := 0, 0
	for _, r := range t {
		switch {
		case r.Link == "":
			others += len(r.Text)
		case leadsToShelf(r.Link):
			links++
		default:
			return false
		}
	}
	return links > 0 && others < 60
}
