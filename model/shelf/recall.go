package shelf

import (
	"database/sql"
	"time"

	"lede/model/article"
)

// Recall finds out which article this is, and what is remembered of it. From then on
// lede knows it by the names that this copy has. Of a copy that is still arriving nothing is
// put down: only by all of its words is it seen whether it is another article, or one that was
// moved.
func (s *Shelf) Recall(c Copy) (article.Memory, error) {
	var m article.Memory
	var before *wordsRead
	var marked []kept
	p := fingerprintOf(c)
	if len(lying(c)) == 0 && p.text == nil {
		return m, nil // a text that is still arriving from nowhere
	}
	var locked error
	err := s.ask(func(db *database) (err error) {
		locked = db.locked
		if m, before, err = recall(db, c, p); err == nil && m.ID != 0 {
			marked, err = keptIn(db, m.ID)
		}
		return plainly(err)
	})
	if err != nil {
		return article.Memory{}, err
	}
	paragraphs := before.changes(c, p)
	before.compare(&m, c, p, paragraphs, s.asReadNow)
	m.Highlights = stand(marked, before, paragraphs, c, p)
	if locked != nil {
		m.ID, m.Locked = 0, locked
		return m, nil
	}
	return m, s.noteStanding(m.Highlights, c, p)
}

// Keep remembers what the reader has left in the article of that ID. Where something
// later is remembered already, it stays.
func (s *Shelf) Keep(id int64, l article.Left) error {
	return s.ask(func(db *database) error { return keep(db, id, l) })
}

// Register puts down that a copy has been opened of which the reader will not see all arrive,
// and returns the article's number; 0 for what comes through a pipe.
func (s *Shelf) Register(c Copy) (id int64, err error) {
	if len(lying(c)) == 0 {
		return 0, nil
	}
	err = s.atOnce(func(tx *sql.Tx) (err error) {
		if id, err = identify(tx, c, fingerprint{}); err == nil && id == 0 {
			id, err = register(tx, 0, c, fingerprint{})
		}
		return err
	})
	return id, err
}

// recall finds the article of a copy, notes that it has been opened under its names, and
// returns what the reader left in it, and the words that it had when it was last read.
func recall(db *database, c Copy, p fingerprint) (m article.Memory, before *wordsRead, err error) {
	if db.locked != nil {
		m, before, err = known(db, c, p)
	} else {
		m, before, err = opened(db, c, p)
	}
	return m, before, plainly(err)
}

// known is what is remembered of a copy's article, with the words that it had when it was
// last read. Of an article that is not known it is nothing.
func known(q querier, c Copy, p fingerprint) (m article.Memory, before *wordsRead, err error) {
	if m.ID, err = identify(q, c, p); err != nil || m.ID == 0 {
		return m, nil, err
	}
	if m.Left, err = leftIn(q, m.ID); err != nil {
		return m, nil, err
	}
	if m.Elsewhere, err = elsewhere(q, m.ID, m.Left.At); err != nil {
		return m, nil, err
	}
	before, err = lastReadOf(q, m.ID)
	return m, before, err
}

// opened notes that a copy has been opened. What comes through a pipe is nobody's but the
// reader's, and its words are not kept.
func opened(db *database, c Copy, p fingerprint) (m article.Memory, before *wordsRead, err error) {
	tx, err := db.Begin()
	if err != nil {
		return m, nil, err
	}
	defer tx.Rollback()
	if m, before, err = known(tx, c, p); err != nil || !c.Whole {
		return m, before, err
	}
	better, err := betterSaved(tx, m.ID, c)
	if err != nil {
		return m, nil, err
	}
	if better != nil { // an error page takes nothing from what is known
		m.ID, m.Better = better.Article, better.At
		if _, err := tx.Exec(noteOpened, time.Now().UnixMicro(), m.ID); err != nil {
			return m, nil, err
		}
		return m, before, tx.Commit()
	}
	if m.ID, err = register(tx, m.ID, c, p); err != nil {
		return m, nil, err
	}
	if len(lying(c)) > 0 {
		if err := keepWords(tx, m.ID, c, p, before); err != nil {
			return m, nil, err
		}
	}
	return m, before, tx.Commit()
}

// register puts down what a copy says of its article, which is added where its number is 0,
// and gives it the copy's names.
func register(tx *sql.Tx, id int64, c Copy, p fingerprint) (int64, error) {
	now := time.Now().UnixMicro()
	told := []any{c.Headline, c.Site, c.PrintedByline(), c.URL, c.Language, c.Published.String(), wordsIn(c), now}
	var err error
	if id == 0 {
		if err = tx.QueryRow(addArticle, append(told, now)...).Scan(&id); err == nil && c.URL == "" && p.text != nil {
			_, err = tx.Exec(nameByText, id, p.text[:16])
		}
	} else {
		_, err = tx.Exec(openArticle, append(told, id)...)
	}
	if err != nil {
		return 0, err
	}
	return id, called(tx, id, append(lying(c), p.names()...), p, now)
}

// keepWords keeps the words of a copy, to be compared and to be found. Before is what the
// article had when it was last read.
func keepWords(tx *sql.Tx, id int64, c Copy, p fingerprint, before *wordsRead) error {
	if p.text == nil {
		return nil
	}
	if err := keepVersion(tx, id, c, p, time.Now().UnixMicro()); err != nil {
		return err
	}
	if before != nil && before.hash == string(p.text) {
		return nil
	}
	return feed(tx, id, article.WordingOf(&c.Article))
}

// called gives an article names. Those of a text that it no longer has, by some of its
// words, go.
func called(tx *sql.Tx, id int64, names []name, p fingerprint, now int64) error {
	if p.text != nil {
		if _, err := tx.Exec(dropNames, id, byWords); err != nil {
			return err
		}
		if _, err := tx.Exec(keepSketch, id, packed(p.sketch)); err != nil {
			return err
		}
	}
	for _, n := range names {
		if _, err := tx.Exec(giveName, n.kind, n.key, id, now); err != nil {
			return err
		}
	}
	return nil
}

// keep remembers what the reader has left in an article.
func keep(db *database, id int64, l article.Left) error {
	return atOnce(db, func(tx *sql.Tx) error {
		if err := putPlace(tx, id, l); err != nil {
			return err
		}
		_, err := tx.Exec(noteProgress, id, l.Share, l.Ended, l.At.UnixMicro())
		return err
	})
}
