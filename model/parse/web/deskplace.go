package web

import (
	"fmt"
	"slices"

	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// farAway is the distance, in blocks or in steps through the tree, that counts as none.
const farAway = 60

var placeFeatures = []feature{
	{"place from the first", func(d *desk, i int) int { return i }},
	{"place from the last", func(d *desk, i int) int { return len(d.copy) - 1 - i }},
	{"share of the text before", func(d *desk, i int) int { return share(d.copy[i].before, d.letters) }},
	{"blocks", func(d *desk, i int) int { return steps(len(d.copy)) }},
	{"letters of all blocks", func(d *desk, i int) int { return steps(d.letters) }},
	{"blocks to the next running text", func(d *desk, i int) int { return d.toLong(i, 1) }},
	{"blocks from the last running text", func(d *desk, i int) int { return d.toLong(i, -1) }},
	{"blocks from the crosshead above", func(d *desk, i int) int { return d.toHead(i) }},
	{"after the headline", (*desk).besideTitle},
	{"steps to the headline", func(d *desk, i int) int { return apartBy(d.copy[i].from, d.m.title) }},
	{"steps to the core", func(d *desk, i int) int { return apartBy(d.copy[i].from, d.core) }},
	{"steps up to what holds the core", func(d *desk, i int) int {
		return stepsTo(d.copy[i].from, 20, func(n *node) bool { return d.core != nil && n.holds(d.core) })
	}},
	{"said so often", func(d *desk, i int) int { return d.said[d.copy[i].text] }},
	{"made so often", func(d *desk, i int) int { return steps(d.looks[d.copy[i].manner].pieces) }},
	{"letters of one made so", func(d *desk, i int) int {
		l := d.looks[d.copy[i].manner]
		return steps(l.letters / max(l.pieces, 1))
	}},
	{"links of those made so", func(d *desk, i int) int {
		l := d.looks[d.copy[i].manner]
		return share(l.linked, l.letters)
	}},
	{"running text made so", func(d *desk, i int) int { l := d.looks[d.copy[i].manner]; return share(l.long, l.pieces) }},
	{"share of the text made so", func(d *desk, i int) int { return share(d.looks[d.copy[i].manner].letters, d.letters) }},
}

// toLong is how many blocks on, or back, the next running text is.
func (d *desk) toLong(i, step int) int {
	for n := 1; n < farAway; n++ {
		j := i + n*step
		if j < 0 || j >= len(d.copy) {
			break
		}
		if d.copy[j].isLong() {
			return n
		}
	}
	return farAway
}

// headAbove is the crosshead that piece i stands under, -1 where it stands under none.
func (d *desk) headAbove(i int) int {
	for j := i - 1; j >= max(0, i-farAway); j-- {
		if _, ok := d.copy[j].block.(article.Crosshead); ok {
			return j
		}
	}
	return -1
}

func (d *desk) toHead(i int) int {
	if j := d.headAbove(i); j >= 0 {
		return i - j
	}
	return farAway
}

func (d *desk) besideTitle(i int) int {
	from := d.copy[i].from
	switch {
	case d.m.title == nil || from == nil:
		return 0
	case from.order > d.m.title.order:
		return 2
	}
	return 1
}

// neighbourFeatures are what the pieces before and after are.
var neighbourFeatures = slices.Concat(neighbour(-2), neighbour(-1), neighbour(1), neighbour(2))

func neighbour(by int) []feature {
	beside := func(what string, none int, of func(d *desk, i, j int) int) feature {
		return feature{fmt.Sprintf("%s, %+d", what, by), func(d *desk, i int) int {
			if j := i + by; j >= 0 && j < len(d.copy) {
				return of(d, i, j)
			}
			return none
		}}
	}
	return []feature{
		beside("letters", 255, func(d *desk, _, j int) int { return steps(d.copy[j].letters) }),
		beside("share in links", 255, func(d *desk, _, j int) int { return share(d.copy[j].linked, d.copy[j].letters) }),
		beside("element", 0, func(d *desk, _, j int) int { return elementCode(d.copy[j].from) }),
		beside("last sign", 0, func(d *desk, _, j int) int { return endCode(d.copy[j].last) }),
		beside("made alike", 0, func(d *desk, i, j int) int { return 1 + yes(d.copy[i].manner == d.copy[j].manner) }),
		beside("steps through the tree", 41, func(d *desk, i, j int) int { return apartBy(d.copy[i].from, d.copy[j].from) }),
	}
}

// boxFeatures are what the elements around a piece hold.
var boxFeatures = slices.Concat(box(0), box(1), box(2), box(3), box(4))

func box(by int) []feature {
	around := func(what string, of func(d *desk, n *node) int) feature {
		return feature{fmt.Sprintf("%s, %d up", what, by), func(d *desk, i int) int {
			if d.copy[i].from == nil {
				return 0
			}
			return of(d, up(d.copy[i].from, by))
		}}
	}
	return []feature{
		around("letters", func(_ *desk, n *node) int { return steps(n.letters) }),
		around("share in links", func(_ *desk, n *node) int { return share(n.linked, n.letters) }),
		around("share in paragraphs", func(d *desk, n *node) int { return share(d.prose[n.end]-d.prose[n.order], n.letters) }),
		around("pictures", func(d *desk, n *node) int { return d.pictures[n.end] - d.pictures[n.order] }),
		around("siblings alike", func(d *desk, n *node) int { return steps(d.siblingsAlike(n)) }),
	}
}

// isWithin are the elements that say something of what stands in them.
func stepsToElement(name string, tags ...atom.Atom) feature {
	return feature{name, func(d *desk, i int) int {
		return stepsTo(d.copy[i].from, 12, func(n *node) bool { return n.is(tags...) })
	}}
}
