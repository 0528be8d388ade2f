package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"

	"lede/model/config"
	"lede/model/source"
)

// run is the whole program; it returns the exit code.
func run(ctx context.Context, args []string, std streams, env []string) int {
	code := 0
	root := ledeCommand(std, env, func(cmd *cobra.Command, f flags) {
		err := read(cmd.Context(), f, std, env)
		if by := new(stopped); errors.As(err, &by) {
			code = by.code()
		} else if err != nil {
			fmt.Fprintf(std.told(), "lede: %v%s\n", err, commandMeant(cmd, err))
			code = exitRead
		}
	})
	man := manCommand(std)
	sayHowWritten(man)
	root.AddCommand(man)
	root.SetArgs(append([]string{}, args...)) // nil would stand for the process's own
	root.SetIn(std.in)
	root.SetOut(std.out)
	help := &helpWriter{Writer: std.out}
	if std.terminal(env) == nil { // on which the help has its colours
		root.SetOut(help)
	}
	root.SetErr(std.told())
	err := fang.Execute(ctx, root, fang.WithVersion(about()), fang.WithoutManpage(), fang.WithErrorHandler(func(io.Writer, fang.Styles, error) {}))
	if help.err != nil {
		err = failed(help.err)
	}
	if failure := new(failure); errors.As(err, &failure) {
		fmt.Fprintf(std.told(), "lede: %v\n", failure.error)
		return exitRead
	}
	if err != nil {
		fmt.Fprintf(std.told(), "lede: %v\n", err)
		about := root
		if c, _, err := root.Find(args); err == nil {
			about = c
		}
		fmt.Fprintf(std.told(), "Try %s --help.\n", about.CommandPath())
		return exitUsage
	}
	return code
}

// A helpWriter keeps the error that cobra drops where its help could not be written.
type helpWriter struct {
	io.Writer
	err error
}

func (h *helpWriter) Write(b []byte) (int, error) {
	n, err := h.Writer.Write(b)
	h.err = cmp.Or(h.err, err)
	return n, err
}

// commandMeant is what there is to add where a file is missing whose name is nearly that of
// a command.
func commandMeant(root *cobra.Command, err error) string {
	asked := new(source.Error)
	if !errors.As(err, &asked) || !errors.Is(err, source.ErrMissing) {
		return ""
	}
	root.SuggestionsMinimumDistance = 2
	names := root.SuggestionsFor(asked.Ref)
	if len(names) == 0 {
		return ""
	}
	return ", or did you mean lede " + names[0] + "?"
}

// read shows an article on the terminal, or prints it where there is none or a
// format was asked for.
func read(ctx context.Context, f flags, std streams, env []string) error {
	f.preferences, f.problems = preferences(f, env)
	f.sites = config.SitesPath(env)
	f.links = cmp.Or(f.links, linksFor(env))
	f.bare = colourless(env)
	if len(f.refs) == 0 && !std.typed {
		f.refs = []string{"-"}
		f.starts["-"] = f.starts[""]
	}
	f.takeRecords(ctx)
	f.archives = &archives{}
	defer f.archives.remove()
	if f.explain {
		return explainAll(ctx, f, std)
	}
	if f.format == "" {
		if t := std.terminal(env); t != nil && variable(env, "TERM") != "dumb" {
			return show(ctx, f, std.in, t, env)
		}
	}
	if len(f.refs) == 0 {
		f.refs = []string{""}
	}
	return printArticles(ctx, f, std, env)
}
