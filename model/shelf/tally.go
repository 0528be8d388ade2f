package shelf

import (
	"context"
	"os"

	"lede/model/article"
)

// Tally counts what is on the shelf.
func (s *Shelf) Tally(ctx context.Context) (t article.Tally, err error) {
	t.Piles = map[article.Pile]int{}
	err = s.await(ctx, func(db *database) error {
		q := within{ctx, db.DB}
		if err := tallyPiles(q, &t); err != nil {
			return plainly(err)
		}
		var n int
		if err := q.QueryRow(countTrash).Scan(&n); err != nil {
			return plainly(err)
		}
		t.Piles[article.Trash] = n
		if t.Tags, err = counted(q, tagsCounted); err != nil {
			return plainly(err)
		}
		t.Sites, err = counted(q, sitesCounted)
		return plainly(err)
	})
	for _, ending := range []string{"", "-wal"} {
		if file, err := os.Stat(s.File() + ending); err == nil {
			t.Bytes += file.Size()
		}
	}
	return t, err
}

// tallyPiles counts the articles and words of each pile.
func tallyPiles(q querier, t *article.Tally) error {
	rows, err := q.Query(tally)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var archived, all, halfRead, finished, words, wordsFinished int
		if err := rows.Scan(&archived, &all, &halfRead, &finished, &words, &wordsFinished); err != nil {
			return err
		}
		if archived == 1 {
			t.Piles[article.Archived] = all
		} else {
			t.Piles[article.AtHand] = all
			t.Piles[article.Unread] = all - halfRead - finished
			t.Piles[article.HalfRead] = halfRead
			t.Piles[article.Finished] = finished
		}
		t.Words += words
		t.Finished += wordsFinished
	}
	return rows.Err()
}

// Tags are the tags that articles have, the most frequent first.
func (s *Shelf) Tags(ctx context.Context) (tags []article.Tag, err error) {
	err = s.await(ctx, func(db *database) (err error) {
		tags, err = counted(within{ctx, db.DB}, tagsCounted)
		return plainly(err)
	})
	return tags, err
}

// Sites are the sites that articles are from, the most frequent first.
func (s *Shelf) Sites(ctx context.Context) (sites []article.Tag, err error) {
	err = s.await(ctx, func(db *database) (err error) {
		sites, err = counted(within{ctx, db.DB}, sitesCounted)
		return plainly(err)
	})
	return sites, err
}

// counted are names, each with how many articles have it.
func counted(q querier, query string) ([]article.Tag, error) {
	return answers(q, func(r row) (t article.Tag, err error) {
		err = r.Scan(&t.Name, &t.Articles)
		return t, err
	}, query)
}
