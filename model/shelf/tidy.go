package shelf

import (
	"database/sql"
	"errors"
	"os"
	"time"

	"lede/model/shelf/daybook"
)

// leastTidied is by how many bytes a file of the daybook has grown, and by half, when it is tidied
// again.
const leastTidied = 128 << 10

// tidyBook takes out of the daybook what this device has told again.
func (db *database) tidyBook(folder string, now time.Time) error {
	if db.locked != nil {
		return nil
	}
	device, err := deviceIn(folder)
	if err != nil {
		return err
	}
	files, err := daybook.Files(bookIn(folder))
	for _, file := range files {
		if err == nil && daybook.IsOf(file, device) {
			err = db.tidyFile(file, now)
		}
	}
	return err
}

func (db *database) tidyFile(file string, now time.Time) error {
	tx, err := db.Begin() // whoever adds to the file does it within one too
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var last int64
	if err := tx.QueryRow(tidiedTo, file).Scan(&last); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	info, err := os.Stat(file)
	if err != nil || info.Size() < last+max(last/2, leastTidied) {
		return err
	}
	if err := daybook.Tidy(file, now); err != nil {
		return err
	}
	if info, err = os.Stat(file); err != nil {
		return err
	}
	if _, err := tx.Exec(noteTidied, file, info.Size()); err != nil {
		return err
	}
	return tx.Commit()
}
