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

// bring makes of an article what all devices together have told of it, and reports whether it is
// other than before. Where something has become of it here that is not told yet, it waits.
func (m *merging) bring(tx *sql.Tx, uid []byte, s daybook.State) (changed bool, err error) {
	ids, err := numbers(tx, articleCalled, uid)
	if err != nil {
		return false, err
	}
	id, waits := first(ids), false
	if err := tx.QueryRow(isUntold, id, uid).Scan(&waits); err != nil || waits {
		return false, err
	}
	if !s.There() {
		if id != 0 {
			if _, err := tx.Exec(dropArticle, id); err != nil {
				return false, err
			}
		}
		_, err := tx.Exec(tellNothingOf, uid) // the others know
		return id != 0, err
	}
	if id == 0 {
		if err := tx.QueryRow(addBare, uid).Scan(&id); err != nil {
			return false, err
		}
	}
	if err := m.bringFields(tx, id, s); err != nil {
		return false, err
	}
	if err := bringTags(tx, id, s); err != nil {
		return false, err
	}
	moved, err := m.bringPlaces(tx, id, s)
	if err != nil {
		return false, err
	}
	if err := bringHighlights(tx, id, s); err != nil {
		return false, err
	}
	if err := tx.QueryRow(isUntold, id, nil).Scan(&changed); err != nil {
		return false, err
	}
	_, err = tx.Exec(dropPending, id) // the others know
	return changed || moved, err
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
			if _, err := tx.Exec(bringName, n.kind, n.key, id, t.Opened); err != nil {
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
		return name{byText, hash}, err == nil && len(hash) > 0 // the field "words" is how many there are
	}
	return n, false
}

// bringTags gives the article the tags that it has, and takes the others away.
func bringTags(tx *sql.Tx, id int64, s daybook.State) error {
	before, err := lines(tx, tagsBrought, id)
	if err != nil {
		return err
	}
	had := map[string]bool{}
	for _, folded := range before {
		had[folded] = true
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
		delete(had, folded)
	}
	for folded := range had {
		if _, err := tx.Exec(takeTag, id, folded); err != nil {
			return err
		}
	}
	return nil
}

// bringPlaces keeps where the article was left: here as the place, and on other devices as
// one that can be offered. It reports whether one of those is new.
func (m *merging) bringPlaces(tx *sql.Tx, id int64, s daybook.State) (moved bool, err error) {
	for device, line := range s.Places {
		var l article.Left
		raw := line.Fields[leftField]
		if json.Unmarshal(raw, &l) != nil {
			continue
		}
		if device == m.device {
			err = putPlace(tx, id, l)
		} else {
			var done sql.Result
			if done, err = tx.Exec(keepElsewhere, id, device, l.At.UnixMicro(), string(raw)); err == nil {
				var n int64
				n, err = done.RowsAffected()
				moved = moved || n > 0
			}
		}
		if err != nil {
			return false, err
		}
	}
	return moved, nil
}

// bringHighlights keeps what is marked in the article, on whichever machine. One that is not as
// lede tells it is let be.
func bringHighlights(tx *sql.Tx, id int64, s daybook.State) error {
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
