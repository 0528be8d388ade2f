package shelf

import (
	"database/sql"
	"path/filepath"
	"time"

	"lede/model/article"
)

// Entries are all articles of the shelf, the one opened last first.
func (s *Shelf) Entries() ([]article.Entry, error) {
	var all []article.Entry
	err := s.ask(func(db *database) error {
		rows, err := db.Query(entriesOpened, byPath)
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
	var finished, saved sql.NullInt64
	var path []byte
	err = row.Scan(&e.ID, &e.Headline, &e.Site, &e.URL, &path, &e.Words, &added, &opened, &finished, &saved, &e.Progress, &e.Furthest)
	e.Path, e.Added, e.Opened = string(path), time.UnixMicro(added), time.UnixMicro(opened)
	if finished.Valid {
		e.Finished = time.UnixMicro(finished.Int64)
	}
	if saved.Valid {
		e.Saved = time.UnixMicro(saved.Int64)
	}
	return e, err
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
		var files []string
		for _, id := range ids {
			of, err := lines(tx, filesOf, id)
			if err != nil {
				return plainly(err)
			}
			files = append(files, of...)
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
		if err := dropUnused(db, blobsIn(s.folder), files); err != nil {
			return plainly(err)
		}
		_, err = db.Exec("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)") // free pages and the log still hold the words
		return plainly(err)
	})
	return n, err
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
