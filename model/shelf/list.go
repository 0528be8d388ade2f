package shelf

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"lede/model/article"
)

// List is a stretch of the articles that a query asks for. It costs what the stretch has,
// wherever in the list that is.
func (s *Shelf) List(ctx context.Context, q article.Query, span article.Span) ([]article.Entry, error) {
	var all []article.Entry
	err := s.await(ctx, func(db *database) error {
		from, where, args, err := among(ctx, db, q)
		if err != nil {
			return plainly(err)
		}
		beside, more, by := stretch(q, span)
		args = append(append(args, more...), span.Most)
		all, err = answers(within{ctx, db.DB}, scanEntry, entryColumns+from+where+beside+" ORDER BY "+by+" LIMIT ?", args...)
		return plainly(err)
	})
	if span.Before {
		slices.Reverse(all)
	}
	return all, err
}

// IDs are the numbers of all articles that a query asks for, in no order.
func (s *Shelf) IDs(ctx context.Context, q article.Query) (ids []int64, err error) {
	err = s.await(ctx, func(db *database) (err error) {
		from, where, args := meant(q, byFolded)
		ids, err = numbers(within{ctx, db.DB}, "SELECT a.id FROM "+from+where, args...)
		return plainly(err)
	})
	return ids, err
}

// Rank is how many articles of a list stand before one of them.
func (s *Shelf) Rank(ctx context.Context, q article.Query, id int64) (n int, err error) {
	err = s.await(ctx, func(db *database) error {
		from, where, args := meant(q, orderings[q.Order].index)
		beside, more, _ := stretch(q, article.Span{From: id, Before: true})
		return plainly(db.QueryRowContext(ctx, "SELECT count(*) FROM "+from+where+beside, append(args, more...)...).Scan(&n))
	})
	return n, err
}

// Count is how many articles a query asks for.
func (s *Shelf) Count(ctx context.Context, q article.Query) (n int, err error) {
	err = s.await(ctx, func(db *database) error {
		from, where, args := meant(q, byFolded)
		return plainly(db.QueryRowContext(ctx, "SELECT count(*) FROM "+from+where, args...).Scan(&n))
	})
	return n, err
}

// fewHits is up to how many articles that hold words are put in order one by one. Of more
// a screenful is found sooner along the order itself.
const fewHits = 5_000

// byFolded is the index in which the headlines themselves stand.
const byFolded = "article_headline"

// among is where a list is found, in the words of the database: in the few articles that
// hold its words, or along the index of its order.
func among(ctx context.Context, db *database, q article.Query) (from, where string, args []any, err error) {
	if q.Words != "" && q.Order != article.ByHeadline {
		from, where, args = meant(q, byFolded)
		few, err := numbers(within{ctx, db.DB}, "SELECT a.id FROM "+from+where+" LIMIT ?", append(args, fewHits+1)...)
		if err != nil {
			return "", "", nil, err
		}
		if len(few) <= fewHits {
			ids, err := json.Marshal(few)
			return "article a NOT INDEXED", " WHERE a.id IN (SELECT value FROM json_each(?))", []any{string(ids)}, err
		}
	}
	from, where, args = meant(q, orderings[q.Order].index)
	return from, where, args, nil
}

// An ordering is an order in the words of the database: the index that has it, its key,
// and whether that falls.
type ordering struct {
	index, key string
	falls      bool
}

var orderings = map[article.Order]ordering{
	article.ByOpened:   {"article_opened", "opened", true},
	article.ByAdded:    {"article_added", "added", true},
	article.ByHeadline: {byFolded, "folded", false},
	article.BySite:     {"article_site", "site COLLATE NOCASE", false},
	article.ByLength:   {"article_words", "words", true},
}

// stretch is which articles of a list belong to a stretch of it, in the words of the
// database: those beside the one that it begins at, and by what they are ordered.
func stretch(q article.Query, span article.Span) (beside string, args []any, by string) {
	o := orderings[q.Order]
	falls := o.falls != (q.Reverse != span.Before)
	way, contrary, beyond, later := " ASC", " DESC", ">", "<"
	if falls {
		way, contrary, beyond, later = contrary, way, later, beyond
	}
	by = "a." + o.key + way + ", a.id" + way
	beside = " AND (a." + o.key + ", a.id) " + beyond + " (SELECT b." + o.key + ", b.id FROM article b WHERE b.id = ?)"
	if q.Order == article.BySite { // of a site the latest stand first
		of := " (SELECT b.site FROM article b WHERE b.id = ?) COLLATE NOCASE"
		beside = " AND a." + o.key + beyond + "=" + of + " AND (a." + o.key + beyond + of +
			" OR (a.opened, a.id) " + later + " (SELECT b.opened, b.id FROM article b WHERE b.id = ?))"
		by = "a." + o.key + way + ", a.opened" + contrary + ", a.id" + contrary
	}
	if span.From == 0 {
		return "", nil, by
	}
	for range strings.Count(beside, "?") {
		args = append(args, span.From)
	}
	return beside, args, by
}

// meant are the articles that a query asks for, in the words of the database: where they
// are looked for, and which they are. The index is used where no other leads to fewer.
func meant(q article.Query, index string) (from, where string, args []any) {
	switch {
	case q.Pile == article.Trash:
		where, index = "a.deleted IS NOT NULL", "article_deleted"
	case q.Pile == article.Archived:
		where = "a.deleted IS NULL AND a.archived = 1"
	default:
		where = "a.deleted IS NULL AND a.archived = 0"
	}
	if q.Pile >= article.Unread && q.Pile <= article.Finished {
		where += " AND a.state = ?"
		args = append(args, int(q.Pile-article.Unread))
	}
	if q.Pile == article.Saved {
		where, index = where+" AND a.saved IS NOT NULL", "article_saved"
	}
	if q.Site != "" {
		where += " AND a.site = ? COLLATE NOCASE"
		args = append(args, q.Site)
		if q.Pile != article.Trash && q.Pile != article.Saved {
			index = "article_site"
		}
	}
	for _, word := range strings.Fields(bare(q.Words)) {
		where += " AND " + headlineHolds
		args = append(args, word, byAddress, byPath, word)
	}
	if q.Tag == "" {
		return "article a INDEXED BY " + index, " WHERE " + where, args
	}
	return "tag CROSS JOIN article a ON a.id = tag.article", " WHERE " + where + " AND tag.folded = ?", append(args, foldTag(q.Tag))
}
