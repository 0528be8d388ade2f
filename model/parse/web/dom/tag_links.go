package dom

import "lede/model/article"

// LeadsToTag reports whether an address is of the page that lists what is filed
// under a word.
func LeadsToTag(address string) bool {
	return ContainsAny(address, "/tag/", "/tags/", "/category/", "/categories/", "/topic/", "/topics/", "/thema/", "/themen/", "/kategorie/", "/kategorien/", "/schlagwort/", "/schlagworte/",
		"/etiqueta/", "/etiquetas/", "/categoria/", "/categorias/", "/tema/", "/temas/", "/mot-cle/", "/categorie/", "/rubrique/")
}

// IsTagLine reports whether a line is one link to what else is filed under its words.
func IsTagLine(t article.Text) bool {
	return len(t) == 1 && len(t[0].Text) < 40 && LeadsToTag(t[0].Link)
}

// IsTagRow reports whether all links of a line, and there are some, lead to what else
// is filed under their words, and whether little more stands in it.
func IsTagRow(t article.Text) bool {
	links, others := 0, 0
	for _, r := range t {
		switch {
		case r.Link == "":
			others += len(r.Text)
		case LeadsToTag(r.Link):
			links++
		default:
			return false
		}
	}
	return links > 0 && others < ShortLine
}
