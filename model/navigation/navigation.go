package navigation

import "lede/model/article"

// A Navigation is the story that is read, and the way to others. S is what the reader
// leaves in a story, and finds there again.
type Navigation[S any] struct {
	*Story
	Queue   Queue
	Opening Opening

	back, forward []Visit[S] // where the reader was, and whence the reader has come back; the last at the end
	tickets       int        // handed out so far
}

// A Visit is a story that was left, and where the reader was in it.
type Visit[S any] struct {
	*Story
	At    article.Position
	Left  S
	trace *article.Trace // finds the place again; nil where it still holds
}

// StoriesKept is how many stories that were left are held in memory. Others are opened
// again, and the place in them is found by its words.
const StoriesKept = 8

// New begins with an article, the first of those that were named.
func New[S any](refs []string, r Reading) *Navigation[S] {
	n := &Navigation[S]{Queue: Queue{Refs: refs}}
	n.Story = newStory(n.NewTicket(), n.Queue.current(), r)
	n.Queue.unpack(n.Queue.current(), r.Texts)
	return n
}

// NewTicket is one that nothing has had yet.
func (n *Navigation[S]) NewTicket() int {
	n.tickets++
	return n.tickets
}

// Here is the current visit, as it would be left now.
func (n *Navigation[S]) Here(at article.Position, left S) Visit[S] {
	return Visit[S]{Story: n.Story, At: at, Left: left}
}

// MoveOn makes a visit a step back, from which the reader goes on in the same story.
func (n *Navigation[S]) MoveOn(here Visit[S]) {
	n.back = append(n.back, here)
	n.forward = nil
}

// An Arrival is what the reader finds where a trip has led.
type Arrival[S any] struct {
	Again bool           // the reader was there before, and has left
	Left  S              // what; where Again
	Trace *article.Trace // finds the place, which does not hold any more; nil where it does
}

// Arrive makes the article of a trip the current one. R is what the trip has fetched, zero
// where nothing was to be fetched. Here is the visit that ends.
func (n *Navigation[S]) Arrive(t Trip, r Reading, here Visit[S]) Arrival[S] {
	if t.story != nil && t.story.Article == nil {
		*t.story = *newStory(n.NewTicket(), t.Ref, r)
	}
	n.Queue.unpack(t.Ref, r.Texts)
	var a Arrival[S]
	switch t.Way {
	case Begin:
		n.Story = newStory(n.NewTicket(), t.Ref, r)
	case Follow:
		n.MoveOn(here)
		n.Story = newStory(n.NewTicket(), t.Ref, r)
	case Reload:
		a.Trace = n.Trace(here.At)
		n.Story = newStory(n.NewTicket(), t.Ref, r)
	case Return:
		seen := n.visitOf(t.story)
		n.MoveOn(here)
		a = n.resume(seen)
	case Back:
		a = n.resume(step(&n.back, &n.forward, here))
	case Forward:
		a = n.resume(step(&n.forward, &n.back, here))
	}
	n.evict()
	return a
}

// step takes the last visit of from, and puts the one that ends at the end of to.
func step[S any](from, to *[]Visit[S], here Visit[S]) Visit[S] {
	last := len(*from) - 1
	v := (*from)[last]
	*from = (*from)[:last]
	*to = append(*to, here)
	return v
}

func (n *Navigation[S]) resume(v Visit[S]) Arrival[S] {
	n.Story = v.Story
	return Arrival[S]{Again: true, Left: v.Left, Trace: v.trace}
}

// visitOf is the most recent visit of a story. Where that has been forgotten it is a visit
// from the beginning.
func (n *Navigation[S]) visitOf(s *Story) Visit[S] {
	for _, v := range n.latest() {
		if v.Story == s {
			return *v
		}
	}
	return Visit[S]{Story: s}
}

// latest are all visits but the one that goes on, those left last first.
func (n *Navigation[S]) latest() []*Visit[S] {
	visits := make([]*Visit[S], 0, len(n.back)+len(n.forward))
	for i := range n.back {
		visits = append(visits, &n.back[len(n.back)-1-i])
	}
	for i := range n.forward {
		visits = append(visits, &n.forward[len(n.forward)-1-i])
	}
	return visits
}

// Refs are the articles that were left and the ones that were named, which can be
// opened by these names.
func (n *Navigation[S]) Refs() []string {
	var refs []string
	for _, v := range n.latest() {
		if v.HasSource() {
			refs = append(refs, v.Ref)
		}
	}
	return append(refs, n.Queue.Refs...)
}

// evict drops the articles that were left longest ago, if more are in memory than
// StoriesKept.
func (n *Navigation[S]) evict() {
	kept := map[*Story]bool{n.Story: true}
	visits := n.latest()
	for _, v := range visits {
		switch {
		case v.Article == nil || kept[v.Story]:
		case len(kept) < StoriesKept || !v.canBeOpened():
			kept[v.Story] = true
		case v.trace == nil:
			v.trace = v.Trace(v.At)
		}
	}
	for _, v := range visits {
		if v.Article != nil && !kept[v.Story] {
			v.Article, v.Index = nil, nil
		}
	}
}

// Grew takes in what has arrived of a story, and reports whether it is the one that is
// read. A story that was left meanwhile keeps it, and reads on when the reader is back.
func (n *Navigation[S]) Grew(g Growth) (read bool) {
	if n.Ticket == g.Ticket {
		n.grow(g)
		return true
	}
	for _, v := range n.latest() {
		if v.Ticket == g.Ticket && v.Article != nil {
			v.grow(g)
			return false
		}
	}
	return false
}
