// Package daybook is what one device writes down of a shelf for the others, and for the day
// when its database is lost: lines, each of something that has become so.
//
//	at = clock.Next(time.Now())
//	err := daybook.Append(folder, device, lines)
//	lines, err := daybook.Lines(folder, wanted)
//	state := daybook.Fold(lines)
//
// Each device writes files of its own, of a month or a part of one, and only adds to them: whatever
// carries a folder from machine to machine carries them without conflict. What all lines
// about an article come to depends on no order and on no repetition of them.
package daybook

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"time"
)

// Version is what a line says that this lede understands.
const Version = 1

// A Line is something that has become so on a device.
type Line struct {
	Version int                        `json:"v"`
	At      Stamp                      `json:"t"`
	Device  string                     `json:"d"`
	Kind    Kind                       `json:"k"`
	Article string                     `json:"u"`           // its name on every device
	Part    string                     `json:"p,omitempty"` // of it: a highlight
	Fields  map[string]json.RawMessage `json:"f,omitempty"`
	Gone    bool                       `json:"x,omitempty"` // the article is forgotten, with all that was told of it before
}

// A Kind is what a line is about. Lines of others are of a newer lede, and are let be.
type Kind string

// The kinds.
const (
	Article   Kind = "article"
	Place     Kind = "place" // where the device's reader left it
	Highlight Kind = "highlight"
)

// known reports whether a line can be understood.
func (l Line) known() bool {
	return l.Version == Version && l.Article != "" && l.Device != "" && (l.Kind == Article || l.Kind == Place || l.Kind == Highlight)
}

// A Stamp is when a line was written, by a clock that goes forward on all devices together:
// milliseconds and a count within them (Kulkarni and others: Logical Physical Clocks, 2014).
type Stamp uint64

// countBits are those of the count.
const countBits = 16

// mostAhead is how far another device's clock may be ahead of this one's. One that is further
// ahead is wrong, and would have the last word for as long.
const mostAhead = 24 * time.Hour

// StampOf is the first stamp of a moment.
func StampOf(t time.Time) Stamp { return Stamp(max(t.UnixMilli(), 0)) << countBits }

// Next is the stamp for what happens now, later than all that have been seen.
func (s Stamp) Next(now time.Time) Stamp { return max(s+1, StampOf(now)) }

// Seen is the later of two stamps, where the other is not too far ahead of now.
func (s Stamp) Seen(other Stamp, now time.Time) Stamp {
	return max(s, min(other, StampOf(now.Add(mostAhead))))
}

// MarshalText writes a stamp in sixteen digits, which are in the order of time.
func (s Stamp) MarshalText() ([]byte, error) { return fmt.Appendf(nil, "%016x", uint64(s)), nil }

// UnmarshalText reads a stamp.
func (s *Stamp) UnmarshalText(text []byte) error {
	n, err := strconv.ParseUint(string(text), 16, 64)
	*s = Stamp(n)
	return err
}

// A State is what all lines about an article come to.
type State struct {
	Forgotten  Stamp                      // up to which all that was told of it is void; 0 where it never was forgotten
	Fields     map[string]json.RawMessage // as they were told last; none where it is not on the shelf
	Places     map[string]Line            // the last of each device
	Highlights map[string]map[string]json.RawMessage
}

// There reports whether the article is on the shelf.
func (s State) There() bool { return len(s.Fields[Added]) > 0 }

// The fields that are no one's last word: of them the least or the most counts.
const (
	Added    = "added"
	Opened   = "opened"
	Finished = "finished"
	Furthest = "furthest"
)

// Fold is what the lines about one article come to: of each field what was told last. Lines
// that are not understood are passed over.
func Fold(lines []Line) State {
	s := State{Fields: map[string]json.RawMessage{}, Places: map[string]Line{}, Highlights: map[string]map[string]json.RawMessage{}}
	lines = slices.DeleteFunc(slices.Clone(lines), func(l Line) bool { return !l.known() })
	for _, l := range lines {
		if l.Gone {
			s.Forgotten = max(s.Forgotten, l.At)
		}
	}
	slices.SortFunc(lines, func(a, b Line) int { return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(a.Device, b.Device)) })
	for _, l := range lines {
		if l.Gone || l.At <= s.Forgotten {
			continue
		}
		switch l.Kind {
		case Article:
			put(s.Fields, l.Fields)
		case Place:
			s.Places[l.Device] = l
		case Highlight:
			if s.Highlights[l.Part] == nil {
				s.Highlights[l.Part] = map[string]json.RawMessage{}
			}
			put(s.Highlights[l.Part], l.Fields)
		}
	}
	return s
}

// put writes fields over those that are there.
func put(fields, later map[string]json.RawMessage) {
	for name, value := range later {
		fields[name] = joined(name, fields[name], value)
	}
}

// joined is the value of a field of which two are told.
func joined(name string, before, later json.RawMessage) json.RawMessage {
	a, known := number(before)
	b, ok := number(later)
	switch {
	case name != Added && name != Opened && name != Finished && name != Furthest:
		return later
	case !ok:
		return before
	case !known:
		return later
	case (name == Added || name == Finished) == (a < b):
		return before
	}
	return later
}

func number(raw json.RawMessage) (n float64, ok bool) {
	ok = len(raw) > 0 && string(raw) != "null" && json.Unmarshal(raw, &n) == nil
	return n, ok
}
