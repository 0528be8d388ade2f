package markdown

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
)

// titleBlock reads pandoc's title, authors and date, a line each that begins with "%", and
// returns the text that follows. A line that is indented goes on from the one before it.
func titleBlock(text string, a *article.Article) string {
	var fields []string
	rest := text
	for len(fields) < 4 {
		line, below, _ := strings.Cut(rest, "\n")
		switch {
		case strings.HasPrefix(line, "%") && len(fields) < 3 && !strings.HasPrefix(line, "%%"):
			fields = append(fields, strings.TrimSpace(line[1:]))
		case len(fields) > 0 && len(line) > 0 && (line[0] == ' ' || line[0] == '\t') && strings.TrimSpace(line) != "":
			fields[len(fields)-1] += "\n" + strings.TrimSpace(line)
		default:
			if len(fields) == 0 || strings.TrimSpace(line) != "" {
				return text
			}
			fields = append(fields, "", "", "")[:3]
			a.Headline = clean.Line(strings.ReplaceAll(fields[0], "\n", " "))
			for author := range strings.FieldsFuncSeq(fields[1], func(r rune) bool { return r == ';' || r == '\n' }) {
				if author = clean.Line(author); author != "" {
					a.Authors = append(a.Authors, author)
				}
			}
			a.Published = article.Date(anatomy.Dates(fields[2]).Published)
			if date := clean.Line(fields[2]); date != "" && a.Published == (article.Date{}) {
				a.Omitted = append(a.Omitted, article.Omission{Block: article.Paragraph{Text: article.Words(date)}, Reason: "a date that can't be read"})
			}
			return below
		}
		rest = below
	}
	return text
}
