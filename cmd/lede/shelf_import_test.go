package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// pocketTable is what Pocket gave out.
const pocketTable = `title,url,time_added,tags,status
Dredgers leave the north basin,https://paper.example/dredgers,1500000000,harbour|tides,unread
How rope is laid,https://quay.example/rope,1400000000,,archive
Low water once more,https://paper.example/Low?utm_source=feed,1400000000,tides,unread
Add to list,javascript:add(),1400000001,,unread
`

// inFile is a file that holds a text.
func inFile(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAnImportIsCountedAndChangesNothingTheSecondTime(t *testing.T) {
	data, file := stocked(t), inFile(t, "part_000000.csv", pocketTable)
	_, before, _ := onShelf(t, data, "list", "--format", "json")
	const said = "merged: part_000000.csv:4: Low water once more: kept since 2014-05-13, tagged tides\n" +
		"left out: part_000000.csv:5: Add to list: a bookmarklet is no article\n"
	if code, out, err := onShelf(t, data, "import", "--dry-run", file); code != 0 || err != "" ||
		linesSorted(out) != linesSorted(said+"nothing is changed; it would be: 4 from pocket: 2 new, 1 merged with what was there, 0 there already, 1 left out\n") {
		t.Errorf("dry it ends with %d, says %q and prints\n%s", code, err, out)
	}
	if _, after, _ := onShelf(t, data, "list", "--format", "json"); after != before {
		t.Errorf("dry it has changed the shelf to\n%s", after)
	}
	if code, out, err := onShelf(t, data, "import", file); code != 0 || err != "" ||
		linesSorted(out) != linesSorted(said+"4 from pocket: 2 new, 1 merged with what was there, 0 there already, 1 left out\n") {
		t.Errorf("it ends with %d, says %q and prints\n%s", code, err, out)
	}
	_, before, _ = onShelf(t, data, "list", "--format", "json")
	if _, archived, _ := onShelf(t, data, "list", "--state", "archived"); !strings.Contains(before, "Dredgers leave") || !strings.Contains(archived, "How rope") {
		t.Errorf("then there are\n%s", before)
	}
	if code, out, err := onShelf(t, data, "import", file); code != 0 || err != "" ||
		!strings.Contains(out, "4 from pocket: 0 new, 0 merged with what was there, 3 there already, 1 left out\n") {
		t.Errorf("a second time it ends with %d, says %q and prints\n%s", code, err, out)
	}
	if _, after, _ := onShelf(t, data, "list", "--format", "json"); after != before {
		t.Errorf("a second time it has changed the shelf to\n%s", after)
	}
}

func TestAFolderOfArticlesIsImported(t *testing.T) {
	data := t.TempDir()
	file := inFile(t, "rope.md", "# How rope is laid\n\nThree strands go to a rope, and they are turned against each other.\n")
	code, out, err := onShelf(t, data, "import", filepath.Dir(file))
	if code != 0 || err != "" || out != "1 from files: 1 new, 0 merged with what was there, 0 there already, 0 left out\n" {
		t.Errorf("it ends with %d, says %q and prints\n%s", code, err, out)
	}
	if _, out, _ := onShelf(t, data, "search", "strands"); !strings.Contains(out, "How rope is laid") || !strings.Contains(out, "Three strands") {
		t.Errorf("its words find\n%s", out)
	}
}

func TestWhatCannotBeImportedIsSaid(t *testing.T) {
	data, file := t.TempDir(), inFile(t, "table.csv", "name,colour\nrope,brown\n")
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"import", file}, exitRead, "holds nothing that can be taken over"},
		{[]string{"import", file + "x"}, exitRead, "no such file"},
		{[]string{"import", "--from", "pocket", file}, exitRead, "holds nothing that can be taken over"},
		{[]string{"import", "--from", "parchment", file}, exitUsage, `no program "parchment"; there are lede, pocket, instapaper`},
		{[]string{"import"}, exitUsage, "it is written: lede shelf import"},
	} {
		if code, _, err := onShelf(t, data, c.args...); code != c.code || !strings.Contains(err, c.says) {
			t.Errorf("lede shelf %q ends with %d and says %q", c.args, code, err)
		}
	}
}

