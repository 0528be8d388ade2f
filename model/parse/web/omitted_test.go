package web

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"
	"golang.org/x/tools/txtar"

	"lede/model/article"
	"lede/model/parse/web/dom"
	"lede/model/parse/web/meta"
	"lede/model/parse/web/pick"
	"lede/model/parse/web/trim"
)

// saidOtherwise are cases with words that come out as something else.
var saidOtherwise = map[string]string{
	"web-formulas-in-text":           "names of letters become the letters",
	"web-code-in-boxes":              "the words on the frame of code go with it",
	"web-line-ends-in-japanese":      "a line end between signs goes",
	"web-hostile":                    "escape codes go",
	"web-lost-letters":               "a letter that is a picture is read with its word, and signs stand closer",
	"web-notes-beside":               "a mark is set close to its word",
	"web-notes-numbered":             "the heading over notes goes with them",
	"web-notes-in-a-box":             "the heading over notes goes with them",
	"web-notes-in-torn-paragraphs":   "a mark is set close to its word",
	"web-code-of-more-makers":        "the name of a language is the code's",
	"web-notes-of-buttons-and-signs": "a mark is set close to its word",
	"web-metadata-printed":           "a date becomes a date",
	"web-callouts-of-many-makers":    "a label for who is read to becomes the kind",
}

// TestNoWordIsLostWithoutAReason looks for each word of the article's part of a page, as
// often as it stands there, in the article or in what it says was left out.
func TestNoWordIsLostWithoutAReason(t *testing.T) {
	files, err := filepath.Glob("../../../testdata/parse/web-*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			if why := saidOtherwise[filepath.Base(t.Name())]; why != "" {
				t.Skip(why)
			}
			c, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			p := dom.Read(string(c.Files[0].Data), "https://signal.example.org/harbour/story.html")
			m := meta.Of(p)
			found, r := findArticle(context.Background(), p, pick.ReadabilityFinder{}, m)
			a := found.article
			if a == nil {
				return
			}
			meta.Fill(m, a)
			told := toldWords(a)
			for _, word := range shownWords(r.desk) {
				if !told[word] {
					t.Errorf("%q is neither in the article nor in what was left out of it", word)
				}
			}
			for _, o := range a.Omitted {
				if o.Reason == "" || o.Before < 0 || o.Before > len(a.Body) {
					t.Errorf("%q was left out before block %d because %q", article.Plain(o.Block), o.Before, o.Reason)
				}
			}
		})
	}
}

// shownWords are the words in the article's part of the page.
func shownWords(d *trim.Desk) []string {
	var words []string
	ch, c := d.Chosen, d.Container
	for i := c.Order; i < c.End; i++ {
		n := ch.Nodes[i]
		if !n.IsText() {
			if isSetOtherwise(n) {
				i = n.End - 1
			}
			continue
		}
		for word := range strings.FieldsSeq(article.Fold(n.Text)) {
			if len(word) > 3 {
				words = append(words, word)
			}
		}
	}
	return words
}

// isSetOtherwise reports whether an element's words come in other signs, or stand for
// something that is no text: formulas, marks of notes, pictures and what is said of them.
func isSetOtherwise(n *dom.Node) bool {
	return n.Is(atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Math, atom.Svg, atom.Select, atom.Ruby, atom.Video, atom.Audio, atom.Object, atom.Iframe,
		atom.Canvas, atom.Textarea, atom.Figure, atom.Figcaption, atom.Sup, atom.Button, atom.Time) || n.Hints&(dom.HintCaption|dom.HintCredit|dom.HintNote|dom.HintNotes) != 0
}

// toldWords are the words of an article and of what it lacks.
func toldWords(a *article.Article) map[string]bool {
	told := map[string]bool{}
	add := func(text string) {
		for word := range strings.FieldsSeq(article.Fold(text)) {
			told[word] = true
		}
	}
	for _, b := range a.Body {
		addBlock(b, add)
	}
	for _, n := range a.Footnotes {
		add(n.Label)
		for _, b := range n.Blocks {
			addBlock(b, add)
		}
	}
	for _, o := range a.Omitted {
		addBlock(o.Block, add)
	}
	for _, s := range append(a.Authors, a.Headline, a.Dek, a.Byline, a.Dateline, a.Site, a.Section) {
		add(s)
	}
	return told
}

func addBlock(b article.Block, add func(string)) {
	add(article.Plain(b))
	if f, ok := b.(article.Figure); ok {
		add(f.Caption.Text.String())
		add(f.Caption.Credit)
		for _, c := range f.Content {
			addBlock(c, add)
		}
		for _, i := range f.Images {
			add(i.Alt)
		}
	}
}
