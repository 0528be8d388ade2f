package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"lede/model/article"
	"lede/model/change"
	"lede/model/export"
	"lede/model/parse/clean"
)

// diffCommand prints what changed between two articles, as read gets them.
func diffCommand(std streams, read reader) *cobra.Command {
	format := "text"
	command := &cobra.Command{
		Use:   "diff A B",
		Short: "Print what changed from one article to another",
		Long: "Diff compares two articles, or two versions of one, each a file, an address or - for\n" +
			"standard input: which paragraphs were added, removed or moved, and which words changed\n" +
			"in the others. Words stand in {+ +} where they were added, and in [- -] where removed.",
		Args: cobra.ExactArgs(2),
		RunE: func(c *cobra.Command, refs []string) error {
			if format != "text" && format != "json" {
				return fmt.Errorf("--format: there is no format %q; it may be text or json", format)
			}
			if refs[0] == "-" && refs[1] == "-" {
				return failed(errors.New("standard input is one article; the other has to be named"))
			}
			articles, err := read(c.Context(), refs)
			if err != nil {
				return failed(err)
			}
			before, after := article.WordingOf(articles[0]), article.WordingOf(articles[1])
			return failed(difference{before, after, change.Between(before, after)}.print(std.out, format))
		},
	}
	command.Flags().StringVar(&format, "format", format, "text or json")
	return command
}

// A difference is two versions and what changed between them.
type difference struct {
	before, after article.Wording
	paragraphs    []change.Paragraph
}

func (d difference) print(out io.Writer, format string) error {
	if format == "json" {
		return export.Value(out, d.object())
	}
	_, err := io.WriteString(out, d.text())
	return err
}

// text is a paragraph a line, what stayed the same counted.
func (d difference) text() string {
	parts := []string{change.Count(d.before, d.after, d.paragraphs).String()}
	for i, what := range d.before.Over {
		if now := d.after.Over[i]; what != now {
			parts = append(parts, marked(what, now))
		}
	}
	same := 0
	tell := func() {
		switch {
		case same == 1:
			parts = append(parts, "… 1 paragraph unchanged")
		case same > 1:
			parts = append(parts, fmt.Sprintf("… %d paragraphs unchanged", same))
		}
		same = 0
	}
	for _, p := range d.paragraphs {
		if p.Kind == change.Same && !p.Moved {
			same++
			continue
		}
		tell()
		parts = append(parts, d.line(p))
	}
	tell()
	return clean.Text(strings.Join(parts, "\n\n")) + "\n"
}

// line is what became of a paragraph.
func (d difference) line(p change.Paragraph) string {
	var b strings.Builder
	if p.Moved {
		b.WriteString("(moved) ")
	}
	switch p.Kind {
	case change.Same:
		b.WriteString(d.after.Body[p.After])
	case change.Added:
		b.WriteString(marked("", d.after.Body[p.After]))
	case change.Removed:
		b.WriteString(marked(d.before.Body[p.Before], ""))
	}
	for _, e := range p.Edits {
		switch e.Kind {
		case change.Same:
			b.WriteString(e.Text)
		case change.Added:
			b.WriteString(marked("", e.Text))
		case change.Removed:
			b.WriteString(marked(e.Text, ""))
		}
	}
	return b.String()
}

// marked are words that went, and those that came in their place. The blank behind them
// stands outside.
func marked(gone, come string) string {
	in := func(open, words, shut string) string {
		bare := strings.TrimRight(words, " \n\t")
		if bare == "" {
			return words
		}
		return open + bare + shut + words[len(bare):]
	}
	return in("[-", gone, "-]") + in("{+", come, "+}")
}

// object is the difference as JSON has it.
func (d difference) object() any {
	type edit struct {
		Kind string `json:"kind"`
		Text string `json:"text"`
	}
	type paragraph struct {
		Kind   string `json:"kind"`
		Moved  bool   `json:"moved,omitempty"`
		Before *int   `json:"before,omitempty"` // the blocks, from 0
		After  *int   `json:"after,omitempty"`
		Text   string `json:"text,omitempty"`
		Edits  []edit `json:"edits,omitempty"`
	}
	object := struct {
		Summary    string      `json:"summary"`
		Over       []string    `json:"over,omitempty"`
		Paragraphs []paragraph `json:"paragraphs"`
	}{Paragraphs: []paragraph{}}
	tally := change.Count(d.before, d.after, d.paragraphs)
	object.Summary, object.Over = tally.String(), tally.Over
	for _, p := range d.paragraphs {
		out := paragraph{Kind: p.Kind.String(), Moved: p.Moved}
		if p.Before >= 0 {
			out.Before, out.Text = &p.Before, d.before.Body[p.Before]
		}
		if p.After >= 0 {
			out.After, out.Text = &p.After, d.after.Body[p.After]
		}
		for _, e := range p.Edits {
			out.Edits = append(out.Edits, edit{e.Kind.String(), e.Text})
		}
		object.Paragraphs = append(object.Paragraphs, out)
	}
	return object
}
