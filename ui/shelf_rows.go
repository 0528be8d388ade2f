package ui

import (
	"strings"

	"lede/model/parse/clean"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// lines are the rows of the list.
func (l *Shelf) lines(p *Painter, a *Arrangement) []typeset.Line {
	lines := l.head(p, a)
	if len(l.Items) == 0 {
		return append(lines, rowOf(p.fit(l.None, a.Measure), theme.FooterNote))
	}
	for i := l.Top; i < len(l.Items) && len(lines) < a.Body.Dy(); i++ {
		rows := l.itemRows(a, i)
		if l.Items[i].Section != "" {
			if i > l.Top {
				lines = append(lines, typeset.Line{})
				rows--
			}
			lines = append(lines, rowOf(p.fit(strings.ToUpper(l.Items[i].Section), a.Measure), theme.Kicker))
			rows--
		}
		item := l.item(p, a.Measure, i, rows)
		if i == l.At && a.Edge-a.Body.Min.X < gutter && !p.plain { // there is no place for its sign
			item[0].Spans[0].Over = theme.Selection
		}
		lines = append(lines, item...)
	}
	for _, line := range lines {
		for i := range line.Spans {
			line.Spans[i].Text = p.seen(line.Spans[i].Text)
		}
	}
	return lines
}

// head is the head of the list.
func (l *Shelf) head(p *Painter, a *Arrangement) []typeset.Line {
	rows := l.headRows(a)
	if rows == 0 {
		return nil
	}
	title := rowOf(p.fit(l.Title, a.Measure), theme.Kicker)
	if told := p.parts(l.Told, a.Measure-p.cells(l.Title)-footBeside); told != "" && !p.plain {
		gap := strings.Repeat(" ", a.Measure-p.cells(l.Title)-p.cells(told))
		title.Spans = append(title.Spans, matter(gap, theme.Body), matter(told, theme.Byline))
	} else if p.plain {
		title = rowOf(p.fit(strings.Join(append([]string{l.Title}, l.Told...), ", "), a.Measure), theme.Kicker)
	}
	switch {
	case rows == 1:
		return []typeset.Line{title}
	case p.plain:
		return []typeset.Line{title, {}}
	}
	rule := rowOf(strings.Repeat("─", a.Measure), theme.HeadRule)
	if rows == 2 {
		return []typeset.Line{title, rule}
	}
	return []typeset.Line{{}, title, rule, {}}
}

// item is an article in so many rows.
func (l *Shelf) item(p *Painter, measure, i, rows int) []typeset.Line {
	item := &l.Items[i]
	if p.plain {
		return l.told(p, measure, i, rows)
	}
	role := [...]theme.Role{Unread: theme.Crosshead3, HalfRead: theme.Body, ReadToTheEnd: theme.Byline}[item.Reading]
	far := p.fit(item.Far, measure/3)
	headline := p.fit(item.Headline, max(1, measure-p.cells(far)-footBeside))
	first := rowOf(headline, role)
	if item.Marked {
		first.Spans[0].Over = theme.Selection
	}
	if far != "" {
		gap := strings.Repeat(" ", max(0, measure-p.cells(headline)-p.cells(far)))
		first.Spans = append(first.Spans, matter(gap, theme.Body), matter(far, theme.Footer))
	}
	second := rowOf(strings.Repeat(" ", min(listStep, measure-1)), theme.Body)
	if item.Quote != "" {
		quote, bytes := p.towards(item.Quote, item.Lit, measure-listStep)
		second.Spans = append(second.Spans, lit(p.fit(quote, measure-listStep), theme.Caption, bytes)...)
	} else {
		second.Spans = append(second.Spans, matter(p.parts(item.Details, measure-listStep), theme.Footer))
	}
	if item.Marked {
		first.Sign, second.Sign = "•", "•"
	}
	if i == l.At {
		first.Sign = "▌"
		if !item.Marked {
			second.Sign = "▌"
		}
	}
	return []typeset.Line{first, second}[:min(rows, 2)]
}

// towards is a quote, from a later word on where the first bytes that are lit would have no room.
func (p *Painter) towards(quote string, lit [][2]int, room int) (string, [][2]int) {
	if len(lit) == 0 || p.cells(quote[:lit[0][1]]) < room {
		return quote, lit
	}
	from, first := 0, lit[0]
	for from < first[0] && p.cells(quote[from:first[1]]) > room/2 {
		blank := strings.IndexByte(quote[from:first[0]], ' ')
		if blank < 0 {
			from = first[0]
			break
		}
		from += blank + 1
	}
	const sign = "…"
	var moved [][2]int
	for _, b := range lit {
		moved = append(moved, [2]int{b[0] - from + len(sign), b[1] - from + len(sign)})
	}
	return sign + quote[from:], moved
}

// lit are the spans of a text, of which some bytes are lit; it may be cut.
func lit(text string, role theme.Role, bytes [][2]int) (spans []typeset.Span) {
	end, at := len(strings.TrimSuffix(text, "…")), 0
	for _, b := range bytes {
		if b[1] > end {
			break
		}
		match := matter(text[b[0]:b[1]], role)
		match.Over = theme.Match
		spans = append(spans, matter(text[at:b[0]], role), match)
		at = b[1]
	}
	return append(spans, matter(text[at:], role))
}

// told is an article in words.
func (l *Shelf) told(p *Painter, measure, i, rows int) []typeset.Line {
	item := &l.Items[i]
	sign := "  "
	if i == l.At {
		sign = "> "
	}
	headline := []string{item.Headline}
	if item.Marked {
		headline = append(headline, "marked")
	}
	if item.Far != "" {
		headline = append(headline, item.Far)
	}
	more := strings.Join(item.Details, ", ")
	if item.Quote != "" {
		more = item.Quote
	}
	lines := []typeset.Line{
		rowOf(p.fit(sign+strings.Join(headline, ", "), measure), theme.Body),
		rowOf(p.fit("  "+more, measure), theme.Footer),
	}
	return lines[:min(rows, 2)]
}

// parts are as many parts of a row as fit, the first cut where even that does not.
func (p *Painter) parts(parts []string, room int) string {
	for n := len(parts); n > 1; n-- {
		if text := clean.Row(strings.Join(parts[:n], " · ")); p.cells(text) <= room {
			return text
		}
	}
	if len(parts) == 0 || room < 1 {
		return ""
	}
	return p.fit(parts[0], room)
}

// rowOf is a row of one look.
func rowOf(text string, role theme.Role) typeset.Line {
	return typeset.Line{Spans: []typeset.Span{matter(text, role)}}
}

// matter is a stretch of a row that no article holds.
func matter(text string, role theme.Role) typeset.Span {
	return typeset.Span{Text: text, Role: role, Offset: -1}
}
