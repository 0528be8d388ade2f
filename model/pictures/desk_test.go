package pictures

import (
	"context"
	"errors"
	"image"
	"image/color"
	"slices"
	"strings"
	"testing"

	"lede/model/terminal"
	"lede/ui/picture"
	"lede/ui/typeset"
)

// plates are of so many figures, each ten columns wide.
func plates(figures ...int) []typeset.Plate {
	var all []typeset.Plate
	for _, n := range figures {
		all = append(all, typeset.Plate{Figure: n, Cols: 10, Rows: 4})
	}
	return all
}

// figuresOf are the figures that orders are for.
func figuresOf(orders []Order) []int {
	var figures []int
	for _, o := range orders {
		figures = append(figures, o.Plate.Figure)
	}
	return figures
}

func square(context.Context) (image.Image, error) {
	return image.NewRGBA(image.Rect(0, 0, 400, 320)), nil
}

func newDesk(pane terminal.Protocol) *Desk {
	d := &Desk{}
	d.Begin(terminal.Abilities{Pane: pane, Large: pane, Cell: image.Pt(10, 20)}, color.Black)
	return d
}

func TestFourPicturesAreFetchedAtATimeTheNearestFirst(t *testing.T) {
	d := newDesk(terminal.Blocks)
	orders := d.Follow(plates(3, 4, 2, 5, 1, 6))
	if got := figuresOf(orders); !slices.Equal(got, []int{3, 4, 2, 5}) {
		t.Fatalf("figures %v are fetched first", got)
	}
	if got := figuresOf(d.Follow(plates(3, 4, 2, 5, 1, 6))); got != nil {
		t.Errorf("figures %v are fetched though four are", got)
	}
	d.Take(orders[1].Do(square))
	if got := figuresOf(d.Follow(plates(3, 4, 2, 5, 1, 6))); !slices.Equal(got, []int{1}) {
		t.Errorf("figures %v follow where one has come", got)
	}
}

func TestWhatIsScrolledAwayIsGivenUp(t *testing.T) {
	d := newDesk(terminal.Blocks)
	orders := d.Follow(plates(1, 2))
	d.Follow(plates(2, 3))
	if orders[0].ctx.Err() == nil {
		t.Error("figure 1 is still being fetched")
	}
	if orders[1].ctx.Err() != nil {
		t.Error("figure 2 is given up, which is still near")
	}
	d.Take(orders[0].Do(square)) // too late
	if _, there := d.Impressions()[plates(1)[0]]; there {
		t.Error("figure 1 is kept")
	}
}

func TestAnOldTicketIsDropped(t *testing.T) {
	d := newDesk(terminal.Blocks)
	late := d.Follow(plates(1))[0]
	d.Follow(nil)
	d.Follow(plates(1)) // it is near again, and asked for anew
	d.Take(late.Do(func(context.Context) (image.Image, error) { return nil, errors.New("late") }))
	if words := d.Impressions()[plates(1)[0]].Words; words == "late" {
		t.Error("the answer to the first question is taken for that to the second")
	}
}

func TestWhyAPictureCannotBeHadStandsInItsPlace(t *testing.T) {
	d := newDesk(terminal.Kitty)
	order := d.Follow(plates(1))[0]
	d.Take(order.Do(func(context.Context) (image.Image, error) { return nil, ErrNotAsked }))
	if print := d.Impressions()[plates(1)[0]]; print.Words != ErrNotAsked.Error() || len(print.Rows) > 0 {
		t.Errorf("got %+v", print)
	}
	if !d.Refused() {
		t.Error("nobody is told that the reader may ask for it")
	}
}

// A terminal that keeps pictures, as far as the order goes in which it is told of them.
type keeping struct {
	*testing.T
	d       *Desk
	known   map[string]bool // ids of pictures that are whole
	loading string          // the id of one that is not
}

// hears writes pieces until there are none.
func (k *keeping) hears() *keeping {
	for piece := k.d.Next(); piece != ""; piece = k.d.Next() {
		if again := k.d.Next(); again != "" {
			k.Fatal("a piece is written while another one is on its way")
		}
		k.reads(piece)
		k.d.Written()
	}
	return k
}

func (k *keeping) reads(piece string) {
	k.Helper()
	for _, c := range strings.SplitAfter(piece, "\x1b\\") {
		if c == "" {
			continue
		}
		options, payload, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(c, "\x1b_G"), "\x1b\\"), ";")
		id := ""
		for _, o := range strings.Split(options, ",") {
			if rest, ok := strings.CutPrefix(o, "i="); ok {
				id = rest
			}
		}
		more := strings.Contains(options, "m=1")
		switch {
		case strings.Contains(options, "a=d"):
			if k.loading != "" {
				k.Errorf("picture %s is deleted in the middle of picture %s", id, k.loading)
			}
			delete(k.known, id)
		case strings.Contains(options, "a=T"):
			if k.loading != "" {
				k.Errorf("picture %s begins in the middle of picture %s", id, k.loading)
			}
			if k.loading = id; !more {
				k.known[id], k.loading = true, ""
			}
		case !more && payload == "":
			k.loading = "" // broken off
		case !more:
			k.known[k.loading], k.loading = true, ""
		}
	}
}

func noisy(context.Context) (image.Image, error) {
	img := image.NewRGBA(image.Rect(0, 0, 900, 900))
	seed := uint32(1)
	for i := range img.Pix {
		seed = seed*1664525 + 1013904223
		img.Pix[i] = uint8(seed >> 24)
	}
	return img, nil
}

