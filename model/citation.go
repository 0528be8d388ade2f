package model

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
)

// yankCitation copies where the article is from, as Markdown; what is selected is
// quoted above it.
func (m *Model) yankCitation() tea.Cmd {
	text, what := citation(m.nav.Article), "the citation"
	if s := m.selection(); s != nil {
		from, to := s.covers(m.text())
		text = quoted(between(m.text(), from, to)) + "\n>\n> — " + text
		what = "the quotation with its source"
		m.endAll(selectTable)
	}
	return m.copy(what, text)
}

// citation names an article: its authors, its headline with its address, where it was
// published and when. What isn't known is left out.
//
//	A. Writer, [Harbour delegation arrives](https://paper.example/1), *The Daily Signal*, 10 September 2022
func citation(a *article.Article) string {
	var parts []string
	if author := authors(a); author != "" {
		parts = append(parts, escaped(author))
	}
	switch headline := escaped(a.Headline); {
	case headline == "" && a.URL != "":
		parts = append(parts, "<"+a.URL+">")
	case a.URL != "":
		parts = append(parts, "["+headline+"]("+linkTarget(a.URL)+")")
	case headline != "":
		parts = append(parts, "“"+headline+"”")
	}
	if a.Site != "" {
		parts = append(parts, "*"+escaped(a.Site)+"*")
	}
	if !a.Published.IsZero() {
		parts = append(parts, a.Published.Time.Format("2 January 2006"))
	}
	return strings.Join(parts, ", ")
}

// authors are the names of who wrote it, without the word that a byline begins with.
func authors(a *article.Article) string {
	if len(a.Authors) > 0 {
		return strings.Join(a.Authors, ", ")
	}
	if by, name, cut := strings.Cut(a.Byline, " "); cut && strings.EqualFold(by, "by") {
		return name
	}
	return a.Byline
}

// quoted is text as a quotation in Markdown.
func quoted(text string) string {
	return "> " + strings.ReplaceAll(escaped(text), "\n", "\n> ")
}

var markdownSigns = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`)

// escaped is text in which Markdown sees no signs of its own.
func escaped(text string) string { return markdownSigns.Replace(text) }

// linkTarget is an address as it may stand between the round brackets of a link.
func linkTarget(address string) string {
	return strings.NewReplacer("(", "%28", ")", "%29", " ", "%20").Replace(address)
}
