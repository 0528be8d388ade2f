package main

import (
	"cmp"
	"io"

	"github.com/charmbracelet/colorprofile"

	"lede/model/article"
	"lede/model/export"
	"lede/ui"
	"lede/ui/theme"
)

// A printer writes an article in one format.
type printer struct {
	name  string
	print func(w io.Writer, a *article.Article, f flags) error
}

var printers = []printer{
	{"text", printText},
	{"markdown", func(w io.Writer, a *article.Article, _ flags) error { return export.Markdown(w, a) }},
	{"json", func(w io.Writer, a *article.Article, _ flags) error { return export.JSON(w, a) }},
	{"html", func(w io.Writer, a *article.Article, _ flags) error { return export.HTML(w, a) }},
	{"ansi", printANSI},
}

func formatNames() []string {
	var names []string
	for _, p := range printers {
		names = append(names, p.name)
	}
	return names
}

// printerOf is the printer of that name, or nil.
func printerOf(format string) *printer {
	for i := range printers {
		if printers[i].name == format {
			return &printers[i]
		}
	}
	return nil
}

// printText prints a paragraph a line, or in lines of the width that was asked for.
func printText(w io.Writer, a *article.Article, f flags) error {
	if f.width == 0 {
		return export.Text(w, a)
	}
	return ui.Print(w, a, printStyle(f.preferences, f.width), nil)
}

// ansiMeasure is the width of lines with escape codes where none was asked for.
const ansiMeasure = 80

// printANSI prints in lines with the looks of the theme.
func printANSI(w io.Writer, a *article.Article, f flags) error {
	th, err := namedTheme(f.theme)
	if err != nil {
		return err
	}
	s := printStyle(f.preferences, cmp.Or(f.width, ansiMeasure))
	s.Theme = th
	if th == nil {
		s.Theme = theme.Terminal()
	}
	if f.bare {
		s.Theme = s.Theme.In(colorprofile.Ascii)
	}
	p := ui.NewPainter(s.Theme, s.Theme.Page, printWidth)
	if f.links != linksOSC8 {
		p.Linkless()
	}
	if f.links == linksNumbered {
		a = ui.Numbered(a)
	}
	return ui.Print(w, a, s, p)
}
