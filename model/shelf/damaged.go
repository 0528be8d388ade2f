package shelf

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// setAside moves a damaged database out of the way, with what lies beside it, and makes a
// new one from the rows that can still be read.
func setAside(path string) error {
	aside := strings.TrimSuffix(path, ".db") + ".damaged-" + time.Now().UTC().Format("20060102T150405.000000") + ".db"
	for _, ending := range []string{"", "-wal", "-shm"} {
		if err := os.Rename(path+ending, aside+ending); err != nil && (ending == "" || !os.IsNotExist(err)) {
			return fmt.Errorf("set the damaged shelf aside: %w", err)
		}
	}
	if err := makeFile(filepath.Dir(path), path); err != nil {
		return err
	}
	fresh, err := connect(path, "rwc")
	if err != nil {
		return err
	}
	defer fresh.Close()
	if err := migrate(fresh, path); err != nil {
		return err
	}
	damaged, err := connect(aside, "rw", "query_only(1)")
	if err != nil {
		return nil // there is nothing to be saved
	}
	defer damaged.Close()
	return salvage(damaged, fresh)
}

// tables are those of a shelf and the keys by which their rows are ordered, each after
// those that its rows belong to.
var tables = []struct{ name, key string }{
	{"article", "id"}, {"name", "kind, key, article"}, {"sketch", "article"}, {"place", "article"}, {"version", "rowid"},
	{"tag", "folded, article"}, {"elsewhere", "article, device"}, {"highlight", "id"},
	{"saved", "id"}, {"picture", "saved, address"},
}

// salvage copies what can be read of a damaged database: of each table the rows before
// the damage, and from the end those behind it.
func salvage(from, to *sql.DB) error {
	tx, err := to.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for _, t := range tables {
		for _, order := range []string{"", " DESC"} {
			by := strings.ReplaceAll(t.key, ",", order+",") + order
			if copyRows(from, tx, t.name, by) {
				break // all of them
			}
		}
	}
	for _, pending := range []struct{ table, key string }{{"pending", "article, what"}, {"forgotten", "uid"}} {
		if _, err := tx.Exec("DELETE FROM " + pending.table); err != nil { // what was saved had been told already
			return err
		}
		copyRows(from, tx, pending.table, pending.key)
	}
	return tx.Commit()
}

// copyRows copies the rows of a table in an order, as far as they can be read, and
// reports whether that was to the end. A row that fits nowhere any more is left out.
func copyRows(from *sql.DB, to *sql.Tx, table, order string) (all bool) {
	columns, err := written(from, table)
	if err != nil {
		return false
	}
	rows, err := from.Query("SELECT " + strings.Join(columns, ", ") + " FROM " + table + " ORDER BY " + order)
	if err != nil {
		return false
	}
	defer rows.Close()
	insert := "INSERT OR IGNORE INTO " + table + "(" + strings.Join(columns, ", ") + ") VALUES(" +
		strings.TrimSuffix(strings.Repeat("?, ", len(columns)), ", ") + ")"
	row, into := make([]any, len(columns)), make([]any, len(columns))
	for i := range row {
		into[i] = &row[i]
	}
	for rows.Next() {
		if rows.Scan(into...) == nil {
			to.Exec(insert, row...)
		}
	}
	return rows.Err() == nil
}

// written are the columns of a table that are not worked out from others.
func written(q querier, table string) ([]string, error) {
	return lines(q, "SELECT name FROM pragma_table_info(?)", table)
}
