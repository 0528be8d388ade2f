package shelf

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// Blobs are what is too large for the database: the sources of saved articles, and their
// pictures. They stand in files beside it, blobs/ab/abcd…, each named by the SHA-256 of
// what it holds, so that nothing is kept twice. A file is there as a whole or not at all,
// and a row of the database names it before anybody else may take it away.
type blobs struct{ folder string }

// squeezed ends the name of a blob that is kept compressed.
const squeezed = ".zst"

// blobName is what a blob may be called, whoever has written the database.
var blobName = regexp.MustCompile(`^[0-9a-f]{64}(\.zst)?$`)

// ErrBlob is for what was kept in a file that is gone, or is another than it was.
var ErrBlob = errors.New("what was kept of it is gone or damaged")

func blobsIn(folder string) blobs { return blobs{filepath.Join(folder, "blobs")} }

func (b blobs) path(name string) string { return filepath.Join(b.folder, name[:2], name) }

// A draft is a blob that has yet to get its name.
type draft struct{ path, name string }

// draft writes what is to be kept to a file that has no name yet. Whoever takes it in hand
// either gives it its name or drops it.
func (b blobs) draft(content []byte, squeeze bool) (draft, error) {
	sum := sha256.Sum256(content)
	d := draft{name: hex.EncodeToString(sum[:])}
	if squeeze {
		e, err := press()
		if err != nil {
			return d, err
		}
		content, d.name = e.EncodeAll(content, nil), d.name+squeezed
	}
	if err := os.MkdirAll(b.folder, 0o700); err != nil {
		return d, plainly(err)
	}
	f, err := os.CreateTemp(b.folder, "new-*") // for nobody else to read
	if err != nil {
		return d, plainly(err)
	}
	d.path = f.Name()
	_, err = f.Write(content)
	err = cmp.Or(err, f.Sync())
	if err = cmp.Or(err, f.Close()); err != nil {
		d.drop()
		return d, plainly(err)
	}
	return d, nil
}

// drop takes a draft away that is not to be kept.
func (d draft) drop() { os.Remove(d.path) }

// adopt gives a draft its name. It is called within the transaction that has the row: who
// sweeps waits for that.
func (b blobs) adopt(d draft) error {
	path := b.path(d.name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	return os.Rename(d.path, path) // in place of the same
}

// read is what a blob holds.
func (b blobs) read(name string) ([]byte, error) {
	if !blobName.MatchString(name) {
		return nil, ErrBlob
	}
	content, err := os.ReadFile(b.path(name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrBlob
	}
	if err != nil {
		return nil, plainly(err)
	}
	sum, isSqueezed := strings.CutSuffix(name, squeezed)
	if isSqueezed {
		d, err := unpress()
		if err != nil {
			return nil, err
		}
		if content, err = d.DecodeAll(content, nil); err != nil {
			return nil, fmt.Errorf("%w: %v", ErrBlob, err)
		}
	}
	if now := sha256.Sum256(content); hex.EncodeToString(now[:]) != sum {
		return nil, ErrBlob
	}
	return content, nil
}

// oldDraft is when a draft is nobody's any more: whoever wrote it was killed.
const oldDraft = time.Hour

// dropDrafts takes away the drafts from before a time, and returns how many there were.
func (b blobs) dropDrafts(before time.Time) (n int) {
	drafts, _ := filepath.Glob(filepath.Join(b.folder, "new-*"))
	for _, d := range drafts {
		if info, err := os.Stat(d); err == nil && info.ModTime().Before(before) && os.Remove(d) == nil {
			n++
		}
	}
	return n
}

// names are those of all blobs that there are.
func (b blobs) names() ([]string, error) {
	var all []string
	err := filepath.WalkDir(b.folder, func(path string, e fs.DirEntry, err error) error {
		if err == nil && blobName.MatchString(e.Name()) {
			all = append(all, e.Name())
		}
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	})
	return all, err
}

// dropUnused takes away those of some blobs that nothing in the database names. Who is about
// to name one has to wait, or has done so.
func dropUnused(db *database, b blobs, names []string) error {
	if len(names) == 0 {
		return nil
	}
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback() // nothing is written; it kept others from writing
	kept, err := lines(tx, filesKept)
	if err != nil {
		return err
	}
	used := map[string]bool{}
	for _, name := range kept {
		used[name] = true
	}
	for _, name := range names {
		if used[name] || !blobName.MatchString(name) {
			continue
		}
		if err := os.Remove(b.path(name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		os.Remove(filepath.Dir(b.path(name))) // if it was the last
	}
	return nil
}

// copyTo copies blobs to a folder that is not there yet.
func (b blobs) copyTo(folder string, names []string) error {
	to := blobs{folder}
	for _, name := range names {
		if !blobName.MatchString(name) {
			continue
		}
		content, err := os.ReadFile(b.path(name))
		if errors.Is(err, fs.ErrNotExist) {
			continue // of which a check tells
		}
		if err == nil {
			err = os.MkdirAll(filepath.Dir(to.path(name)), 0o700)
		}
		if err == nil {
			err = os.WriteFile(to.path(name), content, 0o600)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
