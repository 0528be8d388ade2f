package exchange

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/unicode"

	"lede/testdata/golden"
)

// An archive of testdata/exchange holds the files of an export below "in/", and what is
// read of them.
func TestExportsAreRead(t *testing.T) {
	golden.Run(t, "exchange/*", func(e *golden.Example) {
		files := filesOf(e)
		e.Expect("read", readings(e.T, laid(e.T, files), Unknown))
	})
}

func TestAnExportMayBePacked(t *testing.T) {
	golden.Run(t, "exchange/export-*", func(e *golden.Example) {
		files := filesOf(e)
		if got, want := readings(e.T, packed(e.T, files), Unknown), string(e.File("read").Data); got != want {
			e.Errorf("packed it is read as\n%s", got)
		}
	})
}

// What Windows makes of a text is the same text: its line ends, its mark at the beginning,
// and UTF-16.
func TestAnExportMayComeFromWindows(t *testing.T) {
	golden.Run(t, "exchange/export-*", func(e *golden.Example) {
		for _, turn := range []func(string) string{
			func(s string) string { return "\ufeff" + s },
			func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
			utf16,
		} {
			files := map[string]string{}
			for name, text := range filesOf(e) {
				files[name] = turn(text)
			}
			if got, want := readings(e.T, laid(e.T, files), Unknown), string(e.File("read").Data); got != want {
				e.Errorf("it is read as\n%s", got)
			}
		}
	})
}

func utf16(s string) string {
	text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	return text
}

func filesOf(e *golden.Example) map[string]string {
	files := map[string]string{}
	for _, f := range e.Archive.Files {
		if name, ok := strings.CutPrefix(f.Name, "in/"); ok {
			files[name] = string(f.Data)
		}
	}
	return files
}

// laid lays files down, and returns the one, or the folder of several.
func laid(t testing.TB, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	name := ""
	for below, text := range files {
		name = filepath.Join(folder, filepath.FromSlash(below))
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if len(files) == 1 {
		return name
	}
	return folder
}

// packed is a zip of files.
func packed(t testing.TB, files map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(files[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	z.Close()
	return laid(t, map[string]string{"export.zip": b.String()})
}

// readings are what is read of an export, in lines.
func readings(t testing.TB, name string, as Format) string {
	t.Helper()
	e, err := OpenAs(name, as)
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	var b strings.Builder
	fmt.Fprintln(&b, "formats:", e.Formats())
	for i, err := range e.Items() {
		var left *LeftOut
		if errors.As(err, &left) {
			fmt.Fprintln(&b, "left out:", err)
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		reading(&b, i)
	}
	return b.String()
}

func reading(b *strings.Builder, i Item) {
	tell := func(name, value string) {
		if value != "" {
			fmt.Fprintf(b, "  %s: %s\n", name, strings.ReplaceAll(value, "\n", "⏎"))
		}
	}
	fmt.Fprintln(b, i.Source)
	tell("address", i.Address)
	if i.Path != "" {
		tell("file", filepath.Base(i.Path))
	}
	tell("name", i.UID)
	tell("headline", i.Headline)
	tell("dek", i.Dek)
	tell("byline", i.Byline)
	tell("site", i.Site)
	tell("language", i.Language)
	tell("published", dated(i.Published))
	tell("added", dated(i.Added))
	tell("tags", strings.Join(i.Tags, " | "))
	var states []string
	for state, is := range map[string]bool{"archived": i.Archived, "starred": i.Starred} {
		if is {
			states = append(states, state)
		}
	}
	slices.Sort(states)
	tell("state", strings.Join(states, ", "))
	if i.Progress > 0 {
		tell("progress", fmt.Sprint(i.Progress))
	}
	tell("note", i.Note)
	for _, h := range i.Highlights {
		tell("highlight", h.Quote)
		tell("  before", h.Before)
		tell("  after", h.After)
		if h.Stop > 0 {
			tell("  about", fmt.Sprintf("%d to %d", h.Start, h.Stop))
		}
		tell("  name", h.UID)
		tell("  changed", dated(h.Changed))
		tell("  note", h.Note)
		tell("  colour", h.Colour)
		tell("  made", dated(h.Made))
		tell("  tags", strings.Join(h.Tags, " | "))
	}
	tell("html", i.HTML)
	tell("text", i.Text)
	for _, name := range slices.Sorted(maps.Keys(i.Rest)) {
		tell("not understood: "+name, i.Rest[name])
	}
}

func dated(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339Nano)
}
