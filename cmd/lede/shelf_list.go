package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/shelf"
)

func listCommand(std streams, with withShelf) *cobra.Command {
	var state string
	format := "text"
	states := []string{"unread", "reading", "finished"}
	list := &cobra.Command{Use: "list", Short: "List the articles that were read, the latest first", Args: cobra.NoArgs}
	list.Flags().StringVar(&state, "state", "", "only those that are "+strings.Join(states, ", "))
	list.Flags().StringVar(&format, "format", format, "text or json")
	do := with(func(s *shelf.Shelf, _ []string) error {
		entries, err := s.Entries()
		if err != nil {
			return err
		}
		entries = slices.DeleteFunc(entries, func(e article.Entry) bool { return state != "" && e.State() != state })
		if format == "json" {
			return printEntries(std.out, entries, nil)
		}
		for _, e := range entries {
			fmt.Fprintln(std.out, clean.Row(entryLine(e)))
		}
		return nil
	})
	list.RunE = func(c *cobra.Command, args []string) error {
		if state != "" && !slices.Contains(states, state) {
			return fmt.Errorf("--state: there is no state %q; there are %s", state, strings.Join(states, ", "))
		}
		if err := checkListFormat(format); err != nil {
			return err
		}
		return do(c, args)
	}
	return list
}

// entryLine is an article in a line: number, day, how far it has been read, words, what it
// is called and where it is from.
func entryLine(e article.Entry) string {
	from := cmp.Or(e.URL, e.Path)
	name := cmp.Or(e.Headline, filepath.Base(from))
	far := fmt.Sprintf("%3d %%", article.Percent(e.Furthest))
	if !e.Finished.IsZero() {
		far = "  end"
	}
	return strings.TrimRight(fmt.Sprintf("%4d  %s  %s  %6d words  %s  %s", e.ID, e.Opened.Format(time.DateOnly), far, e.Words, name, from), " ")
}

func searchCommand(std streams, with withShelf) *cobra.Command {
	format := "text"
	search := &cobra.Command{
		Use:   "search WORDS...",
		Short: "Find words in what was read",
		Long: "Search finds the articles that hold all the words, in headline, byline or text. The last\n" +
			"word may be the beginning of one. Capitals and accents make no difference, and no sign has\n" +
			"a meaning: c++ and AND are words.",
		Args: cobra.MinimumNArgs(1),
	}
	search.Flags().StringVar(&format, "format", format, "text or json")
	do := with(func(s *shelf.Shelf, words []string) error {
		hits, err := s.Search(strings.Join(words, " "))
		if err != nil {
			return err
		}
		var entries []article.Entry
		var snippets []string
		for _, h := range hits {
			entries, snippets = append(entries, h.Entry), append(snippets, h.Snippet)
		}
		if format == "json" {
			return printEntries(std.out, entries, snippets)
		}
		for i, e := range entries {
			fmt.Fprintf(std.out, "%s\n      %s\n", clean.Row(entryLine(e)), clean.Row(snippets[i]))
		}
		return nil
	})
	search.RunE = func(c *cobra.Command, args []string) error {
		if err := checkListFormat(format); err != nil {
			return err
		}
		return do(c, args)
	}
	return search
}

func checkListFormat(format string) error {
	if format != "text" && format != "json" {
		return fmt.Errorf("--format: there is no format %q; it may be text or json", format)
	}
	return nil
}

// printEntries prints entries for programs; snippets are those of a search, nil for none.
func printEntries(out io.Writer, entries []article.Entry, snippets []string) error {
	type entry struct {
		ID       int64      `json:"id"`
		Headline string     `json:"headline,omitempty"`
		Site     string     `json:"site,omitempty"`
		URL      string     `json:"url,omitempty"`
		Path     string     `json:"path,omitempty"`
		Words    int        `json:"words"`
		State    string     `json:"state"`
		Progress float64    `json:"progress"`
		Furthest float64    `json:"furthest"`
		Added    time.Time  `json:"added"`
		Opened   time.Time  `json:"opened"`
		Finished *time.Time `json:"finished,omitempty"`
		Snippet  string     `json:"snippet,omitempty"`
	}
	all := []entry{}
	for i, e := range entries {
		out := entry{e.ID, e.Headline, e.Site, e.URL, e.Path, e.Words, e.State(), e.Progress, e.Furthest, e.Added.UTC(), e.Opened.UTC(), nil, ""}
		if finished := e.Finished.UTC(); !e.Finished.IsZero() {
			out.Finished = &finished
		}
		if snippets != nil {
			out.Snippet = snippets[i]
		}
		all = append(all, out)
	}
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(all)
}
