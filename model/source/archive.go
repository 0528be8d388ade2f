package source

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// A crawl's archive (WARC, and WET where it holds the texts of pages) is one file of many
// records, each with its head in the manner of mail:
//
//	WARC/1.0
//	WARC-Type: conversion
//	WARC-Target-URI: https://paper.example/story
//	Content-Length: 4711
//
// A record of the type "conversion" is the text of a page. Which of them is meant stands
// behind the file's name: "crawl.wet.gz#12".

const (
	archiveMark  = "WARC/"
	longestField = 64 << 10 // bytes in a line of a record's head
	mostFields   = 100
	mostUnpacked = 1 << 30 // bytes of an archive that are looked through
)

// Records are what the texts of a crawl's archive are opened by, in their order. They are
// none where ref is no file, or one that is no such archive.
func Records(ctx context.Context, ref string) []string {
	if info, err := os.Stat(ref); err != nil || !info.Mode().IsRegular() {
		return nil
	}
	s, err := openFile(ctx, ref, ref, Options{Limit: mostUnpacked})
	if err != nil {
		return nil
	}
	defer s.Body.Close()
	a := archive{bufio.NewReaderSize(s.Body, longestField)}
	if mark, _ := a.in.Peek(len(archiveMark)); string(mark) != archiveMark {
		return nil
	}
	var refs []string
	for {
		r, err := a.text()
		if err != nil {
			return refs
		}
		refs = append(refs, fmt.Sprintf("%s#%d", ref, len(refs)+1))
		if _, err := a.in.Discard(int(r.size)); err != nil {
			return refs
		}
	}
}

// RecordOf parts "crawl.wet.gz#12" into the archive and the number, from 1.
func RecordOf(ref string) (archive string, number int, ok bool) {
	archive, digits, ok := cutLast(ref, "#")
	number, err := strconv.Atoi(digits)
	if !ok || err != nil || number < 1 {
		return "", 0, false
	}
	if _, err := os.Stat(ref); err == nil {
		return "", 0, false // a file that is called so
	}
	return archive, number, true
}

func cutLast(s, sep string) (before, after string, ok bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// openRecord opens the text of that number.
func openRecord(ctx context.Context, ref, file string, number int, o Options) (*Source, error) {
	limit := o.Limit
	if limit == 0 {
		limit = DefaultLimit
	}
	o.Limit = mostUnpacked
	s, err := openFile(ctx, ref, file, o)
	if err != nil {
		return nil, err
	}
	a := archive{bufio.NewReaderSize(s.Body, longestField)}
	var r record
	for n := range number {
		if n > 0 {
			a.in.Discard(int(r.size)) // what is amiss shows with the next head
		}
		if r, err = a.text(); err != nil {
			s.Body.Close()
			return nil, refuse(ref, ErrNoRecord)
		}
	}
	return &Source{
		Ref: ref, Name: filepath.Base(file), URL: r.uri, ContentType: r.contentType, Size: r.size, Crawled: r.date,
		Body: &body{ref: ref, in: io.LimitReader(a.in, r.size), closers: []io.Closer{s.Body}, limited: true, left: limit},
	}, nil
}

// An archive is read record by record.
type archive struct{ in *bufio.Reader }

// A record is the head of one.
type record struct {
	kind, uri, contentType string
	date                   time.Time
	size                   int64
}

// text goes on to the next record that is the text of a page. What it says has to be read
// before the next is asked for.
func (a archive) text() (record, error) {
	for {
		r, err := a.head()
		if err != nil || r.kind == "conversion" {
			return r, err
		}
		if _, err := a.in.Discard(int(r.size)); err != nil {
			return r, err
		}
	}
}

// head reads the head of a record, and the blank lines that end the one before.
func (a archive) head() (r record, err error) {
	line, err := a.line()
	for err == nil && len(line) == 0 {
		line, err = a.line()
	}
	if err != nil || !bytes.HasPrefix(line, []byte(archiveMark)) {
		return r, fmt.Errorf("no record begins here: %v", err)
	}
	r.size = -1
	for range mostFields {
		if line, err = a.line(); err != nil {
			return r, err
		}
		if len(line) == 0 {
			break
		}
		name, value, _ := strings.Cut(string(line), ":")
		value = strings.TrimSpace(value)
		switch strings.ToLower(name) {
		case "warc-type":
			r.kind = value
		case "warc-target-uri":
			r.uri = strings.Trim(value, "<>")
		case "warc-date":
			r.date, _ = time.Parse(time.RFC3339, value)
		case "content-type":
			r.contentType = value
		case "content-length":
			if r.size, err = strconv.ParseInt(value, 10, 32); err != nil {
				return r, err
			}
		}
	}
	if r.size < 0 {
		return r, fmt.Errorf("a record without its length")
	}
	return r, nil
}

// line is the next line without its end.
func (a archive) line() ([]byte, error) {
	line, err := a.in.ReadSlice('\n')
	if err != nil {
		return nil, err
	}
	return bytes.TrimRight(line, "\r\n"), nil
}
