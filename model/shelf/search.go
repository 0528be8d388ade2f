package shelf

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
)

// mostHits is how many articles are found for somebody who looks on while searching.
const mostHits = 20

// mostRanked is up to how many articles that are found are ordered by how well they fit: to
// weigh all that have a common word takes too long, and those opened last come first.
const mostRanked = 10_000

// Search finds the articles of which headline, byline or text, as they were last read, hold
// all words of a question. The last word may be the beginning of one. Accents and capitals
// make no difference, and no sign has a meaning: c++ and AND are words. It finds a screenful.
func (s *Shelf) Search(ctx context.Context, question string) ([]article.Hit, error) {
	return s.SearchFor(ctx, question, mostHits)
}

// SearchFor is Search, and finds at most so many.
func (s *Shelf) SearchFor(ctx context.Context, question string, most int) ([]article.Hit, error) {
	var hits []article.Hit
	match := matching(question)
	if match == "" {
		return nil, nil
	}
	err := s.await(ctx, func(db *database) error {
		if db.locked == nil {
			if err := db.feedWaiting(); err != nil {
				return err
			}
		}
		q := within{ctx, db.DB}
		var n int
		if err := q.QueryRow(countHits, match, mostRanked+1).Scan(&n); err != nil {
			return err
		}
		query := hitsRanked
		if n > mostRanked {
			query = hitsOpened
		}
		ids, err := numbers(q, query, match, most)
		if err != nil {
			return err
		}
		for _, id := range ids {
			h, err := hitOf(q, id, question)
			if err != nil {
				return err
			}
			if h.Deleted.IsZero() && len(hits) < most {
				hits = append(hits, h)
			}
		}
		return nil
	})
	return hits, err
}

func hitOf(q querier, id int64, question string) (h article.Hit, err error) {
	if h.Entry, err = scanEntry(q.QueryRow(entryOf, id)); err != nil {
		return h, err
	}
	if !h.Deleted.IsZero() {
		return h, nil
	}
	last, err := lastReadOf(q, id)
	if err != nil || last == nil {
		return h, err
	}
	h.Snippet = snippet(last.Wording, question)
	return h, nil
}

// feedWaiting puts the articles into the index that wait for it: those that were read before
// there was one, or were saved from a damaged shelf.
func (db *database) feedWaiting() error {
	waits := false
	if err := db.QueryRow(anyUnfed).Scan(&waits); err != nil || !waits {
		return err
	}
	return atOnce(db, feedAll)
}

// matching is a question in the words of FTS5: each word quoted, the last of them the
// beginning of one. It is empty where nothing is asked.
func matching(question string) string {
	var terms []string
	for _, word := range strings.FieldsFunc(asIndexed(question), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}) {
		terms = append(terms, `"`+word+`"`)
	}
	if len(terms) == 0 {
		return ""
	}
	if last := terms[len(terms)-1]; utf8.RuneCountInString(last) > 4 || last[1] >= utf8.RuneSelf {
		terms[len(terms)-1] += "*" // of a letter or two there are too many beginnings
	}
	return strings.Join(terms, " ")
}

// snippetWidth is about how many bytes a snippet has around what was looked for.
const snippetWidth = 160

// snippet is a stretch of a text that begins a little before the first word that was looked
// for; of a text that has none, its beginning.
func snippet(w article.Wording, question string) string {
	terms := strings.Fields(bare(question))
	for _, text := range w.Body {
		for at := 0; at < len(text); {
			end := at + len(firstWord(text[at:]))
			word := bare(text[at:end])
			for _, t := range terms {
				if strings.Contains(word, t) {
					return around(text, at)
				}
			}
			at = end
		}
	}
	if len(w.Body) == 0 {
		return ""
	}
	return around(w.Body[0], 0)
}

// firstWord is the word that a text begins with, and the blank behind it.
func firstWord(text string) string {
	if i := strings.IndexFunc(text, unicode.IsSpace); i >= 0 {
		_, size := utf8.DecodeRuneInString(text[i:])
		return text[:i+size]
	}
	return text
}

// around is a stretch of a text with the words before and after a place.
func around(text string, at int) string {
	from, to := max(0, at-snippetWidth/3), min(len(text), at+2*snippetWidth/3)
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	part := text[from:to]
	if from > 0 {
		part = "…" + strings.TrimPrefix(part, firstWord(part))
	}
	if to < len(text) {
		if i := strings.LastIndexFunc(part, unicode.IsSpace); i > 0 {
			part = part[:i]
		}
		part += "…"
	}
	return strings.Join(strings.Fields(part), " ")
}
