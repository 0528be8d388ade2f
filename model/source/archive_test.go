package source

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"
)

// warc is an archive's record.
func warc(kind, uri, text string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2022-09-11T06:02:00Z\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, uri, len(text), text)
}

func TestTextsOfACrawlAreOpenedByTheirNumber(t *testing.T) {
	ferry, tides := "The ferry crossed.\nWARC/1.0\n", "The tide went out.\n"
	records := []string{warc("warcinfo", "", "software: none"), warc("conversion", "https://herald.example/ferry", ferry), warc("request", "", "GET"), warc("conversion", "https://herald.example/tides", tides)}
	var members strings.Builder // each record packed by itself, as crawls do
	for _, r := range records {
		members.Write(packed(t, gzipped, r))
	}
	for name, content := range map[string]string{"crawl.wet": strings.Join(records, ""), "crawl.wet.gz": members.String()} {
		t.Run(name, func(t *testing.T) {
			path := file(t, name, []byte(content))
			if got := Records(t.Context(), path); !slices.Equal(got, []string{path + "#1", path + "#2"}) {
				t.Fatalf("the records are %q", got)
			}
			for i, want := range []string{ferry, tides} {
				s, err := Open(t.Context(), fmt.Sprintf("%s#%d", path, i+1), Options{})
				if err != nil {
					t.Fatal(err)
				}
				text, err := io.ReadAll(s.Body)
				if string(text) != want || err != nil || s.Size != int64(len(want)) {
					t.Errorf("text %d is %q of %d bytes, %v", i+1, text, s.Size, err)
				}
				if s.URL != []string{"https://herald.example/ferry", "https://herald.example/tides"}[i] || !s.Crawled.Equal(time.Date(2022, 9, 11, 6, 2, 0, 0, time.UTC)) {
					t.Errorf("text %d is from %s of %v", i+1, s.URL, s.Crawled)
				}
				s.Body.Close()
			}
			if _, err := Open(t.Context(), path+"#3", Options{}); !errors.Is(err, ErrNoRecord) {
				t.Errorf("the third of two texts: %v", err)
			}
		})
	}
}

func TestWhatIsNoArchiveHasNoRecords(t *testing.T) {
	for name, content := range map[string]string{
		"an article":             "The ferry crossed the sound.\n",
		"a head without an end":  "WARC/1.0\nWARC-Type: conversion\nContent-Length: 7",
		"a head without a size":  "WARC/1.0\nWARC-Type: conversion\n\nThe ferry.\n",
		"a size that is no size": "WARC/1.0\nWARC-Type: conversion\nContent-Length: -7\n\nThe ferry.\n",
		"a line without an end":  "WARC/1.0\n" + strings.Repeat("a", 2*longestField),
	} {
		if got := Records(t.Context(), file(t, "crawl.wet", []byte(content))); len(got) > 0 {
			t.Errorf("%s has the records %q", name, got)
		}
	}
}

func TestAFileMayHaveANumberInItsName(t *testing.T) {
	path := file(t, "page#12", []byte(words))
	s, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Body.Close()
	if s.Path != path {
		t.Errorf("it was opened from %q", s.Path)
	}
}
