package web

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// omitted are the blocks of the page that are not in the article, in the page's order.
// What stands in a row and is left out for one reason is one of them.
func (ch *choice) omitted(kept []set) []article.Omission {
	d := ch.desk
	if d == nil {
		return nil
	}
	var left []article.Omission
	var whys []string
	at := newKept(kept)
	for i := range d.copy {
		w := &d.copy[i]
		if at.take(w) || w.words == 0 || d.hasPlace(w) {
			continue
		}
		why := d.why(i)
		if last := len(left) - 1; last >= 0 && left[last].Before == at.next && whys[last] == why && !w.isSettled() {
			left[last].Block = joined(left[last].Block, w)
			continue
		}
		left = append(left, article.Omission{Before: at.next, Block: w.block, Reason: why})
		whys = append(whys, why)
	}
	return append(left, ch.unseen(at)...)
}

// hasPlace reports whether the article has the words of a piece in a place of their own:
// as headline, dek or byline.
func (d *desk) hasPlace(w *piece) bool {
	return !w.isSettled() && (sameWords(w.text, d.m.headline) || sameWords(w.text, d.m.dek) || sameWords(w.text, d.m.byline))
}

// joined is an omission's text with that of another piece below it.
func joined(b article.Block, w *piece) article.Block {
	return article.Paragraph{Text: article.Words(article.Plain(b) + "\n" + w.text)}
}

// kept finds the pieces of the page among the blocks that stay, which are in the page's
// order too.
type kept struct {
	sets []set
	of   map[*node][]int
	used map[int]bool
	next int // the first block after what has been found
}

func newKept(sets []set) *kept {
	k := &kept{sets: sets, of: map[*node][]int{}, used: map[int]bool{}}
	for i, s := range sets {
		k.of[s.from] = append(k.of[s.from], i)
	}
	return k
}

// take reports whether a piece stays, and goes on after it.
func (k *kept) take(w *piece) bool {
	for _, i := range k.of[w.from] {
		text := article.Plain(k.sets[i].block)
		if !k.used[i] && (text == w.text || text != "" && strings.Contains(w.text, text)) {
			k.used[i] = true
			k.next = max(k.next, i+1)
			return true
		}
	}
	return false
}

// why says why a piece is left out, in words for people.
func (d *desk) why(i int) string {
	w := &d.copy[i]
	if !w.isSettled() {
		return d.chosen.whyNot(w.from)
	}
	if w.kindOfBlock() == 0 {
		return "stands among what is left out"
	}
	for _, f := range wordFeatures {
		if said := because[f.name]; said != "" && f.of(d, i) > 0 {
			return said
		}
	}
	for _, r := range blockJudge().Explain("article", d.row(i)) {
		if said := because[r.Feature]; r.Weight < 0 && said != "" {
			return said
		}
	}
	return "furniture around the text"
}

// because says of features what they mean where they speak against a block.
var because = map[string]string{
	"share in links":                     "little but links",
	"links to pages of the site":         "leads to other pages of the site",
	"in what is called related":          "stands in a box for other articles",
	"in what is called a plea":           "asks for something",
	"in what is called an advertisement": "stands in a box for advertisements",
	"in what is called a share":          "is there to share the article",
	"in what is called comments":         "what readers say",
	"in what is called a menu":           "stands in a menu",
	"in what is called tags":             "what the article is filed under",
	"in what is called a writer":         "says who the writer is",
	"leads elsewhere in words":           "leads to another article",
	"furniture in words":                 "a button or a label",
	"a plea in words":                    "asks to subscribe, to follow or to give",
	"consent or disclosure in words":     "a notice of the publisher's",
	"filed in words":                     "what the article is filed under",
	"heads other articles in words":      "heads other articles",
	"under a head of other articles":     "stands under a heading for other articles",
	"repeats the headline":               "repeats the headline",
	"repeats the dek":                    "repeats the dek",
	"a credential":                       "says who wrote it and when",
	"about the writer":                   "says who the writer is",
	"said so often":                      "the page says it again and again",
	"settled on":                         "stands at the edge of the article's part of the page",
	"ends of sentences":                  "does not read like the article's text",
	"letters":                            "does not read like the article's text",
	"element":                            "does not look like the article's text",
	"blocks to the next running text":    "stands away from the running text",
	"blocks from the last running text":  "stands away from the running text",
	"place from the last":                "stands below the text",
	"place from the first":               "stands above the text",
}

// whyNot says why an element was not taken for the article's before anything was judged.
func (ch *choice) whyNot(n *node) string {
	for ; n != nil; n = n.parent {
		switch {
		case n.is(atom.Nav):
			return "a menu"
		case n.is(atom.Footer):
			return "a foot"
		case n.is(atom.Form):
			return "a form"
		case n.is(atom.Aside):
			return "stands beside the text"
		case ch.isBoxed(n):
			return "a box beside the text"
		case n.kin&kinComments != 0:
			return "what readers say"
		case n.kin&junk != 0:
			return "a box of the page's"
		}
	}
	return "outside the article's part of the page"
}

// unseen are the words in the article's part of the page that no reader of it sees, and
// those that were left out of a line: buttons, labels.
func (ch *choice) unseen(at *kept) []article.Omission {
	c := ch.desk.container
	if c == nil {
		return nil
	}
	var left []article.Omission
	say := func(n *node, why string) {
		if words := strings.Join(strings.Fields(n.raw()), " "); words != "" {
			left = append(left, article.Omission{Before: at.before(n), Block: article.Paragraph{Text: article.Words(words)}, Reason: why})
		}
	}
	for i := c.order; i < c.end; i++ {
		n := ch.nodes[i]
		switch {
		case n.isText() || n.letters == 0 || n.is(atom.Script, atom.Style, atom.Template):
		case n.hidden:
			say(n, "the page keeps it from sight")
			i = n.end - 1
		case isInline(n) && !ch.in(n) && ch.in(n.parent):
			say(n, "a button or a label in a line")
			i = n.end - 1
		}
	}
	return left
}

// before is the block that an element stands before, by the page's order.
func (k *kept) before(n *node) int {
	for i, s := range k.sets {
		if s.from != nil && s.from.order > n.order {
			return i
		}
	}
	return len(k.sets)
}
