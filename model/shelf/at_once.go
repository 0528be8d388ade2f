package shelf

import "database/sql"

// atOnce does something to a database as a whole, or leaves it as it was.
func atOnce(db *database, do func(*sql.Tx) error) error {
	if db.locked != nil {
		return db.locked
	}
	tx, err := db.Begin()
	if err != nil {
		return plainly(err)
	}
	defer tx.Rollback()
	if err := do(tx); err != nil {
		return plainly(err)
	}
	return plainly(tx.Commit())
}

func (s *Shelf) atOnce(do func(*sql.Tx) error) error {
	return s.ask(func(db *database) error { return atOnce(db, do) })
}
