package darkroom

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"lede/ui/picture"
)

// Keep keeps a picture as a file of the reader's in a folder, named as it is on the web, and
// returns its path. It writes over nothing.
func (d *Darkroom) Keep(ctx context.Context, w Want, folder string) (string, error) {
	w.Width = 0
	file, address, err := d.Original(ctx, w)
	if err != nil {
		return "", err
	}
	about, err := picture.Measure(file)
	if err != nil {
		return "", sentence(address, err)
	}
	name := fileName(address)
	for n := 1; ; n++ {
		numbered := name
		if n > 1 {
			numbered += "-" + strconv.Itoa(n)
		}
		whole := filepath.Join(folder, numbered+endings[about.Format])
		f, err := os.OpenFile(whole, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return "", fmt.Errorf("keep the picture: %w", err)
		}
		if _, err = f.Write(file); err == nil {
			err = f.Close()
		} else {
			f.Close()
		}
		if err != nil {
			os.Remove(whole)
			return "", fmt.Errorf("keep the picture: %w", err)
		}
		return whole, nil
	}
}

// endings are of the formats that are drawn.
var endings = map[string]string{"jpeg": ".jpg", "png": ".png", "gif": ".gif", "webp": ".webp"}

// longestName is how long a file's name is, in bytes, before its ending.
const longestName = 80

// fileName is what a picture's file is called, by its address and without an ending. A
// stranger has chosen the address: what means something to a system or a shell is left out.
func fileName(address string) string {
	name := ""
	if u, err := url.Parse(address); err == nil && u.Scheme != "data" {
		name = path.Base(u.Path)
		name = strings.TrimSuffix(name, path.Ext(name))
	}
	name = strings.Trim(strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_' {
			return r
		}
		return '-'
	}, name), "-_")
	if name == "" {
		name = "picture"
	}
	return name[:min(len(name), longestName)]
}
