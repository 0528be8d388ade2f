package trim

import (
	"fmt"
	"slices"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// farAway is the distance, in blocks or in steps through the tree, that counts as none.
const farAway = 60

var placeFeatures = []feature{
	{"place from the first", func(d *Desk, i int) int { return d.place[i] }},
	{"place from the last", func(d *Desk, i int) int { return len(d.body) - 1 - d.place[i] }},
	{"settled on", func(d *Desk, i int) int { return d.Copy[i].settled }},
	{"in the container", func(d *Desk, i int) int {
		return yes(d.Container != nil && d.Copy[i].From != nil && d.Container.Holds(d.Copy[i].From))
	}},
	{"share of the text before", func(d *Desk, i int) int { return share(d.Copy[i].before, d.letters) }},
	{"what the page calls itself", func(d *Desk, _ int) int { return int(d.m.Calls) }},
	{"the page has a writer", func(d *Desk, _ int) int { return yes(d.m.Byline != "" || len(d.m.Authors) > 0) }},
	{"the page has a day", func(d *Desk, _ int) int { return yes(!d.m.Published.IsZero()) }},
	{"the page has a dek", func(d *Desk, _ int) int { return yes(d.m.Dek != "") }},
	{"share of running text in all blocks", func(d *Desk, _ int) int { return share(d.running, d.letters) }},
	{"blocks", func(d *Desk, i int) int { return steps(len(d.body)) }},
	{"letters of all blocks", func(d *Desk, i int) int { return steps(d.letters) }},
	{"blocks to the next running text", func(d *Desk, i int) int { return d.toLong(i, 1) }},
	{"blocks from the last running text", func(d *Desk, i int) int { return d.toLong(i, -1) }},
	{"blocks from the crosshead above", func(d *Desk, i int) int { return d.toHead(i) }},
	{"after the headline", (*Desk).besideTitle},
	{"steps to the headline", func(d *Desk, i int) int { return apartBy(d.Copy[i].From, d.m.Title) }},
	{"steps to the core", func(d *Desk, i int) int { return apartBy(d.Copy[i].From, d.core) }},
	{"steps up to what holds the core", func(d *Desk, i int) int {
		return stepsTo(d.Copy[i].From, 20, func(n *dom.Node) bool { return d.core != nil && n.Holds(d.core) })
	}},
	{"said so often", func(d *Desk, i int) int { return d.often[d.Copy[i].Text] }},
	{"made so often", func(d *Desk, i int) int { return steps(d.byMarkup[d.Copy[i].markup].settled) }},
	{"settled on of those made so", func(d *Desk, i int) int { l := d.byMarkup[d.Copy[i].markup]; return share(l.settled, l.pieces) }},
	{"letters of one made so", func(d *Desk, i int) int {
		l := d.byMarkup[d.Copy[i].markup]
		return steps(l.letters / max(l.pieces, 1))
	}},
	{"links of those made so", func(d *Desk, i int) int {
		l := d.byMarkup[d.Copy[i].markup]
		return share(l.linked, l.letters)
	}},
	{"running text made so", func(d *Desk, i int) int { l := d.byMarkup[d.Copy[i].markup]; return share(l.long, l.pieces) }},
	{"share of the text made so", func(d *Desk, i int) int { return share(d.byMarkup[d.Copy[i].markup].letters, d.letters) }},
}

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

// headAbove is the crosshead that piece i stands under, -1 where it stands under none.
func (d *Desk) headAbove(i int) int {
	for n := 1; n < farAway; n++ {
		j := d.beside(i, -n)
		if j < 0 {
			break
		}
		if _, ok := d.Copy[j].Block.(article.Crosshead); ok {
			return j
		}
	}
	return -1
}

func (d *Desk) toHead(i int) int {
	if j := d.headAbove(i); j >= 0 {
		return d.place[i] - d.place[j]
	}
	return farAway
}

func (d *Desk) besideTitle(i int) int {
	from := d.Copy[i].From
	switch {
	case d.m.Title == nil || from == nil:
		return 0
	case from.Order > d.m.Title.Order:
		return 2
	}
	return 1
}

// neighbourFeatures are what the pieces before and after are.
var neighbourFeatures = slices.Concat(neighbour(-2), neighbour(-1), neighbour(1), neighbour(2), next(-1), next(1))

// next are the features of what stands next to a piece on the page, in the article or not.
func next(by int) []feature {
	beside := func(what string, none int, of func(d *Desk, i, j int) int) feature {
		return feature{fmt.Sprintf("%s on the page, %+d", what, by), func(d *Desk, i int) int {
			if j := i + by; j >= 0 && j < len(d.Copy) {
				return of(d, i, j)
			}
			return none
		}}
	}
	return []feature{
		beside("kind of block", 9, func(d *Desk, _, j int) int { return d.Copy[j].KindOfBlock() }),
		beside("settled on", 255, func(d *Desk, _, j int) int { return d.Copy[j].settled }),
		beside("share in links", 255, func(d *Desk, _, j int) int { return share(d.Copy[j].Linked, d.Copy[j].Letters) }),
		beside("made alike", 0, func(d *Desk, i, j int) int { return 1 + yes(d.Copy[i].markup == d.Copy[j].markup) }),
		beside("steps through the tree", 41, func(d *Desk, i, j int) int { return apartBy(d.Copy[i].From, d.Copy[j].From) }),
	}
}

func neighbour(by int) []feature {
	beside := func(what string, none int, of func(d *Desk, i, j int) int) feature {
		return feature{fmt.Sprintf("%s, %+d", what, by), func(d *Desk, i int) int {
			if j := d.beside(i, by); j >= 0 {
				return of(d, i, j)
			}
			return none
		}}
	}
	return []feature{
		beside("letters", 255, func(d *Desk, _, j int) int { return steps(d.Copy[j].Letters) }),
		beside("share in links", 255, func(d *Desk, _, j int) int { return share(d.Copy[j].Linked, d.Copy[j].Letters) }),
		beside("element", 0, func(d *Desk, _, j int) int { return elementCode(d.Copy[j].From) }),
		beside("last sign", 0, func(d *Desk, _, j int) int { return endCode(d.Copy[j].last) }),
		beside("made alike", 0, func(d *Desk, i, j int) int { return 1 + yes(d.Copy[i].markup == d.Copy[j].markup) }),
		beside("steps through the tree", 41, func(d *Desk, i, j int) int { return apartBy(d.Copy[i].From, d.Copy[j].From) }),
	}
}

// boxFeatures are what the elements around a piece hold.
var boxFeatures = slices.Concat(box(0), box(1), box(2), box(3), box(4))

func box(by int) []feature {
	around := func(what string, of func(d *Desk, n *dom.Node) int) feature {
		return feature{fmt.Sprintf("%s, %d up", what, by), func(d *Desk, i int) int {
			if d.Copy[i].From == nil {
				return 0
			}
			return of(d, up(d.Copy[i].From, by))
		}}
	}
	return []feature{
		around("letters", func(_ *Desk, n *dom.Node) int { return steps(n.Letters) }),
		around("share in links", func(_ *Desk, n *dom.Node) int { return share(n.Linked, n.Letters) }),
		around("share in paragraphs", func(d *Desk, n *dom.Node) int { return share(d.prose[n.End]-d.prose[n.Order], n.Letters) }),
		around("settled on", func(d *Desk, n *dom.Node) int { return d.settledIn(n) }),
		around("pictures", func(d *Desk, n *dom.Node) int { return d.pictures[n.End] - d.pictures[n.Order] }),
		around("siblings alike", func(d *Desk, n *dom.Node) int { return steps(d.siblingsAlike(n)) }),
	}
}

// isWithin are the elements that say something of what stands in them.
func stepsToElement(name string, tags ...atom.Atom) feature {
	return feature{name, func(d *Desk, i int) int {
		return stepsTo(d.Copy[i].From, 12, func(n *dom.Node) bool { return n.Is(tags...) })
	}}
}
