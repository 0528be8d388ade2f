package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"lede/model/article"
	"lede/model/export/quotes"
	"lede/model/parse/clean"
	"lede/model/shelf"
)

// highlightsCommand writes what the reader has highlighted.
func highlightsCommand(std streams, with withShelf) *cobra.Command {
	var which queryFlags
	var to string
	var names []string
	for _, f := range quotes.Formats() {
		names = append(names, f.String())
	}
	format := names[0]
	command := &cobra.Command{
		Use:   "highlights [NUMBER|ADDRESS|FILE...]",
		Short: "Write out highlights and notes",
		Long: "Highlights writes what you have highlighted, with your notes, in the order of the text: of\n" +
			"all articles, or of those that are meant. Links lead to the very words, where a browser knows\n" +
			"how. With --to it goes to a new file, or into a folder, a file for each article; the notes\n" +
			"for Obsidian that lie there already are added to.\n\n" + namedWords,
	}
	which.defineFilters(command.Flags())
	command.Flags().StringVar(&which.words, "words", "", "only those whose headlines hold these words")
	command.Flags().StringVar(&format, "format", format, strings.Join(names, ", "))
	command.Flags().StringVar(&to, "to", "", "a new file, or a folder that is there")
	command.RunE = func(c *cobra.Command, args []string) error {
		f, ok := quotes.Named(format)
		if !ok {
			return fmt.Errorf("--format: there is no format %q; there are %s", format, strings.Join(names, ", "))
		}
		if _, err := which.query(nil); err != nil {
			return err
		}
		return with(func(s *shelf.Shelf, args []string) error {
			all, err := which.highlights(s, args)
			if err != nil {
				return err
			}
			if at, err := os.Stat(to); err == nil && at.IsDir() {
				return highlightsInto(std.out, to, f, all)
			}
			if f == quotes.Obsidian && len(all) > 1 {
				return errors.New("a note for Obsidian is of one article: name one, or a folder with --to")
			}
			write := func(w io.Writer) error { return quotes.Write(w, f, all) }
			if to != "" && to != "-" {
				return toFile(to, write)
			}
			return write(std.out)
		})(c, args)
	}
	return command
}

// highlights are those of the articles that are meant, else all.
func (f *queryFlags) highlights(s *shelf.Shelf, args []string) ([]article.Annotated, error) {
	if len(args) == 0 && f.state+f.tag+f.site+f.words == "" {
		return s.Highlights()
	}
	ids, err := f.meant(s, args)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	return s.Highlights(ids...)
}

// highlightsInto writes a file for each article into a folder.
func highlightsInto(out io.Writer, folder string, f quotes.Format, all []article.Annotated) error {
	notes := map[string]string{}
	if f == quotes.Obsidian {
		var err error
		if notes, err = notesIn(folder); err != nil {
			return err
		}
	}
	fresh, renewed, same := 0, 0, 0
	for _, a := range all {
		name := notes[a.UID]
		if name == "" {
			err := intoNew(filepath.Join(folder, quotes.FileName(a)), f.Ending(), func(w io.Writer) error { return quotes.Write(w, f, []article.Annotated{a}) })
			if err != nil {
				return err
			}
			fresh++
			continue
		}
		before, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		after := quotes.Renewed(before, a)
		if bytes.Equal(before, after) {
			same++
			continue
		}
		if err := overwrite(name, after); err != nil {
			return err
		}
		renewed++
	}
	_, err := fmt.Fprintf(out, "%s: %d new, %d added to, %d as they were\n", clean.Row(folder), fresh, renewed, same)
	return err
}

// notesIn are the notes of lede's that lie in a folder or below, by the articles they are of.
func notesIn(folder string) (map[string]string, error) {
	notes := map[string]string{}
	return notes, filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != folder && strings.HasPrefix(d.Name(), "."):
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

// intoNew writes a file of a name that is not taken: where it is, a number follows it.
func intoNew(name, ending string, write func(io.Writer) error) error {
	for n := 1; ; n++ {
		path := name + ending
		if n > 1 {
			path = fmt.Sprintf("%s %d%s", name, n, ending)
		}
		if _, err := os.Lstat(path); err == nil {
			continue
		}
		return toFile(path, write)
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
