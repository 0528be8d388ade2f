package shelf

import "time"

// trashKept is how long articles stay in the trash.
const trashKept = 30 * 24 * time.Hour

// emptyTrash drops what has been in the trash for long enough.
func emptyTrash(db *database, folder string, now time.Time) error {
	ids, err := numbers(db, longDeleted, now.Add(-trashKept).UnixMicro())
	if err != nil || len(ids) == 0 {
		return err
	}
	_, err = drop(db, folder, ids)
	return err
}

// drop takes articles out of the database of a folder, and the files out that nothing else
// needs. It returns how many articles there were.
func drop(db *database, folder string, ids []int64) (n int, err error) {
	tx, err := db.Begin()
	if err != nil {
		return 0, err
	}
	defer tx.Rollback()
	var files []string
	for _, id := range ids {
		of, err := lines(tx, filesOf, id)
		if err != nil {
			return 0, err
		}
		files = append(files, of...)
		done, err := tx.Exec(dropArticle, id)
		if err != nil {
			return 0, err
		}
		gone, err := done.RowsAffected()
		if err != nil {
			return 0, err
		}
		n += int(gone)
	}
	if err := tx.Commit(); err != nil {
		return 0, err
	}
	return n, dropUnused(db, blobsIn(folder), files)
}
