package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lede/model/article"
	"lede/model/shelf"
)

// annotates highlights words of the articles that are stocked.
func annotates(t *testing.T, data string) {
	t.Helper()
	s := shelf.New(shelf.Folder([]string{"XDG_DATA_HOME=" + data}))
	defer s.Close()
	for i, h := range []article.Highlight{
		{UID: "00000000-0000-4000-8000-00000000000a", Quote: article.Passage{Exact: "Low water stood"}, Note: "by the clock"},
		{UID: "00000000-0000-4000-8000-00000000000b", Quote: article.Passage{Exact: "High water stood at the quay"}},
	} {
		h.Made = time.Date(2024, 3, 5, 12, i, 0, 0, time.UTC)
		h.Changed = h.Made
		if err := s.KeepHighlight(int64(i+1), h); err != nil {
			t.Fatal(err)
		}
	}
}

func TestHighlightsAreWrittenOut(t *testing.T) {
	data := stocked(t)
	if code, out, err := onShelf(t, data, "highlights", "--format", "json"); code != 0 || out != "[]\n" || err != "" {
		t.Errorf("with none it ends with %d, says %q and prints %q", code, err, out)
	}
	annotates(t, data)
	for _, c := range []struct{ command, prints, leaves string }{
		{"list low", "https://paper.example/Low  *1\n", "High"},
		{"list --format json", `"highlights": 1`, "Nothing"},
		{"highlights", "# High water\n\n[High water](https://paper.example/Hig)\n\n> High water stood at the quay\n>\n> — [highlighted 5 March 2024](https://paper.example/Hig#:~:text=", "Nothing"},
		{"highlights 1", "> Low water stood\n", "High"},
		{"highlights --words high --format readwise", "High water stood at the quay,High water,,https://paper.example/Hig,,1,2024-03-05 12:01:00\n", "Low"},
		{"highlights --format obsidian https://paper.example/Low", "> > [!note]\n> > by the clock\n\n^lede-00000000-0000-4000-8000-00000000000a\n", "High"},
		{"highlights --format jsonld", `"total": 2`, "Nothing"},
		{"highlights --format text --state finished", "", "water"},
	} {
		code, out, err := onShelf(t, data, strings.Split(c.command, " ")...)
		if code != 0 || err != "" || !strings.Contains(out, c.prints) || strings.Contains(out, c.leaves) {
			t.Errorf("lede shelf %s ends with %d, says %q and prints\n%s", c.command, code, err, out)
		}
	}
	for _, c := range []struct {
		command, says string
		code          int
	}{
		{"highlights --format kindle", `no format "kindle"; there are markdown, jsonld`, exitUsage},
		{"highlights --state lost", "no state", exitUsage},
		{"highlights 99", "99 is not on the shelf", exitRead},
		{"highlights --format obsidian", "a note for Obsidian is of one article", exitRead},
	} {
		if code, out, err := onShelf(t, data, strings.Split(c.command, " ")...); code != c.code || out != "" || !strings.Contains(err, c.says) {
			t.Errorf("lede shelf %s ends with %d, prints %q and says %q", c.command, code, out, err)
		}
	}
}

