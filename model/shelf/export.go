package shelf

import (
	"bytes"
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
	var tables []exportTable
	for after := int64(0); ; {
		var some [][]byte
		err := s.ask(func(db *database) (err error) {
			if tables == nil {
				if tables, err = exportTables(db); err != nil {
					return plainly(err)
				}
			}
			ids, err := numbers(db, articlesAfter, after, exportedAtOnce)
			if err != nil {
				return plainly(err)
			}
			for _, id := range ids {
				line, err := exported(db, tables, id)
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

// An exportTable is a table as it stands in an export: its columns, and what asks for those of the
// rows that belong to an article.
type exportTable struct {
	name    string
	columns []string
	rowsOf  string
}

// exportTables are the tables of an export in their order.
func exportTables(q querier) (all []exportTable, err error) {
	for _, name := range append([]string{"article"}, belongings...) {
		columns, err := written(q, name)
		if err != nil {
			return nil, err
		}
		columns = slices.DeleteFunc(columns, func(c string) bool { return slices.Contains(stayHere, c) })
		key := "article"
		if name == "article" {
			key = "id"
		}
		list := strings.Join(columns, ", ")
		all = append(all, exportTable{name, columns, fmt.Sprintf("SELECT %s FROM %s WHERE %s = ? ORDER BY %s", list, name, key, list)})
	}
	return all, nil
}

// exported is an article as an object of JSON.
func exported(q querier, tables []exportTable, id int64) ([]byte, error) {
	var b bytes.Buffer
	var uid []byte
	if err := q.QueryRow(uidOf, id).Scan(&uid); err != nil {
		return nil, err
	}
	fmt.Fprintf(&b, `{"lede":%d,"uid":"%s"`, ExportVersion, hex.EncodeToString(uid))
	for _, t := range tables {
		rows, err := answers(q, t.row, t.rowsOf, id)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, `,"%s":[%s]`, t.name, bytes.Join(rows, []byte(",")))
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// row is a row of the table as an object of JSON.
func (t exportTable) row(r row) ([]byte, error) {
	values, into := make([]any, len(t.columns)), make([]any, len(t.columns))
	for i := range values {
		into[i] = &values[i]
	}
	if err := r.Scan(into...); err != nil {
		return nil, err
	}
	b := []byte{'{'}
	for i, value := range values {
		text, err := asJSON(value)
		if err != nil {
			return nil, err
		}
		b = fmt.Appendf(b, "%q:%s,", t.columns[i], text)
	}
	return append(bytes.TrimSuffix(b, []byte(",")), '}'), nil
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
