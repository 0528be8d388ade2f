package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"lede/model/shelf"
)

// shelfCommand shows what is remembered, and forgets it.
func shelfCommand(std streams, env []string, do func(*cobra.Command, flags), read reader) *cobra.Command {
	command := &cobra.Command{
		Use:   "shelf",
		Short: "Show, sort, copy or forget what lede remembers",
		Long: "Lede remembers which articles you read and where you left them, on this machine alone.\n" +
			"These commands show and sort it, check and copy the file that it stands in, and forget it.",
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
	command.AddCommand(listCommand(std, with), searchCommand(std, with), showCommand(std, env, do), tagCommand(std, with), archiveCommand(std, with),
		deleteCommand(std, with), statsCommand(std, with), forgetCommand(std, with), importCommand(std, env, read), exportCommand(std, with),
		mergeCommand(std, with), highlightsCommand(std, with),
		&cobra.Command{Use: "check", Short: "Look for damage in what is remembered", Args: cobra.NoArgs, RunE: with(func(s *shelf.Shelf, _ []string) error {
			faults, err := s.Check()
			if err == nil && len(faults) > 0 {
				err = fmt.Errorf("%s is damaged: %s", s.File(), strings.Join(faults, "; "))
			}
			if err != nil {
				return err
			}
			fmt.Fprintf(std.out, "%s is sound\n", s.File())
			n, err := s.Sweep()
			if n > 0 {
				fmt.Fprintf(std.out, "files that belonged to nothing are removed: %d\n", n)
			}
			return err
		})},
		&cobra.Command{Use: "backup FILE", Short: "Copy what is remembered to a new file", Args: cobra.ExactArgs(1), RunE: with(func(s *shelf.Shelf, args []string) error {
			beside, err := s.BackUp(args[0])
			if beside != "" {
				fmt.Fprintf(std.out, "what is saved is copied to %s\n", beside)
			}
			return err
		})})
	return command
}

// A withShelf is a command that is done with the shelf.
type withShelf func(do func(*shelf.Shelf, []string) error) func(*cobra.Command, []string) error
