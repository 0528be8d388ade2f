package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"lede/model"
)

// ledeCommand is lede's whole command line, with all commands.
func ledeCommand(std streams, env []string, do func(*cobra.Command, flags)) *cobra.Command {
	root := rootCommand(do)
	root.AddCommand(diffCommand(std, readerOf(std, env)), configCommand(std, env), doctorCommand(std, env), saveCommand(std, env), shelfCommand(std, env, do, readerOf(std, env)), licencesCommand(std), completionCommand(std))
	help := helpCommand(func(c *cobra.Command, topics []string) {
		f := flags{starts: map[string]model.Start{}, given: func(string) bool { return false }}
		for _, t := range topics {
			f.refs = append(f.refs, helpScheme+t)
		}
		do(c, f)
	})
	root.SetHelpCommand(help)
	for _, c := range append(root.Commands(), help) {
		sayHowWritten(c)
	}
	return root
}

// sayHowWritten has a command that is called with too few words, or too many, say how it is
// written, and each below it.
func sayHowWritten(c *cobra.Command) {
	if takes := c.Args; takes != nil && !c.HasSubCommands() {
		c.Args = func(c *cobra.Command, args []string) error {
			if takes(c, args) != nil {
				return fmt.Errorf("it is written: %s %s", c.Parent().CommandPath(), c.Use)
			}
			return nil
		}
	}
	for _, below := range c.Commands() {
		sayHowWritten(below)
	}
}

// rootCommand reads what is to be opened; it hands what was asked for to do.
func rootCommand(do func(*cobra.Command, flags)) *cobra.Command {
	var f writtenFlags
	root := &cobra.Command{
		Use:   "lede [SOURCE...]",
		Short: "Read an article in the terminal",
		Long: "Lede opens an article: a file, a web address, or - for standard input.\n" +
			"Where several are named, J and K go from one to the next.\n" +
			"+40% and +/words say where the first is to open, FILE:120 at which line of the file,\n" +
			"and page.html#place at which place that has a name.\n" +
			"With nothing to open it lists what you have read; the first time it shows a page that teaches its keys.",
		Example: "  lede story.txt\n  lede https://paper.example/story\n  curl -s https://paper.example/story | lede\n  lede --format json story.txt",
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			f.given = cmd.Flags().Changed
			if slices.Contains(args, "") {
				return errors.New("an empty word names nothing to open; give a file, an address, or - for standard input")
			}
			if err := f.takeStarts(args); err != nil {
				return err
			}
			if err := f.check(); err != nil {
				return err
			}
			do(cmd, f.flags)
			return nil
		},
	}
	f.define(root)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return wrongValue(err) })
	return root
}

// wrongValue is an error of the command line; of a flag's value, in the words of the other
// flags' errors.
func wrongValue(err error) error {
	wrong := new(pflag.InvalidValueError)
	switch {
	case !errors.As(err, &wrong):
		return err
	case wrong.GetFlag().Value.Type() == "bool":
		return fmt.Errorf("--%s: it is true or false, not %q", wrong.GetFlag().Name, wrong.GetValue())
	}
	return fmt.Errorf("--%s: %w", wrong.GetFlag().Name, errors.Unwrap(wrong))
}
