package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/publicsuffix"

	"lede/model/parse/judge"
)

// A page is one of a set, and what is known of its article.
type page struct {
	set, id, file, url string
	headlines          []string
	deks               []string
	paragraphs         []string // all blocks of the text; crossheads too, where they are not told apart
	crossheads         []string
	captions           []string
	credits, authors   []string
	isForum            bool         // or documentation: no article of one writer
	partial            bool         // lists and boxes may be lacking in what is known
	lines              *judge.Judge // of lines, who has seen none of its site; nil for lede's own
}

// site is the registered domain of a page's address, or the page's name where it has none
// or one that was made up.
func (p page) site() string {
	host := p.url
	if _, rest, ok := strings.Cut(host, "://"); ok {
		host = rest
	}
	host, _, _ = strings.Cut(host, "/")
	host, _, _ = strings.Cut(host, ":")
	if !strings.Contains(host, ".") {
		return p.id
	}
	if site, err := publicsuffix.EffectiveTLDPlusOne(strings.ToLower(host)); err == nil {
		return site
	}
	return host
}

// pagesOf reads a set's pages in the order of their names.
func pagesOf(set string) ([]page, error) {
	var pages []page
	for _, form := range []struct {
		files string
		read  func(file string) (page, error)
	}{
		{"ground-truth/*.json", benchmarked}, {"*/truth.json", newsPage}, {"*/expected.json", readerView}, {"*.md", clipped}, {"*.txt", textAlone},
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
		Internal struct {
			PageType struct{ Primary string } `json:"page_type"`
		} `json:"_internal"`
	}
	err := readJSON(file, &t)
	id := strings.TrimSuffix(filepath.Base(file), ".json")
	return page{id: id, url: t.URL, headlines: []string{t.Truth.Title}, paragraphs: lines(t.Truth.Content),
		isForum: t.Internal.PageType.Primary != "" && t.Internal.PageType.Primary != "article",
		file:    filepath.Join(filepath.Dir(file), "..", "html", id+".html.gz")}, err
}

func newsPage(file string) (page, error) {
	var t struct {
		URL, Headline          string
		H1, Dek                []string
		Paragraphs, Crossheads []string
		Authors                []string
		Images                 []struct{ Caption, Credit string }
	}
	err := readJSON(file, &t)
	p := page{id: filepath.Base(filepath.Dir(file)), url: t.URL, partial: true,
		headlines: append(t.H1, t.Headline), deks: t.Dek, paragraphs: t.Paragraphs, crossheads: t.Crossheads, authors: t.Authors,
		file: filepath.Join(filepath.Dir(file), "page.html.gz")}
	for _, i := range t.Images {
		p.captions = append(p.captions, i.Caption)
		p.credits = append(p.credits, i.Credit)
	}
	return p, err
}

func readerView(file string) (page, error) {
	var t struct{ URL, Title, Text string }
	err := readJSON(file, &t)
	return page{id: filepath.Base(filepath.Dir(file)), url: t.URL, headlines: []string{t.Title}, paragraphs: lines(t.Text),
		file: filepath.Join(filepath.Dir(file), "page.html")}, err
}

// textAlone is a text that is no page's.
func textAlone(file string) (page, error) {
	return page{id: filepath.Base(file), file: file, paragraphs: []string{file}}, nil
}

// clipped reads the article as Markdown, below what the page says of it in a block of
// JSON. The page stands beside it.
func clipped(file string) (page, error) {
	raw, err := os.ReadFile(file)
	said, text, _ := strings.Cut(strings.TrimPrefix(string(raw), "```json"), "```")
	var t struct{ Title string }
	json.Unmarshal([]byte(said), &t)
	name := strings.TrimSuffix(file, ".md")
	return page{id: filepath.Base(name), headlines: []string{t.Title}, paragraphs: lines(address.ReplaceAllString(text, "]")), file: name + ".html"}, err
}

// address is where a link or a picture leads to in Markdown.
var address = regexp.MustCompile(`\]\([^)]*\)`)

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
