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
)

// versionsKept is how many wordings of an article are kept, those read last.
const versionsKept = 8

// wordsRead are the words that an article had when it was read, as that reader took them.
type wordsRead struct {
	article.Version
	hash   string
	reader string
}

func scanReading(from row) (r wordsRead, err error) {
	var read int64
	var words []byte
	if err := from.Scan(&read, &r.hash, &r.reader, &words); err != nil {
		return r, err
	}
	r.Read = time.UnixMicro(read)
	r.Wording, err = unpack(words)
	return r, err
}

// lastReadOf is the last reading of an article, nil where none is kept.
func lastReadOf(q querier, id int64) (*wordsRead, error) { return oneRead(q, lastVersion, id) }

// wordsReadOf is the reading in which an article had the words of a hash.
func wordsReadOf(q querier, id int64, hash string) (*wordsRead, error) {
	return oneRead(q, versionOf, id, []byte(hash))
}

func oneRead(q querier, query string, args ...any) (*wordsRead, error) {
	r, err := scanReading(q.QueryRow(query, args...))
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return &r, err
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
