package trim

import (
	"fmt"

	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// farAway is the distance in blocks that counts as none.
const farAway = 60

var placeFeatures = []feature{
	{"place from the last", func(d *Desk, i int) int { return len(d.body) - 1 - d.place[i] }},
	{"share of the text before", func(d *Desk, i int) int { return share(d.Copy[i].before, d.letters) }},
	{"what the page calls itself", func(d *Desk, _ int) int { return int(d.m.Calls) }},
	{"the page has a day", func(d *Desk, _ int) int { return yes(!d.m.Published.IsZero()) }},
	{"share of running text in all blocks", func(d *Desk, _ int) int { return share(d.running, d.letters) }},
	{"blocks", func(d *Desk, _ int) int { return steps(len(d.body)) }},
	{"letters of all blocks", func(d *Desk, _ int) int { return steps(d.letters) }},
	{"blocks to the next running text", func(d *Desk, i int) int { return d.toLong(i, 1) }},
	{"blocks from the last running text", func(d *Desk, i int) int { return d.toLong(i, -1) }},
	{"steps to the headline", func(d *Desk, i int) int { return apartBy(d.Copy[i].From, d.m.Title) }},
	{"steps to the core", func(d *Desk, i int) int { return apartBy(d.Copy[i].From, d.core) }},
	{"steps up to what holds the core", func(d *Desk, i int) int {
		return stepsTo(d.Copy[i].From, 20, func(n *dom.Node) bool { return d.core != nil && n.Holds(d.core) })
	}},
	stepsUp("in a main part", func(n *dom.Node) bool { return n.Is(atom.Main) }),
	stepsUp("in a section", func(n *dom.Node) bool { return n.Is(atom.Section) }),
	stepsUp("in what is called the text", func(n *dom.Node) bool { return n.Hints&dom.HintBody != 0 }),
	stepsUp("in what is not shown", func(n *dom.Node) bool { return n.Hints&dom.HintUnseen != 0 }),
}

// stepsUp is how many steps up the next element is of which something is true.
func stepsUp(name string, is func(*dom.Node) bool) feature {
	return feature{name, func(d *Desk, i int) int { return stepsTo(d.Copy[i].From, 12, is) }}
}

// alikeFeatures are what the pieces that say or are made as a piece are.
var alikeFeatures = []feature{
	{"said so often", func(d *Desk, i int) int { return d.often[d.Copy[i].Text] }},
	{"made so often", func(d *Desk, i int) int { return steps(d.madeAs(i).settled) }},
	{"settled on of those made so", func(d *Desk, i int) int { return share(d.madeAs(i).settled, d.madeAs(i).pieces) }},
	{"letters of one made so", func(d *Desk, i int) int { return steps(d.madeAs(i).letters / max(d.madeAs(i).pieces, 1)) }},
	{"running text made so", func(d *Desk, i int) int { return share(d.madeAs(i).long, d.madeAs(i).pieces) }},
	{"share of the text made so", func(d *Desk, i int) int { return share(d.madeAs(i).letters, d.letters) }},
}

func (d *Desk) madeAs(i int) markupTally { return d.byMarkup[d.Copy[i].markup] }

// toLong is how many blocks on, or back, the next running text is.
func (d *Desk) toLong(i, step int) int {
	for n := 1; n < farAway; n++ {
		j := d.beside(i, n*step)
		if j < 0 {
			break
		}
		if d.Copy[j].IsLong() {
			return n
		}
	}
	return farAway
}

// neighbourFeatures are what the pieces after a piece are, among those that were settled on.
var neighbourFeatures = []feature{
	{"steps through the tree, +1", func(d *Desk, i int) int { return d.stepsOn(i, 1) }},
	{"steps through the tree, +2", func(d *Desk, i int) int { return d.stepsOn(i, 2) }},
	{"element, +1", func(d *Desk, i int) int {
		if j := d.beside(i, 1); j >= 0 {
			return elementCode(d.Copy[j].From)
		}
		return 0
	}},
}

func (d *Desk) stepsOn(i, by int) int {
	if j := d.beside(i, by); j >= 0 {
		return apartBy(d.Copy[i].From, d.Copy[j].From)
	}
	return noSteps + 1
}

// boxFeatures are what the elements around a piece hold, so many steps up.
var boxFeatures = []feature{
	around("letters", 1, lettersIn), around("letters", 2, lettersIn),
	around("share in links", 4, func(_ *Desk, n *dom.Node) int { return share(n.Linked, n.Letters) }),
	around("share in paragraphs", 3, func(d *Desk, n *dom.Node) int { return share(d.prose[n.End]-d.prose[n.Order], n.Letters) }),
	around("pictures", 0, (*Desk).picturesIn), around("pictures", 1, (*Desk).picturesIn), around("pictures", 4, (*Desk).picturesIn),
	around("siblings alike", 0, (*Desk).alikeTo), around("siblings alike", 3, (*Desk).alikeTo),
}

func around(what string, by int, of func(d *Desk, n *dom.Node) int) feature {
	return feature{fmt.Sprintf("%s, %d up", what, by), func(d *Desk, i int) int {
		if d.Copy[i].From == nil {
			return 0
		}
		return of(d, up(d.Copy[i].From, by))
	}}
}

func lettersIn(_ *Desk, n *dom.Node) int   { return steps(n.Letters) }
func (d *Desk) picturesIn(n *dom.Node) int { return d.pictures[n.End] - d.pictures[n.Order] }
func (d *Desk) alikeTo(n *dom.Node) int    { return steps(d.siblingsAlike(n)) }
