package shelf

import (
	"database/sql"
	"errors"
)

// How alike two texts are that are taken for versions of one article: almost anything
// does where both lie in the same place. Where nothing but the words speaks for it, half of
// them do under the same headline, and under another most of them: reports that a program
// writes have half in common.
const (
	alikeInPlace = 0.1
	alike        = 0.5
	mostlyAlike  = 0.8
)

// identify is the article that a copy is of; 0 for one that is not known.
//
// The same words are the same article. Under the same address or path stands another one
// where the words are others: a front page, a file that is written over. A file that was
// moved and changed is known by where it is on the disk or by its words alone, as long as
// enough of them agree: the disk gives the place of a file that is gone to another one.
func identify(q querier, c Copy, p fingerprint) (int64, error) {
	if p.text != nil {
		if ids, err := articlesOf(q, name{byText, p.text}); err != nil || len(ids) > 0 {
			return first(ids), err
		}
	}
	lying := lying(c)
	for _, n := range lying {
		ids, err := articlesOf(q, n)
		if err != nil {
			return 0, err
		}
		for _, id := range ids {
			if is, err := isVersion(q, id, n, c, p); err != nil || is {
				return id, err
			}
		}
	}
	if len(lying) == 0 {
		return 0, nil // what comes through a pipe again and again is alike, and is not the same
	}
	return alikest(q, c, p)
}

// isVersion reports whether a copy is a version of an article that has a name of it by where it
// lies. Of a text that is too long to be compared, its headline and its length speak for that
// where only its place on the disk does.
func isVersion(q querier, id int64, n name, c Copy, p fingerprint) (bool, error) {
	if n.kind != byFile {
		near, err := nearness(q, id, p)
		return near >= alikeInPlace, err
	}
	if c.Whole && p.text == nil {
		var headline string
		var words int
		err := q.QueryRow(lengthOf, id).Scan(&headline, &words)
		return err == nil && words > 0 && headline == c.Headline && words == wordsIn(c), err
	}
	near, err := nearness(q, id, p)
	return near >= alike, err
}

// alikest is the article whose words agree most with a text's; 0 where none do enough.
func alikest(q querier, c Copy, p fingerprint) (int64, error) {
	best, bestNear := int64(0), 0.0
	seen := map[int64]bool{}
	for _, n := range p.names() {
		if n.kind != byWords {
			continue
		}
		ids, err := numbers(q, articlesWith, n.kind, n.key)
		if err != nil {
			return 0, err
		}
		for _, id := range ids {
			if seen[id] {
				continue
			}
			seen[id] = true
			near, err := nearness(q, id, p)
			if err != nil {
				return 0, err
			}
			if near < alike || near <= bestNear {
				continue
			}
			var headline string
			if near < mostlyAlike {
				if err := q.QueryRow(headlineOf, id).Scan(&headline); err != nil {
					return 0, err
				}
			}
			if near >= mostlyAlike || headline == bare(c.Headline) {
				best, bestNear = id, near
			}
		}
	}
	return best, nil
}

// nearness is how alike a text is to what an article was when it was last opened. Of one
// whose words nobody has compared, nothing speaks against it.
func nearness(q querier, id int64, p fingerprint) (float64, error) {
	var sketch []byte
	err := q.QueryRow(sketchOf, id).Scan(&sketch)
	switch {
	case errors.Is(err, sql.ErrNoRows), err == nil && (p.text == nil || len(sketch) == 0 || len(p.sketch) == 0):
		return alikeInPlace, nil
	case err != nil:
		return 0, err
	}
	return likeness(unpacked(sketch), p.sketch), nil
}

// articlesOf are those of a name, the one last opened under it first.
func articlesOf(q querier, n name) ([]int64, error) { return numbers(q, articlesNamed, n.kind, n.key) }

func first(ids []int64) int64 {
	if len(ids) == 0 {
		return 0
	}
	return ids[0]
}
