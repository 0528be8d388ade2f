package main

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"html"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"lede/model/article"
	"lede/model/shelf"
)

// A shelfPrinter writes what is on the shelf in one format.
type shelfPrinter struct {
	name  string
	write func(w io.Writer, s *shelf.Shelf, guard bool) error
}

var shelfPrinters = []shelfPrinter{
	{"json", func(w io.Writer, s *shelf.Shelf, _ bool) error { return exportLines(w, s) }},
	{"csv", exportTable},
	{"html", func(w io.Writer, s *shelf.Shelf, _ bool) error { return exportBookmarks(w, s) }},
}

func exportCommand(std streams, with withShelf) *cobra.Command {
	format, guard := shelfPrinters[0].name, false
	var names []string
	for _, p := range shelfPrinters {
		names = append(names, p.name)
	}
	command := &cobra.Command{
		Use:   "export [FILE]",
		Short: "Write out what is on the shelf",
		Long: "Export writes all that is remembered, an article a line, as lede shelf import reads it back:\n" +
			"tags, the archive and the trash, places, and the words of what was read. Whole copies are\n" +
			"not among it; lede shelf backup has them. For other programs there are csv and html (as\n" +
			"browsers' bookmarks), with what is not in the trash.",
		Args: cobra.MaximumNArgs(1),
	}
	command.Flags().StringVar(&format, "format", format, strings.Join(names, ", "))
	command.Flags().BoolVar(&guard, "spreadsheet", false, "in csv, put a ' before what a spreadsheet would take for a formula")
	do := with(func(s *shelf.Shelf, args []string) error {
		for _, p := range shelfPrinters {
			if p.name != format {
				continue
			}
			write := func(w io.Writer) error { return p.write(w, s, guard) }
			if len(args) == 1 && args[0] != "-" {
				return toFile(args[0], write)
			}
			return write(std.out)
		}
		return nil
	})
	command.RunE = func(c *cobra.Command, args []string) error {
		for _, name := range names {
			if name == format {
				return do(c, args)
			}
		}
		return fmt.Errorf("--format: there is no format %q; there are %s", format, strings.Join(names, ", "))
	}
	return command
}

// toFile writes a file that nobody else may read, and that must not be there yet. It is whole
// or not there.
func toFile(name string, write func(io.Writer) error) error {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if os.IsExist(err) {
		return fmt.Errorf("%s is there already", name)
	}
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	err = write(w)
	if err == nil {
		err = w.Flush()
	}
	if ended := f.Close(); err == nil {
		err = ended
	}
	if err != nil {
		os.Remove(name)
	}
	return err
}

func exportLines(w io.Writer, s *shelf.Shelf) error {
	return s.Export(func(line []byte) error {
		_, err := w.Write(append(line, '\n'))
		return err
	})
}

// eachKept gives the articles that are not in the trash, and have an address.
func eachKept(s *shelf.Shelf, do func(article.Entry) error) error {
	for _, pile := range []article.Pile{article.AtHand, article.Archived} {
		err := eachEntry(s, article.Query{Pile: pile, Order: article.ByAdded}, func(e article.Entry) error {
			if e.URL == "" {
				return nil
			}
			return do(e)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// exportTable writes a table, with names of columns that most programs know.
func exportTable(w io.Writer, s *shelf.Shelf, guard bool) error {
	table := csv.NewWriter(w)
	row := func(cells ...string) error {
		for i, c := range cells {
			if guard && c != "" && strings.ContainsRune("=+-@\t\r", rune(c[0])) {
				cells[i] = "'" + c
			}
		}
		return table.Write(cells)
	}
	if err := row("title", "url", "tags", "created", "archived", "progress", "note"); err != nil {
		return err
	}
	err := eachKept(s, func(e article.Entry) error {
		return row(e.Headline, e.URL, strings.Join(e.Tags, ", "), e.Added.UTC().Format(time.RFC3339), strconv.FormatBool(e.Archived),
			strconv.FormatFloat(e.Furthest, 'f', -1, 64), e.Note)
	})
	table.Flush()
	if err != nil {
		return err
	}
	return table.Error()
}

// exportBookmarks writes the page that browsers take bookmarks from.
func exportBookmarks(w io.Writer, s *shelf.Shelf) error {
	const head = "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=UTF-8\">\n" +
		"<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n"
	if _, err := io.WriteString(w, head); err != nil {
		return err
	}
	err := eachKept(s, func(e article.Entry) error {
		title := e.Headline
		if title == "" {
			title = e.URL
		}
		_, err := fmt.Fprintf(w, "<DT><A HREF=\"%s\" ADD_DATE=\"%d\" TAGS=\"%s\">%s</A>\n", html.EscapeString(e.URL), e.Added.Unix(),
			html.EscapeString(strings.Join(e.Tags, ",")), html.EscapeString(title))
		if err == nil && e.Note != "" {
			_, err = fmt.Fprintf(w, "<DD>%s\n", html.EscapeString(e.Note))
		}
		return err
	})
	if err == nil {
		_, err = io.WriteString(w, "</DL><p>\n")
	}
	return err
}
