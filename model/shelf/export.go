package shelf

import (
	"bytes"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// ExportVersion is that of the form in which the shelf is exported. A reader of a later one
// may not understand it.
const ExportVersion = 1

// belongings are the tables whose rows belong to an article and go with it, in the order in
// which they stand in an export. Not among them is what lies in files beside the database.
var belongings = []string{"name", "sketch", "tag", "place", "version", "highlight"}

// stayHere are columns that mean something on this shelf alone.
var stayHere = []string{"id", "article", "uid", "saved"}

// exportedAtOnce is how many articles are read together.
const exportedAtOnce = 200

// Export hands over all that stands on the shelf, its trash too, an article at a time: a JSON
// object that TakeIn takes, in one line. Whole copies are not among it; BackUp has them.
func (s *Shelf) Export(article func(line []byte) error) error {
	for after := int64(0); ; {
		var some [][]byte
		err := s.ask(func(db *database) error {
			ids, err := numbers(db, articlesAfter, after, exportedAtOnce)
			if err != nil {
				return plainly(err)
			}
			for _, id := range ids {
				line, err := exported(db.DB, id)
				if err != nil {
					return plainly(err)
				}
				some, after = append(some, line), id
			}
			return nil
		})
		if err != nil || len(some) == 0 {
			return err
		}
		for _, line := range some {
			if err := article(line); err != nil {
				return err
			}
		}
	}
}

// exported is an article as an object of JSON.
func exported(db *sql.DB, id int64) ([]byte, error) {
	var b bytes.Buffer
	var uid []byte
	if err := db.QueryRow(uidOf, id).Scan(&uid); err != nil {
		return nil, err
	}
	fmt.Fprintf(&b, `{"lede":%d,"uid":"%s"`, ExportVersion, hex.EncodeToString(uid))
	for _, table := range append([]string{"article"}, belongings...) {
		key := "article"
		if table == "article" {
			key = "id"
		}
		fmt.Fprintf(&b, `,"%s":`, table)
		if err := exportRows(&b, db, table, key, id); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// exportRows writes the rows of a table that belong to an article, as a list.
func exportRows(b *bytes.Buffer, db *sql.DB, table, key string, id int64) error {
	columns, err := written(db, table)
	if err != nil {
		return err
	}
	columns = slices.DeleteFunc(columns, func(c string) bool { return slices.Contains(stayHere, c) })
	all, err := rowsOf(db, table, key, columns, id)
	if err != nil {
		return err
	}
	b.WriteByte('[')
	for i, row := range all {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('{')
		for n, value := range row {
			if n > 0 {
				b.WriteByte(',')
			}
			fmt.Fprintf(b, "%q:", columns[n])
			text, err := asJSON(value)
			if err != nil {
				return err
			}
			b.Write(text)
		}
		b.WriteByte('}')
	}
	b.WriteByte(']')
	return nil
}

// rowsOf are the rows of a table that belong to an article.
func rowsOf(q querier, table, key string, columns []string, id int64) (all [][]any, err error) {
	names := strings.Join(columns, ", ")
	rows, err := q.Query(fmt.Sprintf("SELECT %s FROM %s WHERE %s = ? ORDER BY %s", names, table, key, names), id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		row, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range row {
			into[i] = &row[i]
		}
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		all = append(all, row)
	}
	return all, rows.Err()
}

// A blob in an export is its text where it is one, what is compressed in it where that is
// JSON, and else its bytes.
type blob struct {
	Text     *string         `json:"text,omitempty"`
	Unpacked json.RawMessage `json:"unpacked,omitempty"`
	Base64   []byte          `json:"base64,omitempty"`
}

// pressedMagic begins what is compressed.
var pressedMagic = []byte{0x28, 0xb5, 0x2f, 0xfd}

// asJSON is a value of the database as JSON.
func asJSON(value any) ([]byte, error) {
	raw, ok := value.([]byte)
	if !ok {
		return unescapedJSON(value)
	}
	if bytes.HasPrefix(raw, pressedMagic) {
		d, err := unpress()
		if err != nil {
			return nil, err
		}
		if text, err := d.DecodeAll(raw, nil); err == nil && json.Valid(text) {
			return unescapedJSON(blob{Unpacked: text})
		}
	}
	if text := string(raw); utf8.ValidString(text) {
		return unescapedJSON(blob{Text: &text})
	}
	return unescapedJSON(blob{Base64: raw})
}

// fromJSON is a value of the database that asJSON has written.
func fromJSON(raw json.RawMessage) (any, error) {
	if len(raw) == 0 || raw[0] != '{' {
		d := json.NewDecoder(bytes.NewReader(raw))
		d.UseNumber()
		var value any
		if err := d.Decode(&value); err != nil {
			return nil, err
		}
		if n, ok := value.(json.Number); ok {
			if whole, err := n.Int64(); err == nil {
				return whole, nil
			}
			return n.Float64()
		}
		return value, nil
	}
	var b blob
	if err := json.Unmarshal(raw, &b); err != nil {
		return nil, err
	}
	switch {
	case b.Text != nil:
		return []byte(*b.Text), nil
	case b.Unpacked != nil:
		e, err := press()
		if err != nil {
			return nil, err
		}
		return e.EncodeAll(b.Unpacked, nil), nil
	}
	return b.Base64, nil
}

func unescapedJSON(value any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(value)
	return bytes.TrimRight(b.Bytes(), "\n"), err
}
