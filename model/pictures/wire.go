package pictures

import (
	"slices"
	"strings"

	"lede/ui/picture"
)

// chunksAtOnce is how many of Kitty's commands, of 4 KB each, are written between two
// frames. A write holds up what is drawn.
const chunksAtOnce = 32

// A wire carries pictures to a terminal that keeps them: one piece at a time, so that no
// two get in each other's way.
type wire struct {
	wrapped bool // goes through tmux
	most    int  // commands in a piece

	ids     [picture.KittyIDs + 1]bool // that are in use
	last    int                        // id that was taken
	sending []*sending
	known   map[int]bool // ids that the terminal has been told of
	orders  []string     // to be written before the next picture: deletions
	freed   []int        // ids that are free once those are written
	writing bool
}

// A sending is a picture on its way.
type sending struct {
	id       int
	commands []string
	begun    bool // some have been written
	arrived  func()
}

// take is an id that no picture has, the one that was given up longest ago; 0 where all
// are in use.
func (w *wire) take() int {
	for range picture.KittyIDs {
		if w.last++; w.last > picture.KittyIDs {
			w.last = 1
		}
		if !w.ids[w.last] {
			w.ids[w.last] = true
			return w.last
		}
	}
	return 0
}

// free gives an id back that the terminal knows nothing of.
func (w *wire) free(id int) { w.ids[id] = false }

// send queues a picture. Arrived is called when all of it has been written.
func (w *wire) send(id int, commands []string, arrived func()) {
	w.sending = append(w.sending, &sending{id: id, commands: commands, arrived: arrived})
}

// remove has the terminal forget a picture, or keeps it from being sent.
func (w *wire) remove(id int) {
	for i, s := range w.sending {
		if s.id != id {
			continue
		}
		w.sending = slices.Delete(w.sending, i, i+1)
		if s.begun && len(s.commands) > 0 {
			w.orders = slices.Insert(w.orders, 0, picture.BreakOff(w.wrapped))
		}
		break
	}
	if !w.known[id] {
		w.free(id)
		return
	}
	delete(w.known, id)
	w.orders = append(w.orders, picture.Delete(id, w.wrapped))
	w.freed = append(w.freed, id)
}

// next is the next piece to be written; empty for none. Nothing may stand between the
// commands of a picture: what was ordered meanwhile waits for its end.
func (w *wire) next() string {
	if w.writing || len(w.orders) == 0 && len(w.sending) == 0 {
		return ""
	}
	var piece strings.Builder
	if len(w.sending) == 0 {
		w.writeOrders(&piece)
	}
	room := w.most
	for _, s := range w.sending {
		if room == 0 {
			break
		}
		if !s.begun {
			w.writeOrders(&piece)
		}
		n := min(room, len(s.commands))
		for _, c := range s.commands[:n] {
			piece.WriteString(c)
		}
		if n > 0 {
			if w.known == nil {
				w.known = map[int]bool{}
			}
			w.known[s.id], s.begun = true, true
		}
		s.commands = s.commands[n:]
		room -= n
	}
	w.writing = true
	return piece.String()
}

// writeOrders writes what has been ordered.
func (w *wire) writeOrders(piece *strings.Builder) {
	for _, o := range w.orders {
		piece.WriteString(o)
	}
	for _, id := range w.freed {
		w.free(id)
	}
	w.orders, w.freed = nil, nil
}

// written says that the last piece has been.
func (w *wire) written() {
	w.writing = false
	for len(w.sending) > 0 && len(w.sending[0].commands) == 0 {
		w.sending[0].arrived()
		w.sending = w.sending[1:]
	}
}
