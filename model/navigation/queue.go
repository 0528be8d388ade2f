package navigation

import "slices"

// A Queue is the articles that were named on the command line.
type Queue struct {
	Refs []string
	At   int // of the one that was asked for last
}

// current is the article of the queue that was asked for last; empty where none was named.
func (q *Queue) current() string {
	if q.At < len(q.Refs) {
		return q.Refs[q.At]
	}
	return ""
}

// unpack puts the texts of an archive in its place. One that was not named is read after
// the article that was asked for last.
func (q *Queue) unpack(ref string, texts []string) {
	if len(texts) == 0 {
		return
	}
	at := slices.Index(q.Refs, ref)
	if at < 0 {
		q.At = min(q.At+1, len(q.Refs))
		q.Refs = slices.Insert(slices.Clone(q.Refs), q.At, texts...)
		return
	}
	q.Refs = slices.Replace(slices.Clone(q.Refs), at, at+1, texts...)
	if q.At > at {
		q.At += len(texts) - 1
	}
}

// A Stop is why there is no way on in the queue.
type Stop uint8

const (
	GoesOn Stop = iota
	AlreadyThere
	OnlyOne // was named
	AtFirst // there is none before
	AtLast  // there is none after
)

// Queued is the way to the article of the queue that many further on, to where the reader
// was in it.
func (n *Navigation[S]) Queued(steps int) (Trip, Stop) {
	q, at := &n.Queue, n.Queue.At+steps
	switch {
	case len(q.Refs) < 2:
		return Trip{}, OnlyOne
	case at < 0:
		return Trip{}, AtFirst
	case at >= len(q.Refs):
		return Trip{}, AtLast
	}
	q.At = at // whether or not it can be read: the next one is beyond it
	ref := q.Refs[at]
	if n.Ref == ref {
		return Trip{Ref: ref, Number: at + 1}, AlreadyThere
	}
	return n.tripTo(ref, at+1), GoesOn
}
