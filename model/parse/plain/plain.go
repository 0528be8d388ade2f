// Package plain reads text dumps: an article as an agency, a crawler, a manual or an
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
	firstLook = 24 << 10 // bytes that are awaited before the layout is decided
	lookAhead = 4 << 10  // bytes that are seen beyond a block before it is decided
	longest   = 64 << 10 // bytes in a block; longer ones are cut
	chunkSize = 1 << 20  // bytes that are queued at a time
)

// A Reader turns a text dump into an article while it arrives. What it has handed
// on never changes.
type Reader struct {
	article article.Article
	queue   lineQueue
	setter  setter

	wanted  int // bytes that the queue must hold before it is worth looking at
	settled bool
	ended   bool

	patient bool         // the end of a whole page is awaited, unless it is too large
	raw     bool         // everything is kept as it stands
	letter  bool         // nothing stands above the body
	whole   *pageReading // of a whole page's dump

	blocks  []article.Block
	notes   []article.Footnote
	omitted []article.Omission
	handed  int // blocks that were taken

	opinions *opinions // nil where nobody wants to know
}

// Start begins a reading.
func Start() *Reader { return &Reader{wanted: firstLook} }

// StartRaw begins a reading that keeps everything as it stands: nothing is told from
// anything else, nothing is left out and no line is joined to another.
func StartRaw() *Reader {
	r := &Reader{raw: true}
	r.article.Method = "text as it stands"
	return r
}

// Await has the end of a whole page awaited that is not too large, as the addresses of its
// links stand there.
func (r *Reader) Await() { r.patient = true }

// Hurry has no more awaited.
func (r *Reader) Hurry() {
	if r.patient {
		r.patient, r.wanted = false, min(r.wanted, firstPage)
		r.set()
	}
}

// StartLetter begins a reading of a text that is all body, such as what a mail says.
func StartLetter() *Reader { return &Reader{wanted: firstLook, letter: true} }

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

// AddLooks says how parts of the chunk look that is added next, in order.
func (r *Reader) AddLooks(looks []Look) {
	at := r.queue.start + len(r.queue.tail)
	for _, l := range looks {
		l.From += at
		l.To += at
		r.queue.looks = append(r.queue.looks, l)
	}
}

// Add reads on. The text, which is clean UTF-8, may be cut anywhere; the article's
// strings are parts of chunk where they can be.
func (r *Reader) Add(chunk string) {
	for chunk != "" {
		n := len(chunk)
		if n > chunkSize {
			if n = strings.LastIndexByte(chunk[:chunkSize], '\n') + 1; n == 0 {
				n = chunkSize
			}
		}
		r.queue.add(chunk[:n])
		chunk = chunk[n:]
		r.set()
	}
}

// End says that there is no more.
func (r *Reader) End() {
	r.queue.end()
	r.ended = true
	r.set()
}

// Article is what stands around the body. It is settled once Take has given a block.
func (r *Reader) Article() *article.Article { return &r.article }

// Take gives what was completed since it was last called; at the end it has to be called
// until there is nothing more.
func (r *Reader) Take() ([]article.Block, []article.Footnote) {
	for r.ended && len(r.blocks)+len(r.notes) == 0 && len(r.queue.lines()) > 0 {
		r.set()
	}
	blocks, notes := r.blocks, r.notes
	r.blocks, r.notes = nil, nil
	r.handed += len(blocks)
	return blocks, notes
}

// IsOver reports whether all has been taken.
func (r *Reader) IsOver() bool {
	return r.ended && len(r.queue.lines())+len(r.blocks)+len(r.notes) == 0
}

// TakeOmitted gives what was left out since it was last called.
func (r *Reader) TakeOmitted() []article.Omission {
	omitted := r.omitted
	r.omitted = nil
	return omitted
}

// set makes blocks of the lines, as far as enough can be seen beyond them.
func (r *Reader) set() {
	for r.ended || r.queue.bytes >= r.wanted {
		lines := r.queue.lines()
		if len(lines) == 0 {
			return
		}
		if r.raw {
			r.asItStands(lines)
			continue
		}
		if !r.settled {
			if !r.letter && !colourful(firstLines(lines)) {
				if _, wait := r.decidePage(lines); wait {
					r.wanted = max(firstPage, r.queue.bytes+1)
					return
				}
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
		if !r.ended && beyond < lookAhead && r.queue.bytes < 2*longest {
			r.wanted = min(r.queue.bytes+max(lookAhead, r.queue.bytes/2), 2*longest)
			return
		}
		r.accept(step)
		r.queue.drop(step.lines)
		r.wanted = 2 * lookAhead
	}
}

// asItStands makes a block of as many lines as one may have.
func (r *Reader) asItStands(lines []line) {
	s := inBulk(lines)
	dress(s.blocks, lines[:s.lines])
	r.accept(s)
	r.queue.drop(s.lines)
	r.wanted = firstLook
}

func (r *Reader) accept(s step) {
	r.opinions.step(s, r.setter.judgement)
	r.setter.passed(s, r.queue.lines()[:s.lines])
	for _, o := range s.omitted {
		o.Before = r.handed + len(r.blocks)
		r.omitted = append(r.omitted, o)
	}
	r.blocks = append(r.blocks, s.blocks...)
	r.notes = append(r.notes, s.notes...)
}

// keepLines has everything kept as a program wrote it.
func (r *Reader) keepLines(lines []line) {
	r.raw = true
	r.article.Method = "a program's lines, as they stand"
	r.tellLanguage(lines)
}

func (r *Reader) tellLanguage(lines []line) {
	r.article.Language = article.Language(func(yield func(string) bool) {
		for _, l := range lines {
			if !yield(l.raw) {
				return
			}
		}
	}, "")
	r.article.Direction = article.DirectionOf(r.article.Language)
}

// firstLines are the lines that the layout is told by: the same, however large the pieces
// they came in.
func firstLines(lines []line) []line {
	seen := 0
	for i, l := range lines {
		if seen += len(l.raw); seen >= firstLook {
			return lines[:i+1]
		}
	}
	return lines
}

// settle decides on the layout of the dump and reads what stands above the body.
func (r *Reader) settle(lines []line) {
	r.settled = true
	r.wanted = 0
	if colourful(firstLines(lines)) {
		r.keepLines(lines)
		return
	}
	if r.whole != nil {
		r.setter.layout.story = true
		r.article.Method = article.WholePage
		r.tellLanguage(part(lines, firstPage))
		return
	}
	lines = firstLines(lines)
	r.setter.layout = study(lines)
	if r.setter.layout.program {
		r.keepLines(lines)
		return
	}
	r.setter.study(lines)
	h := head{article: &r.article, setter: &r.setter, lines: lines}
	h.read(r.letter)
	r.opinions.head(&r.article)
	r.opinions.step(step{blocks: h.blocks}, judgement{})
	r.blocks = append(r.blocks, h.blocks...)
	r.queue.drop(h.at)
}
