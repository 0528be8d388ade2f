package daybook

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestOfWhatIsToldAgainTheLastStays(t *testing.T) {
	folder, now := t.TempDir(), time.Date(2024, 3, 5, 0, 0, 0, 0, time.UTC)
	clock := StampOf(now)
	tell := func(kind Kind, fields string) {
		clock++
		l := Line{Version: Version, At: clock, Device: "desk", Kind: kind, Article: "a"}
		if err := json.Unmarshal([]byte(fields), &l.Fields); err != nil {
			t.Fatal(err)
		}
		if err := Append(folder, "desk", []Line{l}, now); err != nil {
			t.Fatal(err)
		}
	}
	tell(Article, `{"headline": "Salt & tides", "furthest": 0.1, "added": 5}`)
	for n := range 40 {
		tell(Place, fmt.Sprintf(`{"left": %d}`, n))
		tell(Article, fmt.Sprintf(`{"furthest": 0.%d, "added": 5}`, n+10))
	}
	file := filepath.Join(folder, "desk-202403.jsonl")
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	newer := `{"v":9,"t":"0000000000000001","d":"desk","k":"article","u":"a","f":{"added":1}}` + "\n"
	if err := os.WriteFile(file, append([]byte(newer), append(before, `{"v":1`...)...), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Tidy(file, now); err != nil {
		t.Fatal(err)
	}
	after, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(after), "\n")
	if len(lines) != 5 || lines[0]+"\n" != newer || !strings.HasSuffix(lines[1], `"f":{"headline":"Salt & tides"}}`) ||
		!strings.Contains(lines[2], `"left":39`) || !strings.Contains(lines[3], `"furthest":0.49`) || lines[4] != `{"v":1` {
		t.Errorf("there are\n%s", after)
	}
}

func TestTidyingChangesNothingOfWhatAllComesTo(t *testing.T) {
	now := time.Date(2024, 3, 5, 0, 0, 0, 0, time.UTC)
	rapid.Check(t, func(t *rapid.T) {
		lines := someLines(t)
		var own bytes.Buffer
		var others []Line
		for _, l := range lines {
			if l.Device != "desk" {
				others = append(others, l)
			} else if err := write(&own, l); err != nil {
				t.Fatal(err)
			}
		}
		want := Fold(lines)
		got := others
		for part := range bytes.Lines(tidied(own.Bytes(), StampOf(now))) {
			var l Line
			if err := json.Unmarshal(part, &l); err != nil {
				t.Fatalf("%s: %v", part, err)
			}
			got = append(got, l)
		}
		if state := Fold(got); fmt.Sprint(state) != fmt.Sprint(want) { // no fields are read as nil
			t.Fatalf("%+v\nis not\n%+v", state, want)
		}
	})
}

// BenchmarkTidy tidies a file that is full of places.
func BenchmarkTidy(b *testing.B) {
	now := time.Date(2024, 3, 5, 0, 0, 0, 0, time.UTC)
	var text bytes.Buffer
	for n := 0; text.Len() < fullFrom; n++ {
		l := Line{Version: Version, At: StampOf(now) + Stamp(n), Device: "desk", Kind: Place, Article: fmt.Sprintf("%032x", n%500)}
		l.Fields = map[string]json.RawMessage{"left": json.RawMessage(fmt.Sprintf(`{"At":%d,"Words":{"Exact":"The salt boat passed the old quay at noon."}}`, n))}
		if err := write(&text, l); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		tidied(text.Bytes(), StampOf(now.AddDate(0, 1, 0)))
	}
}
