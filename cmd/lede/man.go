package main

import (
	"time"

	"github.com/spf13/cobra"

	"lede/model/article"
	"lede/model/export"
)

// manCommand prints the manual page.
func manCommand(std streams) *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: "Print the manual page, for man",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			page, err := manualPage(c.Root().Name())
			if err != nil {
				return err
			}
			return failed(export.Man(std.out, page, 1))
		},
	}
}

// manualPage is the help in one article. The topic on the command line comes first, with a
// section for each of its crossheads; each other topic is a section.
func manualPage(name string) (*article.Article, error) {
	page := &article.Article{Headline: name, Dek: "read an article in the terminal", Site: name}
	if release != "" {
		page.Site += " " + release
	}
	if _, day, _ := commitOf(thisBuild()); day != "" {
		page.Published.Time, _ = time.Parse(time.DateOnly, day)
	}
	page.Body = []article.Block{
		crosshead(2, "Synopsis"),
		article.Paragraph{Text: article.Text{{Text: name, Emphasis: article.Bold}, {Text: " [flags] [SOURCE...]\n"}, {Text: name, Emphasis: article.Bold}, {Text: " COMMAND"}}},
		crosshead(2, "Description"),
	}
	for i, topic := range helpTopics {
		a, err := helpArticle(topic)
		if err != nil {
			return nil, err
		}
		if i > 0 {
			page.Body = append(page.Body, crosshead(2, a.Headline), article.Paragraph{Text: article.Words(a.Dek)})
		}
		for _, b := range a.Body {
			if c, ok := b.(article.Crosshead); ok && i > 0 {
				b = article.Crosshead{Level: c.Level + 1, Text: c.Text}
			}
			page.Body = append(page.Body, b)
		}
	}
	return page, nil
}

func crosshead(level int, words string) article.Block {
	return article.Crosshead{Level: level, Text: article.Words(words)}
}
