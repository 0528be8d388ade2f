package main

import (
	"context"
	"encoding/json"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lede/model/article"
	"lede/model/shelf"
)

// onShelf runs lede off a terminal, for who has that shelf.
func onShelf(t *testing.T, data string, args ...string) (code int, out, err string) {
	t.Helper()
	var o, e strings.Builder
	std := streams{in: strings.NewReader(""), out: &o, err: &e, terminal: func([]string) *tty { return nil }}
	code = run(context.Background(), append([]string{"shelf"}, args...), std, []string{"TERM=xterm-256color", "XDG_DATA_HOME=" + data})
	return code, o.String(), e.String()
}

// stocked is the folder of data of somebody who has read two articles.
func stocked(t *testing.T) string {
	t.Helper()
	data := t.TempDir()
	s := shelf.New(shelf.Folder([]string{"XDG_DATA_HOME=" + data}))
	defer s.Close()
	for _, name := range []string{"Low water", "High water"} {
		words := strings.Repeat(name+" stood at the quay. ", 20)
		c := shelf.Copy{Article: article.Article{Headline: name, Body: []article.Block{article.Paragraph{Text: article.Words(words)}}}, Whole: true,
			Address: "https://paper.example/" + name[:3], Reader: "1"}
		c.URL = c.Address
		m, err := s.Recall(c)
		if err == nil && name == "Low water" {
			err = s.Keep(m.ID, article.Left{At: time.Now(), Share: 0.57})
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return data
}

func TestTheShelfIsListed(t *testing.T) {
	data := stocked(t)
	code, out, err := onShelf(t, data, "list")
	high, low := strings.Index(out, "High water  https://paper.example/Hig\n"), strings.Index(out, "Low water  https://paper.example/Low\n")
	if code != 0 || err != "" || high < 0 || low < high || !strings.Contains(out, "57 %") {
		t.Errorf("ends with %d, says %q and prints\n%s", code, err, out)
	}
	if _, out, _ := onShelf(t, data, "list", "--state", "reading"); strings.Contains(out, "High") || !strings.Contains(out, "Low") {
		t.Errorf("half read are\n%s", out)
	}
	var entries []struct{ Headline, State, URL string }
	if _, out, _ := onShelf(t, data, "list", "--format", "json"); json.Unmarshal([]byte(out), &entries) != nil || len(entries) != 2 || entries[1].State != "reading" {
		t.Errorf("for programs it is\n%s", out)
	}
}

func TestWordsAreFoundOnTheShelf(t *testing.T) {
	data := stocked(t)
	code, out, err := onShelf(t, data, "search", "low", "quay")
	if code != 0 || err != "" || !strings.Contains(out, "Low water stood at the quay.") || strings.Contains(out, "High") {
		t.Errorf("ends with %d, says %q and prints\n%s", code, err, out)
	}
	var hits []struct{ Headline, Snippet string }
	if _, out, _ := onShelf(t, data, "search", "--format", "json", "stoo"); json.Unmarshal([]byte(out), &hits) != nil || len(hits) != 2 || hits[0].Snippet == "" {
		t.Errorf("for programs it is\n%s", out)
	}
	if code, out, err := onShelf(t, data, "search", "--most", "1", "stood"); code != 0 || strings.Count(out, "stood at the quay.…") != 1 || err != "there are more; --most 5 finds more of them\n" {
		t.Errorf("of two one is found so: %d, %q\n%s", code, err, out)
	}
	if code, out, err := onShelf(t, data, "search", "--most", "2", "stood"); code != 0 || strings.Contains(err, "more") {
		t.Errorf("of two both are found so: %d, %q\n%s", code, err, out)
	}
	if code, out, err := onShelf(t, data, "search", "nowhere"); code != 0 || out != "" || err != "" {
		t.Errorf("ends with %d, says %q and prints %q", code, err, out)
	}
}

func TestAnEmptyShelfIsNoError(t *testing.T) {
	if code, out, err := onShelf(t, t.TempDir(), "list", "--format", "json"); code != 0 || out != "[]\n" || err != "" {
		t.Errorf("ends with %d, says %q and prints %q", code, err, out)
	}
}

func TestWhatIsNamedIsForgotten(t *testing.T) {
	for _, c := range []struct {
		args []string
		left string
	}{
		{[]string{"https://paper.example/Low"}, "High"},
		{[]string{"1"}, "High"},
		{[]string{"--since", "1h"}, ""},
		{[]string{"--all"}, ""},
		{[]string{"--since", "2999-01-01"}, "High Low"},
	} {
		t.Run(strings.Join(c.args, " "), func(t *testing.T) {
			data := stocked(t)
			if code, _, err := onShelf(t, data, append([]string{"forget"}, c.args...)...); code != 0 || err != "" {
				t.Fatalf("ends with %d and says %q", code, err)
			}
			_, out, _ := onShelf(t, data, "list")
			for _, name := range []string{"High", "Low"} {
				if strings.Contains(out, name) != strings.Contains(c.left, name) {
					t.Errorf("left are\n%s", out)
				}
			}
		})
	}
}

func TestTheShelfIsToldWhatItCannotDo(t *testing.T) {
	data := stocked(t)
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"forget"}, exitRead, "nothing is named"},
		{[]string{"backup", filepath.Join("no", "copy.db")}, exitRead, "no: "},
		{[]string{"forget", "999"}, exitRead, "999 is not on the shelf"},
		{[]string{"forget", "--since", "yesterday"}, exitRead, "neither a day"},
		{[]string{"list", "--state", "lost"}, exitUsage, "no state"},
		{[]string{"list", "--sort", "weight"}, exitUsage, "no order"},
		{[]string{"rm", "--state", "lost"}, exitUsage, "no state"},
		{[]string{"rm", "--format", "csv"}, exitUsage, "no format"},
		{[]string{"rm"}, exitRead, "no article is named"},
		{[]string{"archive", "1", "--tag", "harbour"}, exitRead, "either named or asked for"},
		{[]string{"tag", "1"}, exitRead, "nothing is to be done"},
		{[]string{"tag", "1", "--add", "#"}, exitRead, "is no tag"},
		{[]string{"backup", data}, exitRead, "is there already"},
	} {
		if code, out, err := onShelf(t, data, c.args...); code != c.code || out != "" || !strings.Contains(err, c.says) {
			t.Errorf("lede shelf %q ends with %d, prints %q and says %q", c.args, code, out, err)
		}
	}
	if code, out, _ := onShelf(t, data, "check"); code != 0 || !strings.Contains(out, "is sound") {
		t.Errorf("check ends with %d and prints %q", code, out)
	}
}

