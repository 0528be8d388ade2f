package darkroom

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"
)

// mostKept is how many bytes of pictures are kept.
const mostKept = 256 << 20

// An archive is a folder of pictures, each in a file that is named by its address's hash,
// and that nobody else may read. What was not looked at for longest goes first. A file's
// time is when it was looked at last; its first line says until when it is fresh.
type archive struct {
	folder string // empty keeps nothing
	most   int64  // bytes

	mu      sync.Mutex
	counted bool
	size    int64 // bytes, where they have been counted
}

// mark begins the first line of each file.
const mark = "lede picture, fresh until "

func (a *archive) path(address string) string {
	hash := sha256.Sum256([]byte(address))
	return filepath.Join(a.folder, hex.EncodeToString(hash[:]))
}

// find is the picture that was kept of an address, nil where there is none.
func (a *archive) find(address string, now time.Time) (file []byte, fresh bool) {
	if a.folder == "" {
		return nil, false
	}
	path := a.path(address)
	kept, err := os.ReadFile(path)
	if err != nil {
		return nil, false
	}
	head, file, ok := bytes.Cut(kept, []byte("\n"))
	var until int64
	if _, err := fmt.Sscanf(string(head), mark+"%d", &until); err != nil || !ok {
		return nil, false
	}
	os.Chtimes(path, now, now) // where it can't be told, another goes first
	return file, now.Before(time.Unix(until, 0))
}

// keep keeps a picture that stays fresh for that long. What can't be kept is fetched again
// another time.
func (a *archive) keep(address string, file []byte, now time.Time, fresh time.Duration) {
	if a.folder == "" || int64(len(file)) > a.most/4 {
		return
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	head := fmt.Appendf(nil, mark+"%d\n", now.Add(fresh).Unix())
	if a.write(a.path(address), append(head, file...), now) != nil {
		return
	}
	a.size += int64(len(head) + len(file))
	if !a.counted || a.size > a.most {
		a.clear()
	}
}

// drop takes a picture out.
func (a *archive) drop(address string) {
	if a.folder != "" {
		os.Remove(a.path(address))
	}
}

// write puts a file in its place as a whole, or not at all.
func (a *archive) write(path string, file []byte, now time.Time) error {
	if err := os.MkdirAll(a.folder, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(a.folder, "new-*") // 0600
	if err != nil {
		return err
	}
	_, err = f.Write(file)
	err = cmp.Or(err, f.Close())
	if err == nil {
		err = cmp.Or(os.Chtimes(f.Name(), now, now), os.Rename(f.Name(), path))
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

// clear counts what is kept, and takes out what was not looked at for longest until a tenth
// of the room is free again: other processes keep theirs here too.
func (a *archive) clear() {
	entries, err := os.ReadDir(a.folder)
	if err != nil {
		return
	}
	var files []fs.FileInfo
	a.size, a.counted = 0, true
	for _, e := range entries {
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() {
			files = append(files, info)
			a.size += info.Size()
		}
	}
	if a.size <= a.most {
		return
	}
	slices.SortFunc(files, func(x, y fs.FileInfo) int { return x.ModTime().Compare(y.ModTime()) })
	for _, f := range files {
		if a.size <= a.most/10*9 {
			return
		}
		if os.Remove(filepath.Join(a.folder, f.Name())) == nil {
			a.size -= f.Size()
		}
	}
}