func TestAVaultIsAddedToAndLosesNothing(t *testing.T) {
	data, vault := stocked(t), t.TempDir()
	annotates(t, data)
	export := func(says string) {
		t.Helper()
		if code, out, err := onShelf(t, data, "highlights", "--format", "obsidian", "--to", vault); code != 0 || err != "" || !strings.HasSuffix(out, says+"\n") {
			t.Fatalf("it ends with %d, says %q and prints %q", code, err, out)
		}
	}
	export("2 new, 0 added to, 0 as they were")
	export("0 new, 0 added to, 2 as they were")
	moved := filepath.Join(vault, "read", "The low water.md")
	if err := os.Mkdir(filepath.Dir(moved), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(filepath.Join(vault, "Low water.md"), moved); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(moved)
	if err != nil {
		t.Fatal(err)
	}
	mine := strings.Replace(string(text), "by the clock", "changed", 1) + "\nMy own words.\n"
	if err := os.WriteFile(moved, []byte(mine), 0o600); err != nil {
		t.Fatal(err)
	}
	export("0 new, 1 added to, 1 as they were")
	if after, _ := os.ReadFile(moved); string(after) != string(text)+"\nMy own words.\n" {
		t.Errorf("the note that was moved is\n%s", after)
	}
	if left, _ := filepath.Glob(filepath.Join(vault, "*")); len(left) != 2 {
		t.Errorf("there are %q", left)
	}
}

func TestAFileOfHighlightsIsNeverWrittenOver(t *testing.T) {
	data, folder := stocked(t), t.TempDir()
	annotates(t, data)
	file := filepath.Join(folder, "all.md")
	if code, _, err := onShelf(t, data, "highlights", "--to", file); code != 0 || err != "" {
		t.Errorf("ends with %d and says %q", code, err)
	}
	if code, _, err := onShelf(t, data, "highlights", "--to", file); code != exitRead || !strings.Contains(err, "is there already") {
		t.Errorf("a second time it ends with %d and says %q", code, err)
	}
	for range 2 {
		if code, _, err := onShelf(t, data, "highlights", "1", "--format", "text", "--to", folder); code != 0 || err != "" {
			t.Errorf("into a folder it ends with %d and says %q", code, err)
		}
	}
	if all, _ := filepath.Glob(filepath.Join(folder, "Low water*.txt")); len(all) != 2 {
		t.Errorf("there are %q", all)
	}
}

func TestWebAnnotationsComeBackWithNothingLost(t *testing.T) {
	data, file := stocked(t), filepath.Join(t.TempDir(), "all.jsonld")
	s := shelf.New(shelf.Folder([]string{"XDG_DATA_HOME=" + data}))
	made := time.Date(2024, 3, 5, 12, 0, 0, 123456000, time.UTC)
	err := s.KeepHighlight(1, article.Highlight{UID: article.NewUID(), Quote: article.Passage{Exact: " stood at\nthe quay", Before: "Low water", After: ". Low water "},
		Start: 9, Stop: 27, Made: made, Changed: made.Add(time.Hour), Colour: "green", Note: "by the clock\n\n<b>& so on</b>"})
	s.Close()
	if err != nil {
		t.Fatal(err)
	}
	annotates(t, data)
	onShelf(t, data, "tag", "1", "--add", "harbour works")
	if code, _, err := onShelf(t, data, "highlights", "--format", "jsonld", "--to", file); code != 0 || err != "" {
		t.Fatalf("ends with %d and says %q", code, err)
	}
	_, before, _ := onShelf(t, data, "highlights", "--format", "jsonld")
	other := t.TempDir()
	for _, says := range []string{"3 from annotations: 2 new, 1 merged with what was there, 0 there already, 0 left out\n", "3 from annotations: 0 new, 0 merged with what was there, 3 there already, 0 left out\n"} {
		if code, out, err := onShelf(t, other, "import", file); code != 0 || err != "" || !strings.HasSuffix(out, says) {
			t.Errorf("ends with %d, says %q and prints %q", code, err, out)
		}
		if _, after, _ := onShelf(t, other, "highlights", "--format", "jsonld"); linesSorted(after) != linesSorted(before) {
			t.Errorf("from\n%s\ncome\n%s", before, after)
		}
	}
}

func TestANoteThatWasWrittenAnewElsewhereComesAlong(t *testing.T) {
	data := t.TempDir()
	annotation := func(note, updated string) string {
		return `{"export_date": "x", "annotations": [{"id": "Qk3", "created": "2024-03-05T10:00:00Z", "updated": "` + updated + `", "uri": "https://paper.example/low",
			"text": "` + note + `", "tags": [], "target": [{"selector": [{"type": "TextQuoteSelector", "exact": "the bar is dry"}]}], "document": {"title": ["Low water"]}}]}`
	}
	for _, c := range []struct{ note, updated, says, stands string }{
		{"First.", "2024-03-05T10:00:00Z", "1 new, 0 merged", "First."},
		{"Second.", "2024-03-06T10:00:00Z", "0 new, 1 merged", "Second."},
		{"First.", "2024-03-05T10:00:00Z", "0 merged with what was there, 1 there already", "Second."},
	} {
		code, out, err := onShelf(t, data, "import", inFile(t, "hypothesis.json", annotation(c.note, c.updated)))
		if code != 0 || err != "" || !strings.Contains(out, c.says) {
			t.Errorf("it ends with %d, says %q and prints\n%s", code, err, out)
		}
		if _, out, _ := onShelf(t, data, "highlights"); strings.Count(out, "the bar is dry") != 1 || !strings.Contains(out, "\n"+c.stands+"\n") {
			t.Errorf("then there is\n%s", out)
		}
	}
}

func TestWhatIsKnownByItsNameAloneFindsItsArticle(t *testing.T) {
	data := stocked(t)
	file := inFile(t, "koreader.json", `{"documents": [{"title": "low water", "entries": [{"text": "stood at the quay", "time": 1709632800}]},
		{"title": "Never read", "entries": [{"text": "of it nothing is known", "time": 1709632800}]}]}`)
	code, out, err := onShelf(t, data, "import", file)
	if code != 0 || err != "" || !strings.Contains(out, "left out: koreader.json:2: Never read: no address is told") ||
		!strings.Contains(out, "2 from koreader: 0 new, 1 merged with what was there, 0 there already, 1 left out") {
		t.Errorf("it ends with %d, says %q and prints\n%s", code, err, out)
	}
	if _, out, _ := onShelf(t, data, "highlights"); !strings.Contains(out, "# Low water\n") || !strings.Contains(out, "> stood at the quay\n") {
		t.Errorf("then there is\n%s", out)
	}
}
