package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"lede/model/article"
	"lede/model/export"
	"lede/model/parse"
	"lede/model/parse/clean"
	"lede/model/shelf"
	"lede/model/shelf/exchange"
)

// arrivalsAtOnce is how many articles are put on the shelf together. Where an import is
// broken off, what stands before is there, and doing it again does the rest.
const arrivalsAtOnce = 100

// importCommand takes over what other programs have kept. The articles of a folder are got by
// read.
func importCommand(std streams, env []string, read reader) *cobra.Command {
	var dry bool
	var from string
	var formats []string
	format := "text"
	for _, f := range exchange.Formats() {
		formats = append(formats, f.String())
	}
	command := &cobra.Command{
		Use:   "import FILE|FOLDER...",
		Short: "Take over what another program has kept",
		Long: "Import puts on the shelf what another program has exported: tags, dates, the archive, notes,\n" +
			"how far it was read, and its text where that came along. A file, a zip or a folder will do,\n" +
			"and what has written it is seen by what stands in it. What is there already gets what it\n" +
			"has not; the same import once more changes nothing. Nothing is fetched.",
		Args: cobra.MinimumNArgs(1),
	}
	command.Flags().BoolVar(&dry, "dry-run", false, "only tell what would come of it")
	command.Flags().StringVar(&from, "from", "", "which program has written it: "+strings.Join(formats, ", "))
	command.Flags().StringVar(&format, "format", format, "text or json")
	command.RunE = textOrJSON(&format, func(c *cobra.Command, names []string) error {
		as := exchange.Unknown
		if from != "" {
			if as = exchange.FormatNamed(from); as == exchange.Unknown {
				return fmt.Errorf("--from: there is no program %q; there are %s", from, strings.Join(formats, ", "))
			}
		}
		s, end, err := receiver(env, dry)
		if err != nil {
			return failed(err)
		}
		defer end()
		i := importing{shelf: s, out: std.out, read: read, dry: dry, done: []imported{}}
		if format == "json" {
			i.out = io.Discard
		}
		for _, name := range names {
			if err := i.export(c.Context(), name, as); err != nil {
				return failed(err)
			}
		}
		if format == "json" {
			return failed(export.Value(std.out, i.done))
		}
		return nil
	})
	return command
}

// receiver is the shelf that an import goes onto, a rehearsal of it where nothing is to be changed,
// and what is to be called in the end.
func receiver(env []string, rehearse bool) (s *shelf.Shelf, end func(), err error) {
	s = shelf.New(shelf.Folder(env))
	if !rehearse {
		return s, s.Close, nil
	}
	defer s.Close()
	folder, err := os.MkdirTemp("", "lede-import-")
	if err != nil {
		return nil, nil, err
	}
	rehearsal, err := s.Rehearsal(folder)
	end = func() { rehearsal.Close(); os.RemoveAll(folder) }
	if err != nil {
		end()
		return nil, nil, err
	}
	return rehearsal, end, nil
}

// An importing takes over what stands in exports, and counts it.
type importing struct {
	shelf *shelf.Shelf
	out   io.Writer
	read  reader
	dry   bool

	batch []shelf.Arrival
	imported
	done []imported // of the exports before
}

// imported is what has become of an export.
type imported struct {
	File    string   `json:"file"`
	Dry     bool     `json:"dry_run,omitempty"`
	From    []string `json:"from"`
	All     int      `json:"all"`
	New     int      `json:"new"`
	Merged  int      `json:"merged"`
	Known   int      `json:"known"`
	LeftOut int      `json:"left_out"`
	Told    []string `json:"told,omitempty"` // what was merged and left out, a line each
}

