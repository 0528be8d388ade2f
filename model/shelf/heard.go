package shelf

import (
	"bytes"
	"crypto/sha256"
	"maps"
	"os"

	"lede/model/shelf/daybook"
)

// An ending is how far a file has been read, and a hash of what stands before that: where it is
// another, the file was written anew.
type ending struct {
	size int64
	tail []byte
}

// isOf reports whether a file has still what was read of it.
func (e ending) isOf(file string) bool {
	tail, err := tailOf(file, e.size)
	return err == nil && bytes.Equal(tail, e.tail)
}

// tailOf is a hash of the last lines of a file before a place: each has a stamp of its own.
func tailOf(file string, to int64) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return tailIn(f, to)
}

func tailIn(f *os.File, to int64) ([]byte, error) {
	tail := make([]byte, min(to, 4096))
	if _, err := f.ReadAt(tail, to-int64(len(tail))); err != nil && len(tail) > 0 {
		return nil, err
	}
	sum := sha256.Sum256(tail)
	return sum[:], nil
}

// endings are how far the files of all devices have been read.
func (db *database) endings() (map[string]ending, error) {
	rows, err := db.Query(allHeard)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	all := map[string]ending{}
	for rows.Next() {
		var file string
		var e ending
		if err := rows.Scan(&file, &e.size, &e.tail); err != nil {
			return nil, err
		}
		all[file] = e
	}
	return all, rows.Err()
}

// note keeps how far all files have been read.
func (m *merging) note(db *database) error {
	if maps.EqualFunc(m.read, m.heard, func(a, b ending) bool { return a.size == b.size && bytes.Equal(a.tail, b.tail) }) {
		return nil
	}
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for file, e := range m.read {
		if _, err := tx.Exec(noteHeard, file, e.size, e.tail); err != nil {
			return err
		}
	}
	var clock daybook.Stamp
	if err := tx.QueryRow(clockAt).Scan(&clock); err != nil {
		return err
	}
	if _, err := tx.Exec(setClock, max(clock, m.clock)); err != nil {
		return err
	}
	return tx.Commit()
}
