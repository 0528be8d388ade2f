// Package plain reads text dumps: an article as an agency, a crawler, a mail or an
// old book leaves it, with nothing but lines to tell a headline from a caption.
//
//	a := plain.Parse(text)
//
// or, where the text is still arriving,
//
//	r := plain.Start()
//	r.Add(chunk)
//	blocks, notes := r.Take()
//
// It knows no publication. What a line is, it takes from shape, place, repetition
// and neighbours, and from the trade's own words (package anatomy). Where it cannot
// tell, the line is a paragraph. No word is lost and every line is shown, but for a
// caption's that stands there more than once.
package plain

import (
	"strings"

	"lede/model/article"
)

const (
	firstLook = 24 << 10 // bytes that are awaited before the manner of the whole is decided
	lookAhead = 4 << 10  // bytes that are seen beyond a block before it is decided
	longest   = 64 << 10 // bytes in a block; longer ones are cut
	piece     = 1 << 20  // bytes that are queued at a time
)

// A Reading turns a text dump into an article while it arrives. What it has handed
// on never changes.
type Reading struct {
	article article.Article
	queue   queue
	setter  setter

	wanted  int // bytes that the queue must hold before it is worth looking at
	settled bool
	paused  bool
	ended   bool

	isSmall bool         // it is not so large but that a whole page can be awaited to its end
	raw     bool         // everything is kept as it stands
	whole   *pageReading // of a whole page's dump

	blocks  []article.Block
	notes   []article.Footnote
	omitted []article.Omission
	handed  int // blocks that were taken

	opinions *opinions // nil where nobody wants to know
}

// Start begins a reading.
func Start() *Reading { return &Reading{wanted: firstLook} }

// StartRaw begins a reading that keeps everything as it stands: nothing is told from
// anything else, nothing is left out and no line is joined to another.
func StartRaw() *Reading {
	r := &Reading{raw: true}
	r.article.Method = "text as it stands"
	return r
}

// Expect says how many bytes will come, where that is known: the end of a page that is not
// too large is awaited, as the addresses of its links stand there.
func (r *Reading) Expect(size int64) { r.isSmall = size > 0 && size <= atOnce }

// Parse reads the whole of a text.
func Parse(text string) *article.Article {
	r := Start()
	r.Add(text)
	r.End()
	a := r.Article()
	for {
		blocks, notes := r.Take()
		if len(blocks)+len(notes) == 0 {
			a.Omitted = r.omitted
			return a
		}
		a.Body, a.Footnotes = append(a.Body, blocks...), append(a.Footnotes, notes...)
	}
}

// Add reads on. The text, which is clean UTF-8, may be cut anywhere; the article's
// strings are parts of chunk where they can be.
func (r *Reading) Add(chunk string) {
	for chunk != "" {
		n := len(chunk)
		if n > piece {
			if n = strings.LastIndexByte(chunk[:piece], '\n') + 1; n == 0 {
				n = piece
			}
		}
		r.queue.add(chunk[:n])
		chunk = chunk[n:]
		r.set()
	}
}

// leastSeen is how many bytes it takes to decide, in a pause, on the manner of a dump
// that goes on: a headline and something of its story.
const leastSeen = 400

// Pause says that no more comes for now, from a program that takes its time. What has
// been seen is decided on, but for the last block, which may go on.
func (r *Reading) Pause() {
	if !r.settled && r.queue.bytes < leastSeen {
		return
	}
	r.paused = true
	r.set()
	r.paused = false
}

// End says that there is no more.
func (r *Reading) End() {
	r.queue.end()
	r.ended = true
	r.set()
}

// Article is what stands around the body. It is settled once Take has given a block.
func (r *Reading) Article() *article.Article { return &r.article }

// Take gives what was completed since it was last called; at the end it has to be called
// until there is nothing more.
func (r *Reading) Take() ([]article.Block, []article.Footnote) {
	for r.ended && len(r.blocks)+len(r.notes) == 0 && len(r.queue.lines()) > 0 {
		r.set()
	}
	blocks, notes := r.blocks, r.notes
	r.blocks, r.notes = nil, nil
	r.handed += len(blocks)
	return blocks, notes
}

// IsOver reports whether all has been taken.
func (r *Reading) IsOver() bool {
	return r.ended && len(r.queue.lines())+len(r.blocks)+len(r.notes) == 0
}

// TakeOmitted gives what was left out since it was last called.
func (r *Reading) TakeOmitted() []article.Omission {
	omitted := r.omitted
	r.omitted = nil
	return omitted
}

// set makes blocks of the lines, as far as enough can be seen beyond them.
func (r *Reading) set() {
	for r.ended || r.paused || r.queue.bytes >= r.wanted {
		lines := r.queue.lines()
		if len(lines) == 0 {
			return
		}
		if r.raw {
			r.asItStands(lines)
			continue
		}
		if !r.settled {
			if _, wait := r.page(lines); wait {
				r.wanted = max(firstPage, r.queue.bytes+1)
				return
			}
			r.settle(lines)
			continue
		}
		if r.whole != nil {
			lines = r.whole.next(lines)
			r.whole.read(r, lines)
			r.queue.drop(len(lines))
			r.wanted = pageAhead
			return
		}
		step := r.setter.compose(lines)
		beyond := r.queue.bytesAfter(step.lines)
		if r.paused && beyond == 0 {
			return
		}
		if !r.ended && !r.paused && beyond < lookAhead && r.queue.bytes < 2*longest {
			r.wanted = min(r.queue.bytes+max(lookAhead, r.queue.bytes/2), 2*longest)
			return
		}
		r.take(step)
		r.queue.drop(step.lines)
		r.wanted = 2 * lookAhead
	}
}

// asItStands makes a block of as many lines as one may have.
func (r *Reading) asItStands(lines []line) {
	s := inBulk(lines)
	r.take(s)
	r.queue.drop(s.lines)
}

func (r *Reading) take(s step) {
	r.opinions.step(s, r.setter.judgement)
	r.setter.passed(s, r.queue.lines()[:s.lines])
	r.blocks = append(r.blocks, s.blocks...)
	r.notes = append(r.notes, s.notes...)
}

// settle decides on the manner of the dump and reads what stands above the body.
func (r *Reading) settle(lines []line) {
	r.settled = true
	r.wanted = 0
	if r.whole != nil {
		r.setter.manner.story = true
		r.article.Method = article.WholePage
		r.article.Language = article.Language(func(yield func(string) bool) {
			for _, l := range part(lines, firstPage) {
				if !yield(l.raw) {
					return
				}
			}
		}, "")
		r.article.Direction = article.DirectionOf(r.article.Language)
		return
	}
	lines = part(lines, firstLook) // the same lines, however large the pieces they came in
	r.setter.manner = study(lines)
	r.setter.study(lines)
	h := head{article: &r.article, setter: &r.setter, lines: lines}
	h.read()
	r.opinions.head(&r.article)
	r.opinions.step(step{blocks: h.blocks}, judgement{})
	r.blocks = append(r.blocks, h.blocks...)
	r.queue.drop(h.at)
}
