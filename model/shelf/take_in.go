package shelf

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"lede/model/article"
	"lede/model/shelf/exchange"
)

// An Arrival is an article that another program has kept, and a copy of it: with its words
// where they came along, else with no more than what is told of it.
type Arrival struct {
	exchange.Item
	Copy Copy
}

// A Reception is what came of an arrival. One that was not new and has brought nothing was
// there already.
type Reception struct {
	ID      int64
	New     bool
	Trashed bool     // it lies in the trash, and stays there as it is
	Brought []string // what an article that was there got of it, in words
	Err     error    // why it could not be taken in; nil where it was
}

// starredTag is what an article is tagged with that was starred elsewhere.
const starredTag = "starred"

// otherReader is who has read the words that come along: not this lede, so that they are
// never taken for an edition that differs.
const otherReader = "another program"

// Rehearsal is another shelf, in a folder, on which the same stands. What was saved whole is
// not copied.
func (s *Shelf) Rehearsal(folder string) (*Shelf, error) {
	other := New(folder)
	return other, s.ask(func(db *database) error { return plainly(backUp(db.DB, other.File())) })
}

// TakeIn puts articles on the shelf that another program has kept, all or none. What is
// known by its address, or else by its file or its words, gets what it has not: tags, an
// earlier date, what is archived, notes. The same once more changes nothing.
func (s *Shelf) TakeIn(all []Arrival) (receptions []Reception, err error) {
	now := time.Now()
	err = s.ask(func(db *database) error {
		return atOnce(db, func(tx *sql.Tx) (err error) {
			receptions = nil
			for _, a := range all {
				var r Reception
				if a.Own != nil {
					r, err = receiveOwn(tx, a.Own)
				} else {
					r, err = receive(tx, a, now)
				}
				if err != nil {
					return err
				}
				receptions = append(receptions, r)
			}
			return feedAll(tx) // what has no words of its own is in the index by its headline
		})
	})
	return receptions, err
}

// receive takes in one article.
func receive(tx *sql.Tx, a Arrival, now time.Time) (r Reception, err error) {
	a.Copy.Reader = otherReader
	p := fingerprintOf(a.Copy)
	if p.words == 0 {
		p = fingerprint{} // that there are no words tells nothing
	}
	names := lying(a.Copy)
	if a.Copy.Address == "" && p.text != nil { // what an address has may be no more than that it can't be read
		names = append(names, name{byText, p.text})
	}
	if r.ID, err = articleOfAny(tx, names); err != nil {
		return r, err
	}
	if r.ID == 0 && len(names) == 0 && a.Text == "" {
		if r.ID, err = articleMeant(tx, a.Item); err != nil || r.ID == 0 {
			r.Err = errNowhere
			return r, err
		}
	}
	if r.New = r.ID == 0; r.New {
		added := now
		if !a.Added.IsZero() {
			added = a.Added
		}
		if err := tx.QueryRow(addArticle, a.Copy.Headline, a.Copy.Site, a.Copy.PrintedByline(), a.Copy.URL, a.Copy.Language,
			a.Copy.Published.String(), 0, added.UnixMicro(), added.UnixMicro()).Scan(&r.ID); err != nil {
			return r, err
		}
	}
	var k keeping
	if k, r.Trashed, err = keepingOf(tx, r.ID); err != nil || r.Trashed {
		return r, err
	}
	if err := called(tx, r.ID, append(names, p.names()...), p, now.UnixMicro()); err != nil {
		return r, err
	}
	if r.Brought, err = k.merge(tx, r.ID, a); err != nil {
		return r, err
	}
	brought, err := bringWords(tx, r.ID, a.Copy, p, now)
	r.Brought = append(r.Brought, brought...)
	return r, err
}

// articleOfAny is the article that has the first of some names which any has; 0 for none.
func articleOfAny(q querier, names []name) (int64, error) {
	for _, n := range names {
		if n.kind == byFile {
			continue // another file may lie there now
		}
		if ids, err := articlesOf(q, n); err != nil || len(ids) > 0 {
			return first(ids), err
		}
	}
	return 0, nil
}

