package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"lede/model"
	"lede/model/config"
	"lede/model/shelf"
)

// saveCommand keeps whole copies of articles.
func saveCommand(std streams, env []string) *cobra.Command {
	var headerLines []string
	command := &cobra.Command{
		Use:   "save [URL|FILE...]",
		Short: "Keep whole copies to read with no network",
		Long: "Save keeps each article whole, with its pictures, on the shelf. Addresses and files are\n" +
			"named, or stand one a line on standard input. Four are fetched at a time, and one from\n" +
			"a host; one that asks to come back later is asked again when it said so. What is saved\n" +
			"again is kept as another version where its words have changed.\n\n" +
			"lede opens what was saved where its source can't be read, and lede shelf show does so\n" +
			"at any time.",
		Example: "  lede save https://paper.example/story\n  lede save < addresses.txt",
		RunE: func(c *cobra.Command, refs []string) error {
			headers, err := parseHeaders(headerLines)
			if err != nil {
				return err
			}
			if len(refs) == 0 && std.typed {
				return errors.New("nothing is named to be saved: addresses, files, or - for a list of them on standard input")
			}
			if refs, err = listed(refs, std.in); err != nil {
				return failed(fmt.Errorf("read the list of what is to be saved: %w", err))
			}
			return failed(saveAll(c.Context(), flags{refs: refs, headers: headers}, std, env))
		},
	}
	defineHeaders(command.Flags(), &headerLines)
	return command
}

// listed are the addresses and files that a command line names, and in the place of "-", or of
// nothing, those that stand on standard input: one a line, but for blank lines and notes
// that begin with "#".
func listed(refs []string, in io.Reader) ([]string, error) {
	if len(refs) == 0 {
		refs = []string{"-"}
	}
	var all []string
	seen := map[string]bool{}
	add := func(ref string) {
		if !seen[ref] {
			seen[ref] = true
			all = append(all, ref)
		}
	}
	for _, ref := range refs {
		if ref != "-" {
			add(ref)
			continue
		}
		lines := bufio.NewScanner(in)
		for lines.Scan() {
			if line := strings.TrimSpace(lines.Text()); line != "" && line[0] != '#' {
				add(line)
			}
		}
		if err := lines.Err(); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// saveAll saves articles, says on standard error how far it is, and sums up what failed.
func saveAll(ctx context.Context, f flags, std streams, env []string) error {
	f.preferences, f.problems = preferences(f, env)
	f.sites = config.SitesPath(env)
	f.takeRecords(ctx)
	refs := f.refs
	if len(refs) == 0 {
		return errors.New("the list names nothing to be saved")
	}
	s := shelf.New(shelf.Folder(env))
	defer s.Close()
	desk := newDesk(f, std.in, s)
	one := &saver{desk: desk, room: desk.room(env)}
	var faults []error
	done := 0
	for r := range saveMany(ctx, refs, one.save) {
		done++
		words := r.ref + ": " + model.SavingWords(r.Saving, time.Now())
		if r.err != nil {
			faults = append(faults, r.err)
			words = r.err.Error()
		}
		if len(refs) > 1 {
			fmt.Fprintf(std.told(), "%d of %d: %s\n", done, len(refs), words)
		} else if r.err == nil {
			fmt.Fprintln(std.told(), words)
		}
	}
	if len(faults) == 0 {
		return ctx.Err()
	}
	if len(refs) == 1 {
		return faults[0]
	}
	words := fmt.Sprintf("%d of %d are not saved:", len(faults), len(refs))
	for _, err := range faults {
		words += "\n  " + err.Error()
	}
	return errors.New(words)
}
