package daybook

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// ending is that of the files.
const ending = ".jsonl"

// longest is how many bytes a line may have. A longer one is none of lede's.
const longest = 4 << 20

// fullFrom is how many bytes a file has to which nothing is added any more: as many as are tidied
// in the tenths of a second that the shelf may keep others waiting.
const fullFrom = 2 << 20

// Append writes lines into a device's file of the month, or one more where that is full. What a
// broken write has left behind before is ended, and is no line.
func Append(folder, device string, lines []Line, now time.Time) error {
	if len(lines) == 0 {
		return nil
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	file, err := notFull(folder, device+now.UTC().Format("-200601"))
	if err != nil {
		return err
	}
	f, err := os.OpenFile(file, os.O_CREATE|os.O_RDWR|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	var b bytes.Buffer
	if end, err := f.Seek(0, io.SeekEnd); err == nil && end > 0 {
		last := make([]byte, 1)
		if _, err := f.ReadAt(last, end-1); err == nil && last[0] != '\n' {
			b.WriteByte('\n')
		}
	}
	for _, l := range lines {
		if err := write(&b, l); err != nil {
			return err
		}
	}
	if _, err := f.Write(b.Bytes()); err != nil {
		return err
	}
	return f.Close()
}

// notFull is the first file of a month that is not full, whether it is there or not.
func notFull(folder, month string) (string, error) {
	file := filepath.Join(folder, month+ending)
	for n := 2; ; n++ {
		info, err := os.Stat(file)
		if errors.Is(err, fs.ErrNotExist) || err == nil && info.Size() < fullFrom {
			return file, nil
		}
		if err != nil {
			return "", err
		}
		file = filepath.Join(folder, fmt.Sprintf("%s-%d%s", month, n, ending))
	}
}

// write writes a line.
func write(b *bytes.Buffer, l Line) error {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	return e.Encode(l)
}

// Files are those of all devices that lie in a folder, conflicting copies too. A folder that
// is not there has none.
func Files(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var all []string
	for _, e := range entries {
		if name := e.Name(); e.Type().IsRegular() && strings.HasSuffix(name, ending) && !strings.HasPrefix(name, ".") {
			all = append(all, filepath.Join(folder, name))
		}
	}
	return all, err
}

// IsOf reports whether a file is one that a device itself has written.
func IsOf(file, device string) bool {
	month, ok := strings.CutPrefix(strings.TrimSuffix(filepath.Base(file), ending), device+"-")
	month, part, more := strings.Cut(month, "-")
	_, err := time.Parse("200601", month)
	if ok = ok && err == nil; more && ok {
		n, err := strconv.Atoi(part)
		return err == nil && n > 1 && strconv.Itoa(n) == part
	}
	return ok
}

// Read hands over the lines of a file from a place on, and returns the place behind the last.
// A line without an end is still on its way, and waits. What is no line is passed over.
func Read(file string, from int64, line func(Line)) (to int64, err error) {
	f, err := os.Open(file)
	if err != nil {
		return from, err
	}
	defer f.Close()
	if _, err := f.Seek(from, io.SeekStart); err != nil {
		return from, err
	}
	to = from
	r := bufio.NewReaderSize(f, 64<<10)
	var text []byte
	for size := int64(0); ; {
		part, err := r.ReadSlice('\n')
		size += int64(len(part))
		if size <= longest {
			text = append(text, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err == io.EOF:
			return to, nil
		case err != nil:
			return to, err
		}
		var l Line
		if size <= longest && json.Unmarshal(text, &l) == nil && l.known() {
			line(l)
		}
		to += size
		size, text = 0, text[:0]
	}
}

// Erase takes what a device has told of articles, each up to a stamp, out of its files, but for
// that they are gone.
func Erase(folder, device string, articles map[string]Stamp) error {
	files, err := Files(folder)
	if err != nil || len(articles) == 0 {
		return err
	}
	for _, file := range files {
		if !IsOf(file, device) {
			continue
		}
		if err := erase(file, articles); err != nil {
			return err
		}
	}
	return nil
}

func erase(file string, articles map[string]Stamp) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var kept []byte
	for part := range bytes.SplitAfterSeq(text, []byte("\n")) {
		var l Line
		if isOfNone(part, articles) || json.Unmarshal(part, &l) != nil || l.Gone || l.At > articles[l.Article] {
			kept = append(kept, part...)
		}
	}
	if len(kept) == len(text) {
		return nil
	}
	return Put(file, kept)
}

// isOfNone reports whether a line is of none of some articles, as is seen without reading all of
// it; false where it is not as lede writes it.
func isOfNone(line []byte, articles map[string]Stamp) bool {
	_, after, ok := bytes.Cut(line, []byte(`,"u":"`))
	name, _, whole := bytes.Cut(after, []byte(`"`))
	_, one := articles[string(name)]
	return ok && whole && !one
}

// Put writes a file anew: it has the old text or all of the new one, whenever that breaks off.
func Put(file string, text []byte) error {
	draft := filepath.Join(filepath.Dir(file), "."+filepath.Base(file)+".draft")
	if err := os.WriteFile(draft, text, 0o600); err != nil {
		return err
	}
	return os.Rename(draft, file)
}
