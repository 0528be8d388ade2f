package shelf

import "lede/model/article"

// asReadNow is the wording that an article had when it was read by another lede, as this one
// takes it from the same source; false where that was not saved.
func (s *Shelf) asReadNow(id int64, hash string) (article.Wording, bool) {
	if s.Reread == nil {
		return article.Wording{}, false
	}
	all, err := s.Saved(id)
	if err != nil {
		return article.Wording{}, false
	}
	for _, v := range all {
		if v.hash != hash {
			continue
		}
		p, err := s.Load(v)
		if err != nil {
			return article.Wording{}, false
		}
		a, err := s.Reread(p)
		if err != nil {
			return article.Wording{}, false
		}
		return article.WordingOf(a), true
	}
	return article.Wording{}, false
}
