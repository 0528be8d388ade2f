package export

import "lede/model/article"

// A link is words that lead somewhere.
type link struct{ text, address string }

// links are the article's links in reading order, its footnotes' last, each pair of
// words and address once.
func links(a *article.Article) []link {
	var found []link
	seen := map[link]bool{}
	take := func(bs []article.Block) {
		for _, b := range bs {
			for _, part := range article.Parts(b) {
				for _, l := range linksIn(part.Text) {
					if !seen[l] {
						seen[l] = true
						found = append(found, l)
					}
				}
			}
		}
	}
	take(a.Body)
	for _, n := range a.Footnotes {
		take(n.Blocks)
	}
	return found
}

// linksIn are the links of one text. Runs beside each other that lead to the same
// address are one link, part of which is emphasized.
func linksIn(t article.Text) []link {
	var found []link
	leading := ""
	for _, r := range t {
		switch {
		case r.Link == "":
		case r.Link == leading:
			found[len(found)-1].text += r.Text
		default:
			found = append(found, link{r.Text, r.Link})
		}
		leading = r.Link
	}
	return found
}
