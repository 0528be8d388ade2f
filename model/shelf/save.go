package shelf

import (
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"time"

	"lede/model/article"
)

// A Page is the source of an article as it came: its bytes, and all that was known of them.
// The article itself is read from it anew whenever it is opened: nothing of a document can
// get lost on the way into a file and back, and a later lede may read it better.
type Page struct {
	Source []byte `json:"-"`

	URL         string    `json:",omitempty"` // its address, after redirects; empty where it has none
	Path        string    `json:",omitempty"` // of its file; empty where it came from elsewhere
	Name        string    `json:",omitempty"` // the last part of either
	ContentType string    `json:",omitempty"` // as the server said it
	Charset     string    `json:",omitempty"` // as the reader said it
	Format      string    `json:",omitempty"` // likewise
	Base        string    `json:",omitempty"` // likewise, the address that its links resolve against
	Crawled     time.Time `json:",omitzero"`  // when a crawl took it
}

// Save keeps a whole copy of an article, with the page that it was read from, and returns
// what came of that and the number under which pictures can be added.
//
// What is worse than the version that is shown, an error page or the beginning of what is to
// be paid for, is kept and not shown.
func (s *Shelf) Save(c Copy, p Page) (did article.Saving, number int64, err error) {
	f := fingerprintOf(c)
	page, err := json.Marshal(p)
	if err != nil {
		return did, 0, err
	}
	v := Saved{At: time.Now(), hash: string(f.text), Words: wordsIn(c)}
	if f.text == nil {
		sum := sha256.Sum256(p.Source)
		v.hash = string(sum[:])
	}
	did.Headline = c.Headline
	err = s.withDraft(p.Source, true, func(tx *sql.Tx, d draft) error {
		id, worse, err := takeDown(tx, c, f, v.Words)
		if err != nil {
			return err
		}
		did.Worse = worse
		if _, err := tx.Exec(noteSaved, v.At.UnixMicro(), id); err != nil {
			return err
		}
		before, err := savedIn(tx, savedOf, id)
		if err != nil {
			return err
		}
		if len(before) > 0 {
			did.Before = before[0].At
		}
		for _, b := range before {
			if b.hash == v.hash || b.source == d.name {
				did.Same, did.Version, number = true, b.Version, b.number
				if b.source != d.name {
					d.drop()
					return nil
				}
				return blobsIn(s.folder).adopt(d) // the file may have been damaged
			}
		}
		row := tx.QueryRow(addSaved, id, v.At.UnixMicro(), []byte(v.hash), v.Words, did.Worse, string(page), d.name)
		if err := row.Scan(&number, &did.Version); err != nil {
			return err
		}
		return blobsIn(s.folder).adopt(d)
	})
	return did, number, err
}

// takeDown finds the article that a copy is of, and puts down what the copy says of it and its
// words, unless it is worse than the version that is shown: it says why.
func takeDown(tx *sql.Tx, c Copy, f fingerprint, words int) (id int64, worse string, err error) {
	if id, err = identify(tx, c, f); err != nil {
		return 0, "", err
	}
	id, shown, err := savedBefore(tx, id, c, words)
	if err != nil {
		return 0, "", err
	}
	if worse, err = worseThan(tx, c, shown); err != nil || worse != "" {
		return id, worse, err
	}
	if id, err = register(tx, id, c, f); err != nil {
		return 0, "", err
	}
	before, err := lastReadOf(tx, id)
	if err != nil {
		return 0, "", err
	}
	return id, "", keepWords(tx, id, c, f, before)
}

// AddPicture keeps a picture of what was saved under a number, by its address.
func (s *Shelf) AddPicture(number int64, address string, file []byte) error {
	return s.withDraft(file, false, func(tx *sql.Tx, d draft) error {
		if _, err := tx.Exec(keepPicture, number, address, d.name); err != nil {
			return err
		}
		return blobsIn(s.folder).adopt(d)
	})
}

// withDraft writes a blob, and does in one transaction what gives it its name. Where that
// fails nothing of it stays.
func (s *Shelf) withDraft(content []byte, squeeze bool, do func(*sql.Tx, draft) error) error {
	if err := s.ask(writable); err != nil {
		return err
	}
	d, err := blobsIn(s.folder).draft(content, squeeze) // not by the goroutine that others wait for
	if err != nil {
		return err
	}
	if err = s.atOnce(func(tx *sql.Tx) error { return do(tx, d) }); err != nil {
		d.drop()
	}
	return err
}

func writable(db *database) error { return db.locked }
