package shelf

import (
	"bytes"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"lede/model/shelf/daybook"
)

// merge lays down what has become of the shelf in the folder own, and takes over what others have
// laid down in another. It returns of how many articles something was new.
func (db *database) merge(own, folder string, now time.Time) (articles int, err error) {
	if db.locked != nil {
		return 0, db.locked
	}
	if err := db.writeDown(own, now); err != nil {
		return 0, err
	}
	device, err := deviceIn(own)
	if err != nil {
		return 0, err
	}
	if folder != bookIn(own) {
		if err := layDown(bookIn(own), folder, device); err != nil {
			return 0, err
		}
	}
	m := merging{db: db, own: own, device: device, now: now, told: map[string]bool{}, heard: map[string]ending{}}
	if err := m.listen(folder); err != nil {
		return 0, err
	}
	uids := slices.Sorted(maps.Keys(m.told))
	for some := range slices.Chunk(uids, articlesMerged) {
		if err := m.takeOver(some); err != nil {
			return articles, err
		}
		articles += len(some)
	}
	return articles, m.note()
}

// rebuild brings onto an empty shelf, or one of which only a part could be saved, what stands in
// the daybook of this device. Without one that is nothing.
func (db *database) rebuild(own string) error {
	_, err := db.merge(own, bookIn(own), time.Now())
	return plainly(err)
}

// articlesMerged is of how many articles the lines are held at a time.
const articlesMerged = 10_000

// layDown copies the files of this device to where the others find them.
func layDown(own, folder, device string) error {
	files, err := daybook.Files(own)
	for _, file := range files {
		if !daybook.IsOf(file, device) {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		there := filepath.Join(folder, filepath.Base(file))
		if before, err := os.ReadFile(there); err == nil && bytes.Equal(before, text) {
			continue
		}
		draft := filepath.Join(folder, "."+filepath.Base(file)+".draft")
		if err := os.WriteFile(draft, text, 0o600); err != nil {
			return err
		}
		if err := os.Rename(draft, there); err != nil {
			return err
		}
	}
	return err
}

// A merging takes over what other devices have told.
type merging struct {
	db          *database
	own, device string
	now         time.Time

	files []string
	told  map[string]bool   // articles of which something is new
	heard map[string]ending // how far each file has been read
	clock daybook.Stamp
}

// An ending is how far a file has been read, and a hash of what stands before that: where it is
// another, the file was written anew.
type ending struct {
	size int64
	tail []byte
}

// listen reads what is new, and notes of which articles it tells.
func (m *merging) listen(folder string) error {
	own, err := daybook.Files(bookIn(m.own))
	if err != nil {
		return err
	}
	others, err := daybook.Files(folder)
	if err != nil {
		return err
	}
	m.files = own
	for _, file := range others {
		if !slices.Contains(own, file) {
			m.files = append(m.files, file)
		}
	}
	for _, file := range m.files {
		var e ending
		err := m.db.QueryRow(heardOf, file).Scan(&e.size, &e.tail)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if tail, err := tailOf(file, e.size); err != nil || !bytes.Equal(tail, e.tail) {
			e = ending{}
		}
		e.size, err = daybook.Read(file, e.size, func(l daybook.Line) {
			m.clock = m.clock.Seen(l.At, m.now)
			m.told[l.Article] = true
		})
		if err != nil {
			return err
		}
		if e.tail, err = tailOf(file, e.size); err != nil {
			return err
		}
		m.heard[file] = e
	}
	return nil
}

// tailOf is a hash of the last lines of a file before a place: each has a stamp of its own.
func tailOf(file string, to int64) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	tail := make([]byte, min(to, 4096))
	if _, err = f.ReadAt(tail, to-int64(len(tail))); err != nil && len(tail) > 0 {
		return nil, err
	}
	sum := sha256.Sum256(tail)
	return sum[:], nil
}

// note keeps how far all files have been read.
func (m *merging) note() error {
	tx, err := m.db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for file, e := range m.heard {
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

// takeOver brings articles to what all lines about them come to.
func (m *merging) takeOver(uids []string) error {
	wanted := map[string][]daybook.Line{}
	for _, uid := range uids {
		wanted[uid] = nil
	}
	for _, file := range m.files {
		_, err := daybook.Read(file, 0, func(l daybook.Line) {
			if _, ok := wanted[l.Article]; !ok {
				return
			}
			if l.At > daybook.StampOf(m.now).Seen(l.At, m.now) {
				l.At = 1 // its clock is wrong; whoever knows better has the last word
			}
			wanted[l.Article] = append(wanted[l.Article], l)
		})
		if err != nil {
			return err
		}
	}
	tx, err := m.db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	gone := map[string]daybook.Stamp{}
	for _, uid := range uids {
		state := daybook.Fold(wanted[uid])
		if state.Forgotten > 0 {
			gone[uid] = state.Forgotten
		}
		key, err := hex.DecodeString(uid)
		if err != nil {
			continue // it is nobody's
		}
		if err := m.bring(tx, key, state); err != nil {
			return err
		}
	}
	m.db.fed = false
	if err := tx.Commit(); err != nil {
		return err
	}
	return daybook.Erase(bookIn(m.own), m.device, gone)
}
