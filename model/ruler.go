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
	switch r := m.ruler; {
	case r == nil && m.page.Arrangement().Body.Empty():
		m.say("the ruler is laid in the body")
		return
	case r == nil:
		m.page.FocusOn(ui.Body)
		m.ruler = &ruler{}
		m.ruler.findReader(m)
	case r.by == byLine:
		m.ruler = nil
		m.say("the ruler is put away")
		return
	default:
		r.by++
		r.lay(m, r.at)
	}
	m.say(fmt.Sprintf("the ruler goes by the %s: %s and %s move it, %s changes it", rulerWords[m.ruler.by],
		m.label(lineDown), m.label(lineUp), m.label(readingRuler)))
}

// steps is a command that moves the ruler where one is laid, else the pane in focus by
// rows.
func steps(direction int) func(*Model) {
	return func(m *Model) {
		n := direction * m.count(1)
		if m.ruler != nil && m.page.Focus == ui.Body {
			m.tell(m.ruler.step(m, n))
		} else {
			m.tell(m.page.Scroll(n))
		}
	}
}

// findReader lays the ruler where the reader has gone to, or at the first words on the
// page.
func (r *ruler) findReader(m *Model) {
	here := m.page.Here()
	if !m.page.IsOnPage(here) {
		here = m.page.Top
	}
	from, to := r.under(m, here)
	if from == to || to.Compare(here) <= 0 {
		if next, ok := r.next(m, here, 1); ok {
			from = next
		}
	}
	r.lay(m, from)
}

// follow moves the ruler after a reader who has left it.
func (r *ruler) follow(m *Model) {
	switch {
	case r.top == m.page.Top && r.jump == m.page.Jump:
	case r.jump == m.page.Jump && m.page.IsOnPage(r.at):
		r.lay(m, r.at)
	default:
		r.findReader(m)
	}
}

// lay lays the ruler under what begins at p, or holds it.
func (r *ruler) lay(m *Model, p article.Position) {
	from, _ := r.under(m, p)
	r.at, r.top, r.jump = from, m.page.Top, m.page.Jump
}

// step moves the ruler by that many steps.
func (r *ruler) step(m *Model, n int) page.Notice {
	direction, end := 1, page.AtEnd
	if n < 0 {
		direction, end = -1, page.AtTop
	}
	for range min(max(n, -n), mostSteps) {
		if r.readOn(m, direction) {
			continue
		}
		next, ok := r.next(m, r.at, direction)
		if !ok {
			return end
		}
		m.page.RevealAll(r.under(m, next))
		r.lay(m, next)
	}
	return page.Nothing
}

// readOn turns the page through what is higher than it; false where its end, or its
// beginning on the way up, is in view.
func (r *ruler) readOn(m *Model, step int) bool {
	from, to := r.under(m, r.at)
	turned := m.page.ReadOn(from, to, step)
	r.top = m.page.Top
	return turned
}

// under is what the ruler lies under where it is laid at p.
func (r *ruler) under(m *Model, p article.Position) (from, to article.Position) {
	if r.by == byLine {
		if line, ok := m.page.LineAt(p); ok {
			return line.Start, line.End
		}
		return p, p
	}
	in := stepsOf(m.text(), p.Block, r.by)
	if len(in) == 0 {
		return p, p
	}
	f := in[wordAt(in, p.Offset)]
	return article.Position{Block: p.Block, Offset: f.From}, article.Position{Block: p.Block, Offset: f.To}
}

// next is where the ruler lies a step on from p, or back; false where nothing is.
func (r *ruler) next(m *Model, p article.Position, step int) (article.Position, bool) {
	if r.by == byLine {
		return m.page.NextLine(p, step)
	}
	t := m.text()
	in := stepsOf(t, p.Block, r.by)
	i := wordAt(in, p.Offset) + step
	for block := p.Block; ; {
		if i >= 0 && i < len(in) {
			return article.Position{Block: block, Offset: in[i].From}, true
		}
		if block += step; block < 0 || block >= t.End() {
			return p, false
		}
		in = stepsOf(t, block, r.by)
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

// layer dims all but what the ruler lies under.
func (r *ruler) layer(m *Model) ui.Layer {
	from, to := r.under(m, r.at)
	return ui.Layer{{From: ui.Before, To: from, Role: theme.Dimmed}, {From: to, To: ui.After, Role: theme.Dimmed}}
}
