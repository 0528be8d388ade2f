package markdown

import (
	"encoding/csv"
	"strconv"
	"strings"

	"lede/model/article"
)

// listTable is a table that is written as a list of rows, each a list of cells.
func (w *writer) listTable(options map[string]string, body string) (article.Table, bool) {
	var t article.Table
	bs := w.nested(body)
	if len(bs) != 1 {
		return t, false
	}
	rows, ok := bs[0].(article.List)
	if !ok {
		return t, false
	}
	columns := 0
	for _, item := range rows.Items {
		cells, ok := item[0].(article.List)
		if !ok || len(item) != 1 {
			return t, false
		}
		row := make([]article.Text, len(cells.Items))
		for i, cell := range cells.Items {
			var parts []article.Text
			for _, b := range cell {
				parts = append(parts, textOf(b))
			}
			row[i] = joinLines(parts, article.LineBreak)
		}
		columns = max(columns, len(row))
		t.Rows = append(t.Rows, row)
	}
	return evened(t, columns, options), len(t.Rows) > 0
}

// csvTable is a table that is written in lines with commas.
func (w *writer) csvTable(options map[string]string, body string) (article.Table, bool) {
	var t article.Table
	if header := options["header"]; header != "" {
		body = header + "\n" + body
		options["header-rows"] = "1"
	}
	r := csv.NewReader(strings.NewReader(body))
	r.FieldsPerRecord, r.LazyQuotes, r.TrimLeadingSpace = -1, true, true
	if delimiter := options["delim"]; len(delimiter) == 1 {
		r.Comma = rune(delimiter[0])
	}
	records, err := r.ReadAll()
	if err != nil || len(records) == 0 {
		return t, false
	}
	columns := 0
	for _, record := range records {
		row := make([]article.Text, len(record))
		for i, cell := range record {
			row[i] = w.words(cell)
		}
		columns = max(columns, len(row))
		t.Rows = append(t.Rows, row)
	}
	return evened(t, columns, options), true
}

// evened is t with as many cells in every row, and its first row as its header if the options
// say so.
func evened(t article.Table, columns int, options map[string]string) article.Table {
	for i, row := range t.Rows {
		for len(row) < columns {
			row = append(row, nil)
		}
		t.Rows[i] = row
	}
	if n, _ := strconv.Atoi(options["header-rows"]); n > 0 && len(t.Rows) > 1 {
		t.Header, t.Rows = t.Rows[0], t.Rows[1:]
	}
	return t
}

// directiveTable are the blocks of a directive that holds a table, with its title for the
// caption.
func (w *writer) directiveTable(name, title string, options map[string]string, body string) []article.Block {
	var bs []article.Block
	t, ok := article.Table{}, false
	switch name {
	case "list-table":
		t, ok = w.listTable(options, body)
	case "csv-table":
		t, ok = w.csvTable(options, body)
	}
	switch {
	case ok:
		bs = one(t)
	case name == "csv-table":
		bs = one(article.Code{Text: strings.TrimRight(body, "\n")})
	default:
		bs = w.nested(body)
	}
	if caption := w.words(title); len(caption) > 0 {
		return one(article.Figure{Content: bs, Caption: article.Caption{Text: caption}})
	}
	return bs
}
