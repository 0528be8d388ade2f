package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"lede/model"
	"lede/model/config"
)

// configCommand shows and changes the reader's preferences.
func configCommand(std streams, env []string) *cobra.Command {
	command := &cobra.Command{
		Use:   "config",
		Short: "Show or change your preferences",
		Long: "Preferences stand in a file in TOML. What the environment says (LEDE_MEASURE=72)\n" +
			"wins over the file, and what the command line says over both.\n" +
			"Every command can be given other keys; lede config print names them all.",
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	part := func(use, short string, do func() error) {
		command.AddCommand(&cobra.Command{Use: use, Short: short, Args: cobra.NoArgs, RunE: func(*cobra.Command, []string) error {
			return failed(do())
		}})
	}
	part("path", "Print where the file is, or would be", func() error {
		path, err := configPath(env)
		if err == nil {
			_, err = fmt.Fprintln(std.out, path)
		}
		return err
	})
	part("print", "Print all preferences and keys as they are in force", func() error {
		c, problems := preferences(flags{}, env)
		_, more := c.Bind(commands())
		tell(std, append(problems, more...))
		return c.Print(std.out, commands())
	})
	part("edit", "Open the file in $VISUAL or $EDITOR", func() error { return editConfig(std, env) })
	return command
}

func configPath(env []string) (string, error) {
	path := config.Path(env)
	if path == "" {
		return "", errors.New("there is no place for preferences here; name a file in LEDE_CONFIG")
	}
	return path, nil
}

// editConfig opens the file in the reader's editor, with all that can be set where it
// is new, and says what of it can't be followed.
func editConfig(std streams, env []string) error {
	path, err := configPath(env)
	if err != nil {
		return err
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		if err := newConfig(path); err != nil {
			return err
		}
	}
	run, err := editor(env, std.out)(path, model.Spot{})
	if err != nil {
		return err
	}
	run.Stdin, run.Stderr = std.in, std.err
	if err := run.Run(); err != nil {
		return fmt.Errorf("%s: %w", run.Args[0], err)
	}
	c, problems := config.Load(path)
	_, more := c.Bind(commands())
	tell(std, append(problems, more...))
	return nil
}

// newConfig writes the usual preferences.
func newConfig(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	usual := config.Usual()
	if err := usual.Print(file, commands()); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}

func tell(std streams, problems []config.Problem) {
	for _, p := range problems {
		fmt.Fprintln(std.told(), p)
	}
}
