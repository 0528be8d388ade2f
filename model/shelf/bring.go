package shelf

import (
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"lede/model/article"
	"lede/model/shelf/daybook"
)

// bring makes of an article what all devices together have told of it.
func (m *merging) bring(tx *sql.Tx, uid []byte, s daybook.State) error {
	ids, err := numbers(tx, articleCalled, uid)
	if err != nil {
		return err
	}
	id := first(ids)
	if !s.There() {
		if id != 0 {
			if _, err := tx.Exec(dropArticle, id); err != nil {
				return err
			}
		}
		_, err := tx.Exec(tellNothingOf, uid) // the others know
		return err
	}
	if id == 0 {
		if err := tx.QueryRow(addBare, uid).Scan(&id); err != nil {
			return err
		}
	}
	if err := m.bringFields(tx, id, s); err != nil {
		return err
	}
	if err := m.bringTags(tx, id, s); err != nil {
		return err
	}
	if err := m.bringPlaces(tx, id, s); err != nil {
		return err
	}
	if err := m.bringHighlights(tx, id, s); err != nil {
		return err
	}
	_, err = tx.Exec(dropPending, id)
	return err
}

// bringFields writes what is told of the article as a whole, and the names by which it is
// known.
func (m *merging) bringFields(tx *sql.Tx, id int64, s daybook.State) error {
	var t toldFields
	for name, into := range t.columns() {
		if raw := s.Fields[name]; len(raw) > 0 {
			json.Unmarshal(raw, into) // of what is no such value the column stays as it is made
		}
	}
	if t.Opened == 0 {
		t.Opened = t.Added
	}
	if _, err := tx.Exec(bringArticle, id, t.Headline, t.Site, t.Byline, t.URL, t.Language, t.Published, t.Words,
		t.Added, t.Opened, t.Finished, t.Furthest, t.Archived, t.Deleted, t.Note, t.Rest); err != nil {
		return err
	}
	for field := range s.Fields {
		if n, ok := m.nameOf(field); ok {
			if _, err := tx.Exec(giveName, n.kind, n.key, id, t.Opened); err != nil {
				return err
			}
		}
	}
	return nil
}

// toldFields are the fields of an article that are columns.
type toldFields struct {
	Headline, Site, Byline, URL, Language, Published, Note, Rest string
	Words, Added, Opened                                         int64
	Finished, Deleted                                            *int64
	Furthest                                                     float64
	Archived                                                     int64
}

func (t *toldFields) columns() map[string]any {
	return map[string]any{"headline": &t.Headline, "site": &t.Site, "byline": &t.Byline, "url": &t.URL, "language": &t.Language,
		"published": &t.Published, "note": &t.Note, "rest": &t.Rest, "words": &t.Words, daybook.Added: &t.Added, daybook.Opened: &t.Opened,
		daybook.Finished: &t.Finished, "deleted": &t.Deleted, daybook.Furthest: &t.Furthest, "archived": &t.Archived}
}

// nameOf is the name that a field tells. The files of other devices are not here.
func (m *merging) nameOf(field string) (n name, ok bool) {
	kind, key, _ := strings.Cut(field, "/")
	switch kind {
	case "address":
		return name{byAddress, []byte(key)}, true
	case "file":
		path, own := strings.CutPrefix(key, m.device+"/")
		return name{byPath, []byte(path)}, own
	case "words":
		hash, err := hex.DecodeString(key)
		return name{byText, hash}, err == nil
	}
	return n, false
}

// bringTags gives the article the tags that it has, and takes the others away.
func (m *merging) bringTags(tx *sql.Tx, id int64, s daybook.State) error {
	if _, err := tx.Exec(dropTags, id); err != nil {
		return err
	}
	for field, raw := range s.Fields {
		folded, ok := strings.CutPrefix(field, "tag/")
		var name string
		if !ok || json.Unmarshal(raw, &name) != nil || foldTag(name) != folded || folded == "" {
			continue
		}
		if _, err := tx.Exec(bringTag, id, folded, name); err != nil {
			return err
		}
	}
	return nil
}

// bringPlaces keeps where the article was left: here as the place, and on other devices as
// one that can be offered.
func (m *merging) bringPlaces(tx *sql.Tx, id int64, s daybook.State) error {
	for device, line := range s.Places {
		var l article.Left
		if json.Unmarshal(line.Fields[leftField], &l) != nil {
			continue
		}
		var err error
		if device == m.device {
			err = putPlace(tx, id, l)
		} else {
			_, err = tx.Exec(keepElsewhere, id, device, l.At.UnixMicro(), string(line.Fields[leftField]))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// bringHighlights keeps what is marked in the article, on whichever machine. One that is not as
// lede tells it is let be.
func (m *merging) bringHighlights(tx *sql.Tx, id int64, s daybook.State) error {
	for _, uuid := range slices.Sorted(maps.Keys(s.Highlights)) {
		var h struct {
			Made, Changed, Start, Stop         int64
			Removed                            *int64
			Colour, Note, Exact, Before, After string
		}
		raw, err := json.Marshal(s.Highlights[uuid])
		if err != nil || json.Unmarshal(raw, &h) != nil || h.Exact == "" || uuid == "" {
			continue
		}
		if _, err := tx.Exec(bringHighlight, id, uuid, h.Made, h.Changed, h.Removed, h.Colour, h.Note, h.Exact, h.Before, h.After, h.Start, h.Stop); err != nil {
			return err
		}
	}
	return nil
}
