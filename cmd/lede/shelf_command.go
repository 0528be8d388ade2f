package main

import (
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
		mergeCommand(std, with), highlightsCommand(std, with), checkCommand(std, with), backupCommand(std, with))
	return command
}

// A withShelf is a command that is done with the shelf.
type withShelf func(do func(*shelf.Shelf, []string) error) func(*cobra.Command, []string) error
