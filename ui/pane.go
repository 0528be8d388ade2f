package ui

// A Pane is one of the views that an article is read in.
type Pane uint8

const (
	Headline Pane = iota
	Body
	Captions
	panes
)

func (p Pane) String() string {
	return [...]string{"headline", "body", "captions"}[p]
}

// Panes is a set of panes.
type Panes uint8

// AllPanes is the set of all.
const AllPanes Panes = 1<<panes - 1

// Just is the set of the given panes.
func Just(ps ...Pane) Panes {
	var s Panes
	for _, p := range ps {
		s |= 1 << p
	}
	return s
}

// Has reports whether p is in the set.
func (s Panes) Has(p Pane) bool { return s&(1<<p) != 0 }

// Toggled is the set with p put in or taken out.
func (s Panes) Toggled(p Pane) Panes { return s ^ 1<<p }

// Next is the pane that follows p in the set, going round; p itself where the set
// holds no other. Step is 1, or -1 to go the other way.
func (s Panes) Next(p Pane, step int) Pane {
	for i := 1; i <= int(panes); i++ {
		if q := Pane((int(p) + i*step + int(panes)*i) % int(panes)); s.Has(q) {
			return q
		}
	}
	return p
}
