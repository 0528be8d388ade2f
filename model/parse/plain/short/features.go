package short

import (
	"slices"

	"lede/model/parse/judge"
)

// A feature is a number, in a byte, that is known of a line in its row.
type feature struct {
	name  string
	value func(v *view) byte
}

// features are those of a line by itself, of its neighbours and of the whole.
var features = slices.Concat(ofLine, ofWords, ofNeighbours, ofSurroundings, ofWhole)

// Features are the names of what is known of each line.
func Features() []string {
	names := make([]string, len(features))
	for i, f := range features {
		names[i] = f.name
	}
	return names
}

// How far a line's surroundings reach, in lines on either side and in bytes below it.
const (
	Reach = 12
	Ahead = 4 << 10
)

// A view is a line in its row.
type view struct {
	h     *Habits
	l     *Look
	c     *close
	b     *beside
	lines []*Look // of the row
	i     int     // which is the line
}

// Values are the features of line i, which stands among lines; nil where it is too long to
// be anything but body.
func (h *Habits) Values(lines []*Look, i int) []byte {
	l := lines[i]
	if l.near == nil {
		return nil
	}
	to, bytes := i+1, 0
	for to < len(lines) && to <= i+Reach && bytes < Ahead {
		bytes += len(lines[to].Text)
		to++
	}
	from := max(0, i-Reach)
	v := &view{h, l, l.near, l.near.closer(), lines[from:to], i - from}
	row := make([]byte, len(features))
	for n, f := range features {
		row[n] = f.value(v)
	}
	return row
}

// at is the line that stands so many below, nil beyond the row.
func (v *view) at(d int) *Look {
	if v.i+d < 0 || v.i+d >= len(v.lines) {
		return nil
	}
	return v.lines[v.i+d]
}

// beyond stands for what a neighbour has that is none.
const beyond = 255

// of makes a feature of each neighbour's value.
func of(name string, value func(l *Look) byte, offsets ...int) []feature {
	var all []feature
	for _, d := range offsets {
		suffix := [...]string{"-4", "-3", "-2", "-1", "", "+1", "+2", "+3", "+4"}[d+4]
		all = append(all, feature{name + suffix, func(v *view) byte {
			if l := v.at(d); l != nil {
				return value(l)
			}
			return beyond
		}})
	}
	return all
}

// endings are the signs that end lines, by kinds.
var endings = map[rune]byte{'.': 1, '。': 1, '?': 2, '？': 2, '؟': 2, '!': 3, '！': 3, ':': 4, '：': 4, ';': 5, '…': 6}

func ending(l *Look) byte {
	if l.end == 0 {
		return 0
	}
	if e := endings[l.end]; e > 0 {
		return e
	}
	return 7
}

func size(l *Look) byte { return judge.Logarithm(l.size) }
