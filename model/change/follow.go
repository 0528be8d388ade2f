package change

import "lede/model/article"

// Follow is where a place of the earlier version stands in the later one. Of a place that
// is gone it is what comes after, and false.
func Follow(paragraphs []Paragraph, p article.Position) (article.Position, bool) {
	next := article.Position{}
	for _, part := range paragraphs {
		if part.After >= 0 && !part.Moved && part.Before < p.Block {
			next = article.Position{Block: part.After + 1}
		}
		switch {
		case part.Before != p.Block:
			continue
		case part.Kind == Same:
			return article.Position{Block: part.After, Offset: p.Offset}, true
		case part.Kind == Changed:
			offset, found := through(part.Edits, p.Offset)
			return article.Position{Block: part.After, Offset: offset}, found
		}
	}
	return next, false
}

// through is where an offset of the earlier words leads in the later ones; false where its
// word is gone.
func through(edits []Edit, offset int) (int, bool) {
	now := 0
	for _, e := range edits {
		n := len(e.Text)
		switch {
		case e.Kind == Added:
			now += n
		case offset < n && e.Kind == Same:
			return now + offset, true
		case offset < n:
			return now, false
		case e.Kind == Same:
			offset, now = offset-n, now+n
		default:
			offset -= n
		}
	}
	return now, true
}

// Seek is where a highlight that stood at a place of the earlier version is to be looked for
// in the later one.
func Seek(paragraphs []Paragraph, h article.Highlight, from article.Position) article.Sought {
	near, led := Follow(paragraphs, from)
	return article.Sought{Highlight: h, Near: near, Led: led}
}
