package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"lede/model/article"
	"lede/model/find"
	"lede/model/parse/clean"
	"lede/model/shelf"
)

func searchCommand(std streams, env []string, with withShelf) *cobra.Command {
	format, most := "text", 20
	search := &cobra.Command{
		Use:   "search WORDS...",
		Short: "Find words in what was read",
		Long: "Search finds articles that hold all the words, in headline, byline or text. The last\n" +
			"word may be the beginning of one. Capitals and accents make no difference, and no sign has\n" +
			"a meaning: c++ and AND are words.",
		Args: cobra.MinimumNArgs(1),
	}
	search.Flags().StringVar(&format, "format", format, "text or json")
	search.Flags().IntVar(&most, "most", most, "how many articles are found at most, those that fit best first")
	do := with(func(s *shelf.Shelf, words []string) error {
		hits, err := s.SearchFor(context.Background(), strings.Join(words, " "), most+1)
		if err != nil {
			return err
		}
		if len(hits) > most {
			hits = hits[:most]
			fmt.Fprintf(std.err, "there are more; --most %d finds more of them\n", 5*most)
		}
		var entries []article.Entry
		var snippets []string
		for _, h := range hits {
			entries, snippets = append(entries, h.Entry), append(snippets, h.Snippet)
		}
		if format == "json" {
			return printEntries(std.out, entries, snippets)
		}
		out, light := std.out, ansi.Style(nil)
		if t := std.terminal(env); t != nil {
			out, light = t, lightOn(t)
		}
		for i, e := range entries {
			fmt.Fprintf(out, "%s\n      %s\n", clean.Row(entryLine(e)), lit(clean.Row(snippets[i]), strings.Join(words, " "), light))
		}
		return nil
	})
	search.RunE = func(c *cobra.Command, args []string) error {
		if most < 1 {
			return fmt.Errorf("--most: %d is no number of articles", most)
		}
		return textOrJSON(&format, do)(c, args)
	}
	return search
}

// lightOn is how words that were found are shown on a terminal: without colours they are bold
// all the same.
func lightOn(t *tty) ansi.Style {
	switch {
	case t.colours <= colorprofile.NoTTY:
		return nil
	case t.colours == colorprofile.Ascii:
		return ansi.NewStyle().Bold()
	}
	return ansi.NewStyle().Bold().ForegroundColor(ansi.Red)
}

// lit is a row in which words that were looked for are lit.
func lit(row, words string, light ansi.Style) string {
	var b strings.Builder
	end := 0
	for _, r := range find.EachWord(row, words) {
		b.WriteString(row[end:r.From] + light.Styled(row[r.From:r.To]))
		end = r.To
	}
	return b.String() + row[end:]
}
