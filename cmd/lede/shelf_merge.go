package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"lede/model/export"
	"lede/model/shelf"
)

func mergeCommand(std streams, with withShelf) *cobra.Command {
	format := "text"
	merge := &cobra.Command{
		Use:   "merge FOLDER",
		Short: "Bring the shelves of several machines together",
		Long: "Merge lays down in a folder what has become of the shelf of this machine, and takes over what\n" +
			"other machines have laid down there: tags, the archive and the trash, highlights, notes, how\n" +
			"far each article was read. Whatever carries the folder from one to the other will do, since\n" +
			"each machine writes into files of its own.",
		Args: cobra.ExactArgs(1),
	}
	merge.Flags().StringVar(&format, "format", format, "text or json")
	merge.RunE = textOrJSON(&format, with(func(s *shelf.Shelf, args []string) error {
		n, err := s.Merge(args[0])
		if err != nil {
			return err
		}
		if format == "json" {
			return export.Value(std.out, map[string]int{"articles": n})
		}
		_, err = fmt.Fprintf(std.out, "articles of which something was new: %d\n", n)
		return err
	}))
	return merge
}
