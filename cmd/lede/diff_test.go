package main

import (
	"encoding/json"
	"testing"
)

const editedNotice = `# Low water at noon

The quay is open again until the tide is back.

![A dry quay](quay.jpg "The quay at noon. Photo: Mara Teller")

## What to do

- Walk round by the bridge.
- Wait.

Nobody knows for how long.
`

func TestWhatChangedIsPrinted(t *testing.T) {
	before, after := writeFile(t, "before.md", notice), writeFile(t, "after.md", editedNotice)
	for _, c := range []struct {
		name, stdin string
		args        []string
		want        string
	}{
		{"of two files", "", []string{before, after}, `1 paragraph changed, 1 added; +7 −1 words

The quay is [-closed-] {+open again+} until the tide is back.

… 3 paragraphs unchanged

{+Nobody knows for how long.+}
`},
		{"of a file and what comes through a pipe", notice, []string{before, "-"}, "nothing changed\n\n… 4 paragraphs unchanged\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, out, err := called(t, c.stdin, append([]string{"diff"}, c.args...)...)
			if code != 0 || err != "" || out != c.want {
				t.Errorf("ends with %d, says %q and prints\n%s\nwant\n%s", code, err, out, c.want)
			}
		})
	}
}

func TestWhatChangedIsPrintedForPrograms(t *testing.T) {
	code, out, err := called(t, "", "diff", "--format", "json", writeFile(t, "before.md", notice), writeFile(t, "after.md", editedNotice))
	var got struct {
		Summary    string
		Paragraphs []struct {
			Kind          string
			Before, After *int
			Edits         []struct{ Kind, Text string }
		}
	}
	if code != 0 || err != "" || json.Unmarshal([]byte(out), &got) != nil {
		t.Fatalf("ends with %d, says %q and prints\n%s", code, err, out)
	}
	first, last := got.Paragraphs[0], got.Paragraphs[len(got.Paragraphs)-1]
	if first.Kind != "changed" || len(first.Edits) != 4 || first.Edits[1].Text != "closed " || first.Edits[1].Kind != "removed" {
		t.Errorf("the first paragraph is %+v", first)
	}
	if last.Kind != "added" || last.Before != nil || *last.After != 4 {
		t.Errorf("the last paragraph is %+v", last)
	}
}

func TestADiffNeedsTwoArticles(t *testing.T) {
	file := writeFile(t, "notice.md", notice)
	for name, c := range map[string]struct {
		args []string
		code int
	}{
		"one alone":            {[]string{"diff", file}, exitUsage},
		"standard input twice": {[]string{"diff", "-", "-"}, exitRead},
		"one that is not":      {[]string{"diff", file, file + ".gone"}, exitRead},
		"a format that is not": {[]string{"diff", "--format", "pdf", file, file}, exitUsage},
	} {
		t.Run(name, func(t *testing.T) {
			if code, out, err := called(t, "", c.args...); code != c.code || out != "" || err == "" {
				t.Errorf("ends with %d, prints %q and says %q", code, out, err)
			}
		})
	}
}
