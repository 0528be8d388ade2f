package ui

import (
	"fmt"
	"image"
	"slices"
	"strings"
	"unicode/utf8"

	"lede/ui/theme"
)

// A Footer is the screen's last row and the rule above it: which article is read, how far
// the reader is, and at the beginning, which keys there are.
type Footer struct {
	Keys    []FooterKey // said where there is nothing else to say; the last is dropped last
	Name    string      // what has the keys, before them: a pane, a popup
	Status  string      // said instead of keys and title
	Message string      // the same, to be noticed
	Titles  []string    // of the article, the longest first: the first that fits is said

	Place   string // said at the right: how far the reader is
	Count   string // the same, of what has the keys: "2 of 4"
	Pending string // a count or prefix that waits for its key

	Percent int // of the words, above the first row in view; Unknown while nobody can tell
	Minutes int // left to read

	Prompt *Prompt // drawn instead of all else while the reader types
}

// Unknown is the percent of an article whose length nobody knows yet.
const Unknown = -1

// A FooterKey is a key and what it does, in a word.
type FooterKey struct{ Key, Word string }

// footBeside is the least room between what is said at the left and at the right, in
// cells, and keysApart that between two keys.
const (
	footBeside = 2
	keysApart  = 2
)

// rule appends the rule above the foot, which is the bar of progress.
func (f *Footer) rule(p *Painter, b []byte, s *Screen) []byte {
	area, cells := s.Arrangement.Rule, s.Arrangement.cells()
	left := max(0, s.Arrangement.Edge-area.Min.X)
	read := min(cells, cells*max(0, f.Percent)/100)
	b = blank(b, left)
	if s.Arrangement.Mirrored {
		b = p.text(b, theme.ProgressRest, strings.Repeat("─", cells-read))
		b = p.text(b, theme.Progress, strings.Repeat("━", read))
	} else {
		b = p.text(b, theme.Progress, strings.Repeat("━", read))
		b = p.text(b, theme.ProgressRest, strings.Repeat("─", cells-read))
	}
	return blank(b, area.Dx()-left-cells)
}

// footSpan is where the foot's words stand in a row of its area: at the text's edge, or
// in a box at its own.
func (s *Screen) footSpan(area image.Rectangle) (left, room int) {
	if s.Arrangement.Boxed {
		return 1, area.Dx() - 2
	}
	left = max(0, s.Arrangement.Edge-area.Min.X)
	return left, max(1, min(s.Arrangement.cells(), area.Dx()-left))
}

func (f *Footer) draw(p *Painter, b []byte, s *Screen, area image.Rectangle) []byte {
	width := area.Dx()
	if p.plain && f.Prompt == nil {
		text := p.fit(f.words(), width)
		return blank(p.text(b, theme.Footer, text), width-p.cells(text))
	}
	left, room := 0, width
	if !p.plain {
		left, room = s.footSpan(area)
	}
	if said := p.cells(f.Message); said > room { // it may reach both of the window's edges
		room = min(said, width)
		left = min(left, width-room)
	}
	b = blank(b, left)
	if f.Prompt != nil {
		b = f.Prompt.draw(p, b, room)
		return blank(b, width-left-room)
	}
	right, role := f.right()
	if right = p.fit(right, room); p.cells(right) > 0 && f.crowds(p, right, room) {
		right = ""
	}
	said := room
	if right != "" {
		said = max(0, room-p.cells(right)-footBeside)
	}
	b, used := f.left(p, b, said)
	b = blank(b, room-used-p.cells(right))
	b = p.text(b, role, right)
	return blank(b, width-left-room)
}

// right is what is said at the right, and how it looks.
func (f *Footer) right() (string, theme.Role) {
	switch {
	case f.Pending != "":
		return f.Pending, theme.FooterKey
	case f.Count != "":
		return f.Count, theme.Footer
	}
	return f.Place, theme.Footer
}

// crowds reports whether a message, or what is said of the moment, has no room beside what
// stands at the right.
func (f *Footer) crowds(p *Painter, right string, room int) bool {
	said := f.Message
	if said == "" && f.Count == "" {
		said = f.Status
	}
	return f.Pending == "" && p.cells(said) > room-p.cells(right)-footBeside
}

