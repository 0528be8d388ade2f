package shelf

import (
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"lede/model/article"
)

// recall finds the article of a copy, notes that it has been opened under these names, and
// returns what the reader left in it.
func recall(db *database, c Copy, p fingerprint) (article.Memory, error) {
	names := append(lying(c), p.names()...)
	if len(names) == 0 {
		return article.Memory{}, nil // a text that is still arriving from nowhere
	}
	var id int64
	var err error
	if db.locked != nil {
		id, err = identify(db, c, p)
	} else {
		id, err = register(db, c, p, names)
	}
	if err != nil || id == 0 {
		return article.Memory{}, err
	}
	m := article.Memory{ID: id}
	if m.Left, err = leftIn(db, id); err == nil && !m.Left.At.IsZero() {
		m.Place, m.Found = m.Left.Place.Find(c.Body)
	}
	if db.locked != nil {
		m.ID = 0
	}
	return m, err
}

// register finds the article of a copy, or adds it, and gives it these names.
func register(db *database, c Copy, p fingerprint, names []name) (id int64, err error) {
	tx, err := db.Begin()
	if err != nil {
		return 0, err
	}
	defer tx.Rollback()
	if id, err = identify(tx, c, p); err != nil {
		return 0, err
	}
	now := time.Now().UnixMicro()
	var index article.Index
	index.Grow(c.Body)
	told := []any{c.Headline, c.Site, c.PrintedByline(), c.URL, c.Language, c.Published.String(), index.Words(), now}
	if id == 0 {
		err = tx.QueryRow(addArticle, append(told, now)...).Scan(&id)
	} else {
		_, err = tx.Exec(openArticle, append(told, id)...)
	}
	if err != nil {
		return 0, err
	}
	if err := called(tx, id, names, p, now); err != nil {
		return 0, err
	}
	return id, tx.Commit()
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

// leftIn is what the reader left in an article; its zero value where that is nothing.
func leftIn(q querier, id int64) (article.Left, error) {
	var l article.Left
	var at int64
	var marks, finds string
	t := &l.Place
	err := q.QueryRow(placeOf, id).Scan(&at, &l.Share, &t.Near.Block, &t.Near.Offset,
		&t.Words.Exact, &t.Words.Before, &t.Words.After, &marks, &finds, &l.Ended)
	if errors.Is(err, sql.ErrNoRows) {
		return article.Left{}, nil
	}
	if err != nil {
		return article.Left{}, err
	}
	l.At = time.UnixMicro(at)
	json.Unmarshal([]byte(marks), &l.Marks) // what is wrong with them is left out
	json.Unmarshal([]byte(finds), &l.Finds)
	return l, nil
}

// keep remembers what the reader has left in an article.
func keep(db *database, id int64, l article.Left) error {
	if db.locked != nil {
		return db.locked
	}
	marks, err := json.Marshal(l.Marks)
	if err != nil {
		return err
	}
	finds, err := json.Marshal(l.Finds)
	if err != nil {
		return err
	}
	tx, err := db.Begin()
	if err != nil {
		return plainly(err)
	}
	defer tx.Rollback()
	t, at := l.Place, l.At.UnixMicro()
	if _, err := tx.Exec(keepPlace, id, at, l.Share, t.Near.Block, t.Near.Offset,
		t.Words.Exact, t.Words.Before, t.Words.After, string(marks), string(finds)); err != nil {
		return plainly(err)
	}
	if _, err := tx.Exec(noteProgress, id, l.Share, l.Ended, at); err != nil {
		return plainly(err)
	}
	return plainly(tx.Commit())
}
