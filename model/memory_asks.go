package model

import "lede/model/article"

// asking is what asks for what is remembered of the article, on whichever goroutine.
func asking(m *Model) func() (article.Memory, error) {
	ask, ref, copied, whole := m.options.Recall, m.nav.Ref, *m.nav.Article, !m.nav.Arriving()
	return func() (article.Memory, error) { return ask(ref, copied, whole) }
}

// registering is what gives a number to the article while it is still arriving; it gives 0 where
// that is not needed, or nothing can.
func registering(m *Model) func() (int64, error) {
	register, ref, copied := m.options.Register, m.nav.Ref, *m.nav.Article
	if register == nil || !m.nav.Arriving() {
		return func() (int64, error) { return 0, nil }
	}
	return func() (int64, error) { return register(ref, copied) }
}
