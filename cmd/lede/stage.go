package main

import (
	"bytes"
	"io"
	"sync/atomic"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// Alternate scroll lets the wheel send arrow keys, so that it scrolls and the
// terminal's own selection stays. What it was before is saved, and put back.
const (
	saveAlternateScroll    = "\x1b[?1007s"
	setAlternateScroll     = "\x1b[?1007h"
	restoreAlternateScroll = "\x1b[?1007r"
)

// A stage is the terminal on which Bubble Tea plays. It was entered and painted
// before the program began, so it keeps the program from entering it once more,
// which would clear it; and it is left in order however the program ends.
type stage struct {
	*tty
	entered atomic.Bool // we are on the alternate screen
	lent    atomic.Bool // we have left it for another program, or to be stopped
	handed  bool        // the program has drawn its first frame
}

func newStage(t *tty) *stage { return &stage{tty: t} }

// paint enters the alternate screen and puts the first frame on it, in one write.
func (s *stage) paint(frame string) {
	var b bytes.Buffer
	b.WriteString(ansi.SetModeAltScreenSaveCursor + ansi.ResetModeTextCursorEnable)
	b.WriteString(saveAlternateScroll + setAlternateScroll + ansi.CursorHomePosition)
	w := colorprofile.Writer{Forward: &b, Profile: s.colours}
	w.WriteString(lineStarts(frame))
	s.entered.Store(true)
	s.File.Write(b.Bytes())
}

// lineStarts begins each row at the left edge: the terminal is not in raw mode yet,
// but it may be one that takes a line feed for just that.
func lineStarts(frame string) string {
	return string(bytes.ReplaceAll([]byte(frame), []byte("\n"), []byte("\r\n")))
}

// Write passes on what the program draws. Its first frame enters the alternate
// screen, clears it and draws it whole: we are there already, and have the rest
// shown at once.
func (s *stage) Write(b []byte) (int, error) {
	if !s.handed && bytes.Contains(b, []byte(ansi.SetModeAltScreenSaveCursor)) {
		s.handed = true
		once := bytes.Replace(b, []byte(ansi.SetModeAltScreenSaveCursor), nil, 1)
		_, err := s.File.Write(bytes.Join([][]byte{
			[]byte(ansi.SetModeSynchronizedOutput), once, []byte(ansi.ResetModeSynchronizedOutput)}, nil))
		return len(b), err
	}
	if bytes.Contains(b, []byte(ansi.ResetModeAltScreenSaveCursor)) {
		s.entered.Store(false)
		s.lent.Store(true)
	} else if bytes.Contains(b, []byte(ansi.SetModeAltScreenSaveCursor)) {
		s.entered.Store(true)
		s.lent.Store(false)
	}
	return s.File.Write(b)
}

// isLent reports whether another program has the terminal, which is why signals that a
// key sends are not for us.
func (s *stage) isLent() bool { return s.lent.Load() }

// leave puts the terminal back as it was.
func (s *stage) leave() {
	if s.entered.Load() {
		io.WriteString(s.File, ansi.ResetModeAltScreenSaveCursor+ansi.SetModeTextCursorEnable)
	}
	io.WriteString(s.File, restoreAlternateScroll)
}
