package shelf

import (
	"fmt"
	"strings"
	"testing"

	"lede/model/article"
)

func TestAChangedArticleSaysSoAndItsVersionsAreKept(t *testing.T) {
	s := opens(t, t.TempDir())
	c := Copy{Article: story("salt", 12), Whole: true, Address: "https://paper.example/salt", Reader: "1"}
	m := reads(t, s, c)
	if m.Changed != "" {
		t.Errorf("at first it has changed: %s", m.Changed)
	}
	if m = reads(t, s, c); m.Changed != "" {
		t.Errorf("unchanged, it has changed: %s", m.Changed)
	}
	was := c.Body[4]
	c.Body = append([]article.Block{}, c.Body...)
	c.Body[4] = article.Paragraph{Text: article.Words(strings.Replace(article.Plain(was), "carried", "lost", 1))}
	if m = reads(t, s, c); m.Changed != "1 paragraph changed; +1 −1 words" || m.Since.IsZero() {
		t.Errorf("it has changed: %q since %v", m.Changed, m.Since)
	}
	if m = reads(t, s, c); m.Changed != "" {
		t.Errorf("read again, it has changed: %s", m.Changed)
	}
	versions, err := s.Versions(m.ID, "1")
	if err != nil || len(versions) != 2 {
		t.Fatalf("%d versions, %v", len(versions), err)
	}
	if got := versions[1].Body[4]; got != article.Plain(was) {
		t.Errorf("the earlier version has %q", got)
	}
}

func TestWhatAnotherLedeReadsOtherwiseIsNoChange(t *testing.T) {
	s := opens(t, t.TempDir())
	c := Copy{Article: story("salt", 12), Whole: true, Address: "https://paper.example/salt", Reader: "1"}
	reads(t, s, c)
	c.Body, c.Reader = c.Body[1:], "2"
	if m := reads(t, s, c); m.Changed != "" {
		t.Errorf("it has changed: %s", m.Changed)
	}
}

// TestWhatWasSavedIsReadAnewToTellWhatChanged has another lede read an article that was saved,
// with a paragraph of which the first knew nothing, and then one that is new indeed.
func TestWhatWasSavedIsReadAnewToTellWhatChanged(t *testing.T) {
	s := opens(t, t.TempDir())
	first := Copy{Article: story("salt", 12), Whole: true, Address: "https://paper.example/salt", Reader: "1"}
	leaves(t, s, reads(t, s, first), first, 7)
	saves(t, s, first, "<p>Salt.")
	reread := story("salt", 12)
	reread.Body = append([]article.Block{article.Paragraph{Text: article.Words("A line that the first lede passed over.")}}, reread.Body...)
	s.Reread = func(p Page) (*article.Article, error) {
		if string(p.Source) != "<p>Salt." {
			t.Errorf("read anew is %q", p.Source)
		}
		return &reread, nil
	}
	now := Copy{Article: reread, Whole: true, Address: first.Address, Reader: "2"}
	m := reads(t, s, now)
	if m.Changed != "" {
		t.Errorf("unchanged, it has changed: %s", m.Changed)
	}
	if words := plainAt(now, m.Place); words != plainAt(first, article.Position{Block: 7}) {
		t.Errorf("the place leads to %q", words)
	}
	versions, err := s.Versions(m.ID, "2")
	if err != nil || len(versions) != 2 || len(versions[1].Body) != 13 {
		t.Errorf("the versions are %+v, %v", versions, err)
	}
	changed := now
	changed.Body = append(now.Body[:13:13], article.Paragraph{Text: article.Words("More of it is to come.")})
	changed.Reader = "2"
	s2 := opens(t, t.TempDir())
	s2.Reread = s.Reread
	saves(t, s2, first, "<p>Salt.")
	if m := reads(t, s2, changed); m.Changed != "1 paragraph added; +6 −0 words" {
		t.Errorf("it has changed: %q", m.Changed)
	}
}

func TestOfManyVersionsTheLatestAreKept(t *testing.T) {
	s := opens(t, t.TempDir())
	c := Copy{Article: story("salt", 12), Whole: true, Address: "https://paper.example/salt"}
	var m article.Memory
	for i := range versionsKept + 3 {
		c.Body = append(c.Body[:12:12], article.Paragraph{Text: article.Words(fmt.Sprintf("Line %d.", i))})
		m = reads(t, s, c)
	}
	versions, err := s.Versions(m.ID, "1")
	if err != nil || len(versions) != versionsKept || versions[0].Body[12] != fmt.Sprintf("Line %d.", versionsKept+2) {
		t.Errorf("%d versions, the first of which ends with %q: %v", len(versions), versions[0].Body[12], err)
	}
}

func TestAShelfOfTheFirstVersionIsCarriedOn(t *testing.T) {
	for from := 1; from < len(schema); from++ {
		t.Run(fmt.Sprint(from), func(t *testing.T) {
			folder := t.TempDir()
			path := pathIn(folder)
			if err := makeFile(folder, path); err != nil {
				t.Fatal(err)
			}
			db, err := connect(path, "rwc")
			if err != nil {
				t.Fatal(err)
			}
			old := strings.Join(schema[:from], "\n;") + fmt.Sprintf("\n;PRAGMA application_id=%d;PRAGMA user_version=%d;", application, from) +
				`INSERT INTO article(id, headline, site, byline, url, language, published, words, added, opened) VALUES(1, 'salt', '', '', '', '', '', 9, 1, 1);
				INSERT INTO name(kind, key, article, seen) VALUES(1, CAST('paper.example/salt' AS BLOB), 1, 1);
				INSERT INTO place VALUES(1, 1, 0.5, 3, 0, '', '', '', '{}', '[]');`
			if _, err := db.Exec(old); err != nil {
				t.Fatal(err)
			}
			db.Close()
			s := opens(t, folder)
			if hits, err := s.Search(t.Context(), "salt"); len(hits) != 1 || err != nil {
				t.Errorf("what was read before is found as %v, %v", hits, err)
			}
			c := Copy{Article: story("salt", 12), Whole: true, Address: "https://paper.example/salt"}
			if m := reads(t, s, c); m.ID != 1 || m.Left.Share != 0.5 {
				t.Errorf("after it there is %+v", m)
			}
			if versions, err := s.Versions(1, "1"); err != nil || len(versions) != 1 {
				t.Errorf("%d versions, %v", len(versions), err)
			}
			saves(t, s, c, "<p>Salt.")
			if v, err := s.Shown(1); err != nil || v.Version != 1 {
				t.Errorf("saved in it is %+v, %v", v, err)
			}
			before, err := connect(fmt.Sprintf("%s.version%d", path, from), "ro")
			if err != nil {
				t.Fatal(err)
			}
			defer before.Close()
			if _, version, err := stamps(before); err != nil || version != from {
				t.Errorf("the copy from before is of version %d, %v", version, err)
			}
		})
	}
}

func TestTheWordsOfAPipeAreNotKept(t *testing.T) {
	s := opens(t, t.TempDir())
	c := Copy{Article: story("salt", 12), Whole: true}
	m := reads(t, s, c)
	leaves(t, s, m, c, 7)
	if versions, err := s.Versions(m.ID, "1"); err != nil || len(versions) > 0 {
		t.Errorf("%d versions are kept, %v", len(versions), err)
	}
	if hits, err := s.Search(t.Context(), "salt"); err != nil || len(hits) > 0 {
		t.Errorf("it is found: %v, %v", hits, err)
	}
	if m := reads(t, s, c); m.Place.Block != 7 {
		t.Errorf("its place is not known: %+v", m)
	}
}