// shortened is a sentence that fits, where its longest word is to blame: an address, which
// is cut in its middle, or a path, which is known by its end. So what is said of it is seen.
func (p *Painter) shortened(sentence string, room int) string {
	over := p.cells(sentence) - room
	words := strings.Split(sentence, " ")
	longest := 0
	for i, w := range words {
		if p.cells(w) > p.cells(words[longest]) {
			longest = i
		}
	}
	const least = 20 // cells that a place is still known by
	word := words[longest]
	cells := p.cells(word)
	if over <= 0 || longest == len(words)-1 || cells <= least {
		return sentence
	}
	left := max(least, cells-over-1)
	ends := left / 3
	if !strings.Contains(word, "://") {
		ends = left
	}
	tail := word
	for p.cells(tail) > ends {
		_, size := utf8.DecodeRuneInString(tail)
		tail = tail[size:]
	}
	words[longest] = p.clip(word, left-p.cells(tail)) + "…" + tail
	return strings.Join(words, " ")
}

// left appends what is said at the left, and tells the cells it takes.
func (f *Footer) left(p *Painter, b []byte, room int) ([]byte, int) {
	say := func(role theme.Role, text string) ([]byte, int) {
		text = p.fit(text, room)
		return p.text(b, role, text), p.cells(text)
	}
	switch {
	case f.Message != "":
		return say(theme.FooterNote, p.shortened(f.Message, room))
	case f.Status != "":
		return say(theme.Footer, f.Status)
	case f.Name != "" || len(f.Keys) > 0:
		return f.keys(p, b, room)
	}
	return say(theme.Footer, f.title(p, room))
}

// leastTitle is how many cells of a title it is still known by.
const leastTitle = 8

// title is what the article is called in so many cells; nothing where too little of it
// would be left.
func (f *Footer) title(p *Painter, room int) string {
	title := p.title(f.Titles, room)
	if room < leastTitle && !slices.Contains(f.Titles, title) {
		return ""
	}
	return title
}

// Fit is the longest of several texts that fits into so many cells, or the last of them
// cut at a word.
func Fit(texts []string, room int, width func(string) int) string {
	return (&Painter{width: width}).title(texts, room)
}

// title is the longest of several that fits, or the last of them cut at a word.
func (p *Painter) title(titles []string, room int) string {
	for _, t := range titles {
		if p.cells(t) <= room {
			return t
		}
	}
	if len(titles) == 0 {
		return ""
	}
	title := titles[len(titles)-1]
	cut := p.clip(title, max(0, room-1))
	if at := strings.LastIndexByte(cut, ' '); at > 0 && len(cut) < len(title) && title[len(cut)] != ' ' {
		cut = cut[:at]
	}
	if cut = strings.TrimRight(cut, " ,;:–—-"); cut == "" {
		return p.fit(title, room)
	}
	return cut + "…"
}

// keys appends what has the keys and the keys themselves, those at the left dropped where
// there is no room for all.
func (f *Footer) keys(p *Painter, b []byte, room int) ([]byte, int) {
	name := p.fit(f.Name, room)
	used := p.cells(name)
	b = p.text(b, theme.FooterNote, name)
	keys := f.Keys
	apart := 0
	if name != "" {
		apart = keysApart
	}
	for len(keys) > 0 && used+apart+f.keyCells(p, keys) > room {
		keys = keys[1:]
	}
	for i, k := range keys {
		if i > 0 || name != "" {
			b = blank(b, keysApart)
			used += keysApart
		}
		b = p.text(b, theme.FooterKey, k.Key)
		b = p.text(b, theme.Footer, " "+k.Word)
		used += p.cells(k.Key) + 1 + p.cells(k.Word)
	}
	return b, used
}

func (f *Footer) keyCells(p *Painter, keys []FooterKey) int {
	n := keysApart * max(0, len(keys)-1)
	for _, k := range keys {
		n += p.cells(k.Key) + 1 + p.cells(k.Word)
	}
	return n
}

// words are the foot for who hears it: what is said, else how far the reader is.
func (f *Footer) words() string {
	switch {
	case f.Message != "":
		return f.Message
	case f.Status != "":
		return f.Status
	}
	var parts []string
	for _, part := range []string{f.Pending, f.Name, f.Count, strings.Replace(f.Place, " %", " percent", 1)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	words := strings.ReplaceAll(strings.Join(parts, ", "), " · ", ", ")
	if f.Minutes == 1 {
		return strings.Replace(words, " min left", " minute left", 1)
	}
	return strings.Replace(words, " min left", " minutes left", 1)
}

// Left is how far a reader is, in words: "24 % · 2 min left".
func Left(percent, minutes int) string {
	if minutes < 1 {
		return fmt.Sprintf("%d %%", percent)
	}
	return fmt.Sprintf("%d %% · %d min left", percent, minutes)
}
