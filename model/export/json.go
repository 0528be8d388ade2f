package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"

	"lede/model/article"
)

// wordsPerMinute is the pace at which the minutes of an article are reckoned.
const wordsPerMinute = 240

// JSON writes a as one object, indented by two spaces. Empty fields are left out.
// Texts are plain; "runs" stands beside "text" where there is emphasis, a link, a
// footnote's mark, a line break or a formula. Figures are numbered through the body, then through the footnotes;
// the latter have no position, which is a place in the body.
func JSON(w io.Writer, a *article.Article) error {
	o := newObject(w)
	o.text("headline", a.Headline)
	o.text("dek", a.Dek)
	o.text("byline", a.Byline)
	if len(a.Authors) > 0 {
		o.field("authors", a.Authors)
	}
	o.text("dateline", a.Dateline)
	o.text("published", a.Published.String())
	o.text("updated", a.Updated.String())
	o.text("site", a.Site)
	o.text("section", a.Section)
	o.text("url", a.URL)
	o.text("language", a.Language)
	o.text("direction", a.Direction.String())
	writeBody(o, a)
	return o.close()
}

// writeBody writes what the article is made of, and what is counted in it.
func writeBody(o *object, a *article.Article) {
	var shaper jsonBlocks
	for _, b := range a.Body {
		o.element("blocks", shaper.block(b))
	}
	o.closeList()
	if a.Image != nil {
		o.field("image", newJSONImage(*a.Image))
	}
	if n := omitted(a); n > 0 {
		o.field("omitted", n)
	}

	footnotes := make([]jsonFootnote, len(a.Footnotes))
	for i, n := range a.Footnotes {
		footnotes[i] = jsonFootnote{n.Label, shaper.blocks(n.Blocks)}
	}
	var index article.Index
	index.Grow(a.Body)
	for i, f := range shaper.figures {
		figure := newJSONFigure(i+1, f)
		if i < index.Figures() {
			_, p := index.Figure(i + 1)
			figure.Position = &jsonPosition{p.Block, p.Offset}
		}
		o.element("figures", figure)
	}
	o.closeList()
	for _, n := range footnotes {
		o.element("footnotes", n)
	}
	o.closeList()
	for i, l := range links(a) {
		o.element("links", jsonLink{i + 1, l.text, l.address})
	}
	o.closeList()

	if words := index.Words(); words > 0 {
		o.field("words", words)
		o.field("minutes", (words+wordsPerMinute-1)/wordsPerMinute)
	}
}

// omitted is how many words of the source the article does not have.
func omitted(a *article.Article) int {
	words := 0
	for _, o := range a.Omitted {
		words += article.WordCount(o.Block)
	}
	return words
}

// An object writes a JSON object a field at a time, and a list among its fields an
// element at a time, so that an article's body never stands in memory twice.
type object struct {
	out     *bufio.Writer
	encoder *json.Encoder
	encoded bytes.Buffer
	fields  int
	list    string // the name of the list that is open
	err     error
}

func newObject(w io.Writer) *object {
	o := &object{out: bufio.NewWriterSize(&softless{to: w}, bufferSize)}
	o.encoder = json.NewEncoder(&o.encoded)
	o.encoder.SetEscapeHTML(false)
	return o
}

// Value writes a value of another kind than an article for programs, as JSON that people
// can read too.
func Value(w io.Writer, value any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(value)
}

// text writes a field unless it is empty.
func (o *object) text(name, value string) {
	if value != "" {
		o.field(name, value)
	}
}

func (o *object) field(name string, value any) {
	o.name(name)
	o.value("  ", value)
}

// element adds to the list of that name, and opens it where it is its first.
func (o *object) element(list string, value any) {
	if o.list == "" {
		o.name(list)
		o.out.WriteByte('[')
	} else {
		o.out.WriteByte(',')
	}
	o.list = list
	o.out.WriteString("\n    ")
	o.value("    ", value)
}

// closeList ends the list that elements were added to; without any there is none.
func (o *object) closeList() {
	if o.list != "" {
		o.out.WriteString("\n  ]")
	}
	o.list = ""
}

func (o *object) name(name string) {
	between := ",\n  \""
	if o.fields == 0 {
		between = "{\n  \""
	}
	o.fields++
	o.out.WriteString(between)
	o.out.WriteString(name)
	o.out.WriteString("\": ")
}

// value writes a value whose lines but the first begin with prefix.
func (o *object) value(prefix string, value any) {
	o.encoded.Reset()
	o.encoder.SetIndent(prefix, "  ")
	if err := o.encoder.Encode(value); err != nil && o.err == nil {
		o.err = err
	}
	o.out.Write(bytes.TrimSuffix(o.encoded.Bytes(), []byte("\n")))
}

func (o *object) close() error {
	o.out.WriteString("\n}\n")
	if err := o.out.Flush(); err != nil {
		return err
	}
	return o.err
}
