package shelf

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/klauspost/compress/zstd"

	"lede/model/article"
	"lede/model/change"
)

// versionsKept is how many wordings of an article are kept, those read last.
const versionsKept = 8

// Versions are the wordings in which an article was read, the latest first.
func (s *Shelf) Versions(id int64) ([]article.Version, error) {
	var all []article.Version
	err := s.ask(func(db *database) error {
		rows, err := db.Query(versionsOf, id)
		if err != nil {
			return plainly(err)
		}
		defer rows.Close()
		for rows.Next() {
			var v article.Version
			var read int64
			var words []byte
			if err := rows.Scan(&read, &words); err != nil {
				return plainly(err)
			}
			v.Read = time.UnixMicro(read)
			if v.Wording, err = unpack(words); err != nil {
				return err
			}
			all = append(all, v)
		}
		return plainly(rows.Err())
	})
	return all, err
}

// A lastRead is the words that an article had when it was last read; nil where none are
// kept.
type lastRead struct {
	article.Version
	hash   string
	reader string
}

func lastReadOf(q querier, id int64) (*lastRead, error) {
	var l lastRead
	var read int64
	var words []byte
	err := q.QueryRow(lastVersion, id).Scan(&read, &l.hash, &l.reader, &words)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	l.Read = time.UnixMicro(read)
	l.Wording, err = unpack(words)
	return &l, err
}

// compare finds the place again in a copy, and tells what changed. The place is followed
// through the changes where the words of then are known, else found by its own words. What
// another lede took from the source otherwise is no change.
func (l *lastRead) compare(m *article.Memory, c Copy, p fingerprint) {
	left := m.Left.Place
	switch {
	case l == nil || p.text == nil:
		m.Place, m.Found = left.Find(c.Body)
		return
	case l.hash == string(p.text):
		m.Place, m.Found = left.Near, true
		return
	}
	now := article.WordingOf(&c.Article)
	paragraphs := change.Between(l.Wording, now)
	m.Place, m.Found = change.Follow(paragraphs, left.Near)
	if t := change.Count(l.Wording, now, paragraphs); !t.IsZero() && l.reader == c.Reader {
		m.Changed, m.Since = t.String(), l.Read
	}
}

// keepVersion keeps the wording of a copy that is read now.
func keepVersion(tx *sql.Tx, id int64, c Copy, p fingerprint, now int64) error {
	if done, err := tx.Exec(readVersion, now, c.Reader, id, p.text); err != nil {
		return err
	} else if n, err := done.RowsAffected(); err != nil || n > 0 {
		return err
	}
	words, err := pack(article.WordingOf(&c.Article))
	if err != nil {
		return err
	}
	if _, err := tx.Exec(addVersion, id, now, p.text, c.Reader, words); err != nil {
		return err
	}
	_, err = tx.Exec(dropVersions, id, versionsKept)
	return err
}

// press compresses, and unpress takes apart. Both are made when they are first needed.
var (
	press   = sync.OnceValues(func() (*zstd.Encoder, error) { return zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1)) })
	unpress = sync.OnceValues(func() (*zstd.Decoder, error) {
		return zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(64<<20))
	})
)

// pack is a wording as it lies in the database: JSON, compressed.
func pack(w article.Wording) ([]byte, error) {
	text, err := json.Marshal(w)
	if err != nil {
		return nil, err
	}
	e, err := press()
	if err != nil {
		return nil, err
	}
	return e.EncodeAll(text, nil), nil
}

func unpack(b []byte) (w article.Wording, err error) {
	d, err := unpress()
	if err != nil {
		return w, err
	}
	text, err := d.DecodeAll(b, nil)
	if err == nil {
		err = json.Unmarshal(text, &w)
	}
	if err != nil {
		return w, fmt.Errorf("read what is kept of an article: %w", err)
	}
	return w, nil
}
