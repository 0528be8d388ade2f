package shelf

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"

	"lede/model/article"
	"lede/model/shelf/exchange"
)

// errNowhere is for highlights of an article of which no more than its name is told.
var errNowhere = errors.New("no address is told, and not exactly one article on the shelf has this name: read or import it first")

// articleMeant is the article of the shelf that an item means which has no address and no
// words: the one that has its UID, or alone has its headline; 0 for none.
func articleMeant(tx *sql.Tx, i exchange.Item) (int64, error) {
	if uid, err := hex.DecodeString(i.UID); err == nil && len(uid) > 0 {
		if ids, err := numbers(tx, articleCalled, uid); err != nil || len(ids) > 0 {
			return first(ids), err
		}
	}
	ids, err := numbers(tx, articlesHeaded, bare(i.Headline))
	if len(ids) != 1 {
		return 0, err
	}
	return ids[0], err
}

// marked keeps the highlights that an article has not, and what was written about them since.
// One without a name gets one that is made of its words, so that one which the reader has
// removed here stays away.
func marked(tx *sql.Tx, id int64, a Arrival) ([]string, error) {
	var uid []byte
	if err := tx.QueryRow(uidOf, id).Scan(&uid); err != nil {
		return nil, err
	}
	some := false
	for _, h := range a.Highlights {
		for _, words := range []*string{&h.Quote, &h.Before, &h.After} {
			*words = strings.ToValidUTF8((*words)[:min(len(*words), article.HighlightMost)], "")
		}
		note := h.Note
		for _, tag := range h.Tags {
			note = strings.TrimSpace(note + "\n#" + tag)
		}
		made := h.Made
		if made.IsZero() {
			made = a.Added
		}
		if made.IsZero() {
			made = time.Now()
		}
		uuid, changed := h.UID, made
		if uuid == "" {
			sum := sha256.Sum256(append(uid, h.Quote+"\n"+note...))
			uuid = fmt.Sprintf("%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
		} else if !h.Changed.IsZero() {
			changed = h.Changed
		}
		n, err := affected(tx.Exec(addHighlight, id, uuid, made.UnixMicro(), changed.UnixMicro(), h.Colour, note, h.Quote, h.Before, h.After, h.Start, h.Stop))
		if err == nil && n == 0 && h.UID != "" && !h.Changed.IsZero() {
			n, err = affected(tx.Exec(renewHighlight, uuid, changed.UnixMicro(), h.Colour, note))
		}
		if err != nil {
			return nil, err
		}
		some = some || n > 0
	}
	if some {
		return []string{"highlights"}, nil
	}
	return nil, nil
}

// affected is how many rows a statement has changed.
func affected(done sql.Result, err error) (int64, error) {
	if err != nil {
		return 0, err
	}
	return done.RowsAffected()
}
