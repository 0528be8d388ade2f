package model

import (
	"cmp"
	"context"
	"image"
	"image/color"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

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
}

type (
	// surroundingsFound is what is known of the terminal without asking it.
	surroundingsFound terminal.Surroundings

	// patienceOver says that the terminal has had its time to tell how it shows pictures.
	patienceOver struct{}

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

// formAtFirst is how pictures are shown before the terminal has told what it can do: as
// most of its kind do, so that nothing moves when it has.
func (o *Options) formAtFirst() typeset.PictureForm {
	switch {
	case o.Picture == nil || o.Images == "off" || o.Plain:
		return typeset.NoPictures
	case o.Images == "named":
		return typeset.NamedPictures
	case o.Images != "" && o.Images != "auto":
		return typeset.ShownPictures
	case o.ASCII || o.Colours != colorprofile.Unknown && o.Colours < colorprofile.ANSI256:
		return typeset.NamedPictures
	}
	return typeset.ShownPictures
}

// look finds out how the terminal shows pictures, once a frame is on its screen.
func (d *pictureDesk) look(m *Model) tea.Cmd {
	switch o := &m.options; {
	case o.Picture == nil || o.Images == "off" && m.page.Pictures == typeset.NoPictures || d.known || d.probe != nil:
	case o.Terminal != nil:
		d.learn(m, *o.Terminal)
	case o.Surroundings != nil:
		return func() tea.Msg { return surroundingsFound(o.Surroundings(context.Background())) }
	}
	return nil
}

// ask asks the terminal what is not known without.
func (d *pictureDesk) ask(m *Model, s terminal.Surroundings) tea.Cmd {
	d.probe = terminal.NewProbe(s)
	questions := d.probe.Questions()
	if questions == "" {
		d.learn(m, d.probe.Abilities())
		return nil
	}
	return tea.Batch(tea.Raw(questions), m.options.After(terminal.Patience, patienceOver{}))
}

// isAsking reports whether the terminal has been asked and has not answered all.
func (d *pictureDesk) isAsking() bool { return d.probe != nil && !d.known }

// hear takes the terminal's answers, and reports whether msg was the last.
func (d *pictureDesk) hear(m *Model, msg tea.Msg) bool {
	if !d.isAsking() || !d.probe.Hear(msg) || !d.probe.Done() {
		return false
	}
	d.learn(m, d.probe.Abilities())
	return true
}

// giveUpAsking makes do with what the terminal has answered.
func (d *pictureDesk) giveUpAsking(m *Model) {
	if d.isAsking() {
		d.learn(m, d.probe.Abilities())
	}
}

// learn shows pictures from now on as the terminal can.
func (d *pictureDesk) learn(m *Model, how terminal.Abilities) {
	d.known = true
	if m.options.Images != "named" { // which is only where the reader begins
		how = how.Prefer(m.options.Images)
	}
	d.Begin(how, m.ground())
	d.Invitation = "on the web: " + m.label(picturesForm) + " fetches it"
	m.page.Cell = how.Cell
	form := m.page.Pictures
	if form == typeset.ShownPictures && how.Pane == terminal.Named {
		form = typeset.NamedPictures
	}
	m.page.ShowPictures(form)
}

// repaint draws all pictures anew where the ground that is seen through them has changed.
func (d *pictureDesk) repaint(m *Model) {
	if ground := m.ground(); d.known && d.Ground() != ground {
		d.Begin(d.How(), ground)
	}
}

// ground is the colour of the page, black where neither the theme nor the terminal says.
func (w *wardrobe) ground() color.Color {
	return cmp.Or(w.theme.Page.Background, w.background, color.Color(color.Black))
}

// follow has the pictures near the place fetched and sent to the terminal, and those left
// behind given up.
func (d *pictureDesk) follow(m *Model) tea.Cmd {
	if d.away {
		return d.send(m)
	}
	if d.story != m.nav.Ticket {
		d.Desk.Forget()
		d.story, d.asked = m.nav.Ticket, false
	}
	var cmds []tea.Cmd
	for _, order := range d.Follow(m.page.Plates()) {
		cmds = append(cmds, d.fetch(m, order))
	}
	cmds = append(cmds, opened[*largePicture](m).follow(m))
	return tea.Batch(append(cmds, d.send(m))...)
}

// fetch does an order.
func (d *pictureDesk) fetch(m *Model, order pictures.Order) tea.Cmd {
	get, want := m.options.Picture, requestFor(m, hung{order.Plate.Figure, order.Plate.Image})
	want.Width = order.Width
	return func() tea.Msg {
		return pictureCame(order.Do(func(ctx context.Context) (image.Image, error) { return get(ctx, want) }))
	}
}

// pictureRequest asks for a picture of the article.
func requestFor(m *Model, at hung) PictureRequest {
	figure, _ := m.nav.Index.Figure(at.figure)
	return PictureRequest{Image: figure.Images[at.image], Ref: m.nav.Ref, URL: m.nav.Article.URL, Asked: m.pictures.asked}
}

// came takes in a picture. Its size is heeded at once where that moves nothing in view.
func (d *pictureDesk) came(m *Model, proof pictures.Proof) {
	d.Take(proof)
	m.page.HeedSize(proof.Plate)
}

// send writes the next piece to the terminal; where there is none, what waits for the
// last goes on.
func (d *pictureDesk) send(_ *Model) tea.Cmd {
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
	return d.send(m)
}

// comeBack has the pictures fetched again.
func (d *pictureDesk) comeBack() { d.away = false }

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
