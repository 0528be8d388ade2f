package shelf

import (
	"database/sql"
	"strings"
	"time"

	"lede/model/article"
	"lede/model/change"
)

// Highlights are what the reader has marked in the articles of the shelf, by their text: all
// articles where none are named. Removed ones are not among them.
func (s *Shelf) Highlights(ids ...int64) ([]article.Annotated, error) {
	var all []article.Annotated
	err := s.ask(func(db *database) error {
		if len(ids) == 0 {
			var err error
			if ids, err = numbers(db, highlighted); err != nil {
				return plainly(err)
			}
		}
		for _, id := range ids {
			a, err := annotated(db, id)
			if err != nil {
				return plainly(err)
			}
			if len(a.Highlights) > 0 {
				all = append(all, a)
			}
		}
		return nil
	})
	return all, err
}

// Annotated is an article of that ID with its highlights, of which there may be none.
func (s *Shelf) Annotated(id int64) (a article.Annotated, err error) {
	err = s.ask(func(db *database) (err error) {
		a, err = annotated(db, id)
		return plainly(err)
	})
	return a, err
}

// KeepHighlight remembers a highlight of an article, or what has become of it. What is known
// to have been changed later stays, and the quote first made always does.
func (s *Shelf) KeepHighlight(id int64, h article.Highlight) error {
	return s.ask(func(db *database) error {
		if db.locked != nil {
			return db.locked
		}
		var removed sql.NullInt64
		if !h.Removed.IsZero() {
			removed = sql.NullInt64{Int64: h.Removed.UnixMicro(), Valid: true}
		}
		q := h.Quote
		_, err := db.Exec(keepHighlight, h.UID, id, h.Made.UnixMicro(), h.Changed.UnixMicro(), removed, h.Colour, h.Note,
			q.Exact, q.Before, q.After, h.Start, h.Stop)
		return plainly(err)
	})
}

// A kept is a highlight as it lies in the database.
type kept struct {
	article.Highlight
	text        string // in which it was last looked for, by its hash; empty where that is not known
	start, stop int    // where it was found there
	lost        bool   // or would stand
}

func keptIn(q querier, id int64) ([]kept, error) { return answers(q, scanKept, highlightsOf, id) }

func scanKept(r row) (k kept, err error) {
	var made, changed int64
	var sure sql.NullFloat64
	h := &k.Highlight
	err = r.Scan(&h.UID, &made, &changed, &h.Colour, &h.Note, &h.Quote.Exact, &h.Quote.Before, &h.Quote.After,
		&h.Start, &h.Stop, &k.text, &sure, &k.start, &k.stop)
	h.Made, h.Changed, k.lost = time.UnixMicro(made), time.UnixMicro(changed), sure.Valid && sure.Float64 < 0
	return k, err
}

// annotated is an article with its highlights, as much as is known of it without its text.
func annotated(q querier, id int64) (article.Annotated, error) {
	a := article.Annotated{Article: &article.Article{}}
	var published, tags string
	var path []byte
	if err := q.QueryRow(articleOf, byPath, id).Scan(&a.UID, &a.Headline, &a.Site, &a.Byline, &a.URL, &a.Language, &published, &path, &tags); err != nil {
		return a, err
	}
	a.Path, a.Published = string(path), dated(published)
	a.Filed = strings.FieldsFunc(tags, func(r rune) bool { return r == '\n' })
	all, err := keptIn(q, id)
	for _, k := range all {
		a.Highlights = append(a.Highlights, k.Highlight)
	}
	return a, err
}

// dated is a date as its String has it.
func dated(s string) article.Date {
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return article.Date{Time: t, Clock: true}
	}
	t, _ := time.Parse(time.DateOnly, s)
	return article.Date{Time: t}
}

// stand finds the highlights of an article again in a copy of it. They are followed through
// the changes from the words in which they stood last, where these are those that were read
// last. While the copy is still arriving, those that are not there yet are left out.
func stand(all []kept, before *wordsRead, paragraphs []change.Paragraph, c Copy, p fingerprint) []article.Standing {
	blocks := article.Blocks(c.Body, c.Footnotes)
	expected := make([]int, len(all))
	for i, k := range all {
		expected[i] = k.start
	}
	follows := before != nil && p.text != nil
	var earlier []article.Position
	if follows && before.hash != string(p.text) {
		earlier = article.AtCharacters(before.Wording.Blocks(), expected...)
	}
	now := article.AtCharacters(blocks, expected...)
	seek := make([]article.Sought, len(all))
	for i, k := range all {
		known := follows && k.text == before.hash && !k.lost
		seek[i] = article.Sought{Highlight: k.Highlight, Near: now[i], Led: known}
		if known && earlier != nil {
			seek[i] = change.Seek(paragraphs, k.Highlight, earlier[i])
		}
	}
	found := article.Stand(blocks, seek)
	if c.Whole {
		return found
	}
	var some []article.Standing
	for _, s := range found {
		if !s.Lost {
			some = append(some, s)
		}
	}
	return some
}

// noteStanding keeps where highlights stand in a text, beside where they were made.
func (s *Shelf) noteStanding(all []article.Standing, c Copy, p fingerprint) error {
	if p.text == nil || len(all) == 0 {
		return nil
	}
	blocks := article.Blocks(c.Body, c.Footnotes)
	return s.atOnce(func(tx *sql.Tx) error {
		for _, st := range all {
			sure := st.Sure
			if st.Lost {
				sure = -1
			}
			if _, err := tx.Exec(noteStanding, st.UID, p.text, sure, article.CharactersBefore(blocks, st.From), article.CharactersBefore(blocks, st.To)); err != nil {
				return err
			}
		}
		return nil
	})
}
