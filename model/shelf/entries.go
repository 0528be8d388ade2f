package shelf

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"lede/model/article"
)

// Entries are all articles that the shelf holds, in its trash too, the one opened last
// first. Of a large shelf they take a while and much room: List gives a stretch of them.
func (s *Shelf) Entries() (all []article.Entry, err error) {
	err = s.ask(func(db *database) (err error) {
		all, err = answers(db, scanEntry, entriesOpened)
		return plainly(err)
	})
	return all, err
}

// Named are the articles that a word names, the one opened last first: by its number, by an
// address or by a file.
func (s *Shelf) Named(word string) (all []article.Entry, err error) {
	names := lying(Copy{Path: word, Address: word})
	err = s.ask(func(db *database) error {
		all = nil
		number, _ := strconv.ParseInt(word, 10, 64) // no article has 0
		ids := []int64{number}
		for _, n := range names {
			some, err := articlesOf(db, n)
			if err != nil {
				return plainly(err)
			}
			ids = append(ids, some...)
		}
		slices.Sort(ids)
		for _, id := range slices.Compact(ids) {
			e, err := scanEntry(db.QueryRow(entryOf, id))
			if errors.Is(err, sql.ErrNoRows) {
				continue
			}
			if err != nil {
				return plainly(err)
			}
			if id == number || isCalled(e, names) {
				all = append(all, e)
			}
		}
		return nil
	})
	slices.SortFunc(all, func(a, b article.Entry) int { return b.Opened.Compare(a.Opened) })
	return all, err
}

// isCalled reports whether an article is still called by a name: at its file, or its address,
// another may stand by now.
func isCalled(e article.Entry, names []name) bool {
	return slices.ContainsFunc(names, func(n name) bool {
		switch n.kind {
		case byPath:
			return string(n.key) == e.Path
		case byAddress:
			return string(n.key) == canonical(e.URL)
		}
		return false
	})
}

// scanEntry reads an entry from a row.
func scanEntry(r row) (e article.Entry, err error) {
	var added, opened int64
	var finished, saved, deleted sql.NullInt64
	var path []byte
	var tags sql.NullString
	err = r.Scan(&e.ID, &e.UID, &e.Headline, &e.Site, &e.URL, &path, &e.Words, &added, &opened, &finished, &saved, &e.Progress, &e.Furthest,
		&e.Archived, &deleted, &e.Note, &tags, &e.Highlights)
	e.Path, e.Added, e.Opened = string(path), time.UnixMicro(added), time.UnixMicro(opened)
	e.Finished, e.Saved, e.Deleted = moment(finished), moment(saved), moment(deleted)
	if tags.Valid {
		e.Tags = strings.Split(tags.String, "\n")
	}
	return e, err
}

// moment is a time that may be none.
func moment(at sql.NullInt64) time.Time {
	if !at.Valid {
		return time.Time{}
	}
	return time.UnixMicro(at.Int64)
}

// Forget takes articles off the shelf with all that is remembered of them, so that nothing
// of it is left in the file, and returns how many there were.
func (s *Shelf) Forget(ids ...int64) (n int, err error) {
	err = s.ask(func(db *database) (err error) {
		if db.locked != nil {
			return db.locked
		}
		if n, err = drop(db, s.folder, ids); err != nil {
			return plainly(err)
		}
		if _, err := db.Exec(tightenIndex); err != nil {
			return plainly(err)
		}
		if _, err = db.Exec("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)"); err != nil { // free pages and the log still hold the words
			return plainly(err)
		}
		return db.writeDown(s.folder, time.Now()) // and the daybook
	})
	return n, err
}

// File is where the shelf lies.
func (s *Shelf) File() string { return pathIn(s.folder) }

// IsThere reports whether anything was ever put onto it. It opens nothing.
func (s *Shelf) IsThere() bool {
	_, err := os.Stat(s.File())
	return s.folder != "" && err == nil
}

// Copies are files beside it that hold what it held before: from before a newer lede
// changed it, or set aside as damaged.
func (s *Shelf) Copies() []string {
	var all []string
	for _, pattern := range []string{"shelf.db.version*", "shelf.damaged-*"} {
		some, _ := filepath.Glob(filepath.Join(s.folder, pattern))
		all = append(all, some...)
	}
	return all
}
