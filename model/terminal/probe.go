package terminal

import (
	"image"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"lede/model/parse/clean"
)

// Patience is how long to wait for answers at most. All terminals that answer anything
// answer the last question, which ends the wait.
const Patience = 2 * time.Second

// A Probe is what a terminal is asked, and what it has answered so far.
type Probe struct {
	around Surroundings

	version    string // its own word for itself
	query      string // its answer to the query of Kitty's protocol
	refusal    string // why it would not take a picture for placeholders
	cursor     *image.Point
	cell       image.Point
	attributes []int // its device attributes
	done       bool
}

// NewProbe begins to ask a terminal.
func NewProbe(s Surroundings) *Probe { return &Probe{around: s} }

// The pictures that Kitty's protocol is asked with, and where the cursor stands meanwhile,
// counted from 0. In the first row its place would be taken for a key.
const (
	queryID       = 31
	placeholderID = 77
)

var probed = image.Pt(4, 4)

// Questions are what to write to the terminal, in one piece, once a frame is on the
// screen. They are empty where the terminal would show them. Nothing remains of them.
func (p *Probe) Questions() string {
	switch {
	case p.around.isMute():
		p.done = true
		return ""
	case p.around.Multiplexer != "": // tmux takes Kitty's commands for a title
		return ansi.RequestNameVersion + requestCellSize + ansi.RequestPrimaryDeviceAttributes
	}
	if k, ok := known(p.around.Program, p.around.Term); ok && k.Prints {
		return requestCellSize + ansi.RequestPrimaryDeviceAttributes
	}
	return ansi.RequestNameVersion + queryGraphics + requestCellSize + queryPlaceholders + ansi.RequestPrimaryDeviceAttributes
}

const (
	requestCellSize = "\x1b[16t"

	// queryGraphics asks for a pixel to be looked at and not to be kept.
	queryGraphics = "\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\"

	// queryPlaceholders sends a transparent pixel to be shown by placeholders, and asks
	// where the cursor is. A terminal that doesn't know placeholders draws it there and
	// then, which moves the cursor.
	queryPlaceholders = ansi.SaveCursor + "\x1b[5;5H" +
		"\x1b_Ga=T,U=1,q=1,f=32,s=1,v=1,i=77,c=3,r=2;AAAAAA==\x1b\\" + ansi.RequestCursorPositionReport +
		"\x1b_Ga=d,d=I,i=77,q=2\x1b\\" + ansi.RestoreCursor
)

// Hear takes a message of Bubble Tea's, and reports whether it was an answer to the probe.
func (p *Probe) Hear(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.TerminalVersionMsg:
		p.version = strings.TrimSpace(clean.Row(msg.Name))
	case uv.KittyGraphicsEvent:
		said := clean.Row(string(msg.Payload))
		switch msg.Options.ID {
		case queryID:
			p.query = said
		case placeholderID:
			p.refusal = said
		}
	case uv.CellSizeEvent:
		p.cell = image.Pt(msg.Width, msg.Height)
	case tea.CursorPositionMsg:
		p.cursor = &image.Point{X: msg.X, Y: msg.Y}
	case uv.PrimaryDeviceAttributesEvent:
		p.attributes, p.done = slices.Clone([]int(msg)), true
	default:
		return false
	}
	return true
}

// Done reports whether nothing more is to come: the last question has been answered, or
// none was asked.
func (p *Probe) Done() bool { return p.done }

// hasSixel reports whether the terminal says that it draws Sixel.
func (p *Probe) hasSixel() bool {
	const sixel = 4
	return len(p.attributes) > 1 && slices.Contains(p.attributes[1:], sixel)
}
