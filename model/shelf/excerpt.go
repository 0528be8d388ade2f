package shelf

import (
	"context"
	"strings"

	"lede/model/article"
)

// excerptBytes is about how much of an article's words an excerpt has.
const excerptBytes = 4_000

// Excerpt is the words of an article from where the reader left it; of one that was read to
// its end, from the beginning.
func (s *Shelf) Excerpt(ctx context.Context, id int64) (e article.Excerpt, err error) {
	err = s.await(ctx, func(db *database) error {
		q := within{ctx, db.DB}
		last, err := lastReadOf(q, id)
		if err != nil || last == nil {
			return plainly(err)
		}
		left, err := leftIn(q, id)
		if err != nil {
			return plainly(err)
		}
		e.Byline = last.Over[2]
		if near := left.Place.Near.Block; !left.Ended && near < len(last.Body) {
			e.From = near
		}
		for size, at := 0, e.From; at < len(last.Body) && size < excerptBytes; at++ {
			text := last.Body[at]
			if size += len(text); text != "" {
				e.Body = append(e.Body, strings.ToValidUTF8(text[:min(len(text), excerptBytes)], ""))
			}
		}
		return nil
	})
	return e, err
}
