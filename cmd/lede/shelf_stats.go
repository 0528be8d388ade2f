package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"lede/model/article"
	"lede/model/export"
	"lede/model/parse/clean"
	"lede/model/shelf"
)

// mostNames is how many sites and tags are printed for people.
const mostNames = 10

func statsCommand(std streams, with withShelf) *cobra.Command {
	format := "text"
	stats := &cobra.Command{Use: "stats", Short: "Count what is on the shelf", Args: cobra.NoArgs}
	stats.Flags().StringVar(&format, "format", format, "text or json")
	do := with(func(s *shelf.Shelf, _ []string) error {
		t, err := s.Tally(context.Background())
		if err != nil {
			return err
		}
		if format == "json" {
			return export.Value(std.out, map[string]any{
				"unread": t.Piles[article.Unread], "reading": t.Piles[article.HalfRead], "finished": t.Piles[article.Finished],
				"archived": t.Piles[article.Archived], "deleted": t.Piles[article.Trash],
				"words": t.Words, "words_finished": t.Finished, "bytes": t.Bytes,
				"sites": tagsForPrograms(t.Sites), "tags": tagsForPrograms(t.Tags),
			})
		}
		_, err = fmt.Fprintf(std.out, "articles  %d: %d unread, %d half read, %d finished; %d archived; %d in the trash\nwords     %d, %d of them in finished articles\nfile      %.1f MB\n",
			t.Piles[article.AtHand], t.Piles[article.Unread], t.Piles[article.HalfRead], t.Piles[article.Finished], t.Piles[article.Archived], t.Piles[article.Trash],
			t.Words, t.Finished, float64(t.Bytes)/1e6)
		for _, names := range []struct {
			title string
			of    []article.Tag
		}{{"sites", t.Sites}, {"tags", t.Tags}} {
			for i, n := range names.of[:min(mostNames, len(names.of))] {
				title := names.title
				if i > 0 {
					title = ""
				}
				fmt.Fprintf(std.out, "%-10s%d  %s\n", title, n.Articles, clean.Row(n.Name))
			}
		}
		return err
	})
	stats.RunE = textOrJSON(&format, do)
	return stats
}
