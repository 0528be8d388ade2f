package shelf

import (
	"fmt"
	"path/filepath"
	"time"
)

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
		saved, err := damagedBlobs(db, blobsIn(s.folder))
		faults = append(faults, saved...)
		return err
	})
	return faults, err
}

// damagedBlobs says of which saved articles something is gone or damaged.
func damagedBlobs(q querier, b blobs) (faults []string, err error) {
	rows, err := q.Query(filesSaved)
	if err != nil {
		return nil, plainly(err)
	}
	defer rows.Close()
	for rows.Next() {
		var article int64
		var version int
		var what, file string
		if err := rows.Scan(&article, &version, &what, &file); err != nil {
			return nil, plainly(err)
		}
		if _, err := b.read(file); err != nil {
			faults = append(faults, fmt.Sprintf("%s of article %d, version %d: %v", what, article, version, err))
		}
	}
	return faults, plainly(rows.Err())
}

// Sweep takes away files beside the database that belong to nothing in it, and returns how
// many there were: what a lede that was killed has left. Where a damaged database lies
// aside nothing is taken, as they may be what that one still knew.
func (s *Shelf) Sweep() (n int, err error) {
	if aside, _ := filepath.Glob(filepath.Join(s.folder, "shelf.damaged-*")); len(aside) > 0 {
		return 0, nil
	}
	err = s.ask(func(db *database) error {
		if db.locked != nil {
			return nil
		}
		b := blobsIn(s.folder)
		n = b.dropDrafts(time.Now().Add(-oldDraft))
		named, err := b.names()
		if err != nil {
			return plainly(err)
		}
		before := len(named)
		if err := dropUnused(db, b, named); err != nil {
			return plainly(err)
		}
		named, err = b.names()
		n += before - len(named)
		return plainly(err)
	})
	return n, err
}
