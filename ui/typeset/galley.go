package typeset

import (
	"sort"

	"lede/model/article"
)

// linesKept is how many lines a galley caches besides those in use. There are two
// generations, so it may keep twice as many.
const linesKept = 1000

// A Galley is an article set at one measure. It sets what it is asked for and no
// more, and forgets what has long not been asked for. It is not safe for concurrent
// use.
type Galley struct {
	a        *article.Article
	x        *article.Index
	s        Setting
	c        compositor
	whole    bool
	told     int // how many blocks the language was looked for in
	scrolled int
	wide     *Galley // what stands across columns
	only     []int   // the blocks that are set; nil for all

	// What is set. When fresh holds enough lines it becomes stale, and what was stale
	// is dropped.
	fresh, stale map[unit]*slug
	freshLines   int

	divided map[int][]take // the parts of blocks that are many takes
}

// A slug is the lines of one unit as they are cast.
type slug struct {
	lines []Line
	edge  *Line            // the rule above and below it, where it is a table
	past  article.Position // where the blank row after it starts
}

// NewGalley prepares to set a, whose Body may grow meanwhile; x is its index, which
// the caller keeps grown.
func NewGalley(a *article.Article, x *article.Index, s Setting) *Galley {
	s = s.usual()
	return &Galley{a: a, x: x, s: s, c: compositor{s: s, toLeft: a.Direction == article.RightToLeft, ranks: x.Rank}, fresh: map[unit]*slug{}}
}

// Whole says whether the article has arrived in full. Until then there are no footnotes;
// they follow the body: note i stands at Position{Block: len(a.Body) + i}, with the offsets
// of article.Plain(article.Quote{Blocks: note.Blocks}).
func (g *Galley) Whole(whole bool) { g.whole = whole }

// Lines are the rows from the line that holds p down; fewer at the article's end.
func (g *Galley) Lines(p article.Position, rows int) []Line {
	if g.empty() || rows <= 0 {
		return nil
	}
	lines := make([]Line, 0, min(rows, 256))
	for c := g.find(p); len(lines) < rows && !g.ended(c.unit); c = (cursor{g.next(c.unit), 0}) {
		u := g.slug(c.unit)
		if c.row < len(u.lines) {
			lines = append(lines, u.lines[c.row:min(len(u.lines), c.row+rows-len(lines))]...)
		}
		for r := max(c.row, len(u.lines)); r < g.rows(c.unit) && len(lines) < rows; r++ {
			lines = append(lines, g.blank(cursor{c.unit, r}))
		}
	}
	if !g.s.Overflow {
		g.clip(lines)
	}
	return lines
}

// Move is the start of the line n below the one that holds p, or above it where n is
// less than 0, stopping at the first and the last line.
func (g *Galley) Move(p article.Position, n int) article.Position {
	if g.empty() {
		return article.Position{}
	}
	return g.start(g.step(g.find(p), n))
}

// Snap is the start of the line that holds p.
func (g *Galley) Snap(p article.Position) article.Position { return g.Move(p, 0) }

// End is the start of the last line.
func (g *Galley) End() article.Position {
	if g.empty() {
		return article.Position{}
	}
	last := g.last()
	return g.start(cursor{last, g.rows(last) - 1})
}

// RowsBetween is the number of lines from p's down to q's, but at most limit;
// negative where q is above p.
func (g *Galley) RowsBetween(p, q article.Position, limit int) int {
	if g.empty() {
		return 0
	}
	from, to := g.find(p), g.find(q)
	if to.above(from) {
		return -g.between(to, from, limit)
	}
	return g.between(from, to, limit)
}

func (g *Galley) between(from, to cursor, limit int) int {
	rows := -from.row
	for ; from.unit != to.unit && rows < limit; from.unit = g.next(from.unit) {
		rows += g.rows(from.unit)
	}
	return min(rows+to.row, limit)
}

// Reset sets anew what holds a place, when it is asked for again.
func (g *Galley) Reset(p article.Position) {
	if g.empty() {
		return
	}
	u := g.unitAt(p)
	delete(g.fresh, u)
	delete(g.stale, u)
}

// A cursor is a row of a galley: of a unit, counted from 0, blanks included.
type cursor struct {
	unit unit
	row  int
}

func (c cursor) above(d cursor) bool {
	return c.unit.above(d.unit) || c.unit == d.unit && c.row < d.row
}

func (g *Galley) step(c cursor, n int) cursor {
	for ; n > 0; c = (cursor{g.next(c.unit), 0}) {
		below := g.rows(c.unit) - 1 - c.row
		if n <= below || c.unit == g.last() {
			c.row += min(n, below)
			return c
		}
		n -= below + 1
	}
	for n < 0 {
		if -n <= c.row || c.unit == (unit{g.first(), 0}) {
			c.row = max(c.row+n, 0)
			return c
		}
		n += c.row + 1
		c.unit = g.previous(c.unit)
		c.row = g.rows(c.unit) - 1
	}
	return c
}

// find is the row that holds p, or the nearest where p is beyond the article.
func (g *Galley) find(p article.Position) cursor {
	c := cursor{unit: g.unitAt(p)}
	u := g.slug(c.unit)
	if p.Compare(u.past) >= 0 {
		blanks := g.rows(c.unit) - len(u.lines)
		if p.Block > u.past.Block {
			p.Offset = u.past.Offset + blanks
		}
		c.row = len(u.lines) + min(p.Offset-u.past.Offset, blanks-1)
		return c
	}
	below := sort.Search(len(u.lines), func(i int) bool { return u.lines[i].Start.Compare(p) > 0 })
	c.row = max(below-1, 0)
	return c
}

// start is where the row at c starts. Each blank row after a unit has a place of its
// own, further past the end of the text.
func (g *Galley) start(c cursor) article.Position {
	u := g.slug(c.unit)
	if c.row < len(u.lines) {
		return u.lines[c.row].Start
	}
	return article.Position{Block: u.past.Block, Offset: u.past.Offset + c.row - len(u.lines)}
}

// rows is how many rows a unit takes with the blanks after it.
func (g *Galley) rows(u unit) int { return len(g.slug(u).lines) + g.blanks(u) }

// slug is a unit, set.
func (g *Galley) slug(u unit) *slug {
	if s := g.fresh[u]; s != nil {
		return s
	}
	s := g.stale[u]
	if s == nil {
		s = g.cast(u)
	}
	if g.freshLines > linesKept {
		g.stale, g.fresh, g.freshLines = g.fresh, map[unit]*slug{}, 0
	}
	g.fresh[u] = s
	g.freshLines += len(s.lines)
	return s
}
