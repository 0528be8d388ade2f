package plain

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/plain/dump"
)

// A pageWriter makes blocks of rows.
type pageWriter struct {
	reading *Reader
	sheet   *dump.Sheet
	roles   []dump.Role
	figure  []caption // parts of a figure that may go on
	items   [][]article.Block
	ordered bool
}

func (w *pageWriter) row(i int) {
	row, role := w.sheet.Rows[i], w.roles[i]
	if role != dump.Caption && role != dump.Credit {
		w.endFigure()
	}
	if role != dump.Text || row.Bullet == "" {
		w.endList()
	}
	s := &w.reading.setter
	switch role {
	case dump.Text:
		w.text(row)
	case dump.Crosshead:
		w.add(article.Crosshead{Level: 2, Text: s.text(row.Text)})
	case dump.Caption, dump.Credit:
		w.caption(captionOf(row.Text))
	case dump.Headline, dump.Dek, dump.Byline, dump.Day:
		if !w.head(row.Text, role, i == 0) {
			w.omit(i)
			return
		}
	default:
		w.omit(i)
		return
	}
	w.reading.opinions.row(w.sheet, i, role, "")
}

func (w *pageWriter) text(row dump.Row) {
	t := w.linked(row)
	if row.Bullet == "" {
		w.add(article.Paragraph{Text: t})
		return
	}
	if w.ordered != (row.Bullet == "1") {
		w.endList()
	}
	w.ordered = row.Bullet == "1"
	w.items = append(w.items, []article.Block{article.Paragraph{Text: t}})
}

// linked is the row's words, in which the numbers of links have become links. Where one
// ends no dump says: it is taken to be a few words, up to the next sign.
func (w *pageWriter) linked(row dump.Row) article.Text {
	s := &w.reading.setter
	var t article.Text
	at := 0
	for i, l := range row.Links {
		address := target(w.sheet.References[l.Number])
		end := len(row.Text)
		if i+1 < len(row.Links) {
			end = row.Links[i+1].At
		}
		if end = l.At + linkEnd(row.Text[l.At:end]); address == "" || end == l.At {
			continue
		}
		if l.At > at {
			t = append(t, s.text(row.Text[at:l.At])...)
		}
		t = append(t, article.Run{Text: row.Text[l.At:end], Link: address})
		at = end
	}
	if at == 0 {
		return s.text(row.Text)
	}
	if at < len(row.Text) {
		t = append(t, s.text(row.Text[at:])...)
	}
	return t
}

// linkEnd is where the words of a link that s begins with end.
func linkEnd(s string) int {
	const most = 4 // words of a link within running text
	words := 0
	for i := range len(s) {
		switch {
		case strings.IndexByte(",;:!?()\"", s[i]) >= 0, s[i] == '.' && (i+1 == len(s) || s[i+1] == ' '):
			return i
		case s[i] == ' ':
			if words++; words == most {
				return i
			}
		}
	}
	return len(strings.TrimRight(s, " "))
}

func (w *pageWriter) caption(c caption) {
	if len(w.figure) > 0 && c.words != "" && !twins(w.figure, &c, 0) {
		w.endFigure()
	}
	w.figure = append(w.figure, c)
}

// head takes what stands above the text. It reports false where there is such already.
func (w *pageWriter) head(text string, role dump.Role, first bool) bool {
	a := &w.reading.article
	switch {
	case role == dump.Headline && a.Headline == "":
		a.Headline, a.Site = text, ""
		if first {
			a.Headline, a.Site = ofTitle(text)
		}
	case role == dump.Dek && a.Dek == "":
		a.Dek = text
	case role == dump.Byline && a.Byline == "":
		a.Byline = text
		a.Authors, _ = anatomy.Byline(text)
		w.published(text)
	case role == dump.Day:
		w.published(text)
		a.Dateline = strings.TrimPrefix(a.Dateline+" · "+text, " · ")
	default:
		return false
	}
	return true
}

// ofTitle parts a page's title, which begins its dump, in the headline and the site's name
// behind a bar or a dash.
func ofTitle(title string) (headline, site string) {
	const mostOfSite, leastOfHeadline = 5, 4 // words
	for _, sign := range []string{" | ", " - ", " – ", " — ", " · "} {
		if i := strings.LastIndex(title, sign); i > 0 {
			headline, site = title[:i], title[i+len(sign):]
			if len(strings.Fields(site)) <= mostOfSite && len(strings.Fields(headline)) >= leastOfHeadline {
				return headline, site
			}
		}
	}
	return title, ""
}

func (w *pageWriter) published(text string) {
	h := head{article: &w.reading.article}
	h.published(anatomy.Dates(text))
}

func (w *pageWriter) add(b article.Block) { w.reading.blocks = append(w.reading.blocks, b) }

// omit leaves a row out, and says why.
func (w *pageWriter) omit(i int) {
	const label = 60 // bytes in a menu's line
	row := w.sheet.Rows[i]
	reason := "a menu or a label"
	if len(row.Text) > label {
		reason = "none of the article's text"
	}
	w.reading.omitted = append(w.reading.omitted, article.Omission{
		Before: w.reading.handed + len(w.reading.blocks), Block: article.Paragraph{Text: article.Words(row.Text)}, Reason: reason})
	w.reading.opinions.row(w.sheet, i, dump.Text, reason)
}

func (w *pageWriter) endFigure() {
	if len(w.figure) > 0 {
		w.add(w.reading.setter.compound(w.figure))
	}
	w.figure = nil
}

func (w *pageWriter) endList() {
	if len(w.items) > 0 {
		l := article.List{Ordered: w.ordered, Items: w.items}
		if w.ordered {
			l.Start = 1
		}
		w.add(l)
	}
	w.items = nil
}

func (w *pageWriter) end() {
	w.endFigure()
	w.endList()
}
