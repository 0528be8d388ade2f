package quotes

import (
	"strings"

	"lede/model/article"
	"lede/model/export"
)

// Citation names an article in Markdown: its authors, its headline with its address, where
// it was published and when. What isn't known is left out.
//
//	A. Writer, [Harbour delegation arrives](https://paper.example/1), *The Daily Signal*, 10 September 2022
func Citation(a *article.Article) string {
	var parts []string
	if author := authors(a); author != "" {
		parts = append(parts, export.Literal(author))
	}
	switch headline := export.Literal(a.Headline); {
	case headline == "" && a.URL != "":
		parts = append(parts, "<"+a.URL+">")
	case a.URL != "":
		parts = append(parts, link(headline, a.URL))
	case headline != "":
		parts = append(parts, "“"+headline+"”")
	}
	if a.Site != "" {
		parts = append(parts, "*"+export.Literal(a.Site)+"*")
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

// Quoted is text as a quotation in Markdown. Its lines are paragraphs.
func Quoted(text string) string {
	var b strings.Builder
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			b.WriteString("\n>\n")
		}
		b.WriteString(strings.TrimRight("> "+export.Literal(strings.TrimSpace(line)), " "))
	}
	return b.String()
}

// link is a link of Markdown.
func link(label, address string) string {
	return "[" + label + "](" + strings.NewReplacer("(", "%28", ")", "%29", " ", "%20", "<", "%3C", ">", "%3E").Replace(address) + ")"
}
