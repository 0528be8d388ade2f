package model

import (
	"cmp"
	"context"
	"image/color"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"lede/model/terminal"
	"lede/ui/typeset"
)

type (
	// surroundingsFound is what is known of the terminal without asking it.
	surroundingsFound terminal.Surroundings

	// patienceOver says that the terminal has had its time to tell how it shows pictures.
	patienceOver struct{}
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
	if m.options.Images == "off" && m.page.Pictures == typeset.NoPictures {
		return nil // until the reader wants one
	}
	return d.findOut(m)
}

// findOut begins to find out what is not known yet and not asked either.
func (d *pictureDesk) findOut(m *Model) tea.Cmd {
	switch o := &m.options; {
	case o.Picture == nil || d.known || d.probe != nil:
	case o.Terminal != nil:
		d.learn(m, *o.Terminal)
	case o.Surroundings != nil:
		return func() tea.Msg { return surroundingsFound(o.Surroundings(context.Background())) }
	}
	return nil
}

// taken asks the terminal what is not known without.
func (s surroundingsFound) taken(m *Model) tea.Cmd {
	d := &m.pictures
	if d.probe != nil {
		return nil // it is asked already
	}
	d.probe = terminal.NewProbe(terminal.Surroundings(s))
	questions := d.probe.Questions()
	if questions == "" {
		return func() tea.Msg { return patienceOver{} } // there is nothing to wait for
	}
	return tea.Batch(tea.Raw(questions), m.options.After(terminal.Patience, patienceOver{}))
}

// isAsking reports whether the terminal has been asked and has not answered all.
func (d *pictureDesk) isAsking() bool { return d.probe != nil && !d.known }

// hear takes the terminal's answers, and reports whether msg was the last. One that comes
// when nobody waits for it any more is heeded too: a terminal may be slow to begin with.
func (d *pictureDesk) hear(m *Model, msg tea.Msg) bool {
	if d.probe == nil || d.probe.Done() || !d.probe.Hear(msg) || !d.probe.Done() {
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
// It is of one type whoever says it, so that the same colour is equal.
func (w *wardrobe) ground() color.Color {
	return color.RGBAModel.Convert(cmp.Or(w.theme.Page.Background, w.background, color.Color(color.Black)))
}
