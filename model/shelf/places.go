package shelf

import (
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"lede/model/article"
)

// leftIn is what the reader left in an article; its zero value where that is nothing.
func leftIn(q querier, id int64) (article.Left, error) {
	var l article.Left
	var at int64
	var marks, finds string
	t := &l.Place
	err := q.QueryRow(placeOf, id).Scan(&at, &l.Share, &t.Near.Block, &t.Near.Offset,
		&t.Words.Exact, &t.Words.Before, &t.Words.After, &marks, &finds, &l.Ended)
	if errors.Is(err, sql.ErrNoRows) {
		return article.Left{}, nil
	}
	if err != nil {
		return article.Left{}, err
	}
	l.At = time.UnixMicro(at)
	json.Unmarshal([]byte(marks), &l.Marks) // what is wrong with them is left out
	json.Unmarshal([]byte(finds), &l.Finds)
	return l, nil
}

// elsewhere is where an article was left last on another machine, nil where that was not after
// a time.
func elsewhere(q querier, id int64, after time.Time) (*article.Elsewhere, error) {
	var e article.Elsewhere
	var left string
	err := q.QueryRow(lastElsewhere, id).Scan(&e.Device, &left)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil || json.Unmarshal([]byte(left), &e.Left) != nil || !e.At.After(after) {
		return nil, err
	}
	return &e, nil
}

// putPlace keeps a place, unless one of later is there.
func putPlace(tx *sql.Tx, id int64, l article.Left) error {
	marks, err := json.Marshal(l.Marks)
	if err != nil {
		return err
	}
	finds, err := json.Marshal(l.Finds)
	if err != nil {
		return err
	}
	t := l.Place
	_, err = tx.Exec(keepPlace, id, l.At.UnixMicro(), l.Share, t.Near.Block, t.Near.Offset,
		t.Words.Exact, t.Words.Before, t.Words.After, string(marks), string(finds))
	return err
}
