package model

import (
	"context"
	"fmt"
	"image"
	"slices"

	tea "charm.land/bubbletea/v2"

	"lede/model/pictures"
	"lede/model/terminal"
	"lede/ui"
)

// A largePicture shows one picture as large as the terminal allows, with its caption.
type largePicture struct {
	keepsPointer
	at       hung
	lens     pictures.Lens
	original image.Image // nil until it has come
	why      string      // it can't be had
	cancel   func()      // gives up fetching it
	ticket   int         // of what is being fetched
	finest   bool        // it is fetched as large as it is to be had
	proofs   proofs
}

type (
	// originalCame is a picture to be shown large, or why there is none.
	originalCame struct {
		ticket int
		img    image.Image
		err    error
	}

	// pictureKept says where a picture was kept.
	pictureKept struct {
		file string
		err  error
	}
)

// enlarge shows the picture of the figure that the reader is at, else the next one.
func enlarge(m *Model) tea.Cmd {
	gallery := galleryOf(m.nav.Index)
	switch {
	case len(gallery) == 0:
		m.say("this article has no pictures")
		return nil
	case !m.pictures.enlarges(m):
		m.say(m.pictures.nowhere(m))
		return nil
	}
	n := slices.IndexFunc(gallery, func(h hung) bool { return h.figure >= m.page.CurrentFigure() })
	if n < 0 {
		n = len(gallery) - 1
	}
	p := &largePicture{}
	m.enter(p)
	return tea.Batch(m.pictures.findOut(m), p.show(m, gallery[n]))
}

// enlarges reports whether pictures can be shown large, or may be for all that is known
// before the terminal has answered.
func (d *pictureDesk) enlarges(m *Model) bool {
	o := &m.options
	if o.Picture == nil || o.Plain {
		return false
	}
	if !d.known {
		return o.Terminal != nil || o.Surroundings != nil
	}
	return d.How().Large != terminal.Named
}

// nowhere says that no picture can be shown large, and where it can be seen.
func (d *pictureDesk) nowhere(m *Model) string {
	return "pictures can't be shown here: " + m.label(browseSource) + " in the captions opens one in the browser"
}

// heed closes the picture where the terminal has told that it can't be shown.
func (p *largePicture) heed(m *Model) {
	if p != nil && !m.pictures.enlarges(m) {
		p.close(m)
		m.say(m.pictures.nowhere(m))
	}
}

// show has a picture fetched in the size of the screen.
func (p *largePicture) show(m *Model, at hung) tea.Cmd {
	p.leave()
	p.at, p.lens, p.original, p.why, p.finest = at, pictures.NewLens(), nil, "", false
	p.proofs = proofs{}
	m.pictures.CloseLarge()
	if want := requestFor(m, at); !want.Image.IsDrawn() {
		figure, _ := m.nav.Index.Figure(at.figure)
		p.why = figure.PictureName()
		return m.pictures.wipe()
	}
	return tea.Batch(m.pictures.wipe(), p.fetch(m, m.pictures.widthOf(m)))
}

// fetch has the picture fetched in so many pixels, or where that is 0, as large as it is
// to be had.
func (p *largePicture) fetch(m *Model, width int) tea.Cmd {
	p.leave()
	want := requestFor(m, p.at)
	want.Width, want.Asked = width, true
	var ctx context.Context
	ctx, p.cancel = context.WithCancel(context.Background())
	p.ticket++
	get, ticket := m.options.Picture, p.ticket
	return func() tea.Msg {
		img, err := get(ctx, want)
		return originalCame{ticket, img, err}
	}
}

// leave gives up what is being fetched.
func (p *largePicture) leave() {
	if p.cancel != nil {
		p.cancel()
		p.cancel = nil
	}
}

// taken takes in the picture that was fetched.
func (msg originalCame) taken(m *Model) tea.Cmd {
	switch p := opened[*largePicture](m); {
	case p == nil || msg.ticket != p.ticket:
	case msg.err != nil && p.original == nil:
		p.why = msg.err.Error()
	case msg.err != nil: // what is there has to do
	default:
		p.original = msg.img
		p.proofs.ordered = largeView{}
	}
	return nil
}

func (p *largePicture) tables() []Table { return []Table{pictureTable} }

// other does nothing: the picture has the screen to itself.
func (p *largePicture) other(m *Model, _ tea.KeyPressMsg) (tea.Cmd, bool) {
	m.say(fmt.Sprintf("%s closes the picture", m.label(pictureClose)))
	return nil, true
}

func (p *largePicture) over(m *Model, s *ui.Screen) { p.hang(m, s) }

// close leads back to the page.
func (p *largePicture) close(m *Model) {
	p.leave()
	m.endAll(pictureTable)
	m.pictures.CloseLarge()
}

// walkGallery shows the picture that many further on.
func walkGallery(step int) func(*largePicture, *Model) tea.Cmd {
	return func(p *largePicture, m *Model) tea.Cmd {
		gallery := galleryOf(m.nav.Index)
		at := slices.Index(gallery, p.at)
		n := asFar(at, step*m.count(1), len(gallery))
		switch {
		case n < 0:
			m.say("no picture before this")
		case n >= len(gallery):
			m.say("no picture after this")
		default:
			return p.show(m, gallery[n])
		}
		return nil
	}
}

// zoom goes nearer, or away. What is looked at closely is fetched as large as it is.
func zoom(steps int) func(*largePicture, *Model) tea.Cmd {
	return func(p *largePicture, m *Model) tea.Cmd {
		if !p.lens.Zoom(steps * m.count(1)) {
			m.say(map[bool]string{true: "no nearer", false: "all of the picture is seen"}[steps > 0])
		}
		if p.finest || p.original == nil || p.lens.Times() == 1 {
			return nil
		}
		p.finest = true
		return p.fetch(m, 0)
	}
}

// pan moves the part that is seen, by tenths of it.
func pan(x, y int) func(*largePicture, *Model) {
	return func(p *largePicture, m *Model) {
		n := 2 * m.count(1)
		if !p.lens.Pan(x*n, y*n) && p.lens.Times() == 1 {
			m.say("all of the picture is seen: " + m.label(pictureNearer) + " goes nearer")
		}
	}
}

// whole shows all of the picture again.
func (p *largePicture) whole(*Model) { p.lens = pictures.NewLens() }

// browse has the browser show the picture.
func (p *largePicture) browse(m *Model) tea.Cmd {
	figure, _ := m.nav.Index.Figure(p.at.figure)
	return browseImage(m, figure.Images[p.at.image].URL)
}

// keep keeps the picture as a file.
func (p *largePicture) keep(m *Model) tea.Cmd {
	keep, want := m.options.KeepPicture, requestFor(m, p.at)
	if keep == nil {
		m.say("pictures can't be kept here")
		return nil
	}
	want.Asked = true
	return func() tea.Msg {
		file, err := keep(context.Background(), want)
		return pictureKept{file, err}
	}
}

// taken tells what has become of a picture that was to be kept.
func (k pictureKept) taken(m *Model) tea.Cmd {
	if k.err != nil {
		m.say(k.err.Error())
	} else {
		m.say("kept as " + k.file)
	}
	return nil
}
