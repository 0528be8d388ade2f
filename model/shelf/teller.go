package shelf

import (
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"lede/model/shelf/daybook"
)

// A teller makes lines of what has changed.
type teller struct {
	tx     *sql.Tx
	device string
	now    time.Time
	clock  daybook.Stamp
	lines  []daybook.Line
}

func (w *teller) add(l daybook.Line) {
	w.clock = w.clock.Next(w.now)
	l.Version, l.At, l.Device = daybook.Version, w.clock, w.device
	w.lines = append(w.lines, l)
}

// forgotten tells which articles are no longer on the shelf.
func (w *teller) forgotten() (gone map[string]daybook.Stamp, err error) {
	uids, err := lines(w.tx, takeForgotten)
	gone = map[string]daybook.Stamp{}
	for _, uid := range uids {
		w.add(daybook.Line{Kind: daybook.Article, Article: uid, Gone: true})
		gone[uid] = w.clock
	}
	return gone, err
}

// changed tells what has changed of some articles, and returns of how many.
func (w *teller) changed() (n int, err error) {
	ids, err := numbers(w.tx, pendingArticles, articlesAtOnce)
	if room := articlesAtOnce - len(ids); err == nil && room > 0 {
		var anew []int64
		anew, err = w.anew(room)
		ids = append(ids, anew...)
	}
	if err != nil {
		return 0, err
	}
	for _, id := range ids {
		what, err := lines(w.tx, pendingOf, id)
		if err == nil {
			err = w.article(id, what)
		}
		if err == nil {
			_, err = w.tx.Exec(dropPending, id)
		}
		if err != nil {
			return 0, err
		}
	}
	return len(ids), nil
}

// anew makes some articles pending of which all is still to be told, since the daybook was begun
// anew, and returns those.
func (w *teller) anew(most int) (ids []int64, err error) {
	var after sql.NullInt64
	if err := w.tx.QueryRow(toldAnew).Scan(&after); err != nil || !after.Valid {
		return nil, err
	}
	if ids, err = numbers(w.tx, articlesAfter, after.Int64, most); err != nil {
		return nil, err
	}
	if len(ids) > 0 {
		if _, err := w.tx.Exec(tellBetween, after.Int64, ids[len(ids)-1]); err != nil {
			return nil, err
		}
	}
	if after.Valid = len(ids) == most; after.Valid {
		after.Int64 = ids[most-1]
	}
	_, err = w.tx.Exec(noteTold, after)
	return ids, err
}

// article tells what has changed of one.
func (w *teller) article(id int64, what []string) error {
	var uid []byte
	err := w.tx.QueryRow(uidOf, id).Scan(&uid)
	if errors.Is(err, sql.ErrNoRows) {
		return nil // it is gone again
	}
	if err != nil {
		return err
	}
	fields := map[string]json.RawMessage{}
	for _, part := range what {
		switch what, key, _ := strings.Cut(part, "/"); what {
		case "tag":
			err = w.values(fields, []string{part}, tagOf, id, key)
		case "names":
			err = w.names(fields, id)
		case "place":
			err = w.place(id, hex.EncodeToString(uid))
		case "highlight":
			err = w.highlight(id, hex.EncodeToString(uid), key)
		default:
			columns := columnsOf[what]
			err = w.values(fields, columns, "SELECT "+strings.Join(columns, ", ")+" FROM article WHERE id = ?", id)
		}
		if err != nil {
			return err
		}
	}
	if len(fields) > 0 {
		w.add(daybook.Line{Kind: daybook.Article, Article: hex.EncodeToString(uid), Fields: fields})
	}
	return nil
}

// columnsOf are the columns of an article that change together, by the names under which
// their triggers note that they have.
var columnsOf = map[string][]string{
	"told":     {"headline", "site", "byline", "url", "language", "published", "words"},
	"read":     {daybook.Added, daybook.Opened, daybook.Finished, daybook.Furthest},
	"archived": {"archived"},
	"deleted":  {"deleted"},
	"note":     {"note", "rest"},
}

// values puts what a question is answered with into fields; nothing is null.
func (w *teller) values(fields map[string]json.RawMessage, names []string, query string, args ...any) error {
	row, into := make([]any, len(names)), make([]any, len(names))
	for i := range row {
		into[i] = &row[i]
	}
	if err := w.tx.QueryRow(query, args...).Scan(into...); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	for i, name := range names {
		raw, err := json.Marshal(row[i])
		if err != nil {
			return err
		}
		fields[name] = raw
	}
	return nil
}

// highlightFields are the columns of a highlight that are told.
var highlightFields = []string{"made", "changed", "removed", "colour", "note", "exact", "before", "after", "start", "stop"}

// highlight tells what has become of a highlight.
func (w *teller) highlight(id int64, uid, uuid string) error {
	fields := map[string]json.RawMessage{}
	if err := w.values(fields, highlightFields, highlightCalled, id, uuid); err != nil {
		return err
	}
	w.add(daybook.Line{Kind: daybook.Highlight, Article: uid, Part: uuid, Fields: fields})
	return nil
}

// names tells by which an article is known: its addresses and the hashes of its words, and on
// this device its file.
func (w *teller) names(fields map[string]json.RawMessage, id int64) error {
	rows, err := w.tx.Query(namesOf, id)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var n name
		if err := rows.Scan(&n.kind, &n.key); err != nil {
			return err
		}
		fields[w.fieldOf(n)] = json.RawMessage("true")
	}
	return rows.Err()
}

// place tells where the reader of this device left an article.
func (w *teller) place(id int64, uid string) error {
	left, err := leftIn(w.tx, id)
	if err != nil || left.At.IsZero() {
		return err
	}
	raw, err := json.Marshal(left)
	if err == nil {
		w.add(daybook.Line{Kind: daybook.Place, Article: uid, Fields: map[string]json.RawMessage{leftField: raw}})
	}
	return err
}

// leftField is the field of a line about a place.
const leftField = "left"

// fieldOf is the field of a name.
func (w *teller) fieldOf(n name) string {
	switch n.kind {
	case byAddress:
		return "address/" + string(n.key)
	case byPath:
		return "file/" + w.device + "/" + string(n.key)
	}
	return "words/" + hex.EncodeToString(n.key)
}
