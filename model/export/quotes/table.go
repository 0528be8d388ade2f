package quotes

import (
	"encoding/csv"
	"io"
	"strconv"
	"time"

	"lede/model/article"
)

// writeTable writes the columns that Readwise imports. Its location puts the highlights of
// an article in order.
func writeTable(w io.Writer, all []article.Annotated) error {
	t := csv.NewWriter(w)
	t.Write([]string{"Highlight", "Title", "Author", "URL", "Note", "Location", "Date"})
	for _, a := range all {
		for i, h := range a.Highlights {
			made := ""
			if !h.Made.IsZero() {
				made = h.Made.UTC().Format(time.DateTime)
			}
			t.Write([]string{h.Quote.Exact, a.Headline, authors(a.Article), a.URL, h.Note, strconv.Itoa(i + 1), made})
		}
	}
	t.Flush()
	return t.Error()
}
