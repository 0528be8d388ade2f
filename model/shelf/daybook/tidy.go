package daybook

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"time"
)

// Tidy takes out of a file of a device what it has told again later in it, as where the reader
// stood every half minute. What all lines of all devices come to is the same as before.
func Tidy(file string, now time.Time) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if kept := tidied(text, StampOf(now.Add(mostAhead))); len(kept) < len(text) {
		return Put(file, kept)
	}
	return nil
}

// A subject is what a line tells of.
type subject struct {
	kind            Kind
	device, article string
	part            string
	gone            bool
}

// A retold is what is told of a subject further down.
type retold struct {
	at     Stamp // the earliest of that
	fields map[string]json.RawMessage
}

// tidied is the text of a file without what is told again. Lines from beyond an end are let be:
// their clock was wrong.
func tidied(text []byte, end Stamp) []byte {
	lines := bytes.SplitAfter(text, []byte("\n"))
	later := map[subject]*retold{}
	for i, part := range slices.Backward(lines) {
		var l Line
		if json.Unmarshal(part, &l) != nil || !l.known() || l.At > end {
			continue // of a newer lede, or still on its way
		}
		s := subject{l.Kind, l.Device, l.Article, l.Part, l.Gone}
		r := later[s]
		if r == nil {
			later[s] = &retold{fields: map[string]json.RawMessage{}}
			later[s].leave(&l)
			continue
		}
		if l.At >= r.at {
			continue // the clock went backwards: it is no earlier one
		}
		all := len(l.Fields)
		var b bytes.Buffer
		switch left := r.leave(&l); {
		case left == 0:
			lines[i] = nil
		case left < all && write(&b, l) == nil:
			lines[i] = b.Bytes()
		}
	}
	return slices.Concat(lines...)
}

// leave leaves in an earlier line what is not told again, and returns how much that is.
func (r *retold) leave(l *Line) int {
	r.at = l.At
	for name, value := range l.Fields {
		if last, told := r.fields[name]; told && bytes.Equal(joined(name, value, last), last) {
			delete(l.Fields, name)
		} else {
			r.fields[name] = value
		}
	}
	return len(l.Fields)
}
