package shelf

import (
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	codes "modernc.org/sqlite/lib"

	"lede/model/shelf/exchange"
)

// An owned is what another shelf of lede's has told of an article.
type owned struct {
	uid  []byte
	rows map[string][]map[string]any // of each table
}

// ownedOf reads what Export has written.
func ownedOf(fields map[string]string) (o owned, err error) {
	if o.uid, err = hex.DecodeString(fields["uid"]); err != nil || len(o.uid) != 16 {
		return o, errNotOurs
	}
	o.rows = map[string][]map[string]any{}
	for _, table := range append([]string{"article"}, belongings...) {
		var rows []map[string]json.RawMessage
		if len(fields[table]) > 0 && json.Unmarshal([]byte(fields[table]), &rows) != nil {
			return o, errNotOurs
		}
		for _, raw := range rows {
			row := map[string]any{}
			for column, value := range raw {
				if row[column], err = fromJSON(value); err != nil {
					return o, errNotOurs
				}
			}
			o.rows[table] = append(o.rows[table], row)
		}
	}
	if len(o.rows["article"]) != 1 {
		return o, errNotOurs
	}
	return o, nil
}

var errNotOurs = errors.New("it is not as lede writes it")

// told are what the rows of an article say of it.
func (o owned) text(column string) string {
	text, _ := o.rows["article"][0][column].(string)
	return text
}

func (o owned) number(column string) float64 {
	switch n := o.rows["article"][0][column].(type) {
	case int64:
		return float64(n)
	case float64:
		return n
	}
	return 0
}

// item is what is told of an article that is here already, as another program would tell it.
func (o owned) item() exchange.Item {
	i := exchange.Item{Archived: o.number("archived") != 0, Progress: o.number("furthest"), Note: o.text("note"), Added: time.UnixMicro(int64(o.number("added")))}
	json.Unmarshal([]byte(o.text("rest")), &i.Rest) // empty where there is nothing
	return i
}

// receiveOwn puts an article of another shelf on this one. One that is not as it should be
// leaves nothing behind.
func receiveOwn(tx *sql.Tx, fields map[string]string) (Reception, error) {
	if _, err := tx.Exec("SAVEPOINT one"); err != nil {
		return Reception{}, err
	}
	r, err := takeBack(tx, fields)
	if err != nil && (errors.Is(err, errNotOurs) || codeOf(err) == codes.SQLITE_CONSTRAINT || codeOf(err) == codes.SQLITE_MISMATCH) {
		if _, err := tx.Exec("ROLLBACK TO one"); err != nil {
			return r, err
		}
		r, err = Reception{Err: errNotOurs}, nil
	}
	if err != nil {
		return r, err
	}
	_, err = tx.Exec("RELEASE one")
	return r, err
}

// takeBack puts an article of another shelf on this one.
func takeBack(tx *sql.Tx, fields map[string]string) (r Reception, err error) {
	o, err := ownedOf(fields)
	if err != nil {
		return r, err
	}
	if r.ID, err = o.here(tx); err != nil {
		return r, err
	}
	if r.New = r.ID == 0; r.New {
		row := o.rows["article"][0]
		row["uid"] = o.uid
		if r.ID, _, err = insert(tx, "article", row); err != nil {
			return r, err
		}
	}
	var k keeping
	if k, r.Trashed, err = keepingOf(tx, r.ID); err != nil || r.Trashed && !r.New {
		return r, err
	}
	r.Trashed = false
	if !r.New {
		a := Arrival{Item: o.item()}
		a.Copy.Headline, a.Copy.Site, a.Copy.URL, a.Copy.Language = o.text("headline"), o.text("site"), o.text("url"), o.text("language")
		if r.Brought, err = k.merge(tx, r.ID, a); err != nil {
			return r, err
		}
	}
	brought, err := o.bring(tx, r.ID)
	r.Brought = append(r.Brought, brought...)
	return r, err
}

// here is the article of the same name, or of one of its addresses; 0 for none.
func (o owned) here(tx *sql.Tx) (int64, error) {
	ids, err := numbers(tx, articleCalled, o.uid)
	if err != nil || len(ids) > 0 {
		return first(ids), err
	}
	for _, row := range o.rows["name"] {
		key, _ := row["key"].([]byte)
		if row["kind"] != int64(byAddress) {
			continue
		}
		if ids, err = articlesOf(tx, name{byAddress, key}); err != nil || len(ids) > 0 {
			break
		}
	}
	return first(ids), err
}

// bring adds what belongs to an article and is not there, and tells what that is.
func (o owned) bring(tx *sql.Tx, id int64) (brought []string, err error) {
	words := map[string]string{"tag": "tags", "place": "its place", "version": "its words", "highlight": "highlights"}
	for _, table := range belongings {
		if table == "place" && len(o.rows[table]) > 0 {
			if _, err := tx.Exec(dropPlaceBefore, id, o.rows[table][0]["at"]); err != nil {
				return nil, err
			}
		}
		some := false
		for _, row := range o.rows[table] {
			row["article"] = id
			_, added, err := insert(tx, table, row)
			if err != nil {
				return nil, err
			}
			some = some || added
		}
		if some && words[table] != "" {
			brought = append(brought, words[table])
		}
	}
	return brought, nil
}

// insert adds a row of which these columns are known, where nothing is in its way, and reports
// whether it did.
func insert(tx *sql.Tx, table string, row map[string]any) (id int64, added bool, err error) {
	columns, err := written(tx, table)
	if err != nil {
		return 0, false, err
	}
	columns = slices.DeleteFunc(columns, func(c string) bool { _, ok := row[c]; return !ok })
	var values []any
	for _, c := range columns {
		values = append(values, row[c])
	}
	done, err := tx.Exec(fmt.Sprintf("INSERT OR IGNORE INTO %s(%s) VALUES(%s)", table, strings.Join(columns, ", "),
		strings.TrimSuffix(strings.Repeat("?, ", len(columns)), ", ")), values...)
	if err != nil {
		return 0, false, err
	}
	n, err := done.RowsAffected()
	if err != nil || n == 0 {
		return 0, false, err
	}
	id, err = done.LastInsertId()
	return id, true, err
}
