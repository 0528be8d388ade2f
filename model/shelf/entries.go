package shelf

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"lede/model/article"
)

// Entries are all articles that the shelf holds, in its trash too, the one opened last
// first. Of a large shelf they take a while and much room: List gives a stretch of them.
func (s *Shelf) Entries() ([]article.Entry, error) {
	var all []article.Entry
	err := s.ask(func(db *database) error {
		rows, err := db.Query(entriesOpened)
		if err != nil {
			return plainly(err)
		}
		defer rows.Close()
		for rows.Next() {
			e, err := scanEntry(rows)
			if err != nil {
				return plainly(err)
			}
			all = append(all, e)
		}
		return plainly(rows.Err())
	})
	return all, err
}

// scanEntry reads an entry from a row.
func scanEntry(row interface{ Scan(...any) error }) (e article.Entry, err error) {
	var added, opened int64
	var finished, deleted sql.NullInt64
	var path []byte
	var tags sql.NullString
	err = row.Scan(&e.ID, &e.UID, &e.Headline, &e.Site, &e.URL, &path, &e.Words, &added, &opened, &finished, &e.Progress, &e.Furthest,
		&e.Archived, &deleted, &tags)
	e.Path, e.Added, e.Opened = string(path), time.UnixMicro(added), time.UnixMicro(opened)
	e.Finished, e.Deleted = moment(finished), moment(deleted)
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
	err = s.ask(func(db *database) error {
		if db.locked != nil {
			return db.locked
		}
		tx, err := db.Begin()
		if err != nil {
			return plainly(err)
		}
		defer tx.Rollback()
		for _, id := range ids {
			done, err := tx.Exec(dropArticle, id)
			if err != nil {
				return plainly(err)
			}
			gone, err := done.RowsAffected()
			if err != nil {
				return err
			}
			n += int(gone)
		}
		if _, err := tx.Exec(tightenIndex); err != nil {
			return plainly(err)
		}
		if err := tx.Commit(); err != nil {
			return plainly(err)
		}
		_, err = db.Exec("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)") // free pages and the log still hold the words
		return plainly(err)
	})
	return n, err
}

// Check looks for damage in all of the database, and returns what it found.
func (s *Shelf) Check() (faults []string, err error) {
	err = s.ask(func(db *database) error {
		for _, pragma := range []string{"integrity_check", "foreign_key_check"} {
			found, err := lines(db, "PRAGMA "+pragma)
			if err != nil {
				return err
			}
			if len(found) != 1 || found[0] != "ok" {
				faults = append(faults, found...)
			}
		}
		return nil
	})
	return faults, err
}

// lines are the first column of what a question is answered with.
func lines(q querier, query string) ([]string, error) {
	rows, err := q.Query(query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	row := make([]any, len(columns))
	var first any
	row[0] = &first
	for i := range row[1:] {
		row[i+1] = new(any)
	}
	var all []string
	for rows.Next() {
		if err := rows.Scan(row...); err != nil {
			return nil, err
		}
		all = append(all, fmt.Sprint(first))
	}
	return all, rows.Err()
}

// BackUp copies the shelf to a file, which must not be there yet.
func (s *Shelf) BackUp(to string) error {
	return s.ask(func(db *database) error {
		if _, err := os.Lstat(to); err == nil {
			return fmt.Errorf("%s is there already", to)
		}
		return plainly(backUp(db.DB, to))
	})
}

// File is where the shelf lies.
func (s *Shelf) File() string { return pathIn(s.folder) }

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
