package export

import "lede/model/article"

// The shapes of an article's parts in JSON.
type (
	jsonText struct {
		Kind  string    `json:"kind"`
		Level int       `json:"level,omitempty"`
		Text  string    `json:"text"`
		Runs  []jsonRun `json:"runs,omitempty"`
	}
	jsonRun struct {
		Text        string `json:"text,omitempty"`
		Break       bool   `json:"break,omitempty"`
		TeX         string `json:"tex,omitempty"`
		Bold        bool   `json:"bold,omitempty"`
		Italic      bool   `json:"italic,omitempty"`
		Code        bool   `json:"code,omitempty"`
		Struck      bool   `json:"struck,omitempty"`
		Underlined  bool   `json:"underlined,omitempty"`
		Marked      bool   `json:"marked,omitempty"`
		Superscript bool   `json:"superscript,omitempty"`
		Subscript   bool   `json:"subscript,omitempty"`
		Small       bool   `json:"small,omitempty"`
		Colour      string `json:"colour,omitempty"`
		Ground      string `json:"ground,omitempty"`
		Link        string `json:"link,omitempty"`
		Note        string `json:"note,omitempty"`
	}
	jsonList struct {
		Kind      string  `json:"kind"`
		Ordered   bool    `json:"ordered"`
		Start     *int    `json:"start,omitempty"`
		Numbers   []int   `json:"numbers,omitempty"`
		Numbering string  `json:"numbering,omitempty"`
		Items     [][]any `json:"items,omitempty"`
	}
	jsonTitled struct { // a call-out, details; the runs are the title's
		Kind   string    `json:"kind"`
		Name   string    `json:"name,omitempty"`
		Open   bool      `json:"open,omitempty"`
		Title  string    `json:"title,omitempty"`
		Runs   []jsonRun `json:"runs,omitempty"`
		Blocks []any     `json:"blocks,omitempty"`
	}
	jsonDefinitions struct {
		Kind    string           `json:"kind"`
		Text    string           `json:"text"` // all of it, for programs that ask for no more
		Entries []jsonDefinition `json:"entries,omitempty"`
	}
	jsonDefinition struct {
		Terms  []string `json:"terms,omitempty"`
		Blocks []any    `json:"blocks,omitempty"`
	}
	jsonFormula struct {
		Kind   string `json:"kind"`
		TeX    string `json:"tex,omitempty"`
		Text   string `json:"text,omitempty"`
		Number string `json:"number,omitempty"`
	}
	jsonHolder struct { // what holds blocks, or nothing: a quote, a figure, a break
		Kind   string `json:"kind"`
		Figure int    `json:"figure,omitempty"`
		Blocks []any  `json:"blocks,omitempty"`
	}
	jsonCode struct {
		Kind     string    `json:"kind"`
		Language string    `json:"language,omitempty"`
		Text     string    `json:"text"`
		Runs     []jsonRun `json:"runs,omitempty"`
	}
	jsonTable struct {
		Kind   string     `json:"kind"`
		Header []string   `json:"header,omitempty"`
		Rows   [][]string `json:"rows,omitempty"`
	}
	jsonFigure struct {
		Number   int           `json:"number"`
		Images   []jsonImage   `json:"images,omitempty"`
		Media    string        `json:"media,omitempty"`
		Caption  string        `json:"caption,omitempty"`
		Credit   string        `json:"credit,omitempty"`
		Position *jsonPosition `json:"position,omitempty"`
	}
	jsonImage struct {
		URL    string `json:"url,omitempty"`
		Alt    string `json:"alt,omitempty"`
		Width  int    `json:"width,omitempty"`
		Height int    `json:"height,omitempty"`
	}
	jsonPosition struct {
		Block  int `json:"block"`
		Offset int `json:"offset"`
	}
	jsonFootnote struct {
		Label  string `json:"label"`
		Blocks []any  `json:"blocks,omitempty"`
	}
	jsonLink struct {
		Number int    `json:"number"`
		Text   string `json:"text"`
		URL    string `json:"url"`
	}
)

// jsonBlocks shapes blocks, and gathers the figures among them in the order in which
// article.Index numbers them.
type jsonBlocks struct{ figures []article.Figure }

func (j *jsonBlocks) blocks(bs []article.Block) []any {
	shaped := make([]any, len(bs))
	for i, b := range bs {
		shaped[i] = j.block(b)
	}
	return shaped
}

