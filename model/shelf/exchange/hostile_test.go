package exchange

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"lede/model/parse/clean"
	"lede/testdata/golden"
)

// made is an export of one file that is made as it is read.
func made(name string, open func() io.Reader) *Export {
	e := &Export{byName: map[string]*part{}}
	e.add(name, func() (io.ReadCloser, error) { return io.NopCloser(open()), nil })
	e.sniff(Unknown)
	return e
}

// reasons are why something of an export is no item, and how many items there are.
func reasons(e *Export) (items int, why error) {
	for _, err := range e.Items() {
		if err == nil {
			items++
		}
		why = errors.Join(why, err)
	}
	return items, why
}

// endless repeats a text.
type endless string

func (e endless) Read(b []byte) (int, error) {
	n := 0
	for n < len(b) {
		n += copy(b[n:], e)
	}
	return n, nil
}

func TestAnEntryWithoutEndIsLeftOut(t *testing.T) {
	for _, c := range []struct{ name, start, then string }{
		{"a text in JSON", `[{"url":"https://paper.example/a","is_archived":0,"content":""},{"url":"`, "a"},
		{"blanks in JSON", `[{"url":"https://paper.example/a","is_archived":0,"content":""},`, "\n"},
		{"a line of a table", "url,time_added,status\nhttps://paper.example/a,1,unread\n", "a"},
		{"a tag of a page", `<!DOCTYPE NETSCAPE-Bookmark-file-1><a href="https://paper.example/a">A</a><a href="`, "a"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := made("x", func() io.Reader { return io.MultiReader(strings.NewReader(c.start), endless(c.then)) })
			if items, why := reasons(e); items != 1 || why == nil {
				t.Errorf("%d items are read, and left out is %v", items, why)
			}
		})
	}
}

func TestARowWithoutEndGivesBackThoseBehindIt(t *testing.T) {
	rows := strings.Repeat("https://paper.example/a,1,unread\n", 1000)
	e := made("x", func() io.Reader {
		return strings.NewReader("url,time_added,status\n\"https://paper.example/,1,unread\n" + rows)
	})
	if items, why := reasons(e); items != 1000 || !errors.Is(why, errQuotes) {
		t.Errorf("%d items are read, and left out is %v", items, why)
	}
}

func TestListsTooDeepWithinEachOtherAreLeftOut(t *testing.T) {
	e := made("x", func() io.Reader {
		return strings.NewReader(`[{"url":"https://paper.example/a","is_archived":0,"content":""},` + strings.Repeat("[", 1_000_000))
	})
	if items, why := reasons(e); items != 1 || !strings.Contains(fmt.Sprint(why), "too deep") {
		t.Errorf("%d items are read, and left out is %v", items, why)
	}
}

func TestWhatSwellsTooMuchIsLeftOut(t *testing.T) {
	zip := packed(t, map[string]string{"part_000000.csv": "url,time_added,status\nhttps://paper.example/a,1,unread\n" + strings.Repeat("\n", 16<<20)})
	e, err := Open(zip)
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	if items, why := reasons(e); items != 1 || !errors.Is(why, errSwollen) {
		t.Errorf("%d items are read, and left out is %v", items, why)
	}
}

func TestAFormatMayBeNamed(t *testing.T) {
	table := map[string]string{"x.csv": "url,tags\nhttps://paper.example/a,a|b\n"}
	if got := readings(t, laid(t, table), Pocket); !strings.Contains(got, "tags: a | b") {
		t.Errorf("as Pocket's it is read as\n%s", got)
	}
	if got := readings(t, laid(t, table), Omnivore); !strings.Contains(got, "it is no export of omnivore") {
		t.Errorf("as Omnivore's it is read as\n%s", got)
	}
	page := map[string]string{"rope.html": "<a href='https://paper.example/a'>A</a>"}
	if got := readings(t, laid(t, page), Bookmarks); !strings.Contains(got, "headline: A") {
		t.Errorf("as bookmarks it is read as\n%s", got)
	}
}

func FuzzExport(f *testing.F) {
	for _, source := range golden.Sources(f, "exchange/*") {
		f.Add(string(source.Data))
	}
	f.Fuzz(func(t *testing.T, text string) {
		e := made("x", func() io.Reader { return strings.NewReader(text) })
		e.byName["content/a.html"], e.byName["highlights/a.md"] = e.parts[0], e.parts[0]
		for i, err := range e.Items() {
			if err != nil {
				continue
			}
			if i.Address == "" && i.Text == "" && i.Path == "" && len(i.Highlights) == 0 || !strings.HasPrefix(strings.ToLower(i.Address+"http"), "http") {
				t.Errorf("an item has the address %q", i.Address)
			}
			if clean.Line(i.Headline) != i.Headline || clean.Text(i.Note) != i.Note || !utf8.ValidString(strings.Join(i.Tags, "")) {
				t.Errorf("not clean: %q, %q, %q", i.Headline, i.Note, i.Tags)
			}
			for _, h := range i.Highlights {
				if clean.Text(h.Quote) != h.Quote || clean.Text(h.Note) != h.Note || clean.Text(h.Before+h.After) != h.Before+h.After || h.UID != "" && !uuid.MatchString(h.UID) {
					t.Errorf("not clean: %+v", h)
				}
			}
		}
	})
}
