package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"lede/model/article"
	"lede/model/export"
	"lede/model/parse/clean"
	"lede/model/shelf"
)

// namedWords say how articles are named, for commands that are for many.
const namedWords = "Articles are named by their numbers (lede shelf list), addresses or files, or meant by\n" +
	"flags: all that are in a state, have a tag, are from a site or have words in their headlines."

func archiveCommand(std streams, with withShelf) *cobra.Command {
	var which queryFlags
	var undo bool
	var format string
	command := &cobra.Command{
		Use:   "archive [NUMBER|ADDRESS|FILE...]",
		Short: "Lay articles aside, out of the list",
		Long:  "Archive takes articles out of the list, and loses nothing of them.\n\n" + namedWords,
	}
	command.Flags().BoolVar(&undo, "undo", false, "take them out of the archive")
	return which.forMany(command, &format, with(func(s *shelf.Shelf, args []string) error {
		ids, err := which.meant(s, args)
		if err != nil {
			return err
		}
		if undo {
			return handled(std.out, s, format, "taken out of the archive", article.Shelving{Do: article.TakeOut, IDs: ids})
		}
		return handled(std.out, s, format, "archived", article.Shelving{Do: article.Archive, IDs: ids})
	}))
}

func deleteCommand(std streams, with withShelf) *cobra.Command {
	var which queryFlags
	var undo bool
	var format string
	command := &cobra.Command{
		Use:   "rm [NUMBER|ADDRESS|FILE...]",
		Short: "Put articles into the trash, for 30 days",
		Long: "Rm takes articles off the shelf. They stay in the trash for 30 days, and come back with\n" +
			"--undo (with no names, those that were deleted last), or when they are read again.\n" +
			"lede shelf forget leaves nothing of them.\n\n" + namedWords,
	}
	command.Flags().BoolVar(&undo, "undo", false, "take them out of the trash")
	return which.forMany(command, &format, with(func(s *shelf.Shelf, args []string) error {
		if !undo {
			ids, err := which.meant(s, args)
			if err != nil {
				return err
			}
			return handled(std.out, s, format, "in the trash", article.Shelving{Do: article.Delete, IDs: ids})
		}
		ids, err := s.LastDeleted()
		if len(args) > 0 || which != (queryFlags{}) {
			ids, err = which.meant(s, args)
		}
		if err != nil {
			return err
		}
		return handled(std.out, s, format, "taken out of the trash", article.Shelving{Do: article.Restore, IDs: ids})
	}))
}

func tagCommand(std streams, with withShelf) *cobra.Command {
	var which queryFlags
	var add, remove []string
	var format string
	command := &cobra.Command{
		Use:   "tag [NUMBER|ADDRESS|FILE...]",
		Short: "Give articles tags, take them, or list the tags",
		Long: "Tag gives articles words of your own, by which they are found together. With no article\n" +
			"it lists the tags, and how many articles have each.\n\n" + namedWords,
	}
	command.Flags().StringSliceVar(&add, "add", nil, "tags to give, with commas between them")
	command.Flags().StringSliceVar(&remove, "remove", nil, "tags to take")
	return which.forMany(command, &format, with(func(s *shelf.Shelf, args []string) error {
		if len(args) == 0 && which == (queryFlags{}) && len(add)+len(remove) == 0 {
			tags, err := s.Tags(context.Background())
			if err != nil {
				return err
			}
			return printTags(std.out, tags, format)
		}
		ids, err := which.meant(s, args)
		if err != nil {
			return err
		}
		if len(add)+len(remove) == 0 {
			return fmt.Errorf("nothing is to be done with %d articles: --add gives tags, --remove takes them", len(ids))
		}
		var deeds []article.Shelving
		for _, t := range add {
			deeds = append(deeds, article.Shelving{Do: article.GiveTag, IDs: ids, Tag: t})
		}
		for _, t := range remove {
			deeds = append(deeds, article.Shelving{Do: article.TakeTag, IDs: ids, Tag: t})
		}
		return handled(std.out, s, format, "tagged", deeds...)
	}))
}

// handled does things to articles, and prints how many are changed, or which.
func handled(out io.Writer, s *shelf.Shelf, format, words string, deeds ...article.Shelving) error {
	undo, err := s.Handle(deeds...)
	if err != nil {
		return err
	}
	changed, seen := []int64{}, map[int64]bool{}
	for _, u := range undo {
		for _, id := range u.IDs {
			if !seen[id] {
				seen[id] = true
				changed = append(changed, id)
			}
		}
	}
	if format == "json" {
		return export.Value(out, changed)
	}
	_, err = fmt.Fprintf(out, "%s: %d\n", words, len(changed))
	return err
}

// printTags prints words and how many articles have each.
func printTags(out io.Writer, tags []article.Tag, format string) error {
	if format == "json" {
		return export.Value(out, tagsForPrograms(tags))
	}
	for _, t := range tags {
		if _, err := fmt.Fprintf(out, "%6d  %s\n", t.Articles, clean.Row(t.Name)); err != nil {
			return err
		}
	}
	return nil
}

// A countedName is a tag or a site for programs.
type countedName struct {
	Name     string `json:"name"`
	Articles int    `json:"articles"`
}

func tagsForPrograms(tags []article.Tag) []countedName {
	all := []countedName{}
	for _, t := range tags {
		all = append(all, countedName(t))
	}
	return all
}
