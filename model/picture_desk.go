package model

import (
	"context"
	"image"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/model/pictures"
	"lede/model/terminal"
	"lede/ui/typeset"
)

// A pictureDesk is the pictures of the article that is read, and what is known of how the
// terminal shows them.
type pictureDesk struct {
	pictures.Desk
	probe *terminal.Probe // what the terminal is asked; nil until it is
	known bool            // how it shows pictures is known
	asked bool            // the reader wants pictures from the network in a file's article
	story int             // the ticket of the article that the pictures are of
	away  bool            // the terminal is another program's, or is to be
	then  tea.Cmd         // waits until the terminal has forgotten the pictures

	painted image.Rectangle // where the terminal has painted pixels, which stay until they are wiped away
}

type (
	// pieceWritten says that a frame has passed since a part of a picture was written.
	pieceWritten struct{}

	// pictureCame is a picture, drawn, or why there is none.
	pictureCame pictures.Proof
)

// The time in which a frame has surely been drawn: one after another, and the last one
// before something that must not come before it.
const (
	aFrame   = 16 * time.Millisecond
	frameOut = 50 * time.Millisecond
)

// follow has the pictures near the place fetched and sent to the terminal, and those left
// behind given up.
func (d *pictureDesk) follow(m *Model) tea.Cmd {
	if d.away {
		return d.send()
	}
	if d.story != m.nav.Ticket {
		d.Desk.Forget()
		d.story, d.asked = m.nav.Ticket, false
	}
	var cmds []tea.Cmd
	for _, order := range d.Follow(m.page.Plates()) {
		cmds = append(cmds, d.fetch(m, order))
	}
	large := opened[*largePicture](m)
	if large == nil {
		cmds = append(cmds, d.wipe())
	}
	cmds = append(cmds, large.follow(m))
	return tea.Batch(append(cmds, d.send())...)
}

// wipe takes away what the terminal has painted; nil where that is nothing.
func (d *pictureDesk) wipe() tea.Cmd {
	if d.painted.Empty() {
		return nil
	}
	d.painted = image.Rectangle{}
	return tea.ClearScreen
}

// fetch does an order.
func (d *pictureDesk) fetch(m *Model, order pictures.Order) tea.Cmd {
	get, want := m.options.Picture, requestFor(m, hung{order.Plate.Figure, order.Plate.Image})
	want.Width = order.Width
	return func() tea.Msg {
		return pictureCame(order.Do(func(ctx context.Context) (image.Image, error) { return get(ctx, want) }))
	}
}

// requestFor asks for a picture of the article.
func requestFor(m *Model, at hung) PictureRequest {
	figure, _ := m.nav.Index.Figure(at.figure)
	return PictureRequest{Image: figure.Images[at.image], Ref: m.nav.Ref, URL: m.nav.Article.URL, Asked: m.pictures.asked}
}

// taken takes in a picture. Its size is heeded at once where that moves nothing in view.
func (p pictureCame) taken(m *Model) tea.Cmd {
	m.pictures.Take(pictures.Proof(p))
	m.page.HeedSize(p.Plate)
	return nil
}

func (pieceWritten) taken(m *Model) tea.Cmd {
	m.pictures.Written()
	return nil
}

// send writes the next piece to the terminal; where there is none, what waits for the
// last goes on.
func (d *pictureDesk) send() tea.Cmd {
	if piece := d.Next(); piece != "" {
		return tea.Raw(piece)
	}
	if d.then == nil || d.IsWriting() {
		return nil
	}
	then := d.then
	d.then = nil
	return then
}

// wasWritten waits for the frame after a piece.
func (d *pictureDesk) wasWritten(m *Model) tea.Cmd {
	switch {
	case !d.IsWriting():
		return nil
	case d.then != nil:
		return m.options.After(frameOut, pieceWritten{})
	}
	return m.options.After(aFrame, pieceWritten{})
}

// leaveTo does what takes the terminal away, once it has forgotten the pictures: those
// that it keeps would stay with it.
func (d *pictureDesk) leaveTo(m *Model, then tea.Cmd) tea.Cmd {
	d.Clear()
	d.away, d.then = true, then
	return d.send()
}

// comeBack has the pictures fetched again: the terminal is ours, or was never another's,
// where programs can't be stopped.
func (d *pictureDesk) comeBack(m *Model) { d.away = m.leaving || d.then != nil }

// nextForm shows pictures, or names them, or does neither. Where pictures wait on the
// network for the reader to ask, the first time is that.
func (d *pictureDesk) nextForm(m *Model) tea.Cmd {
	if m.options.Picture == nil || !m.nav.Index.Pictured() {
		m.say("this article has no pictures")
		return nil
	}
	if m.page.Pictures == typeset.ShownPictures && d.Refused() && !d.asked {
		d.asked = true
		d.Clear()
		m.page.ShowPictures(m.page.Pictures)
		m.say("pictures are fetched from the web")
		return nil
	}
	order := []typeset.PictureForm{typeset.ShownPictures, typeset.NamedPictures, typeset.NoPictures}
	words := []string{"pictures", "pictures are named", "no pictures"}
	if d.known && d.How().Pane == terminal.Named {
		order, words = order[1:], words[1:]
	}
	next := 0
	for i, form := range order {
		if form == m.page.Pictures {
			next = (i + 1) % len(order)
		}
	}
	m.page.ShowPictures(order[next])
	m.say(words[next])
	return d.look(m)
}

// changePictures steps through the ways in which pictures are shown.
func changePictures(m *Model) tea.Cmd { return m.pictures.nextForm(m) }
