package navigation

import "slices"

// A Known is an article that was named or read, and the way to it.
type Known struct {
	Headline string // empty where it has not been read, or has been let go
	Here     bool   // it is the one that is read
	Trip     Trip
}

// Known are the articles that were named, in their order, and then the others that were
// read, the most recently left first.
func (n *Navigation[S]) Known() []Known {
	var all []Known
	add := func(ref string, number int) {
		if slices.ContainsFunc(all, func(k Known) bool { return k.Trip.Ref == ref }) {
			return
		}
		k := Known{Here: n.Ref == ref, Trip: n.tripTo(ref, number)}
		switch s := k.Trip.story; {
		case k.Here:
			k.Headline = n.Article.Headline
		case s != nil && s.Article != nil:
			k.Headline = s.Article.Headline
		}
		all = append(all, k)
	}
	for i, ref := range n.Queue.Refs {
		add(ref, i+1)
	}
	add(n.Ref, 0)
	for _, v := range n.latest() {
		add(v.Ref, 0)
	}
	return all
}

// tripTo is the way to an article by its ref, to where the reader was in it.
func (n *Navigation[S]) tripTo(ref string, number int) Trip {
	t := Trip{Way: Follow, Ref: ref, Number: number}
	for _, v := range n.latest() {
		if v.Ref == ref {
			t.Way, t.story = Return, v.Story
			break
		}
	}
	return t
}
