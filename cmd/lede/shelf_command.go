package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/shelf"
)

// shelfCommand shows what is remembered, and forgets it.
func shelfCommand(std streams, env []string) *cobra.Command {
	command := &cobra.Command{
		Use:   "shelf",
		Short: "Show, copy or forget what lede remembers",
		Long: "Lede remembers which articles you read and where you left them, on this machine alone.\n" +
			"These commands show it, check and copy the file that it stands in, and forget it.",
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	with := func(do func(*shelf.Shelf, []string) error) func(*cobra.Command, []string) error {
		return func(_ *cobra.Command, args []string) error {
			s := shelf.New(shelf.Folder(env))
			defer s.Close()
			return failed(do(s, args))
		}
	}
	command.AddCommand(listCommand(std, with), forgetCommand(std, with),
		&cobra.Command{Use: "check", Short: "Look for damage in what is remembered", Args: cobra.NoArgs, RunE: with(func(s *shelf.Shelf, _ []string) error {
			faults, err := s.Check()
			if err == nil && len(faults) > 0 {
				err = fmt.Errorf("%s is damaged: %s", s.File(), strings.Join(faults, "; "))
			}
			if err == nil {
				_, err = fmt.Fprintf(std.out, "%s is sound\n", s.File())
			}
			return err
		})},
		&cobra.Command{Use: "backup FILE", Short: "Copy what is remembered to a new file", Args: cobra.ExactArgs(1), RunE: with(func(s *shelf.Shelf, args []string) error {
			return s.BackUp(args[0])
		})})
	return command
}

// A withShelf is a command that is done with the shelf.
type withShelf func(do func(*shelf.Shelf, []string) error) func(*cobra.Command, []string) error

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
			return printEntries(std.out, entries)
		}
		for _, e := range entries {
			fmt.Fprintln(std.out, clean.Row(entryLine(e)))
		}
		return nil
	})
	list.RunE = func(c *cobra.Command, args []string) error {
		switch {
		case state != "" && !slices.Contains(states, state):
			return fmt.Errorf("--state: there is no state %q; there are %s", state, strings.Join(states, ", "))
		case format != "text" && format != "json":
			return fmt.Errorf("--format: there is no format %q; it may be text or json", format)
		}
		return do(c, args)
	}
	return list
}

// entryLine is an article in a line: number, day, how far it has been read, words, what it
// is called and where it is from.
func entryLine(e article.Entry) string {
	from := e.Path
	if e.URL != "" || from == "" {
		from = e.URL
	}
	name := e.Headline
	if name == "" {
		name = filepath.Base(from)
	}
	far := fmt.Sprintf("%3d %%", article.Percent(e.Furthest))
	if !e.Finished.IsZero() {
		far = "  end"
	}
	return strings.TrimRight(fmt.Sprintf("%4d  %s  %s  %6d words  %s  %s", e.ID, e.Opened.Format(time.DateOnly), far, e.Words, name, from), " ")
}

func printEntries(out io.Writer, entries []article.Entry) error {
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
	}
	all := []entry{}
	for _, e := range entries {
		out := entry{e.ID, e.Headline, e.Site, e.URL, e.Path, e.Words, e.State(), e.Progress, e.Furthest, e.Added.UTC(), e.Opened.UTC(), nil}
		if finished := e.Finished.UTC(); !e.Finished.IsZero() {
			out.Finished = &finished
		}
		all = append(all, out)
	}
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(all)
}

func forgetCommand(std streams, with withShelf) *cobra.Command {
	var since string
	var all bool
	forget := &cobra.Command{
		Use:   "forget [NUMBER|ADDRESS|FILE...]",
		Short: "Forget articles, for good",
		Long: "Forget takes articles off the shelf by their numbers (lede shelf list), by address or by\n" +
			"file, or all that were opened since a day (2024-03-05) or within a time (90m, 2h, 3d).\n" +
			"Nothing of them is left in the file.",
	}
	forget.Flags().StringVar(&since, "since", "", "all that were opened since a day, or within a time")
	forget.Flags().BoolVar(&all, "all", false, "everything")
	forget.RunE = with(func(s *shelf.Shelf, args []string) error {
		entries, err := s.Entries()
		if err != nil {
			return err
		}
		ids, err := meantBy(args, since, all, entries, time.Now())
		if err != nil {
			return err
		}
		n, err := s.Forget(ids...)
		if err != nil {
			return err
		}
		fmt.Fprintf(std.out, "forgotten: %d of %d\n", n, len(entries))
		if copies := s.Copies(); len(copies) > 0 {
			fmt.Fprintf(std.out, "what was remembered before may still stand in %s\n", strings.Join(copies, ", "))
		}
		return nil
	})
	return forget
}

// meantBy are the articles that the words of a command line name.
func meantBy(args []string, since string, all bool, entries []article.Entry, now time.Time) ([]int64, error) {
	from := now
	if since != "" {
		var err error
		if from, err = moment(since, now); err != nil {
			return nil, err
		}
	} else if len(args) == 0 && !all {
		return nil, errors.New("nothing is named to be forgotten: a number, an address, a file, --since or --all")
	}
	var ids []int64
	named := make([]bool, len(args))
	for _, e := range entries {
		meant := all || since != "" && !e.Opened.Before(from)
		for i, a := range args {
			path, _ := filepath.Abs(a)
			if a == strconv.FormatInt(e.ID, 10) || e.URL != "" && a == e.URL || e.Path != "" && path == e.Path {
				meant, named[i] = true, true
			}
		}
		if meant {
			ids = append(ids, e.ID)
		}
	}
	if i := slices.Index(named, false); i >= 0 {
		return nil, fmt.Errorf("%s is not on the shelf; lede shelf list names what is", args[i])
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