// export takes over what stands in one export.
func (i *importing) export(ctx context.Context, name string, as exchange.Format) error {
	e, err := exchange.OpenAs(name, as)
	if err != nil {
		return err
	}
	defer e.Close()
	i.imported = imported{File: name, Dry: i.dry}
	for item, err := range e.Items() {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		a := shelf.Arrival{Item: item}
		if err == nil {
			a.Copy, err = i.copyOf(ctx, item)
		}
		if err != nil {
			i.LeftOut++
			i.tell("left out: %s", err)
			continue
		}
		if i.batch = append(i.batch, a); len(i.batch) == arrivalsAtOnce {
			if err := i.takeIn(); err != nil {
				return err
			}
		}
	}
	if err := i.takeIn(); err != nil {
		return err
	}
	for _, f := range e.Formats() {
		i.From = append(i.From, f.String())
	}
	return i.count()
}

// copyOf is the article of an item, with its words where they came along.
func (i *importing) copyOf(ctx context.Context, item exchange.Item) (c shelf.Copy, err error) {
	a := &article.Article{}
	switch {
	case item.Own != nil:
		return c, nil
	case item.Path != "" && len(item.Highlights) > 0: // it is read when it is opened
	case item.Path != "":
		all, err := i.read(ctx, []string{item.Path})
		if err != nil {
			return c, &exchange.LeftOut{Source: item.Source, Why: err}
		}
		a = all[0]
	case item.HTML != "":
		page := "<!DOCTYPE html><html><body><article>" + item.HTML + "</article></body></html>"
		if read, err := parse.Read(ctx, strings.NewReader(page), parse.Hint{ContentType: "text/html; charset=utf-8", Base: item.Address}); err == nil {
			a = read // else there are no words to it
		}
	case item.Text != "":
		for _, text := range strings.Split(item.Text, "\n") {
			if text = clean.Line(text); text != "" {
				a.Headline = cmp.Or(a.Headline, text)
				a.Body = append(a.Body, article.Paragraph{Text: article.Words(text)})
			}
		}
	}
	a.Headline, a.Dek, a.URL = cmp.Or(item.Headline, a.Headline), cmp.Or(item.Dek, a.Dek), cmp.Or(item.Address, a.URL)
	a.Byline, a.Site, a.Language = cmp.Or(item.Byline, a.Byline), cmp.Or(item.Site, a.Site), cmp.Or(item.Language, a.Language)
	if at := item.Published; !at.IsZero() {
		a.Published = article.Date{Time: at, Clock: !at.Equal(at.Truncate(24 * time.Hour))}
	}
	return shelf.Copy{Article: *a, Whole: true, Path: item.Path, Address: item.Address}, nil
}

// takeIn puts what has been read so far on the shelf.
func (i *importing) takeIn() error {
	receptions, err := i.shelf.TakeIn(i.batch)
	if err != nil {
		return err
	}
	for n, r := range receptions {
		a := i.batch[n]
		switch what := cmp.Or(a.Headline, a.Address, a.Copy.Headline, a.File); {
		case r.Err != nil:
			i.LeftOut++
			i.tell("left out: %s: %s: %s", a.Source, what, r.Err)
		case r.Trashed:
			i.LeftOut++
			i.tell("left out: %s: %s: it is in the trash", a.Source, what)
		case r.New:
			i.New++
		case len(r.Brought) > 0:
			i.Merged++
			i.tell("merged: %s: %s: %s", a.Source, what, strings.Join(r.Brought, ", "))
		default:
			i.Known++
		}
	}
	i.batch = i.batch[:0]
	return nil
}

// tell prints a line about one entry.
func (i *importing) tell(format string, args ...any) {
	line := clean.Row(fmt.Sprintf(format, args...))
	i.Told = append(i.Told, line)
	fmt.Fprintln(i.out, line)
}

// count prints what has become of the entries of an export, so that each is in one number.
func (i *importing) count() error {
	i.All = i.New + i.Merged + i.Known + i.LeftOut
	if i.All == i.LeftOut {
		return fmt.Errorf("%s holds nothing that can be taken over", i.File)
	}
	i.done = append(i.done, i.imported)
	would := ""
	if i.dry {
		would = "nothing is changed; it would be: "
	}
	_, err := fmt.Fprintf(i.out, "%s%d from %s: %d new, %d merged with what was there, %d there already, %d left out\n",
		would, i.All, strings.Join(i.From, ", "), i.New, i.Merged, i.Known, i.LeftOut)
	return err
}
