package shelf

import (
	"database/sql"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"lede/model/article"
)

// feedAll puts all that waits for it into the index.
func feedAll(tx *sql.Tx) error {
	ids, err := numbers(tx, unfed)
	if err != nil {
		return err
	}
	for _, id := range ids {
		w, err := wordsOf(tx, id)
		if err != nil {
			return err
		}
		if err := feed(tx, id, w); err != nil {
			return err
		}
	}
	return nil
}

// wordsOf are the words in which an article was last read; of one that was not, what is told
// of it.
func wordsOf(q querier, id int64) (w article.Wording, err error) {
	last, err := lastReadOf(q, id)
	switch {
	case err != nil:
		return w, err
	case last != nil:
		return last.Wording, nil
	}
	w.Body = make([]string, 1)
	err = q.QueryRow(toldOf, id).Scan(&w.Over[0], &w.Over[2], &w.Body[0])
	return w, err
}

// feed puts the words of an article into the index, in place of those it had.
func feed(tx *sql.Tx, id int64, w article.Wording) error {
	if _, err := tx.Exec(dropFromIndex, id); err != nil {
		return err
	}
	if _, err := tx.Exec(addToIndex, id, asIndexed(w.Over[0]+" "+w.Over[1]), asIndexed(w.Over[2]), asIndexed(strings.Join(w.Body, "\n"))); err != nil {
		return err
	}
	_, err := tx.Exec(noteFed, id)
	return err
}

// asIndexed is a text as the index takes it, and a question too: in small letters, and where a
// script puts no blanks between words, in pairs of letters that overlap.
func asIndexed(text string) string {
	text = folds.Replace(strings.ToLower(norm.NFC.String(text)))
	var b strings.Builder
	var before rune // a letter of such a script, which begins a pair
	single := false // it has been in none
	end := func() {
		if before != 0 && single {
			b.WriteRune(before)
		}
		before = 0
	}
	for _, r := range text {
		if !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
			end()
			b.WriteRune(r)
			continue
		}
		if before != 0 {
			b.WriteRune(before)
			b.WriteRune(r)
		}
		b.WriteByte(' ')
		before, single = r, before == 0
	}
	end()
	return b.String()
}
