package shelf

import (
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"

	"lede/model/shelf/daybook"
)

// bookIn is the folder of the daybook beside the database.
func bookIn(folder string) string { return filepath.Join(folder, "log") }

// deviceIn is the name of the device that has a shelf: that of its host, and a number, since
// two may be called the same. It is made once.
func deviceIn(folder string) (string, error) {
	path := filepath.Join(folder, "device")
	if text, err := os.ReadFile(path); err == nil {
		if name := strings.TrimSpace(string(text)); name != "" {
			return name, nil
		}
	}
	host, _ := os.Hostname()
	host, _, _ = strings.Cut(host, ".")
	host = strings.Map(func(r rune) rune {
		if r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, host)
	number := make([]byte, 3)
	rand.Read(number)
	name := fmt.Sprintf("%.20s-%x", host, number)
	return name, os.WriteFile(path, []byte(name+"\n"), 0o600)
}

// articlesAtOnce is of how many articles the changes are written down together: as many as
// nobody notices who leaves.
const articlesAtOnce = 100

// writeDown writes into the daybook all that has changed on the shelf. Where that fails, the
// changes are still noted, and are written down another time.
func (db *database) writeDown(folder string, now time.Time) error {
	for {
		n, err := db.writeSome(folder, now)
		if err != nil || n < articlesAtOnce {
			return err
		}
	}
}

// writeSome writes down the changes of some articles, and returns of how many.
func (db *database) writeSome(folder string, now time.Time) (n int, err error) {
	if db.locked != nil {
		return 0, nil
	}
	device, err := deviceIn(folder)
	if err != nil {
		return 0, err
	}
	if waits, err := db.hasNews(folder, device); err != nil || !waits {
		return 0, plainly(err)
	}
	tx, err := db.Begin()
	if err != nil {
		return 0, plainly(err)
	}
	defer tx.Rollback()
	w := teller{tx: tx, device: device, now: now}
	if err := tx.QueryRow(clockAt).Scan(&w.clock); err != nil {
		return 0, plainly(err)
	}
	gone, err := w.forgotten()
	if err != nil {
		return 0, plainly(err)
	}
	if n, err = w.changed(); err != nil {
		return 0, plainly(err)
	}
	if err := daybook.Erase(bookIn(folder), device, gone); err != nil {
		return 0, err
	}
	if err := daybook.Append(bookIn(folder), device, w.lines, now); err != nil {
		return 0, err
	}
	if _, err := tx.Exec(setClock, w.clock); err != nil {
		return 0, plainly(err)
	}
	return n, plainly(tx.Commit())
}

// hasNews reports whether there is anything to be written down. Where a device has no daybook, as
// it is the first time or what was told is lost, that is all there is.
func (db *database) hasNews(folder, device string) (waits bool, err error) {
	files, err := daybook.Files(bookIn(folder))
	if err != nil {
		return false, err
	}
	if !slices.ContainsFunc(files, func(file string) bool { return daybook.IsOf(file, device) }) {
		if _, err := db.Exec(tellAnew); err != nil {
			return false, err
		}
	}
	err = db.QueryRow(anyPending).Scan(&waits)
	return waits, err
}
