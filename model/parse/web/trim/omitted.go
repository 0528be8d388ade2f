package trim

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// Omitted are the blocks of the page that are not in the article, in the page's order.
// What stands in a row and is left out for one reason is one of them.
func (d *Desk) Omitted(kept []dom.Set) []article.Omission {
	if d == nil {
		return nil
	}
	var left []article.Omission
	var whys []string
	at := NewKept(kept)
	for i := range d.Copy {
		w := &d.Copy[i]
		if at.Keeps(w) || w.words == 0 || d.hasPlace(w) {
			continue
		}
		why := d.Why(i)
		if last := len(left) - 1; last >= 0 && left[last].Before == at.next && whys[last] == why && !w.IsSettled() {
			left[last].Block = joined(left[last].Block, w)
			continue
		}
		left = append(left, article.Omission{Before: at.next, Block: w.Block, Reason: why})
		whys = append(whys, why)
	}
	return append(left, d.unseen(at)...)
}

// hasPlace reports whether the article has the words of a piece in a place of their own:
// as headline, dek or byline.
func (d *Desk) hasPlace(w *Piece) bool {
	return !w.IsSettled() && (dom.SameWords(w.Text, d.m.Headline) || dom.SameWords(w.Text, d.m.Dek) || dom.SameWords(w.Text, d.m.Byline))
}

// joined is an omission's text with that of another piece below it.
func joined(b article.Block, w *Piece) article.Block {
	return article.Paragraph{Text: article.Words(article.Plain(b) + "\n" + w.Text)}
}

// survivors finds the pieces of the page among the blocks that stay, which are in the page's
// order too.
type survivors struct {
	sets []dom.Set
	of   map[*dom.Node][]int
	used map[int]bool
	next int // the first block after what has been found
}

func NewKept(sets []dom.Set) *survivors {
	k := &survivors{sets: sets, of: map[*dom.Node][]int{}, used: map[int]bool{}}
	for i, s := range sets {
		k.of[s.From] = append(k.of[s.From], i)
	}
	return k
}

// Keeps reports whether a piece stays, and goes on after it.
func (k *survivors) Keeps(w *Piece) bool {
	for _, i := range k.of[w.From] {
		text := article.Plain(k.sets[i].Block)
		if !k.used[i] && (text == w.Text || text != "" && strings.Contains(w.Text, text)) {
			k.used[i] = true
			k.next = max(k.next, i+1)
			return true
		}
	}
	return false
}

// Why says why a piece is left out, in words for people.
func (d *Desk) Why(i int) string {
	w := &d.Copy[i]
	if !w.IsSettled() {
		return whyNot(d.Chosen, w.From)
	}
	if s := d.signOn(w); s != nil {
		return s.because
	}
	if d.often[w.Text] > 1 {
		return "is said twice"
	}
	if w.KindOfBlock() == 0 {
		return "stands among what is left out"
	}
	switch t := (trimmer{m: d.m, chosen: d.Chosen}); {
	case dom.SameWords(w.Text, d.m.Headline):
		return "repeats the headline"
	case dom.SameWords(w.Text, d.m.Dek):
		return "repeats the dek"
	case t.isCredential(w.Text, w.Set):
		return "says who wrote it and when"
	case d.strangersAbove(i) != nil:
		return "stands under a heading for other articles"
	case d.isOnCard(i):
		return "stands on the card of another article"
	}
	for _, r := range BlockJudge().Explain("article", d.Row(i)) {
		if said := because[r.Feature]; r.Weight < 0 && said != "" {
			return said
		}
	}
	return "furniture around the text"
}

// because says of features what they mean where they speak against a block.
var because = map[string]string{
	"share in links":                    "little but links",
	"links to pages of the site":        "leads to other pages of the site",
	"said so often":                     "the page says it again and again",
	"share of words said in the text":   "speaks of something else than the text",
	"ends of sentences":                 "does not read like the article's text",
	"letters":                           "does not read like the article's text",
	"element":                           "does not look like the article's text",
	"share of the text made so":         "does not look like the article's text",
	"blocks to the next running text":   "stands away from the running text",
	"blocks from the last running text": "stands away from the running text",
	"place from the last":               "stands below the text",
}

// whyNot says why an element was not taken for the article's before anything was judged.
func whyNot(ch *dom.Choice, n *dom.Node) string {
	for ; n != nil; n = n.Parent {
		switch {
		case n.Is(atom.Nav):
			return "a menu"
		case n.Is(atom.Footer):
			return "a foot"
		case n.Is(atom.Form):
			return "a form"
		case n.Is(atom.Aside):
			return "stands beside the text"
		case ch.IsBoxed(n):
			return "a box beside the text"
		case n.Hints&dom.HintComments != 0:
			return "what readers say"
		case n.Hints&dom.Junk != 0:
			return "a box of the page's"
		}
	}
	return "outside the article's part of the page"
}

// unseen are the words in the article's part of the page that no reader of it sees, and
// those that were left out of a line: buttons, labels.
func (d *Desk) unseen(at *survivors) []article.Omission {
	ch, c := d.Chosen, d.Container
	if c == nil {
		return nil
	}
	var left []article.Omission
	say := func(n *dom.Node, why string) {
		if words := clean.Line(n.Raw()); words != "" {
			left = append(left, article.Omission{Before: at.before(n), Block: article.Paragraph{Text: article.Words(words)}, Reason: why})
		}
	}
	for i := c.Order; i < c.End; i++ {
		n := ch.Nodes[i]
		switch {
		case n.IsText() || n.Letters == 0 || n.Is(atom.Script, atom.Style, atom.Template):
		case n.Parent == d.m.Title && n.Parent != nil && !strings.Contains(d.m.Headline, clean.Line(n.Words())):
			say(n, "stands over the headline")
			i = n.End - 1
		case n.Hidden:
			say(n, "the page keeps it from sight")
			i = n.End - 1
		case dom.IsInline(n) && !ch.In(n) && ch.In(n.Parent):
			say(n, "a button or a label in a line")
			i = n.End - 1
		case n.Letters <= longestLabel && d.isUnsetLabel(n):
			say(n, "a button or a label beside a picture")
			i = n.End - 1
		}
	}
	return left
}

// longestLabel is how many letters a label beside a picture has at most.
const longestLabel = 60

// isUnsetLabel reports whether an element is a label that no piece was made of, as those
// beside pictures are.
func (d *Desk) isUnsetLabel(n *dom.Node) bool {
	if dom.IsPictureLabel(n) {
		return !d.says(clean.Line(n.Words()))
	}
	if dom.IsInline(n) || n.Within(atom.Ul, atom.Ol, atom.Table) != nil {
		return false
	}
	words := clean.Line(n.Words())
	return d.often[words] == 0 && (dom.IsInsertLabel(words) || dom.IsBoilerplate(words) || dom.IsButtonsLabel(n) && !d.says(words))
}

// says reports whether some words stand in a piece.
func (d *Desk) says(words string) bool {
	return slices.ContainsFunc(d.Copy, func(w Piece) bool { return strings.Contains(w.Text, words) })
}

// before is the block that an element stands before, by the page's order.
func (k *survivors) before(n *dom.Node) int {
	for i, s := range k.sets {
		if s.From != nil && s.From.Order > n.Order {
			return i
		}
	}
	return len(k.sets)
}
