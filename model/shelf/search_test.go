package shelf

import (
	"fmt"
	"strings"
	"testing"

	"lede/model/article"
)

// about is an article of one paragraph.
func about(headline, words string) Copy {
	a := article.Article{Headline: headline, Byline: "By Ann Diver"}
	a.Body = []article.Block{article.Paragraph{Text: article.Words(words)}}
	return Copy{Article: a, Whole: true, Address: "https://paper.example/" + strings.ReplaceAll(headline, " ", "-")}
}

func TestTheWordsOfWhatWasReadAreFound(t *testing.T) {
	s := opens(t, t.TempDir())
	for _, c := range []Copy{
		about("Harbour", "The harbour master closed the café in Zürich, and the Smørrebrød was eaten."),
		about("Strait", "東京の港は静かです。 The pilots wrote it in c++ AND went home."),
		about("Ёлка", "Ёлка стоит у моря."),
	} {
		reads(t, s, c)
	}
	for _, c := range []struct{ question, want string }{
		{"harbour", "Harbour"},
		{"HARBOUR MASTER", "Harbour"},
		{"harbour pilots", ""},
		{"cafe zurich", "Harbour"},
		{"smorrebrod", "Harbour"},
		{"東京", "Strait"},
		{"港", "Strait"},
		{"港は", "Strait"},
		{"елка", "Ёлка"},
		{"c++ AND pilots", "Strait"},
		{"harb", "Harbour"},
		{`"unclosed`, ""},
		{"diver", "Harbour Strait Ёлка"},
		{"-- *", ""},
	} {
		hits, err := s.Search(t.Context(), c.question)
		if err != nil {
			t.Fatalf("%s: %v", c.question, err)
		}
		for _, name := range []string{"Harbour", "Strait", "Ёлка"} {
			found := false
			for _, h := range hits {
				found = found || h.Headline == name
			}
			if found != strings.Contains(c.want, name) {
				t.Errorf("%s finds %v, want %s", c.question, hits, c.want)
			}
		}
	}
}

func TestASnippetShowsWhatWasLookedFor(t *testing.T) {
	s := opens(t, t.TempDir())
	words := strings.Repeat("Nothing of note was said here. ", 20) + "Then the café burned down, and all was lost. " + strings.Repeat("Nothing more was said. ", 20)
	reads(t, s, about("Fire", words))
	hits, err := s.Search(t.Context(), "CAFE")
	if err != nil || len(hits) != 1 || !strings.Contains(hits[0].Snippet, "the café burned down") {
		t.Errorf("%+v, %v", hits, err)
	}
	if n := len(hits[0].Snippet); n > 2*snippetWidth || !strings.HasPrefix(hits[0].Snippet, "…") {
		t.Errorf("%d bytes: %s", n, hits[0].Snippet)
	}
}

func TestOnlyTheLatestWordsAreFoundAndNoneThatAreForgotten(t *testing.T) {
	s := opens(t, t.TempDir())
	c := about("Fire", "The old mill burned down.")
	m := reads(t, s, c)
	c.Body = about("", "The new mill burned down.").Body
	reads(t, s, c)
	if hits, _ := s.Search(t.Context(), "old"); len(hits) > 0 {
		t.Errorf("what was changed is found: %v", hits)
	}
	if hits, _ := s.Search(t.Context(), "new mill"); len(hits) != 1 {
		t.Errorf("what it says now is not: %v", hits)
	}
	if _, err := s.Forget(m.ID); err != nil {
		t.Fatal(err)
	}
	if hits, err := s.Search(t.Context(), "mill"); len(hits) > 0 || err != nil {
		t.Errorf("what was forgotten is found: %v, %v", hits, err)
	}
}

func TestAHeadlineThatComesLaterIsFound(t *testing.T) {
	s := opens(t, t.TempDir())
	takes(t, s, arrival("https://paper.example/salt", ""))
	if hits, err := s.Search(t.Context(), "road"); len(hits) > 0 || err != nil {
		t.Errorf("found before it is known: %v, %v", hits, err)
	}
	takes(t, s, arrival("https://paper.example/salt", "The salt road"))
	if hits, err := s.Search(t.Context(), "salt road"); len(hits) != 1 || err != nil {
		t.Errorf("found: %v, %v", hits, err)
	}
}

// BenchmarkSearch looks for a word that a tenth of a thousand articles have.
func BenchmarkSearch(b *testing.B) {
	s := New(b.TempDir())
	defer s.Close()
	for i := range 1000 {
		c := Copy{Article: story(fmt.Sprint("boat", i), 40), Whole: true, Address: fmt.Sprint("https://boats.example/", i)}
		c.Body = append(c.Body, article.Paragraph{Text: article.Words(fmt.Sprintf("Number %d ends with the digit%d.", i, i%10))})
		if _, err := s.Recall(c); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		if hits, err := s.Search(b.Context(), "digit7"); err != nil || len(hits) != mostHits {
			b.Fatal(len(hits), err)
		}
	}
}
