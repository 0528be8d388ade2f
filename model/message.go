package model

import (
	"fmt"

	"lede/model/page"
	"lede/model/parse/clean"
)

// say puts words into the footer until the next key.
func (m *Model) say(words string) { m.message = shown(words) }

// shown is how words are shown that may name a file, which can be called anything, or an
// address with a password.
func shown(words string) string { return clean.Row(clean.Private(words)) }

// tell says what a motion or a change has come to, where that is worth it.
func (m *Model) tell(n page.Notice) {
	if words := m.noticeWords(n); words != "" {
		m.say(words)
	}
}

// noticeWords are what a notice means, with the keys that help; empty for nothing.
func (m *Model) noticeWords(n page.Notice) string {
	switch n {
	case page.AtTop:
		return "the top of the article"
	case page.AtEnd:
		if m.nav.Arriving() {
			return "the end of what has arrived so far"
		}
		return "the end of the article"
	case page.NoFigures:
		return "this article has no figures"
	case page.NoFigureBefore:
		return "no figure before this"
	case page.NoFigureAfter:
		return "no figure after this"
	case page.NoCaptions:
		return "no figure here has a caption"
	case page.CaptionsClosed:
		return "captions are set under their figures: " + m.label(captionsPane) + " opens their pane"
	case page.CaptionsUnder:
		return "captions are set under their figures: there is no room for a pane"
	case page.NoCrossheads:
		return "this article has no crossheads"
	case page.NoCrossheadBefore:
		return "no crosshead before this"
	case page.NoCrossheadAfter:
		return "no crosshead after this"
	case page.LastPaneStays:
		return "the last open pane stays"
	case page.AllAreOpen:
		return "all panes are open"
	case page.BodyClosed:
		return "the body is closed: " + m.label(bodyPane) + " opens it again"
	case page.AsWideAsThePane:
		return "the lines are as wide as the pane"
	case page.MeasureChanged:
		return fmt.Sprintf("lines of %d cells", m.page.InUse())
	case page.RagChanged:
		return [...]string{"ragged", "ragged, with words divided", "justified"}[m.page.Style.Rag]
	case page.NothingWide:
		return "nothing in view is wider than the page"
	case page.AtRightOfWide:
		return "the right end of what is wide"
	case page.AtLeftOfWide:
		return "the left end of what is wide"
	case page.ColumnsChanged:
		if n := m.page.Columns(); n > 1 {
			return fmt.Sprintf("%d columns", n)
		}
		return "one column"
	case page.NoDetails:
		return "this article has no entries that open"
	case page.DetailsOpen:
		return "all entries are open"
	case page.DetailsShut:
		return "the entries are shut as their page has them"
	case page.NoRoomForColumns:
		return fmt.Sprintf("there is room for one column of %d cells: %s makes it narrower", m.page.InUse(), m.label(narrower))
	}
	return ""
}
