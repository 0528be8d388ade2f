package markdown

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/clean"
)

// Why something of a text is not read.
const (
	comment  = "a comment of the writer's"
	program  = "a program or a style sheet"
	template = "a command to the program that makes the site"
	contents = "a table of contents that a program fills in"
	imported = "a line of the program that the text is a part of"
	setting  = "a setting for a program"
	longForm = "what an abbreviation stands for, which pages show to a pointer"
	darkTwin = "a picture for dark pages beside the one for light ones"
)

// unread are the parts of a page that nobody is to read.
var unread = pattern(`(?is)<!--(.*?)-->|<script\b[^>]*>(.*?)</script>|<style\b[^>]*>(.*?)</style>`)

// omitUnread keeps account of what a piece of a page has in it that is not read.
func (w *writer) omitUnread(page string) {
	if !strings.Contains(page, "<") {
		return
	}
	for _, m := range unread().FindAllStringSubmatch(page, -1) {
		w.omit(m[1], comment)
		w.omit(m[2]+m[3], program)
	}
}

// drawnCaption finds the caption of what a chunk of code draws: `{r plot, fig.cap="The ropes"}`.
var drawnCaption = pattern(`\bcap\s*=\s*["']([^"']+)["']`)

// withoutSettings is code that runs, without the lines at its head that say how: "#| echo: false".
func (w *writer) withoutSettings(info, code string) string {
	if m := drawnCaption().FindStringSubmatch(info); m != nil {
		w.omit(m[1], "the caption of what the code draws")
	}
	for strings.HasPrefix(code, "#|") || strings.HasPrefix(code, "//|") {
		line, rest, _ := strings.Cut(code, "\n")
		w.omit(line, setting)
		code = rest
	}
	return code
}

// omit keeps account of words that are not read.
func (w *writer) omit(words, reason string) {
	if words = clean.Line(words); words != "" {
		b := article.Paragraph{Text: article.Words(words)}
		w.omitted = append(w.omitted, article.Omission{Before: w.before, Block: b, Reason: reason})
	}
}
