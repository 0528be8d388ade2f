package shelf

import "time"

// trashKept is how long articles stay in the trash.
const trashKept = 30 * 24 * time.Hour

// emptyTrash drops what has been in the trash for long enough.
func emptyTrash(db *database, now time.Time) error {
	ids, err := numbers(db, longDeleted, now.Add(-trashKept).UnixMicro())
	if err != nil || len(ids) == 0 {
		return err
	}
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for _, id := range ids {
		if _, err := tx.Exec(dropArticle, id); err != nil {
			return err
		}
	}
	return tx.Commit()
}