// What a command of the shelf prints, programs can read.
func TestTheShelfSpeaksToPrograms(t *testing.T) {
	data, pocket, folder := stocked(t), inFile(t, "part_000000.csv", pocketTable), t.TempDir()
	for _, c := range []struct {
		args  []string
		holds string
	}{
		{[]string{"list"}, `"headline": "Low water"`},
		{[]string{"search", "low"}, `"snippet": "Low water stood`},
		{[]string{"tag", "2", "--add", "harbour"}, "2"},
		{[]string{"tag"}, `"name": "harbour"`},
		{[]string{"archive", "2"}, "2"},
		{[]string{"rm", "2"}, "2"},
		{[]string{"stats"}, `"deleted": 1`},
		{[]string{"check"}, `"faults": []`},
		{[]string{"backup", filepath.Join(folder, "copy.db")}, `copy.db"`},
		{[]string{"merge", folder}, `"articles": 0`},
		{[]string{"import", "--dry-run", pocket}, `"dry_run": true`},
		{[]string{"import", pocket}, `"left_out": 1`},
		{[]string{"highlights"}, ""},
		{[]string{"export"}, `"Low water"`},
		{[]string{"forget", "1"}, `"forgotten": 1`},
	} {
		code, out, err := onShelf(t, data, append(c.args, "--format", "json")...)
		for d := json.NewDecoder(strings.NewReader(out)); ; {
			var v any
			if ended := d.Decode(&v); ended == io.EOF {
				break
			} else if ended != nil {
				t.Errorf("lede shelf %q prints no JSON: %v\n%s", c.args, ended, out)
				break
			}
		}
		if code != 0 || err != "" || !strings.Contains(out, c.holds) {
			t.Errorf("lede shelf %q ends with %d, says %q and prints\n%s", c.args, code, err, out)
		}
	}
}

func TestTheShellCompletesTagsAndSites(t *testing.T) {
	data := stocked(t)
	onShelf(t, data, "tag", "1", "--add", "long reads,harbour")
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"list", "--tag", "h"}, "harbour\nlong reads\n"},
		{[]string{"tag", "--add", ""}, "harbour\nlong reads\n"},
		{[]string{"list", "--state", "un"}, "unread\nreading\nfinished\nsaved\narchived\ndeleted\n"},
	} {
		var out strings.Builder
		std := streams{in: strings.NewReader(""), out: &out, err: io.Discard, terminal: func([]string) *tty { return nil }}
		run(context.Background(), append([]string{"__completeNoDesc", "shelf"}, c.args...), std, []string{"XDG_DATA_HOME=" + data})
		if got, _, _ := strings.Cut(out.String(), ":"); got != c.want {
			t.Errorf("%q is completed by %q", c.args, got)
		}
	}
}
