package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"lede/model/article"
	"lede/model/export/quotes"
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
