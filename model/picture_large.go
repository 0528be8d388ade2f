package model

import (
	"fmt"
	"image"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/model/article"
	"lede/model/pictures"
	"lede/ui"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// proofs are what a large picture has been drawn as, and what is being drawn.
type proofs struct {
	ordered largeView // last
	busy    bool      // the order is out, or what came of it is not painted yet
}

// A largeView is all that a large picture is drawn from.
type largeView struct {
	lens    pictures.Lens
	room    image.Point // cells
	cleared int         // as the desk counts
}

type (
	// enlarged is a large picture, drawn.
	enlarged pictures.LargeProof

	// paintDue says that the frame is out over which a picture is to be painted.
	paintDue struct{ ordered largeView }
)

// mostCaption is how many rows the words below a large picture have.
const mostCaption = 6

// largeArea is where a large picture stands with its words: all of the screen but the foot.
func largeArea(m *Model) image.Rectangle {
	a := m.page.Uncovered()
	area := image.Rectangle{Max: m.page.Size()}
	for _, foot := range []image.Rectangle{a.Rule, a.Footer} {
		if !foot.Empty() {
			area.Max.Y = min(area.Max.Y, foot.Min.Y)
		}
	}
	if a.Boxed {
		area = area.Inset(1)
	}
	return area
}

// room is the cells that the picture may take, above its words.
func (p *largePicture) room(m *Model) image.Point {
	size := largeArea(m).Size()
	if words := len(p.words(m)); words > 0 && size.Y > words+1 {
		size.Y -= words + 1
	}
	return size
}

// words are what stands below the picture: caption, credit, and what else it is said to
// show.
func (p *largePicture) words(m *Model) []typeset.Line {
	figure, _ := m.nav.Index.Figure(p.at.figure)
	setting := m.page.Setting(max(1, m.page.Uncovered().Measure))
	lines := typeset.SetCaption(m.nav.Article, m.nav.Index, p.at.figure, setting)
	if alt := figure.Images[p.at.image].Alt; alt != "" && alt != figure.Words().String() {
		lines = append(lines, typeset.Set(article.Words(alt), theme.Credit, setting)...)
	}
	return lines[:min(len(lines), mostCaption, largeArea(m).Dy()/3)]
}

// follow has the picture drawn where what it is drawn from has changed.
func (p *largePicture) follow(m *Model) tea.Cmd {
	if p == nil || p.original == nil || !m.pictures.known || p.proofs.busy || m.pictures.IsLargeComing() {
		return nil
	}
	view := largeView{p.lens, p.room(m), m.pictures.Cleared()}
	if view == p.proofs.ordered || view.room.X < 1 || view.room.Y < 1 {
		return nil
	}
	order, ok := m.pictures.Enlarge(p.original, p.lens, view.room.X, view.room.Y)
	if !ok {
		return nil
	}
	p.proofs.ordered, p.proofs.busy = view, true
	return func() tea.Msg { return enlarged(order.Do()) }
}

// taken takes in what was drawn. Pixels are painted once the frame is out that they
// stand over; others that stood elsewhere are wiped away before.
func (e enlarged) taken(m *Model) tea.Cmd {
	p, wanted := opened[*largePicture](m), m.pictures.TakeLarge(pictures.LargeProof(e))
	if p == nil {
		return nil
	}
	if _, paint := m.pictures.Large(); !wanted || paint == "" {
		p.proofs.busy = false
		return nil
	}
	due := m.options.After(2*aFrame, paintDue{p.proofs.ordered})
	if at := p.stands(m); at != m.pictures.painted && !m.pictures.painted.Empty() {
		due = tea.Sequence(m.pictures.wipe(), due)
	}
	return due
}

// taken has the terminal paint the picture over the blank cells that are kept for it.
func (due paintDue) taken(m *Model) tea.Cmd {
	p := opened[*largePicture](m)
	if p == nil {
		return nil
	}
	p.proofs.busy = false
	if due.ordered != p.proofs.ordered {
		return nil // another one is wanted by now
	}
	m.pictures.painted = p.stands(m)
	_, paint := m.pictures.Large()
	at := m.pictures.painted.Min
	return tea.Raw(ansi.SaveCursor + ansi.CursorPosition(at.X+1, at.Y+1) + paint + ansi.RestoreCursor)
}

// stands is where the picture stands on the screen.
func (p *largePicture) stands(m *Model) image.Rectangle {
	print, _ := m.pictures.Large()
	area, room := largeArea(m), p.room(m)
	at := area.Min.Add(image.Pt(max(0, room.X-print.Cols)/2, max(0, room.Y-len(print.Rows))/2))
	size := image.Pt(print.Cols, min(len(print.Rows), room.Y)) // until it is drawn for this screen
	return image.Rectangle{Min: at, Max: at.Add(size)}
}

// hang lays the picture over the screen, and its words below it at the text's edge.
func (p *largePicture) hang(m *Model, s *ui.Screen) {
	area, room := largeArea(m), p.room(m)
	s.Arrangement = m.page.Uncovered()
	s.Headline, s.Spread, s.Captions, s.Fresh = nil, nil, nil, 0
	a := &s.Arrangement
	a.Headline, a.Captions, a.Body = image.Rectangle{}, image.Rectangle{}, area
	a.Columns, a.Mirrored, a.Beside = 1, false, false
	a.Edge = area.Min.X + max(0, (area.Dx()-a.Measure)/2)

	at := p.stands(m)
	s.Body = make([]typeset.Line, room.Y, area.Dy())
	for row := range at.Dy() {
		s.Body[at.Min.Y-area.Min.Y+row] = typeset.Line{Out: a.Edge - at.Min.X, Spans: []typeset.Span{{
			Text: strings.Repeat(" ", at.Dx()), Offset: -1, Strip: &typeset.Strip{Plate: pictures.LargePlate, Row: row}}}}
	}
	if at.Empty() && room.Y > 0 {
		s.Body[room.Y/2] = typeset.Line{Spans: []typeset.Span{{Text: p.said(), Role: theme.Credit, Offset: -1}}}
	}
	s.Body = append(append(s.Body, typeset.Line{}), p.words(m)...)
	p.foot(m, s)
}

// said is what stands in the place of a picture that is not there.
func (p *largePicture) said() string {
	if p.why != "" {
		return p.why
	}
	return "…"
}

// foot says which picture it is, and the keys.
func (p *largePicture) foot(m *Model, s *ui.Screen) {
	f := &s.Footer
	gallery := galleryOf(m.nav.Index)
	for i, h := range gallery {
		if h == p.at {
			f.Count = fmt.Sprintf("%d of %d", i+1, len(gallery))
		}
	}
	if times := p.lens.Times(); times > 1 {
		f.Count = fmt.Sprintf("×%g  %s", times, f.Count)
	}
	f.Name, f.Status, f.Keys = "picture", "", nil
	for _, k := range []struct {
		id   ID
		word string
	}{{pictureKeep, "keep"}, {pictureBrowse, "browser"}, {pictureNearer, "nearer"}, {pictureNext, "next"}, {pictureClose, "close"}} {
		f.Keys = m.keys.inFooter(f.Keys, k.id, k.word)
	}
}

// widthOf is how many pixels wide a picture that has the screen to itself is wanted.
func (d *pictureDesk) widthOf(m *Model) int {
	cell := d.How().Cell
	return max(1, m.page.Size().X*max(cell.X, 10))
}
