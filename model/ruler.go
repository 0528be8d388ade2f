package model

import (
	"fmt"

	"lede/model/article"
	"lede/model/find"
	"lede/model/navigation"
	"lede/model/page"
	"lede/ui"
	"lede/ui/theme"
)

// A ruler is laid under what is read: all else is dimmed, and it goes on by steps.
type ruler struct {
	by rulerStep
	at article.Position // where what it lies under begins

	// How the page stood when the ruler was laid there. Where it stands otherwise the
	// reader has gone elsewhere, and the ruler follows.
	top  article.Position
	jump page.Jump
}

type rulerStep uint8

const (
	byParagraph rulerStep = iota
	bySentence
	byLine
)

var rulerWords = [...]string{byParagraph: "paragraph", bySentence: "sentence", byLine: "line"}

// changeRuler lays the ruler, by paragraphs first, then by sentences, then by lines,
// then takes it away.
func (m *Model) changeRuler() {
	switch {
	case m.ruler == nil:
		if m.page.Arrangement().Body.Empty() {
			m.say("the ruler is laid in the body")
			return
		}
		m.page.FocusOn(ui.Body)
		m.ruler = &ruler{}
		m.findRuler()
	case m.ruler.by == byLine:
		m.ruler = nil
		m.say("the ruler is put away")
		return
	default:
		m.ruler.by++
		m.layRuler(m.ruler.at)
	}
	m.say(fmt.Sprintf("the ruler goes by the %s: %s and %s move it, %s changes it", rulerWords[m.ruler.by],
		m.label(lineDown), m.label(lineUp), m.label(readingRuler)))
}

// findRuler lays the ruler where the reader has gone to, or at the first words on the page.
func (m *Model) findRuler() {
	here := m.page.Here()
	if !m.page.IsOnPage(here) {
		here = m.page.Top
	}
	from, to := m.ruled(here)
	if from == to || to.Compare(here) <= 0 {
		if next, ok := m.nextRuled(here, 1); ok {
			from = next
		}
	}
	m.layRuler(from)
}

// followRuler moves the ruler after a reader who has left it.
func (m *Model) followRuler() {
	r := m.ruler
	if r == nil || r.top == m.page.Top && r.jump == m.page.Jump {
		return
	}
	if r.jump == m.page.Jump && m.page.IsOnPage(r.at) {
		m.layRuler(r.at)
		return
	}
	m.findRuler()
}

// layRuler lays the ruler under what begins at p, or holds it.
func (m *Model) layRuler(p article.Position) {
	from, _ := m.ruled(p)
	r := m.ruler
	r.at, r.top, r.jump = from, m.page.Top, m.page.Jump
}

func (m *Model) lineDown() { m.step(m.count(1)) }
func (m *Model) lineUp()   { m.step(-m.count(1)) }

// step moves the ruler where one is laid, else the pane in focus by rows.
func (m *Model) step(n int) {
	if !m.stepRuler(n) {
		m.tell(m.page.Scroll(n))
	}
}

// stepRuler moves the ruler by steps; it reports false where no ruler is laid.
func (m *Model) stepRuler(steps int) bool {
	if m.ruler == nil || m.page.Focus != ui.Body {
		return false
	}
	step := 1
	if steps < 0 {
		step = -1
	}
	for range max(steps, -steps) {
		if m.readRuled(step) {
			continue
		}
		next, ok := m.nextRuled(m.ruler.at, step)
		switch {
		case ok:
			m.showRuled(next)
		case step > 0:
			m.tell(page.AtEnd)
			return true
		default:
			m.tell(page.AtTop)
			return true
		}
	}
	return true
}

// readRuled turns the page through what is higher than it; false where its end, or its
// beginning on the way up, is in view.
func (m *Model) readRuled(step int) bool {
	from, to := m.ruled(m.ruler.at)
	turned := m.page.ReadOn(from, to, step)
	m.ruler.top = m.page.Top
	return turned
}

// showRuled lays the ruler at p, and turns the page where that isn't in view as a whole.
func (m *Model) showRuled(p article.Position) {
	m.page.RevealAll(m.ruled(p))
	m.layRuler(p)
}

// ruled is what the ruler lies under where it is laid at p.
func (m *Model) ruled(p article.Position) (from, to article.Position) {
	if m.ruler.by == byLine {
		if line, ok := m.page.LineAt(p); ok {
			return line.Start, line.End
		}
		return p, p
	}
	in := stepsOf(m.nav.Text(), p.Block, m.ruler.by)
	if len(in) == 0 {
		return p, p
	}
	f := in[wordAt(in, p.Offset)]
	return article.Position{Block: p.Block, Offset: f.From}, article.Position{Block: p.Block, Offset: f.To}
}

// nextRuled is where the ruler lies a step on from p, or back; false where nothing is.
func (m *Model) nextRuled(p article.Position, step int) (article.Position, bool) {
	if m.ruler.by == byLine {
		return m.page.NextLine(p, step)
	}
	t := m.nav.Text()
	in := stepsOf(t, p.Block, m.ruler.by)
	i := wordAt(in, p.Offset) + step
	for block := p.Block; ; {
		if i >= 0 && i < len(in) {
			return article.Position{Block: block, Offset: in[i].From}, true
		}
		if block += step; block < 0 || block >= t.End() {
			return p, false
		}
		in = stepsOf(t, block, m.ruler.by)
		if i = 0; step < 0 {
			i = len(in) - 1
		}
	}
}

// stepsOf are the paragraphs or sentences of a block: an item of a list is one, but of a
// table, a program, a formula or a caption there is only the whole.
func stepsOf(t navigation.Text, block int, by rulerStep) []find.Range {
	if !t.IsNote(block) {
		switch b := t.Block(block).(type) {
		case article.Break:
			return nil
		case article.Figure, article.Table, article.Code, article.Formula:
			return []find.Range{{From: 0, To: article.Extent(b)}}
		case article.List, article.Quote, article.Callout, article.Details, article.Definitions:
			if by == byParagraph {
				return partsOf(b)
			}
		}
	}
	text := t.Plain(block)
	if by == bySentence {
		return sentences(text)
	}
	return []find.Range{{From: 0, To: len(text)}}
}

func partsOf(b article.Block) []find.Range {
	var all []find.Range
	for _, p := range article.Parts(b) {
		all = append(all, find.Range{From: p.Offset, To: p.Offset + p.Text.Len()})
	}
	return all
}

// rulerLayer dims all but what the ruler lies under.
func (m *Model) rulerLayer() ui.Layer {
	from, to := m.ruled(m.ruler.at)
	return ui.Layer{{From: ui.Before, To: from, Role: theme.Dimmed}, {From: to, To: ui.After, Role: theme.Dimmed}}
}
