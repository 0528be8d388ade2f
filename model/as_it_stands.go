package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/article"
)

// An asItStood is whether the article is shown with everything as it stands in its source,
// and where in it the reader came from.
type asItStood struct {
	shown  bool
	turned bool             // it is to be shown, or not to be any more, as soon as it has come
	share  int              // percent of the words that stood above the page before
	from   *article.Trace   // of the place in the article
	to     article.Position // in the source, which it led to
}

// toggleRaw shows everything that the source has, as it stands there, and then the
// article again.
func (m *Model) toggleRaw() tea.Cmd {
	switch {
	case m.options.Raw == nil:
		return nil
	case m.nav.Ref == "":
		m.say("this page has no source to be shown as it stands")
		return nil
	case m.nav.Ref == "-" && m.nav.Arriving():
		m.say("it is still arriving: it can be shown as it stands when all of it is here")
		return nil
	}
	r := &m.raw
	r.shown, r.turned = !r.shown, true
	if total := m.nav.Words(); total > 0 {
		r.share = 100 * m.page.WordsBefore(m.page.Top) / total
	}
	if r.shown {
		r.from = m.nav.Trace(m.page.Top)
	}
	return m.reload(true)
}

// findAgain goes to the words that the reader was at. Those of a page's markup are not in
// the article: whoever has not moved among them comes back to where they left it, and
// whoever has, to as far down.
func (r *asItStood) findAgain(m *Model, t *article.Trace) {
	r.turned = false
	unmoved := !r.shown && r.from != nil && t.Near == r.to
	if unmoved {
		t = r.from
	}
	if p, found := m.nav.Find(t); found && (unmoved || t.Words.Exact != "") {
		m.page.GoTo(p)
	} else {
		m.page.ToPercent(r.share)
	}
	r.to = m.page.Top
}

// stay goes on with what is shown, where the other could not be had.
func (r *asItStood) stay() {
	if r.turned {
		r.shown, r.turned = !r.shown, false
	}
}
