package navigation

// A Way is how the reader comes to an article.
type Way uint8

const (
	Begin   Way = iota // with the first
	Follow             // a link or a name
	Back               // to where the reader was before
	Forward            // from where the reader has come back
	Return             // to an article that was read before, as one goes to a new one
	Reload             // the article that is read, from its source
)

// A Trip is a way to an article, and what is to be done there.
type Trip struct {
	Way    Way
	Ref    string // of the article
	Anchor string // the name of a place in it, to go to; empty for none
	Number int    // of the article in the queue, from 1; 0 where it is not gone to by that
	Quiet  bool   // nobody asked for it just now

	story *Story // that it leads to, where it has been read before
}

// isShort reports whether nothing is to be fetched for a trip.
func (t Trip) isShort() bool { return t.story != nil && t.story.Article != nil }

// Back is the way to where the reader was before; false where there is none.
func (n *Navigation[S]) Back() (Trip, bool) { return n.lastOf(Back, n.back) }

// Forward is the way to where the reader has come back from; false where there is none.
func (n *Navigation[S]) Forward() (Trip, bool) { return n.lastOf(Forward, n.forward) }

func (n *Navigation[S]) lastOf(way Way, visits []Visit[S]) (Trip, bool) {
	if len(visits) == 0 {
		return Trip{}, false
	}
	s := visits[len(visits)-1].Story
	return Trip{Way: way, Ref: s.Ref, story: s}, true
}

// wantsWhole reports whether a trip leads to a place that is found by its words, for
// which the article has to be whole.
func (t Trip) wantsWhole() bool { return t.Way != Begin && t.Way != Follow }