func (j *jsonBlocks) block(b article.Block) any {
	switch b := b.(type) {
	case article.Paragraph:
		return newJSONText("paragraph", 0, b.Text)
	case article.Crosshead:
		return newJSONText("crosshead", b.Level, b.Text)
	case article.PullQuote:
		return newJSONText("pullquote", 0, b.Text)
	case article.List:
		return j.list(b)
	case article.Quote:
		return jsonHolder{Kind: "quote", Blocks: j.blocks(b.Blocks)}
	case article.Figure:
		j.figures = append(j.figures, b)
		number := len(j.figures) // before those that its content may hold
		return jsonHolder{Kind: "figure", Figure: number, Blocks: j.blocks(b.Content)}
	case article.Code:
		return jsonCode{"code", b.Language, b.Text, codeRuns(b)}
	case article.Callout:
		return jsonTitled{"callout", b.Name, false, b.Title.String(), newRuns(b.Title), j.blocks(b.Blocks)}
	case article.Details:
		return jsonTitled{"details", "", b.Open, b.Title.String(), newRuns(b.Title), j.blocks(b.Blocks)}
	case article.Definitions:
		return j.definitions(b)
	case article.Formula:
		return jsonFormula{"formula", b.TeX, b.Text, b.Number}
	case article.Table:
		return newJSONTable(b)
	}
	return jsonHolder{Kind: "break"}
}

func (j *jsonBlocks) list(l article.List) jsonList {
	list := jsonList{Kind: "list", Ordered: l.Ordered, Items: make([][]any, len(l.Items))}
	if l.Ordered {
		start := l.Number(0)
		list.Start, list.Numbers, list.Numbering = &start, l.Numbers, numberings[l.Numbering]
	}
	for i, item := range l.Items {
		list.Items[i] = j.blocks(item)
	}
	return list
}

// numberings are the names that style sheets have for the ways to number a list.
var numberings = map[article.Numbering]string{
	article.LowerAlpha: "lower-alpha", article.UpperAlpha: "upper-alpha",
	article.LowerRoman: "lower-roman", article.UpperRoman: "upper-roman",
}

func (j *jsonBlocks) definitions(d article.Definitions) jsonDefinitions {
	definitions := jsonDefinitions{Kind: "definitions", Text: article.Plain(d), Entries: make([]jsonDefinition, len(d.Entries))}
	for i, e := range d.Entries {
		definitions.Entries[i] = jsonDefinition{cellWords(e.Terms), j.blocks(e.Blocks)}
	}
	return definitions
}

func newJSONText(kind string, level int, t article.Text) jsonText {
	return jsonText{Kind: kind, Level: level, Text: t.String(), Runs: newRuns(t)}
}

// newRuns are the runs of a text and its line breaks, none where it is plain.
func newRuns(t article.Text) []jsonRun {
	if t.IsPlain() && !t.Breaks() {
		return nil
	}
	runs := make([]jsonRun, 0, len(t))
	for i, line := range t.Lines() {
		if i > 0 {
			runs = append(runs, jsonRun{Break: true})
		}
		for _, r := range line {
			runs = append(runs, newRun(r))
		}
	}
	return runs
}

// codeRuns are the runs of code, in which line ends are what they are, none where
// all of it looks the same and leads nowhere.
func codeRuns(c article.Code) []jsonRun {
	if len(c.Marks) == 0 {
		return nil
	}
	var runs []jsonRun
	for _, r := range c.Words() {
		runs = append(runs, newRun(r))
	}
	return runs
}

func newRun(r article.Run) jsonRun {
	has := func(e article.Emphasis) bool { return r.Emphasis&e != 0 }
	return jsonRun{
		Text:        r.Text,
		TeX:         r.TeX,
		Bold:        has(article.Bold),
		Italic:      has(article.Italic),
		Code:        has(article.Monospace),
		Struck:      has(article.Struck),
		Underlined:  has(article.Underlined),
		Marked:      has(article.Marked),
		Superscript: has(article.Superscript),
		Subscript:   has(article.Subscript),
		Small:       has(article.Small),
		Colour:      r.Ink.Letters.String(),
		Ground:      r.Ink.Ground.String(),
		Link:        r.Link,
		Note:        r.Note,
	}
}

func newJSONTable(t article.Table) jsonTable {
	table := jsonTable{Kind: "table", Header: cellWords(t.Header), Rows: make([][]string, len(t.Rows))}
	for i, r := range t.Rows {
		table.Rows[i] = cellWords(r)
	}
	return table
}

func cellWords(row []article.Text) []string {
	s := make([]string, len(row))
	for i, cell := range row {
		s[i] = cell.String()
	}
	return s
}

func newJSONFigure(number int, f article.Figure) jsonFigure {
	figure := jsonFigure{
		Number:  number,
		Images:  make([]jsonImage, len(f.Images)),
		Media:   f.Media,
		Caption: f.Caption.Text.String(),
		Credit:  f.Caption.Credit,
	}
	for i, image := range f.Images {
		figure.Images[i] = newJSONImage(image)
	}
	return figure
}

func newJSONImage(i article.Image) jsonImage {
	return jsonImage{URL: i.URL, Alt: i.Alt, Width: i.Width, Height: i.Height}
}