// bringWords keeps the words that came along, where there are none yet.
func bringWords(tx *sql.Tx, id int64, c Copy, p fingerprint, now time.Time) ([]string, error) {
	if p.text == nil {
		return nil, nil
	}
	if last, err := lastReadOf(tx, id); err != nil || last != nil {
		return nil, err
	}
	if err := keepVersion(tx, id, c, p, now.UnixMicro()); err != nil {
		return nil, err
	}
	var index article.Index
	index.Grow(c.Body)
	if _, err := tx.Exec(countWords, id, index.Words()); err != nil {
		return nil, err
	}
	return []string{"its words"}, feed(tx, id, article.WordingOf(&c.Article))
}

// A keeping is what the reader has of an article besides its words.
type keeping struct {
	added    int64
	archived bool
	furthest float64
	note     string
	rest     map[string]string // what other programs told of it and is not understood
}

func keepingOf(tx *sql.Tx, id int64) (k keeping, trashed bool, err error) {
	var rest string
	err = tx.QueryRow(keepingIn, id).Scan(&k.added, &k.archived, &k.furthest, &k.note, &rest, &trashed)
	json.Unmarshal([]byte(rest), &k.rest) // empty where there is nothing
	return k, trashed, err
}

// merge unites what is kept with what arrives, and tells what that brought.
func (k keeping) merge(tx *sql.Tx, id int64, a Arrival) (brought []string, err error) {
	if !a.Added.IsZero() && a.Added.Unix() < k.added/1e6 { // most programs tell seconds
		k.added = a.Added.UnixMicro()
		brought = append(brought, "kept since "+a.Added.Format(time.DateOnly))
	}
	if a.Archived && !k.archived {
		k.archived = true
		brought = append(brought, "archived")
	}
	if a.Progress > k.furthest {
		k.furthest = a.Progress
		brought = append(brought, fmt.Sprintf("read to %d %%", article.Percent(a.Progress)))
	}
	if a.Note != "" && !strings.Contains(k.note, a.Note) {
		k.note = strings.TrimPrefix(k.note+"\n\n"+a.Note, "\n\n")
		brought = append(brought, "a note")
	}
	for _, name := range slices.Sorted(maps.Keys(a.Rest)) {
		if k.rest[name] == "" {
			k.rest = with(k.rest, name, a.Rest[name])
			brought = append(brought, name)
		}
	}
	var rest []byte
	if len(k.rest) > 0 {
		if rest, err = json.Marshal(k.rest); err != nil {
			return nil, err
		}
	}
	c := a.Copy
	if _, err := tx.Exec(keepKeeping, id, k.added, k.archived, k.furthest, k.note, string(rest),
		c.Headline, c.Site, c.PrintedByline(), c.URL, c.Language, c.Published.String()); err != nil {
		return nil, err
	}
	tags, err := tagged(tx, id, a)
	if err != nil {
		return nil, err
	}
	marked, err := marked(tx, id, a)
	return append(append(brought, tags...), marked...), err
}

func with(m map[string]string, name, value string) map[string]string {
	if m == nil {
		m = map[string]string{}
	}
	m[name] = value
	return m
}

// tagged gives an article the tags that it has not.
func tagged(tx *sql.Tx, id int64, a Arrival) (brought []string, err error) {
	tags := a.Tags
	if a.Starred {
		tags = append(tags, starredTag)
	}
	var given []string
	for _, tag := range tags {
		if foldTag(tag) == "" {
			continue
		}
		name, err := tagNamed(tx, tag)
		if err != nil {
			return nil, err
		}
		done, err := tx.Exec(giveTag, id, foldTag(name), name)
		if err != nil {
			return nil, err
		}
		if n, err := done.RowsAffected(); err != nil {
			return nil, err
		} else if n > 0 {
			given = append(given, name)
		}
	}
	if len(given) > 0 {
		brought = append(brought, "tagged "+strings.Join(given, ", "))
	}
	return brought, nil
}
