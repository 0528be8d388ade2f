package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"lede/model/article"
	"lede/model/export/quotes"
	"lede/model/parse/clean"
	"lede/model/source"
)

// highlightsInto writes a file for each article into a folder.
func highlightsInto(out io.Writer, folder string, f quotes.Format, all []article.Annotated) error {
	v := vault{folder: folder}
	if err := v.look(f, true); err != nil {
		return err
	}
	counts := map[fate]int{}
	for _, a := range all {
		_, became, err := v.put(f, a)
		if err != nil {
			return err
		}
		counts[became]++
	}
	_, err := fmt.Fprintf(out, "%s: %d new, %d added to, %d as they were\n", clean.Row(folder), counts[made], counts[renewed], counts[untouched])
	return err
}

// writeHighlights writes those of one article where the reader is, or beside its file.
func writeHighlights(ref string, f quotes.Format, a article.Annotated) (string, error) {
	v := vault{}
	if path, err := pathOf(ref); err == nil && !source.IsWeb(ref) && isFile(path) {
		v.folder = filepath.Dir(path)
	}
	if err := v.look(f, false); err != nil {
		return "", err
	}
	name, _, err := v.put(f, a)
	return name, err
}

func isFile(path string) bool {
	stat, err := os.Stat(path)
	return err == nil && stat.Mode().IsRegular()
}

// A vault is a folder into which highlights are written.
type vault struct {
	folder string            // empty for that in which lede runs
	notes  map[string]string // those for Obsidian that lie there, by the UIDs of their articles
}

// A fate is what has become of a file.
type fate int

const (
	made fate = iota
	renewed
	untouched
)

// look finds out which notes are there, or deeper in it too, where they are to be renewed.
func (v *vault) look(f quotes.Format, deep bool) (err error) {
	if f == quotes.Obsidian {
		v.notes, err = notesIn(cmp.Or(v.folder, "."), deep)
	}
	return err
}

// put writes the highlights of an article, and tells the name of the file.
func (v *vault) put(f quotes.Format, a article.Annotated) (string, fate, error) {
	name := v.notes[a.UID]
	if name == "" || a.UID == "" {
		name, err := intoNew(filepath.Join(v.folder, quotes.FileName(a)), f.Ending(), func(w io.Writer) error { return quotes.Write(w, f, []article.Annotated{a}) })
		return name, made, err
	}
	before, err := os.ReadFile(name)
	if err != nil {
		return "", untouched, err
	}
	after := quotes.Renewed(before, a)
	if bytes.Equal(before, after) {
		return name, untouched, nil
	}
	return name, renewed, overwrite(name, after)
}

// notesIn are the notes of lede's that lie in a folder, or deeper in it too, by the articles
// they are of.
func notesIn(folder string, deep bool) (map[string]string, error) {
	notes := map[string]string{}
	return notes, filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != folder && (!deep || strings.HasPrefix(d.Name(), ".")):
			return fs.SkipDir
		case !d.Type().IsRegular() || filepath.Ext(name) != quotes.Obsidian.Ending():
			return nil
		}
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		const most = 16 << 10 // bytes that properties take
		start, err := io.ReadAll(io.LimitReader(f, most))
		if uid := quotes.OwnerOf(start); uid != "" {
			notes[uid] = name
		}
		return err
	})
}

// intoNew writes a file of a name that is not taken, and tells it: where it is, a number
// follows it.
func intoNew(name, ending string, write func(io.Writer) error) (string, error) {
	for n := 1; ; n++ {
		path := name + ending
		if n > 1 {
			path = fmt.Sprintf("%s %d%s", name, n, ending)
		}
		if _, err := os.Lstat(path); err == nil {
			continue
		}
		return path, toFile(path, write)
	}
}

// overwrite puts other words into a file, which is whole at any moment.
func overwrite(name string, text []byte) error {
	stat, err := os.Stat(name)
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".lede-")
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	if err == nil {
		err = f.Chmod(stat.Mode().Perm())
	}
	if ended := f.Close(); err == nil {
		err = ended
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}
