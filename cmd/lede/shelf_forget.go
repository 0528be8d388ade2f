package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"lede/model/export"
	"lede/model/shelf"
)

func forgetCommand(std streams, with withShelf) *cobra.Command {
	format, since, all := "text", "", false
	forget := &cobra.Command{
		Use:   "forget [NUMBER|ADDRESS|FILE...]",
		Short: "Forget articles, for good",
		Long: "Forget takes articles off the shelf by their numbers (lede shelf list), by address or by\n" +
			"file, or all that were opened since a day (2024-03-05) or within a time (90m, 2h, 3d).\n" +
			"Nothing of them is left in the file.",
	}
	forget.Flags().StringVar(&since, "since", "", "all that were opened since a day, or within a time")
	forget.Flags().BoolVar(&all, "all", false, "everything")
	forget.Flags().StringVar(&format, "format", format, "text or json")
	do := with(func(s *shelf.Shelf, args []string) error {
		ids, err := meantBy(s, args, since, all, time.Now())
		if err != nil {
			return err
		}
		n, err := s.Forget(ids...)
		if err != nil {
			return err
		}
		copies := s.Copies()
		if format == "json" {
			return export.Value(std.out, map[string]any{"forgotten": n, "copies": append([]string{}, copies...)})
		}
		fmt.Fprintf(std.out, "forgotten: %d\n", n)
		if len(copies) > 0 {
			fmt.Fprintf(std.out, "what was remembered before may still stand in %s\n", strings.Join(copies, ", "))
		}
		return nil
	})
	forget.RunE = textOrJSON(&format, do)
	return forget
}

// meantBy are the articles that the words of a command line name.
func meantBy(s *shelf.Shelf, args []string, since string, all bool, now time.Time) ([]int64, error) {
	from := now
	if since != "" {
		var err error
		if from, err = moment(since, now); err != nil {
			return nil, err
		}
	} else if len(args) == 0 && !all {
		return nil, errors.New("nothing is named to be forgotten: a number, an address, a file, --since or --all")
	}
	ids, err := named(s, args)
	if err != nil || !all && since == "" {
		return ids, err
	}
	entries, err := s.Entries()
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if all || since != "" && !e.Opened.Before(from) {
			ids = append(ids, e.ID)
		}
	}
	return ids, nil
}

// named are the articles of those numbers, addresses and files.
func named(s *shelf.Shelf, args []string) (ids []int64, err error) {
	for _, a := range args {
		entries, err := s.Named(a)
		switch {
		case err != nil:
			return nil, err
		case len(entries) == 0:
			return nil, fmt.Errorf("%s is not on the shelf; lede shelf list names what is", a)
		}
		for _, e := range entries {
			ids = append(ids, e.ID)
		}
	}
	return ids, nil
}

// moment is a day, or a time before now: "2024-03-05", "90m", "2h", "3d".
func moment(words string, now time.Time) (time.Time, error) {
	if day, err := time.ParseInLocation(time.DateOnly, words, now.Location()); err == nil {
		return day, nil
	}
	if days, ok := strings.CutSuffix(words, "d"); ok {
		if n, err := strconv.Atoi(days); err == nil && n >= 0 {
			return now.AddDate(0, 0, -n), nil
		}
	}
	if d, err := time.ParseDuration(words); err == nil && d >= 0 {
		return now.Add(-d), nil
	}
	return time.Time{}, fmt.Errorf("%q is neither a day (2024-03-05) nor a time (90m, 2h, 3d)", words)
}
