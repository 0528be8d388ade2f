package article

import "strings"

// A Trace finds a place again in an article that may have changed: by its words, and
// where they are gone, by how far down it was.
type Trace struct {
	Words Passage
	Near  Position
}

// TraceOf is the trace of a place in body.
func TraceOf(body []Block, p Position) Trace { return Trace{PassageAt(body, p), p} }

// nearby is how many blocks around its place a trace is looked for in first: few
// changes move a text further, and the whole of a long one takes its time.
const nearby = 2000

// Find is where a trace leads in body. Where its words are gone that is the place where
// it was, and false.
func (t Trace) Find(body []Block) (Position, bool) {
	if t.Near == (Position{}) || PassageAt(body, t.Near) == t.Words {
		return t.Near, true // nothing has changed there
	}
	from := min(max(0, t.Near.Block-nearby), len(body))
	some := body[from:min(len(body), from+2*nearby)]
	if p, found := t.Words.Find(some, Position{Block: t.Near.Block - from, Offset: t.Near.Offset}); found {
		if strings.HasPrefix(Plain(some[p.Block])[p.Offset:], t.Words.Exact) {
			return Position{Block: from + p.Block, Offset: p.Offset}, true
		}
	}
	if p, found := t.Words.Find(body, t.Near); found {
		return p, true
	}
	return t.Near, t.Words.Exact == "" // at a blank row no words stood that could be gone
}
