package main

import (
	"bufio"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// rows are the numbers of many things: what the judge learns from.
type rows struct {
	pages  []origin
	label  []byte
	words  []byte   // of the thing, as lengthByte has it
	values [][]byte // by feature, then by row
}

// An origin is a page that rows come from, without its name.
type origin struct {
	Set, Language string
	Site          uint32 // the same for all pages of one site
	Rows          uint32
}

func (r *rows) len() int { return len(r.label) }

// add adds a page's things.
func (r *rows) add(k *kind, o origin, things []thing) {
	if len(things) == 0 {
		return
	}
	o.Rows = uint32(len(things))
	r.pages = append(r.pages, o)
	if r.values == nil {
		r.values = make([][]byte, len(k.features))
	}
	for _, t := range things {
		r.label = append(r.label, k.labelled(t.label))
		r.words = append(r.words, lengthByte(t.words))
		for f, v := range t.row {
			r.values[f] = append(r.values[f], v)
		}
	}
}

// row is the features of one row, put into to.
func (r *rows) row(i int, to []byte) []byte {
	for f := range to {
		to[f] = r.values[f][i]
	}
	return to
}

// lengthByte keeps a count of words in a byte: exactly up to 128, in steps of 16 above.
func lengthByte(words int) byte { return byte(min(words, 128+max(0, words-128)/16, 255)) }

func wordsOf(length byte) int {
	if length <= 128 {
		return int(length)
	}
	return 128 + int(length-128)*16
}

// write keeps rows in a file: a line for the kind, the features and the labels, one for
// each page, an empty one; then the columns, label and words first.
func (r *rows) write(k *kind) error {
	if err := os.MkdirAll(filepath.Dir(k.numbers()), 0o755); err != nil {
		return err
	}
	f, err := os.Create(k.numbers())
	if err != nil {
		return err
	}
	defer f.Close()
	z, _ := gzip.NewWriterLevel(f, gzip.BestCompression)
	fmt.Fprintf(z, "%s\n%s\n%s\n", k.name, strings.Join(k.features, "\t"), strings.Join(k.labels, "\t"))
	for _, p := range r.pages {
		fmt.Fprintf(z, "%s\t%s\t%d\t%d\n", p.Set, p.Language, p.Site, p.Rows)
	}
	fmt.Fprintln(z)
	binary.Write(z, binary.LittleEndian, uint32(r.len()))
	for _, column := range append([][]byte{r.label, r.words}, r.values...) {
		if _, err := z.Write(column); err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return err
	}
	return f.Close()
}

// readRows reads what write wrote.
func readRows(k *kind) (*rows, error) {
	f, err := os.Open(k.numbers())
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", k.numbers(), err)
	}
	in := bufio.NewReader(z)
	r := &rows{}
	for n := 0; ; n++ {
		line, err := in.ReadString('\n')
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", k.numbers(), err)
		}
		line = strings.TrimSuffix(line, "\n")
		if line == "" {
			break
		}
		if want := []string{k.name, strings.Join(k.features, "\t"), strings.Join(k.labels, "\t")}; n < len(want) {
			if line != want[n] {
				return nil, fmt.Errorf("%s has the numbers of other features: make it again with learn features", k.numbers())
			}
			continue
		}
		var o origin
		parts := strings.Split(line, "\t")
		if len(parts) != 4 {
			return nil, fmt.Errorf("read %s: %q names no page", k.numbers(), line)
		}
		o.Set, o.Language = parts[0], parts[1]
		fmt.Sscan(parts[2], &o.Site)
		fmt.Sscan(parts[3], &o.Rows)
		r.pages = append(r.pages, o)
	}
	var n uint32
	if err := binary.Read(in, binary.LittleEndian, &n); err != nil {
		return nil, err
	}
	column := func() []byte {
		b := make([]byte, n)
		if _, failed := io.ReadFull(in, b); failed != nil {
			err = failed
		}
		return b
	}
	r.label, r.words = column(), column()
	for range k.features {
		r.values = append(r.values, column())
	}
	return r, err
}