func TestPlaceholdersAreShownWhenAllOfThePictureHasBeenWritten(t *testing.T) {
	d := newDesk(terminal.Kitty)
	d.wire.most = 2
	at := typeset.Plate{Figure: 1, Cols: 20, Rows: 10}
	d.Take(d.Follow([]typeset.Plate{at})[0].Do(noisy))
	pieces := 0
	for piece := d.Next(); piece != ""; piece = d.Next() {
		if n := strings.Count(piece, "\x1b_G"); n > 2 {
			t.Errorf("%d commands in a piece, 2 at most", n)
		}
		if len(d.Impressions()[at].Rows) > 0 {
			t.Fatalf("shown after %d pieces, with one more to come", pieces)
		}
		d.Written()
		pieces++
	}
	if rows := d.Impressions()[at].Rows; pieces < 2 || len(rows) != 10 || rows[0] != picture.Placeholders(1, 20, 10)[0] {
		t.Errorf("%d pieces, %d rows", pieces, len(rows))
	}
}

func TestTheTerminalForgetsWhatIsNotNear(t *testing.T) {
	d := newDesk(terminal.Kitty)
	k := &keeping{T: t, d: d, known: map[string]bool{}}
	for _, o := range d.Follow(plates(1, 2)) {
		d.Take(o.Do(square))
	}
	k.hears()
	if len(k.known) != 2 {
		t.Fatalf("it knows %v, of two pictures", k.known)
	}
	d.Follow(plates(2))
	if k.hears(); len(k.known) != 1 || !k.known["2"] {
		t.Errorf("it knows %v, want the second alone", k.known)
	}
	d.Clear()
	if k.hears(); len(k.known) != 0 {
		t.Errorf("it keeps %v", k.known)
	}
}

func TestAPictureThatIsGivenUpOnItsWayIsBrokenOff(t *testing.T) {
	d := newDesk(terminal.Kitty)
	d.wire.most = 2
	k := &keeping{T: t, d: d, known: map[string]bool{}}
	at := typeset.Plate{Figure: 1, Cols: 20, Rows: 10}
	d.Take(d.Follow([]typeset.Plate{at})[0].Do(noisy))
	k.reads(d.Next())
	for _, o := range d.Follow(plates(2)) { // scrolled away, with a piece on its way
		d.Take(o.Do(square))
	}
	d.Written()
	if k.hears(); k.loading != "" || len(k.known) != 1 || !k.known["2"] {
		t.Errorf("it knows %v, and waits for the rest of %q", k.known, k.loading)
	}
}

func TestAPictureIsForgottenOnceAnotherOneHasCome(t *testing.T) {
	d := newDesk(terminal.Kitty)
	d.wire.most = 2
	k := &keeping{T: t, d: d, known: map[string]bool{}}
	for _, o := range d.Follow(plates(1)) {
		d.Take(o.Do(square))
	}
	k.hears()
	second := typeset.Plate{Figure: 2, Cols: 20, Rows: 10}
	for _, o := range d.Follow(append(plates(1), second)) {
		d.Take(o.Do(noisy))
	}
	k.reads(d.Next())
	d.Follow([]typeset.Plate{second}) // the first is scrolled away, with the second half there
	d.Written()
	if k.hears(); k.loading != "" || len(k.known) != 1 || !k.known["2"] {
		t.Errorf("it knows %v, and waits for the rest of %q", k.known, k.loading)
	}
}

func TestANewSizeHasANewID(t *testing.T) {
	d := newDesk(terminal.Kitty)
	k := &keeping{T: t, d: d, known: map[string]bool{}}
	seen := map[string]bool{}
	for cols := 5; cols < 15; cols++ {
		at := typeset.Plate{Figure: 1, Cols: cols, Rows: 4}
		d.Take(d.Follow([]typeset.Plate{at})[0].Do(square))
		k.hears()
		row := d.Impressions()[at].Rows[0]
		id := row[:strings.IndexByte(row, 'm')]
		if seen[id] {
			t.Errorf("%q is used again at once", id)
		}
		seen[id] = true
	}
	if len(k.known) != 1 {
		t.Errorf("it knows %v", k.known)
	}
}

func TestAPictureIsNotBlownUp(t *testing.T) {
	d := newDesk(terminal.Blocks)
	at := typeset.Plate{Figure: 1, Cols: 40, Rows: 20}
	d.Take(d.Follow([]typeset.Plate{at})[0].Do(func(context.Context) (image.Image, error) {
		return image.NewRGBA(image.Rect(0, 0, 80, 80)), nil
	}))
	if print := d.Impressions()[at]; print.Cols != 10 || len(print.Rows) != 5 {
		t.Errorf("80 × 80 pixels take %d × %d cells, want 10 × 5", print.Cols, len(print.Rows))
	}
	if size := d.Size(1, 0); size != image.Pt(80, 80) {
		t.Errorf("its size is %v", size)
	}
}

func TestALargePictureTakesThePlaceOfTheOneBefore(t *testing.T) {
	d := newDesk(terminal.Kitty)
	k := &keeping{T: t, d: d, known: map[string]bool{}}
	img, _ := square(t.Context())
	lens := NewLens()
	for range 3 {
		order, ok := d.Enlarge(img, lens, 80, 20)
		if !ok || !d.TakeLarge(order.Do()) {
			t.Fatal("it is not drawn")
		}
		if k.hears(); len(k.known) != 1 {
			t.Errorf("the terminal knows %v", k.known)
		}
		lens.Zoom(1)
	}
	d.CloseLarge()
	if k.hears(); len(k.known) != 0 {
		t.Errorf("the terminal keeps %v", k.known)
	}
}
