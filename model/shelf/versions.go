package shelf

import (
	"lede/model/article"
	"lede/model/change"
)

// Versions are the wordings in which an article was read, the latest first: as that reader
// takes them from what was saved, else as they were taken then.
func (s *Shelf) Versions(id int64, reader string) ([]article.Version, error) {
	all, err := s.readings(id)
	if err != nil {
		return nil, err
	}
	versions := make([]article.Version, len(all))
	for i, r := range all {
		versions[i] = r.Version
		if r.reader == reader {
			continue
		}
		if now, ok := s.asReadNow(id, r.hash); ok {
			versions[i].Wording = now
		}
	}
	return versions, nil
}

// readings are those of an article, the latest first.
func (s *Shelf) readings(id int64) (all []wordsRead, err error) {
	err = s.ask(func(db *database) (err error) {
		all, err = answers(db, scanReading, versionsOf, id)
		return plainly(err)
	})
	return all, err
}

// changes are what became of each paragraph up to a copy; none where the words are the same, or
// are not known.
func (r *wordsRead) changes(c Copy, p fingerprint) []change.Paragraph {
	if r == nil || p.text == nil || r.hash == string(p.text) {
		return nil
	}
	return change.Between(r.Wording, article.WordingOf(&c.Article))
}

// compare finds the place again in a copy, and tells what changed since it was read. The
// place is followed through the changes where the words of then are known, else found by its
// own words. What another lede took from the source otherwise is no change: AsReadNow is
// what this one takes from the source of then, where that is known.
func (r *wordsRead) compare(m *article.Memory, c Copy, p fingerprint, paragraphs []change.Paragraph, asReadNow func(id int64, hash string) (article.Wording, bool)) {
	left := m.Left.Place
	switch {
	case r == nil || p.text == nil:
		m.Place, m.Found = left.Find(c.Body)
		return
	case r.hash == string(p.text):
		m.Place, m.Found = left.Near, true
		return
	}
	now, then := article.WordingOf(&c.Article), r.Wording
	m.Place, m.Found = change.Follow(paragraphs, left.Near)
	if r.reader != c.Reader {
		var known bool
		if then, known = asReadNow(m.ID, r.hash); !known {
			return
		}
		paragraphs = change.Between(then, now)
	}
	if t := change.Count(then, now, paragraphs); !t.IsZero() {
		m.Changed, m.Since = t.String(), r.Read
	}
}
