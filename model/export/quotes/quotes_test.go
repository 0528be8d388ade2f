package quotes_test

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"lede/model/article"
	"lede/model/export/quotes"
	"lede/model/parse"
	"lede/testdata/golden"
)

// An archive of testdata/quotes holds an article, what is marked in it, and what that is in
// every format. What is marked has an entry between blank lines: a letter for its name, its
// day and perhaps a colour; its words, or "the first of them … the last"; and the note, with ¶ between its paragraphs. A part
// "note before" is what a note was that "note after" renews.
func TestHighlightsAreWritten(t *testing.T) {
	golden.Run(t, "quotes/*", func(e *golden.Example) {
		a := annotated(e.T, e.Source().Data, string(e.File("marked").Data))
		e.ExpectEach(func(part string) (string, bool) {
			if part == "note after" {
				return string(quotes.Renewed(e.File("note before").Data, a)), true
			}
			f, ok := quotes.Named(part)
			return written(e.T, f, a), ok
		})
	})
}

func written(t *testing.T, f quotes.Format, all ...article.Annotated) string {
	t.Helper()
	var b bytes.Buffer
	if err := quotes.Write(&b, f, all); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// annotated is an article of Markdown with what is marked in it.
func annotated(t *testing.T, page []byte, marks string) article.Annotated {
	t.Helper()
	read, err := parse.Read(context.Background(), bytes.NewReader(page), parse.Hint{Name: "article.md"})
	if err != nil {
		t.Fatal(err)
	}
	a := article.Annotated{Article: read, UID: strings.Repeat("0a", 16), Filed: read.Tags}
	blocks := article.Blocks(a.Body, a.Footnotes)
	for entry := range strings.SplitSeq(strings.TrimSpace(marks), "\n\n") {
		lines := strings.Split(entry, "\n")
		first, last, several := strings.Cut(lines[1], " … ")
		if !several {
			last = first
		}
		from, _ := place(t, blocks, first)
		_, to := place(t, blocks, last)
		h := article.Highlighted(blocks, from, to)
		told := append(strings.Fields(lines[0]), "")
		h.UID, h.Colour = strings.Replace("00000000-0000-4000-8000-00000000000x", "x", told[0], 1), told[2]
		if h.Made, err = time.Parse(time.DateOnly, told[1]); err != nil {
			t.Fatal(err)
		}
		h.Changed, h.Note = h.Made.Add(time.Hour), strings.ReplaceAll(strings.Join(lines[2:], "\n"), " ¶ ", "\n\n")
		a.Highlights = append(a.Highlights, h)
	}
	return a
}

// place is where words stand.
func place(t *testing.T, blocks []article.Block, words string) (from, to article.Position) {
	t.Helper()
	for i, b := range blocks {
		if at := strings.Index(article.Plain(b), words); at >= 0 {
			return article.Position{Block: i, Offset: at}, article.Position{Block: i, Offset: at + len(words)}
		}
	}
	t.Fatalf("the article has no words %q", words)
	return from, to
}

func TestANoteThatIsRenewedTwiceIsTheSame(t *testing.T) {
	golden.Run(t, "quotes/*", func(e *golden.Example) {
		a := annotated(e.T, e.Source().Data, string(e.File("marked").Data))
		for _, before := range []string{"", "My own words.\r\n\r\nAnd more.\r\n", "no end of line"} {
			once := quotes.Renewed([]byte(before), a)
			if twice := quotes.Renewed(once, a); !bytes.Equal(once, twice) {
				e.Errorf("%q becomes\n%s\nand then\n%s", before, once, twice)
			}
			for line := range strings.Lines(before) {
				if !strings.HasPrefix(string(once), before) && !strings.Contains(string(once), strings.TrimSpace(line)) {
					e.Errorf("%q is lost in\n%s", line, once)
				}
			}
		}
	})
}

func TestAHighlightOfLaterIsPutWhereItStandsInTheText(t *testing.T) {
	golden.Run(t, "quotes/*", func(e *golden.Example) {
		a := annotated(e.T, e.Source().Data, string(e.File("marked").Data))
		whole := quotes.Renewed(nil, a)
		for i := range a.Highlights {
			some := a
			some.Highlights = append(a.Highlights[:i:i], a.Highlights[i+1:]...)
			if got := quotes.Renewed(quotes.Renewed(nil, some), a); !bytes.Equal(got, whole) {
				e.Errorf("with number %d put in it is\n%s", i, got)
			}
		}
	})
}

func TestFilesHaveNamesThatAnySystemTakes(t *testing.T) {
	for headline, want := range map[string]string{
		"Harbour: what next?":                  "Harbour what next",
		"#1 [of] a/b\\c | d^e \"f\" <g>":       "1 of a b c d e f g",
		"..hidden..":                           "hidden",
		"Con":                                  "_Con",
		"com1.old":                             "_com1.old",
		"":                                     "article",
		"???":                                  "article",
		strings.Repeat("港", 60):                strings.Repeat("港", 40),
		strings.Repeat("word ", 40) + "beyond": strings.TrimSpace(strings.Repeat("word ", 24)),
	} {
		if got := quotes.FileName(article.Annotated{Article: &article.Article{Headline: headline}}); got != want {
			t.Errorf("%q is in a file called %q", headline, got)
		}
	}
}

func TestTheOwnerOfANoteStandsInItsProperties(t *testing.T) {
	for note, want := range map[string]string{
		"---\ntitle: x\nlede: 0a0b\n---\n": "0a0b",
		"---\r\nlede: \"0a0b\"\r\n---\r\n": "0a0b",
		"---\ntitle: x\n---\nlede: 0a0b\n": "",
		"lede: 0a0b\n":                     "",
		"---":                              "",
	} {
		if got := quotes.OwnerOf([]byte(note)); got != want {
			t.Errorf("%q is owned by %q", note, got)
		}
	}
}
