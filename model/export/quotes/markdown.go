package quotes

import (
	"cmp"
	"io"
	"strings"

	"lede/model/article"
	"lede/model/export"
)

// writeMarkdown writes a chapter for each article: each quote with a link to its words, and
// the note below. Notes are the reader's own and may be Markdown themselves.
func writeMarkdown(w io.Writer, all []article.Annotated) error {
	l := &lines{Writer: w}
	for i, a := range all {
		if i > 0 {
			l.line("")
		}
		l.line("# %s\n\n%s", export.Literal(title(a)), cmp.Or(Citation(a.Article), export.Literal(title(a))))
		for _, h := range a.Highlights {
			l.line("\n%s\n>\n> — %s", Quoted(h.Quote.Exact), where(a, h))
			if h.Note != "" {
				l.line("\n%s", h.Note)
			}
		}
	}
	return l.err
}

// where says when words were highlighted, with a link to them.
func where(a article.Annotated, h article.Highlight) string {
	if address := Link(a.Article, h); address != "" {
		return link(export.Literal(marked(h)), address)
	}
	return export.Literal(marked(h))
}

// title is what an article is called.
func title(a article.Annotated) string {
	return cmp.Or(a.Headline, a.URL, a.Path, "without a headline")
}

// writeText writes the same for people alone.
func writeText(w io.Writer, all []article.Annotated) error {
	l := &lines{Writer: w}
	for i, a := range all {
		if i > 0 {
			l.line("")
		}
		l.line("%s", title(a))
		for _, told := range []string{authors(a.Article), a.Site, a.Published.String(), cmp.Or(a.URL, a.Path)} {
			if told != "" && told != title(a) {
				l.line("%s", told)
			}
		}
		for _, h := range a.Highlights {
			l.line("\n%s", indented("    ", h.Quote.Exact))
			if h.Note != "" {
				l.line("%s", indented("  — ", h.Note))
			}
		}
	}
	return l.err
}

// indented are lines behind a mark, of which the later ones begin below its end.
func indented(mark, text string) string {
	all := strings.Split(text, "\n")
	for i := range all {
		if i > 0 {
			mark = "    "
		}
		all[i] = strings.TrimRight(mark+all[i], " ")
	}
	return strings.Join(all, "\n")
}
