package short

import (
	"slices"

	"lede/model/parse/judge"
	"lede/model/parse/plain/shape"
)

// ofNeighbours is what the lines beside it are.
var ofNeighbours = slices.Concat(
	of("gap", func(l *Look) byte { return byte(min(l.Gap, 4)) }, -1, 0, 1, 2),
	of("size", size, -4, -3, -2, -1, 1, 2, 3, 4),
	of("end", ending, -3, -2, -1, 1, 2, 3),
	of("listed", func(l *Look) byte { return judge.Yes(l.listed) }, -2, -1, 1, 2),
	of("credit", func(l *Look) byte {
		if l.near == nil {
			return 0
		}
		return l.near.credit
	}, -2, -1, 1, 2),
	of("byline", func(l *Look) byte {
		if l.near == nil {
			return 0
		}
		return l.near.closer().byline
	}, -2, -1, 1, 2),
	of("date", func(l *Look) byte {
		if l.near == nil {
			return 0
		}
		return l.near.closer().date
	}, -2, -1, 1, 2),
	of("dateline", func(l *Look) byte { return judge.Yes(l.isFiled()) }, 1, 2),
	of("first", func(l *Look) byte {
		if l.near == nil {
			return 9
		}
		return kindOf(l.near.closer().first)
	}, -1, 1),
	[]feature{
		like("like-2", -2), like("like-1", -1), like("like+1", 1), like("like+2", 2),
		{"same-form-1", func(v *view) byte { return v.sameForm(-1) }},
		{"same-form+1", func(v *view) byte { return v.sameForm(1) }},
	},
)

// like is the share of the line's words that a neighbour says too.
func like(name string, d int) feature {
	return feature{name, func(v *view) byte {
		o := v.at(d)
		if o == nil {
			return beyond
		}
		return judge.Share(shape.Common(v.l.vocabulary(), o.vocabulary()), len(v.l.vocabulary()))
	}}
}

func (v *view) sameForm(d int) byte {
	o := v.at(d)
	return judge.Yes(o != nil && o.near != nil && o.form() == v.l.form())
}

// ofSurroundings is how far off running text is, and how many short lines stand together.
var ofSurroundings = []feature{
	{"brief-before", func(v *view) byte { return v.until(-1, func(l *Look) bool { return !l.brief }) }},
	{"brief-after", func(v *view) byte { return v.until(1, func(l *Look) bool { return !l.brief }) }},
	{"since-running", func(v *view) byte { return v.until(-1, (*Look).running) }},
	{"until-running", func(v *view) byte { return v.until(1, (*Look).running) }},
	{"running-before", func(v *view) byte { return v.running(-1) }},
	{"running-after", func(v *view) byte { return v.running(1) }},
	{"lines-after", func(v *view) byte { return byte(len(v.lines) - 1 - v.i) }},
	{"text-before", func(v *view) byte { return v.textual(-1) }},
	{"text-after", func(v *view) byte { return v.textual(1) }},
	{"labels-before", func(v *view) byte { return v.labelled(-1) }},
	{"labels-after", func(v *view) byte { return v.labelled(1) }},
	{"credits-near", func(v *view) byte {
		n := 0
		for _, l := range v.lines {
			if l.near != nil && l.near.credit > 0 {
				n++
			}
		}
		return byte(n)
	}},
	{"said-before", func(v *view) byte { return v.said(-1) }},
	{"said-after", func(v *view) byte { return v.said(1) }},
}

// until is how many lines stand between it and the first that is so, in one direction.
func (v *view) until(step int, is func(*Look) bool) byte {
	n := 0
	for d := step; ; d += step {
		l := v.at(d)
		if l == nil {
			return byte(n) + 100
		}
		if is(l) {
			return byte(n)
		}
		n++
	}
}

// running is how many lines of running text stand in one direction.
func (v *view) running(step int) byte {
	n := 0
	for d := step; v.at(d) != nil; d += step {
		if v.at(d).running() {
			n++
		}
	}
	return byte(n)
}

// textual is the share of running text in what stands in one direction.
func (v *view) textual(step int) byte {
	text, all := 0, 0
	for d := step; v.at(d) != nil; d += step {
		l := v.at(d)
		all += len(l.Text)
		if l.running() {
			text += len(l.Text)
		}
	}
	return judge.Share(text, all)
}

// labelled is how many lines of a page stand in one direction.
func (v *view) labelled(step int) byte {
	n := 0
	for d := step; v.at(d) != nil; d += step {
		if c := v.at(d).near; c != nil && c.isOfPage() {
			n++
		}
	}
	return byte(n)
}

// said is how far off the same words stand in one direction.
func (v *view) said(step int) byte {
	n := 0
	for d := step; v.at(d) != nil; d += step {
		if n++; v.at(d).Text == v.l.Text {
			return byte(n)
		}
	}
	return beyond
}
