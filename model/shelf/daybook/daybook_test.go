package daybook

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestWhatIsToldLastHolds(t *testing.T) {
	raw := func(s string) json.RawMessage { return json.RawMessage(s) }
	line := func(at Stamp, device string, fields map[string]json.RawMessage) Line {
		return Line{Version: Version, At: at, Device: device, Kind: Article, Article: "a", Fields: fields}
	}
	s := Fold([]Line{
		line(5, "desk", map[string]json.RawMessage{"archived": raw("true"), Added: raw("30"), Furthest: raw("0.2")}),
		line(3, "lap", map[string]json.RawMessage{"archived": raw("false"), "note": raw(`"Ask Bo."`), Added: raw("20"), Furthest: raw("0.9")}),
		{Version: Version + 1, At: 9, Device: "lap", Kind: Article, Article: "a", Fields: map[string]json.RawMessage{"archived": raw("false")}},
	})
	want := map[string]json.RawMessage{"archived": raw("true"), "note": raw(`"Ask Bo."`), Added: raw("20"), Furthest: raw("0.9")}
	if !reflect.DeepEqual(s.Fields, want) || !s.There() {
		t.Errorf("it comes to %s", s.Fields)
	}
	s = Fold([]Line{line(5, "desk", want), {Version: Version, At: 6, Device: "lap", Kind: Article, Article: "a", Gone: true}, line(4, "desk", want)})
	if s.There() || s.Forgotten != 6 {
		t.Errorf("what is forgotten comes to %+v", s)
	}
	if s = Fold([]Line{{Version: Version, At: 6, Device: "lap", Kind: Article, Article: "a", Gone: true}, line(7, "desk", want)}); !s.There() {
		t.Errorf("what came anew comes to %+v", s)
	}
}

// someLines are lines about one article, no two of a device with one stamp.
func someLines(t *rapid.T) []Line {
	var all []Line
	n := rapid.IntRange(0, 12).Draw(t, "lines")
	for i := range n {
		l := Line{Version: Version, At: Stamp(rapid.IntRange(1, 8).Draw(t, "at"))<<8 + Stamp(i), Device: rapid.SampledFrom([]string{"desk", "lap", "phone"}).Draw(t, "device"),
			Kind: rapid.SampledFrom([]Kind{Article, Place, Highlight, "other"}).Draw(t, "kind"), Article: "a", Part: rapid.SampledFrom([]string{"x", "y"}).Draw(t, "part")}
		l.Gone = rapid.IntRange(0, 9).Draw(t, "gone") == 0
		l.Fields = map[string]json.RawMessage{}
		for _, name := range []string{Added, Opened, Furthest, "archived", "tag/tides"} {
			if rapid.Bool().Draw(t, name) {
				l.Fields[name] = json.RawMessage(fmt.Sprint(rapid.IntRange(0, 5).Draw(t, "value")))
			}
		}
		all = append(all, l)
	}
	return all
}

func TestNeitherOrderNorRepetitionMatters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := someLines(t)
		want := Fold(lines)
		again := append(lines, lines[:rapid.IntRange(0, len(lines)).Draw(t, "twice")]...)
		r := rand.New(rand.NewPCG(1, uint64(len(again))))
		r.Shuffle(len(again), func(i, j int) { again[i], again[j] = again[j], again[i] })
		if got := Fold(again); !reflect.DeepEqual(got, want) {
			t.Fatalf("%+v\nis not\n%+v", got, want)
		}
	})
}

func TestALineWithoutAnEndWaits(t *testing.T) {
	folder := t.TempDir()
	now := time.Date(2024, 3, 5, 0, 0, 0, 0, time.UTC)
	l := Line{Version: Version, At: StampOf(now), Device: "desk-1", Kind: Article, Article: "a", Fields: map[string]json.RawMessage{"note": json.RawMessage(`"<b>"`)}}
	if err := Append(folder, "desk-1", []Line{l}, now); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, "desk-1-202403.jsonl")
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lay := func(text string) {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	read := func(from int64) (lines []Line, to int64) {
		to, err := Read(file, from, func(l Line) { lines = append(lines, l) })
		if err != nil {
			t.Fatal(err)
		}
		return lines, to
	}
	lay(string(whole) + string(whole[:20]))
	lines, to := read(0)
	if len(lines) != 1 || !reflect.DeepEqual(lines[0], l) || to != int64(len(whole)) {
		t.Errorf("there are %+v, to %d", lines, to)
	}
	lay(string(whole) + string(whole))
	if lines, _ := read(to); len(lines) != 1 {
		t.Errorf("then there are %+v", lines)
	}
	lay("no line\n" + string(whole) + string(whole[:20]))
	if err := Append(folder, "desk-1", []Line{l}, now); err != nil {
		t.Fatal(err)
	}
	if lines, _ := read(0); len(lines) != 2 {
		t.Errorf("behind what broke off there are %+v", lines)
	}
}

