package shelf

import (
	"strings"

	"lede/model/article"
)

// worseThan says why a copy of an article is worse than the version that is shown; it says
// nothing where it is not, or where there is none.
func worseThan(q querier, c Copy, shown *Saved) (string, error) {
	if shown == nil {
		return "", nil
	}
	words := wordsIn(c)
	if isHalf(words, shown.Words) {
		return "it has fewer than half of the words", nil
	}
	if !isShort(words, shown.Words) {
		return "", nil
	}
	before, err := wordsReadOf(q, shown.Article, shown.hash)
	if err != nil || before == nil || before.reader != c.Reader {
		return "", err // another lede may leave out what stands below an article
	}
	if breaksOff(article.WordingOf(&c.Article).Body, before.Body) {
		return "it breaks off before the end", nil
	}
	return "", nil
}

// isHalf reports whether a text has so many fewer words than another that it is hardly all
// of it, and isShort whether it is shorter than a correction makes it.
func isHalf(words, before int) bool  { return 2*words < before }
func isShort(words, before int) bool { return 5*words < 4*before }

// breaksOff reports whether a text is the beginning of another, as a page has it that is to
// be paid for: the same paragraphs, the last of them perhaps in part.
func breaksOff(body, whole []string) bool {
	if len(body) == 0 || len(body) > len(whole) {
		return false
	}
	last := len(body) - 1
	for i, text := range body[:last] {
		if text != whole[i] {
			return false
		}
	}
	return strings.HasPrefix(whole[last], strings.TrimRight(body[last], " .…[]"))
}

// betterSaved is the saved version that a copy is worse than, of the article that it is known
// as; nil where there is none.
func betterSaved(q querier, id int64, c Copy) (*Saved, error) {
	_, shown, err := savedBefore(q, id, c, wordsIn(c))
	if err != nil {
		return nil, err
	}
	if why, err := worseThan(q, c, shown); err != nil || why == "" {
		return nil, err
	}
	return shown, nil
}

// savedBefore is the version that is shown of the article that a copy is known as; nil where
// none is. A page that has lost most of its words is not known again by them: where it stands is
// enough, and it is of the article that stood there.
func savedBefore(q querier, id int64, c Copy, words int) (of int64, shown *Saved, err error) {
	if id != 0 {
		versions, err := savedIn(q, savedOf, id)
		if err != nil {
			return 0, nil, err
		}
		if shown := shownOf(versions); shown != nil {
			return id, shown, nil
		}
	}
	versions, err := savedThere(q, c)
	for _, v := range versions {
		if isHalf(words, v.Words) {
			return v.Article, &v, nil
		}
	}
	return id, nil, err
}
