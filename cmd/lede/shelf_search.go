package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/shelf"
)

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
		hits, err := s.Search(context.Background(), strings.Join(words, " "))
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
	search.RunE = textOrJSON(&format, do)
	return search
}