// TestAFileThatIsFullIsFollowedByAnother fills two files and begins a third.
func TestAFileThatIsFullIsFollowedByAnother(t *testing.T) {
	folder, now := t.TempDir(), time.Date(2024, 3, 5, 0, 0, 0, 0, time.UTC)
	note := json.RawMessage(`"` + strings.Repeat("salt ", fullFrom/9) + `"`)
	for n := range 5 {
		l := Line{Version: Version, At: StampOf(now) + Stamp(n), Device: "desk", Kind: Article, Article: fmt.Sprint(n), Fields: map[string]json.RawMessage{"note": note}}
		if err := Append(folder, "desk", []Line{l}, now); err != nil {
			t.Fatal(err)
		}
	}
	files, err := Files(folder)
	var names, articles []string
	for _, file := range files {
		names = append(names, filepath.Base(file))
		if !IsOf(file, "desk") || IsOf(file, "des") || IsOf(file, "desk-202403") {
			t.Errorf("whose %s is, is not seen", file)
		}
		if err := Tidy(file, now); err != nil {
			t.Fatal(err)
		}
		if _, err := Read(file, 0, func(l Line) { articles = append(articles, l.Article) }); err != nil {
			t.Fatal(err)
		}
	}
	slices.Sort(articles)
	if want := "[desk-202403-2.jsonl desk-202403-3.jsonl desk-202403.jsonl]"; fmt.Sprint(names) != want || err != nil || fmt.Sprint(articles) != "[0 1 2 3 4]" {
		t.Errorf("in %v are told %v, %v", names, articles, err)
	}
	for _, other := range []string{"desk-202403-1.jsonl", "desk-202403-02.jsonl", "desk-202403-x.jsonl", "desk-202403-2 (copy).jsonl", "desk-202403-.jsonl"} {
		if IsOf(other, "desk") {
			t.Errorf("%s is taken for one of the device's own", other)
		}
	}
}

func TestWhatIsForgottenStandsNowhere(t *testing.T) {
	folder, now := t.TempDir(), time.Date(2024, 3, 5, 0, 0, 0, 0, time.UTC)
	line := func(article string, gone bool) Line {
		return Line{Version: Version, At: StampOf(now), Device: "desk", Kind: Article, Article: article, Gone: gone}
	}
	for _, device := range []string{"desk", "desk-lap"} {
		if err := Append(folder, device, []Line{line("a", false), line("b", false), line("a", true)}, now); err != nil {
			t.Fatal(err)
		}
	}
	if err := Erase(folder, "desk", map[string]Stamp{"a": StampOf(now)}); err != nil {
		t.Fatal(err)
	}
	files, err := Files(folder)
	if err != nil || len(files) != 2 {
		t.Fatalf("there are %q, %v", files, err)
	}
	for i, want := range []int{2, 3} {
		n := 0
		Read(files[i], 0, func(Line) { n++ })
		if n != want {
			t.Errorf("%s has %d lines, not %d", files[i], n, want)
		}
	}
}

func TestTheClockGoesForward(t *testing.T) {
	now := time.Date(2024, 3, 5, 0, 0, 0, 0, time.UTC)
	var s Stamp
	if a, b := s.Next(now), s.Next(now).Next(now.Add(-time.Hour)); b <= a {
		t.Errorf("%v is not before %v", a, b)
	}
	if s = s.Seen(StampOf(now.AddDate(75, 0, 0)), now); s != StampOf(now.Add(mostAhead)) {
		t.Errorf("a wrong clock was followed to %d", s)
	}
	text, _ := StampOf(now).MarshalText()
	if err := s.UnmarshalText(text); err != nil || s != StampOf(now) || len(text) != 16 {
		t.Errorf("%s is read as %d, %v", text, s, err)
	}
}
