package main

import (
	"cmp"
	"context"
	"embed"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"lede/model"
	"lede/model/article"
	"lede/model/config"
	"lede/model/parse"
)

// helpTopics are the articles of the help, in the order in which they are read.
var helpTopics = []string{"commands", "keys", "finding", "configuration", "formats", "pictures", "shelf", "exchange", "pager", "mail-and-feeds", "terminals", "privacy"}

//go:embed help
var helpFiles embed.FS

// helpCommand opens the help's topics as articles. The name of a command that
// is no topic shows that command's own help.
func helpCommand(open func(c *cobra.Command, topics []string)) *cobra.Command {
	return &cobra.Command{
		Use:       "help [TOPIC]",
		Short:     "Read about " + strings.Join(helpTopics, ", "),
		ValidArgs: helpTopics,
		Args:      cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				open(c, helpTopics)
				return nil
			}
			if slices.Contains(helpTopics, args[0]) {
				open(c, args)
				return nil
			}
			if about, _, err := c.Root().Find(args); err == nil && about != c.Root() {
				return about.Help()
			}
			return fmt.Errorf("there is no help on %q; there is on %s", args[0], strings.Join(helpTopics, ", "))
		},
	}
}

// helpArticle is a topic as an article, with what the program says of itself in its
// place: its commands, flags, keys and settings.
func helpArticle(topic string) (*article.Article, error) {
	text, err := helpText(topic)
	if err != nil {
		return nil, err
	}
	return parse.Read(context.Background(), strings.NewReader(text), parse.Hint{Format: parse.Markdown})
}

func helpText(topic string) (string, error) {
	raw, err := helpFiles.ReadFile("help/" + topic + ".md")
	if err != nil {
		return "", fmt.Errorf("there is no help on %q; there is on %s", topic, strings.Join(helpTopics, ", "))
	}
	text := string(raw)
	for mark, told := range map[string]func() string{"{{keys}}": toldKeys, "{{settings}}": toldSettings, "{{commands}}": toldCommands, "{{flags}}": toldFlags, "{{topics}}": toldTopics} {
		if strings.Contains(text, mark) {
			text = strings.ReplaceAll(text, mark, told())
		}
	}
	return text, nil
}

// toldTopics are the topics behind the first.
func toldTopics() string { return strings.Join(helpTopics[1:], ", ") }

func toldKeys() string {
	var b strings.Builder
	for _, g := range model.Commands() {
		fmt.Fprintf(&b, "## %s\n\n| command | keys |\n|---|---|\n", g.Title)
		for _, c := range g.Commands {
			keys := make([]string, len(c.Keys))
			for i, k := range c.Keys {
				keys[i] = "`" + strings.ReplaceAll(k, "|", `\|`) + "`" // a table's own sign
			}
			fmt.Fprintf(&b, "| %s | %s |\n", c.Name, strings.Join(keys, " "))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func toldSettings() string {
	var b strings.Builder
	settings, about := config.Settings(), ""
	for i, s := range settings {
		about = cmp.Or(s.About, about)
		fmt.Fprintf(&b, "`%s = %s`\n", s.Name, s.Usual)
		if i+1 == len(settings) || settings[i+1].About != "" {
			fmt.Fprintf(&b, "\n: %s\n\n", strings.ReplaceAll(about, "\n", " "))
		}
	}
	return b.String()
}

// toldCommands tells every command that does something, one that stands under another by
// both names.
func toldCommands() string {
	var b strings.Builder
	var tell func(c *cobra.Command, under string)
	tell = func(c *cobra.Command, under string) {
		if c.Runnable() {
			fmt.Fprintf(&b, "`%s %s`\n\n: %s\n\n", under, c.Use, c.Short)
			c.Flags().VisitAll(func(f *pflag.Flag) {
				fmt.Fprintf(&b, "  - `%s`: %s\n", flagName(f), f.Usage)
			})
			b.WriteByte('\n')
		}
		for _, below := range c.Commands() {
			tell(below, under+" "+c.Name())
		}
	}
	for _, c := range ledeCommand(streams{}, nil, func(*cobra.Command, flags) {}).Commands() {
		tell(c, "lede")
	}
	return b.String()
}

func toldFlags() string {
	var b strings.Builder
	rootCommand(func(*cobra.Command, flags) {}).Flags().VisitAll(func(f *pflag.Flag) {
		fmt.Fprintf(&b, "`%s`\n\n: %s\n\n", flagName(f), f.Usage)
	})
	return b.String()
}

// flagName is a flag as it is written: "--theme THEME", "--raw".
func flagName(f *pflag.Flag) string {
	if f.Value.Type() == "bool" {
		return "--" + f.Name
	}
	return "--" + f.Name + " " + strings.ToUpper(f.Name)
}
