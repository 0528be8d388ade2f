package navigation

import "context"

// An Opener gets an article from a file or an address. It calls progress, from any
// goroutine, with the bytes read and how many there will be, less than 0 where nobody
// knows.
type Opener func(ctx context.Context, ref string, progress func(read, total int64)) (Reading, error)

// whole is the opener that comes back with the whole article.
func (open Opener) whole(ctx context.Context, ref string, progress func(read, total int64)) (Reading, error) {
	r, err := open(ctx, ref, progress)
	if err != nil {
		return r, err
	}
	err = r.Rest()
	r.More = nil
	return r, err
}

// An Opening is an article that is being fetched, while another may be read. Its zero
// value is none.
type Opening struct {
	Trip       Trip  // on which the reader is
	Read, Size int64 // bytes so far, and in all; Size is less than 1 where nobody knows

	ticket int
	going  bool
	cancel context.CancelFunc
	steps  chan Progress
	done   chan struct{} // closed when it is there, or will not be
}

type (
	// An Opened is what came of an opening.
	Opened struct {
		ticket  int
		reading Reading
		err     error
	}
	// Progress is how far an opening is.
	Progress struct {
		ticket      int
		read, total int64
	}
)

// Going reports whether an article is being fetched.
func (o *Opening) Going() bool { return o.going }

// Open sets out on a trip. It returns the function that fetches the article, which may run
// on any goroutine and stops when ctx ends; meanwhile the current article stays. It returns
// nil where nothing is to be fetched, and the reader may arrive at once.
func (n *Navigation[S]) Open(ctx context.Context, t Trip, open Opener) func() Opened {
	n.GiveUp()
	if t.isShort() {
		return nil
	}
	if t.wantsWhole() {
		open = open.whole
	}
	ctx, cancel := context.WithCancel(ctx)
	ticket, steps, done := n.NewTicket(), make(chan Progress, 1), make(chan struct{})
	n.Opening = Opening{Trip: t, ticket: ticket, going: true, cancel: cancel, steps: steps, done: done}
	return func() Opened {
		defer close(done)
		r, err := open(ctx, t.Ref, func(read, total int64) {
			select {
			case steps <- Progress{ticket, read, total}:
			default: // the last step has not been shown yet
			}
		})
		return Opened{ticket, r, err}
	}
}

// NextStep returns a function that waits until the opening gets on. Its result is false
// when there is nothing more to wait for.
func (o *Opening) NextStep() func() (Progress, bool) {
	steps, done := o.steps, o.done
	return func() (Progress, bool) {
		select {
		case step := <-steps:
			return step, true
		case <-done:
			return Progress{}, false
		}
	}
}

// Progressed takes in how far the opening is; false where it is about another.
func (o *Opening) Progressed(p Progress) bool {
	if p.ticket != o.ticket || !o.going {
		return false
	}
	o.Read, o.Size = p.read, p.total
	return true
}

// Opened ends the opening, with the trip that it was for. It reports false where the
// reader has given it up.
func (n *Navigation[S]) Opened(o Opened) (Trip, Reading, error, bool) {
	if o.ticket != n.Opening.ticket || !n.Opening.going {
		return Trip{}, Reading{}, nil, false
	}
	n.Opening.going = false
	return n.Opening.Trip, o.reading, o.err, true
}

// GiveUp stops what is being fetched, and reports whether anything was.
func (n *Navigation[S]) GiveUp() bool {
	if !n.Opening.going {
		return false
	}
	n.Opening.cancel()
	n.Opening.going = false
	return true
}
