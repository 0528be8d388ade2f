package exchange

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// A walk goes through a file of JSON, and hands over its records as they come: the
// members of a list, in some programs that of a field of the whole, or one object after
// another.
type walk struct {
	*json.Decoder
	meter *meter
	file  string
	found func(record, error) bool // false ends it

	names  map[string]string // of lists, by their numbers
	pinned map[string]bool   // numbers of what the reader has pinned
}

// errEnough ends a walk whose records are no longer wanted.
var errEnough = errors.New("enough")

func newWalk(from io.Reader, file string, found func(record, error) bool) *walk {
	m := &meter{from: decoded(from)}
	return &walk{Decoder: json.NewDecoder(m), meter: m, file: file, found: found, names: map[string]string{}, pinned: map[string]bool{}}
}

// all goes through the file. What follows a place where it is no JSON is told as left out.
func (w *walk) all() {
	var err error
	for err == nil {
		err = w.value("", 0)
	}
	if errors.Is(err, errEnough) || errors.Is(err, io.EOF) {
		return
	}
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = errors.New("it breaks off")
	}
	w.found(record{Source: Source{w.file, w.meter.at(w.InputOffset())}}, fmt.Errorf("the rest can't be read: %w", err))
}

// deepest is how far records stand within each other: a list of links in a collection in
// a list of collections in the whole.
const deepest = 5

// value goes through a list of records, or an object.
func (w *walk) value(folder string, depth int) error {
	token, err := w.Token()
	switch {
	case err != nil:
		return err
	case depth > deepest:
		return errors.New("its lists stand too deep within each other")
	case token == json.Delim('['):
		return w.list(folder, depth+1)
	case token == json.Delim('{'):
		return w.object(folder, depth+1)
	}
	return nil // a number or a word by itself is no record
}

// list goes through the members of a list, behind its bracket.
func (w *walk) list(folder string, depth int) error {
	for w.More() {
		w.meter.spent = 0
		if err := w.value(folder, depth); err != nil {
			return err
		}
	}
	_, err := w.Token()
	return err
}

// object goes through the fields of an object, behind its brace. One that holds no list of
// records is a record.
func (w *walk) object(folder string, depth int) error {
	r := record{Source: Source{w.file, w.meter.at(w.InputOffset())}}
	holds := false
	for w.More() {
		token, err := w.Token()
		if err != nil {
			return err
		}
		name, _ := token.(string)
		if holdsRecords(name, r) {
			holds = true
			w.meter.spent = 0
			below := ""
			if name == "links" {
				below = r.of("name")
			}
			if err := w.value(below, depth); err != nil {
				return err
			}
			continue
		}
		var raw json.RawMessage
		if err := w.Decode(&raw); err != nil {
			return err
		}
		r.names, r.values = append(r.names, name), append(r.values, plain(raw))
	}
	if _, err := w.Token(); err != nil {
		return err
	}
	if holds {
		return nil
	}
	w.placed(&r, folder)
	if !w.found(r, nil) {
		return errEnough
	}
	return nil
}

// holdsRecords reports whether a field of an object is a list of records, by its name and the
// fields before it.
func holdsRecords(name string, r record) bool {
	switch name {
	case "bookmarks", "collections", "documents", "items":
		return true
	case "links":
		return !r.has([]string{"uri"}) // in an annotation it is a field
	case "annotations":
		return r.has([]string{"export_date"}) // others have them within a record
	case "first":
		return r.of("type") == "AnnotationCollection"
	}
	return false
}

// placed gives a record the folder that it stands in, the names of its lists, and whether
// it is pinned.
func (w *walk) placed(r *record, folder string) {
	if folder != "" {
		r.names, r.values = append(r.names, "collection"), append(r.values, folder)
	}
	if w.pinned[r.of("id")] {
		r.names, r.values = append(r.names, "pinned"), append(r.values, "true")
	}
	for n, name := range r.names {
		if name != "lists" {
			continue
		}
		names := []string{}
		for _, id := range list(r.values[n], ",") {
			if w.names[id] != "" {
				names = append(names, w.names[id])
			}
		}
		text, _ := json.Marshal(names)
		r.values[n] = string(text)
	}
}

// lookAhead reads what stands behind the records and is needed for them: the names of
// lists, and what is pinned.
func (w *walk) lookAhead(from io.Reader) {
	m := &meter{from: decoded(from)}
	d := json.NewDecoder(m)
	if token, err := d.Token(); err != nil || token != json.Delim('{') {
		return
	}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return
		}
		var all []struct {
			ID   json.RawMessage
			Name string
		}
		switch name {
		case "lists":
			err = d.Decode(&all)
			for _, l := range all {
				w.names[plain(l.ID)] = l.Name
			}
		case "pinnedLinks":
			err = d.Decode(&all)
			for _, l := range all {
				w.pinned[plain(l.ID)] = true
			}
		default:
			err = pass(d, m)
		}
		var other *json.UnmarshalTypeError
		if err != nil && !errors.As(err, &other) {
			return
		}
	}
}

// pass goes over a value.
func pass(d *json.Decoder, m *meter) error {
	for depth := 0; ; {
		token, err := d.Token()
		if err != nil {
			return err
		}
		m.spent = 0
		if delim, ok := token.(json.Delim); ok {
			if strings.ContainsRune("[{", rune(delim)) {
				depth++
			} else {
				depth--
			}
		}
		if depth == 0 {
			return nil
		}
	}
}
