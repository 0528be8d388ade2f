package main

import (
	"context"

	"github.com/spf13/cobra"

	"lede/model/article"
	"lede/model/parse/clean"
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
	command.AddCommand(listCommand(std, with), searchCommand(std, env, with), showCommand(std, env, do), tagCommand(std, with), archiveCommand(std, with),
		deleteCommand(std, with), statsCommand(std, with), forgetCommand(std, with), importCommand(std, env, read), exportCommand(std, with),
		mergeCommand(std, with), highlightsCommand(std, with), checkCommand(std, with), backupCommand(std, with))
	for _, c := range command.Commands() {
		completes(c, with)
	}
	return command
}

// completes has a shell complete what the flags of a command take.
func completes(c *cobra.Command, with withShelf) {
	for flag, words := range map[string][]string{"state": pileNames[1:], "sort": orderNames} {
		if c.Flags().Lookup(flag) != nil {
			c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
		}
	}
	tags, sites := (*shelf.Shelf).Tags, (*shelf.Shelf).Sites
	for flag, known := range map[string]func(*shelf.Shelf, context.Context) ([]article.Tag, error){"tag": tags, "add": tags, "remove": tags, "site": sites} {
		if c.Flags().Lookup(flag) == nil {
			continue
		}
		c.RegisterFlagCompletionFunc(flag, func(c *cobra.Command, _ []string, _ string) (words []string, _ cobra.ShellCompDirective) {
			with(func(s *shelf.Shelf, _ []string) error {
				all, err := known(s, c.Context())
				for _, name := range all {
					words = append(words, clean.Row(name.Name))
				}
				return err
			})(c, nil)
			return words, cobra.ShellCompDirectiveNoFileComp
		})
	}
}

// A withShelf is a command that is done with the shelf.
type withShelf func(do func(*shelf.Shelf, []string) error) func(*cobra.Command, []string) error