// linesSorted are the lines of a text in alphabetical order: what is merged is told a batch
// later than what is left out.
func linesSorted(text string) string {
	lines := strings.Split(text, "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

func TestTheShelfIsExportedAndReadBack(t *testing.T) {
	data, other := stocked(t), t.TempDir()
	if code, _, err := onShelf(t, data, "import", inFile(t, "part_000000.csv", pocketTable)); code != 0 {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "shelf.jsonl")
	if code, out, err := onShelf(t, data, "export", file); code != 0 || out != "" || err != "" {
		t.Fatalf("it ends with %d, prints %q and says %q", code, out, err)
	}
	if code, out, err := onShelf(t, other, "import", file); code != 0 || err != "" || out != "4 from lede: 4 new, 0 merged with what was there, 0 there already, 0 left out\n" {
		t.Errorf("read back it ends with %d, says %q and prints\n%s", code, err, out)
	}
	want, _ := os.ReadFile(file)
	if _, got, _ := onShelf(t, other, "export"); linesSorted(got) != linesSorted(string(want)) {
		t.Errorf("it came back as\n%s\nand was\n%s", got, want)
	}
	if code, _, err := onShelf(t, data, "export", file); code != exitRead || !strings.Contains(err, "is there already") {
		t.Errorf("over a file it ends with %d and says %q", code, err)
	}
}

func TestTheShelfIsExportedForOthers(t *testing.T) {
	data := t.TempDir()
	table := "url,title,tags,created,note,archived\n" +
		"https://paper.example/sum,=1+1 & <more>,\"tides, work\",2014-05-13T16:53:20Z,\"Ask Bo.\nAnd Ada.\",true\n"
	if code, _, err := onShelf(t, data, "import", inFile(t, "kept.csv", table)); code != 0 {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"export", "--format", "csv"}, "title,url,tags,created,archived,progress,note\n" +
			"=1+1 & <more>,https://paper.example/sum,\"tides, work\",2014-05-13T16:53:20Z,true,0,\"Ask Bo.\nAnd Ada.\"\n"},
		{[]string{"export", "--format", "csv", "--spreadsheet"}, "title,url,tags,created,archived,progress,note\n" +
			"'=1+1 & <more>,https://paper.example/sum,\"tides, work\",2014-05-13T16:53:20Z,true,0,\"Ask Bo.\nAnd Ada.\"\n"},
		{[]string{"export", "--format", "html"}, "<DT><A HREF=\"https://paper.example/sum\" ADD_DATE=\"1400000000\" TAGS=\"tides,work\">=1+1 &amp; &lt;more&gt;</A>\n<DD>Ask Bo.\nAnd Ada.\n"},
	} {
		code, out, err := onShelf(t, data, c.args...)
		if code != 0 || err != "" || !strings.Contains(out, c.want) {
			t.Errorf("lede shelf %q ends with %d, says %q and prints\n%s", c.args, code, err, out)
		}
		if strings.Contains(strings.Join(c.args, " "), "spreadsheet") {
			continue
		}
		if code, told, err := onShelf(t, data, "import", inFile(t, "again", out)); code != 0 || !strings.Contains(told, "1 there already") {
			t.Errorf("read back it ends with %d, says %q and prints\n%s", code, err, told)
		}
	}
	if code, _, err := onShelf(t, data, "export", "--format", "parchment"); code != exitUsage || !strings.Contains(err, "there are json, csv, html") {
		t.Errorf("an unknown format ends with %d and says %q", code, err)
	}
}

func TestTwoMachinesComeTogetherByAFolder(t *testing.T) {
	desk, lap, between := stocked(t), t.TempDir(), t.TempDir()
	for _, data := range []string{desk, lap} {
		if code, out, err := onShelf(t, data, "merge", between); code != 0 || err != "" || !strings.Contains(out, "something was new: ") {
			t.Errorf("it ends with %d, says %q and prints %q", code, err, out)
		}
	}
	if _, out, _ := onShelf(t, lap, "list"); !strings.Contains(out, "Low water") || !strings.Contains(out, "High water") {
		t.Errorf("then there are\n%s", out)
	}
	if code, _, err := onShelf(t, lap, "merge", filepath.Join(between, "nowhere")); code != exitRead || !strings.Contains(err, "there is no folder") {
		t.Errorf("without a folder it ends with %d and says %q", code, err)
	}
}
