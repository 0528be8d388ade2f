package shelf

import (
	"database/sql"
	"time"

	"lede/model/article"
)

// Handle does things to articles, all of them or none, and returns what undoes them. It
// changes no article that is so already.
func (s *Shelf) Handle(deeds ...article.Shelving) (undo []article.Shelving, err error) {
	now := time.Now()
	err = s.atOnce(func(tx *sql.Tx) error {
		undo = nil
		for _, d := range deeds {
			done, err := handle(tx, d, now)
			if err != nil {
				return err
			}
			if len(done.IDs) > 0 {
				undo = append([]article.Shelving{done}, undo...)
			}
		}
		return nil
	})
	if err != nil {
		undo = nil
	}
	return undo, err
}

// handle does one thing, and returns what undoes it.
func handle(tx *sql.Tx, d article.Shelving, now time.Time) (undo article.Shelving, err error) {
	if d.Do >= article.GiveTag {
		if undo.Tag, err = tagNamed(tx, d.Tag); err != nil {
			return undo, err
		}
	}
	var statement string
	var more []any
	switch d.Do {
	case article.Archive:
		undo.Do, statement = article.TakeOut, archive
	case article.TakeOut:
		undo.Do, statement = article.Archive, takeOut
	case article.Delete:
		undo.Do, statement, more = article.Restore, putIntoTrash, []any{now.UnixMicro()}
	case article.Restore:
		undo.Do, statement = article.Delete, restore
	case article.GiveTag:
		undo.Do, statement, more = article.TakeTag, giveTag, []any{foldTag(undo.Tag), undo.Tag}
	case article.TakeTag:
		undo.Do, statement, more = article.GiveTag, takeTag, []any{foldTag(undo.Tag)}
	}
	for _, id := range d.IDs {
		done, err := tx.Exec(statement, append([]any{id}, more...)...)
		if err != nil {
			return undo, err
		}
		n, err := done.RowsAffected()
		if err != nil {
			return undo, err
		}
		if n > 0 {
			undo.IDs = append(undo.IDs, id)
		}
	}
	return undo, nil
}

// LastDeleted are the articles that were put into the trash last, together.
func (s *Shelf) LastDeleted() (ids []int64, err error) {
	err = s.ask(func(db *database) (err error) {
		ids, err = numbers(db, lastDeleted)
		return plainly(err)
	})
	return ids, err
}
