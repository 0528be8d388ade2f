package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/net/publicsuffix"
)

// A page is one of a set, and what is known of its article.
type page struct {
	set, id, file, url string
	headlines          []string
	deks               []string
	paragraphs         []string // all blocks of the text; crossheads too, where they are not told apart
	crossheads         []string
	captions           []string
	partial            bool // lists and boxes may be lacking in what is known
}

// site is the registered domain of a page's address, or its name where it has none.
func (p page) site() string {
	host := p.url
	if _, rest, ok := strings.Cut(host, "://"); ok {
		host = rest
	}
	host, _, _ = strings.Cut(host, "/")
	host, _, _ = strings.Cut(host, ":")
	if site, err := publicsuffix.EffectiveTLDPlusOne(strings.ToLower(host)); err == nil {
		return site
	}
	return cmp.Or(host, p.id)
}

// pagesOf reads a set's pages in the order of their names.
func pagesOf(set string) ([]page, error) {
	var pages []page
	for _, form := range []struct {
		files string
		read  func(file string) (page, error)
	}{
		{"ground-truth/*.json", benchmarked}, {"*/truth.json", newsPage}, {"*/expected.json", readerView},
	} {
		files, err := filepath.Glob(filepath.Join(set, form.files))
		if err != nil {
			return nil, err
		}
		slices.Sort(files)
		for _, file := range files {
			p, err := form.read(file)
			if err != nil {
				return nil, fmt.Errorf("read %s: %w", file, err)
			}
			p.set = filepath.Base(set)
			if len(p.paragraphs) > 0 {
				pages = append(pages, p)
			}
		}
	}
	if len(pages) == 0 {
		return nil, fmt.Errorf("%s holds no set of pages", set)
	}
	return pages, nil
}

func readJSON(file string, to any) error {
	raw, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return json.Unmarshal(raw, to)
}

func benchmarked(file string) (page, error) {
	var t struct {
		URL   string
		Truth struct {
			Title   string
			Content string `json:"main_content"`
		} `json:"ground_truth"`
	}
	err := readJSON(file, &t)
	id := strings.TrimSuffix(filepath.Base(file), ".json")
	return page{id: id, url: t.URL, headlines: []string{t.Truth.Title}, paragraphs: lines(t.Truth.Content),
		file: filepath.Join(filepath.Dir(file), "..", "html", id+".html.gz")}, err
}

func newsPage(file string) (page, error) {
	var t struct {
		URL, Headline          string
		H1, Dek                []string
		Paragraphs, Crossheads []string
		Images                 []struct{ Caption string }
	}
	err := readJSON(file, &t)
	p := page{id: filepath.Base(filepath.Dir(file)), url: t.URL, partial: true,
		headlines: append(t.H1, t.Headline), deks: t.Dek, paragraphs: t.Paragraphs, crossheads: t.Crossheads,
		file: filepath.Join(filepath.Dir(file), "page.html.gz")}
	for _, i := range t.Images {
		p.captions = append(p.captions, i.Caption)
	}
	return p, err
}

func readerView(file string) (page, error) {
	var t struct{ URL, Title, Text string }
	err := readJSON(file, &t)
	return page{id: filepath.Base(filepath.Dir(file)), url: t.URL, headlines: []string{t.Title}, paragraphs: lines(t.Text),
		file: filepath.Join(filepath.Dir(file), "page.html")}, err
}

func lines(text string) []string {
	var found []string
	for l := range strings.Lines(text) {
		if l = strings.TrimSpace(l); l != "" {
			found = append(found, l)
		}
	}
	return found
}

// bytes are the page as it came, unzipped.
func (p page) bytes() ([]byte, error) {
	raw, err := os.ReadFile(p.file)
	if err != nil || !strings.HasSuffix(p.file, ".gz") {
		return raw, err
	}
	z, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}
