package shelf

import (
	"database/sql"
	"encoding/json"
	"errors"
	"os"
	"time"

	"lede/model/article"
)

// ErrNotSaved is for an article of which no whole copy is kept.
var ErrNotSaved = errors.New("it has not been saved")

// A Saved is a version of an article that is kept whole.
type Saved struct {
	Article int64
	Version int // from 1
	At      time.Time
	Words   int
	Worse   string // why it is not shown; empty where it may be
	Page           // without its bytes, which Load gets

	number int64
	source string // the blob
	hash   string
}

// Saved are the versions of an article that are kept whole, the latest first.
func (s *Shelf) Saved(id int64) (all []Saved, err error) {
	err = s.ask(func(db *database) (err error) {
		all, err = savedIn(db, savedOf, id)
		return plainly(err)
	})
	return all, err
}

// SavedFrom is the version that is shown of what was saved from a place: an address, or the
// path of a file. Nothing there is ErrNotSaved.
func (s *Shelf) SavedFrom(c Copy) (found Saved, err error) {
	if _, err := os.Stat(s.File()); err != nil {
		return found, ErrNotSaved // and none is made to look into it
	}
	err = s.ask(func(db *database) error {
		versions, err := savedThere(db, c)
		if err != nil {
			return plainly(err)
		}
		if len(versions) == 0 {
			return ErrNotSaved
		}
		found = versions[0]
		return nil
	})
	return found, err
}

// savedThere are the versions that may be shown of what was saved from where a copy lies, the one
// saved last first.
func savedThere(q querier, c Copy) ([]Saved, error) {
	for _, n := range lying(c) {
		if n.kind == byFile {
			continue // another file may lie there now
		}
		if versions, err := savedIn(q, savedNamed, n.kind, n.key); err != nil || len(versions) > 0 {
			return versions, err
		}
	}
	return nil, nil
}

// Shown is the version of an article that is shown: the latest that is not worse than one
// before. It is ErrNotSaved where none is kept.
func (s *Shelf) Shown(id int64) (Saved, error) {
	all, err := s.Saved(id)
	if err != nil {
		return Saved{}, err
	}
	if v := shownOf(all); v != nil {
		return *v, nil
	}
	return Saved{}, ErrNotSaved
}

func shownOf(versions []Saved) *Saved {
	for i := range versions {
		if versions[i].Worse == "" {
			return &versions[i]
		}
	}
	return nil
}

// Load gets the bytes of what was saved.
func (s *Shelf) Load(v Saved) (Page, error) {
	var err error
	v.Source, err = blobsIn(s.folder).read(v.source)
	return v.Page, err
}

// Wording gets the words alone of what was saved, which stand in the database: for where the
// bytes are gone.
func (s *Shelf) Wording(v Saved) (w article.Wording, err error) {
	err = s.ask(func(db *database) error {
		r, err := wordsReadOf(db, v.Article, v.hash)
		if err != nil {
			return plainly(err)
		}
		if r == nil {
			return ErrNotSaved
		}
		w = r.Wording
		return nil
	})
	return w, err
}

// Picture is the picture that was saved last from one of these addresses, nil for none.
func (s *Shelf) Picture(addresses ...string) []byte {
	var names []string
	err := s.ask(func(db *database) error {
		for _, a := range addresses {
			var name string
			switch err := db.QueryRow(pictureAt, a).Scan(&name); {
			case err == nil:
				names = append(names, name)
			case !errors.Is(err, sql.ErrNoRows):
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil
	}
	for _, name := range names {
		if file, err := blobsIn(s.folder).read(name); err == nil {
			return file
		}
	}
	return nil
}

// savedIn are the rows that a question after saved versions is answered with.
func savedIn(q querier, query string, args ...any) ([]Saved, error) {
	return answers(q, scanSaved, query, args...)
}

func scanSaved(r row) (v Saved, err error) {
	var at int64
	var page string
	if err := r.Scan(&v.number, &v.Article, &v.Version, &at, &v.Worse, &page, &v.source, &v.hash, &v.Words); err != nil {
		return v, err
	}
	v.At = time.UnixMicro(at)
	err = json.Unmarshal([]byte(page), &v.Page)
	return v, err
}
