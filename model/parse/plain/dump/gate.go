package dump

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"lede/model/parse/judge"
)

//go:embed dumps.judge
var gateWeights []byte

var gate = sync.OnceValue(func() *judge.Judge { return judge.MustRead(gateWeights) })

// IsPage reports whether the dump is a whole page's, and no article alone or another
// text that has to be left as it is.
func (s *Sheet) IsPage() bool {
	const fewestRows = 20
	if len(s.Rows) < fewestRows {
		return false
	}
	row := s.Whole()
	return row != nil && gate().Score("page", row) > sure && s.Judge().tells(s)
}

// tells reports whether there is text enough for an article.
func (v Verdict) tells(s *Sheet) bool {
	const fewest = 60 // words of six cells
	size := 0.0
	for i, r := range v.Roles {
		if r == Text {
			size += s.study().size[i]
		}
	}
	return size >= fewest
}

// WholeFeatures are the names of what is known of a dump as a whole.
func WholeFeatures() []string {
	return []string{"rows", "above", "above-share", "below", "below-share", "text-rows", "text-share", "text-size", "short-rows", "short-above", "short-below", "short-within",
		"gaps", "wrapped", "numbered", "repeats", "buttons", "asides", "pleas", "copyright", "labels", "credits", "capitals", "lower", "bullets", "figures", "signs",
		"indents", "title-again", "dates", "colons", "widest",
		"wordless", "marks", "links", "seams", "menu", "menu-above", "menu-below", "longest-menu"}
}

// Whole is what is known of the dump as a whole, a byte for each of WholeFeatures; nil
// where no row is likely to be text.
func (s *Sheet) Whole() []byte {
	v := s.likely(0)
	if v.Last < 0 {
		return nil
	}
	n := len(s.Rows)
	t := census{}
	indents := map[int]bool{}
	for i := range s.Rows {
		t.count(s.study(), i, v)
		if s.study().before[i] > 0 {
			t.repeats++
		}
		indents[s.Rows[i].Indent] = true
	}
	below := n - 1 - v.Last
	return []byte{judge.Logarithm(float64(n)), judge.Logarithm(float64(v.First)), judge.Share(v.First, n), judge.Logarithm(float64(below)), judge.Share(below, n),
		judge.Share(t.texts, n), byte(t.text / max(t.all, 1) * 200), judge.Logarithm(t.text / float64(max(t.texts, 1))),
		judge.Share(t.short, n), judge.Share(t.shortAbove, v.First), judge.Share(t.shortBelow, below), judge.Share(t.shortWithin, v.Last-v.First+1),
		judge.Share(t.gaps, n), judge.Yes(s.wrapped), judge.Yes(s.numbered), judge.Share(t.repeats, n),
		judge.Share(t.buttons*4, n), judge.Share(t.asides*4, n), judge.Share(t.pleas*4, n), byte(min(t.copyright, 5)), byte(min(t.labels, 9)), byte(min(t.credits, 9)),
		judge.Share(t.capitals, t.short), judge.Share(t.lower, n), judge.Share(t.bullets, n), judge.Share(t.figures, n), judge.Share(t.signs, t.letters),
		judge.Logarithm(float64(len(indents))), byte(min(t.again(s), 5)), byte(min(t.dates, 20)), judge.Share(t.colons, n), judge.Logarithm(t.widest),
		judge.Logarithm(float64(s.wordless)), judge.Logarithm(float64(t.marks)), judge.Share(t.links, n), judge.Share(t.seams*2, n),
		judge.Share(t.menu, n), judge.Share(t.menuAbove, v.First), judge.Share(t.menuBelow, below), byte(min(t.longestMenu, 255))}
}

// A census counts the rows of a dump by what they are.
type census struct {
	texts, short, shortAbove, shortBelow, shortWithin, gaps, repeats int
	buttons, asides, pleas, copyright, labels, credits, dates        int
	capitals, lower, bullets, figures, colons, signs, letters        int
	marks, links, seams, menu, menuAbove, menuBelow                  int
	run, longestMenu                                                 int // of a menu's lines
	text, all, widest                                                float64
}

func (t *census) count(st *study, i int, v Verdict) {
	r, own, size := &st.rows[i], st.own[i], st.size[i]
	t.all += size
	t.widest = max(t.widest, size)
	if v.Roles[i] == Text {
		t.texts++
		t.text += size
	}
	if size < shortRow && own[fEnds] == 0 {
		t.short++
		switch {
		case i < v.First:
			t.shortAbove++
		case i > v.Last:
			t.shortBelow++
		default:
			t.shortWithin++
		}
		if first, _ := utf8.DecodeRuneInString(r.Text); unicode.IsUpper(first) || unicode.Is(unicode.Lo, first) { // in scripts without small letters all are capitals
			t.capitals++
		}
	}
	t.marks += r.Buttons
	t.menus(r, size, own[fEnds] > 0, i, v)
	for _, c := range []struct {
		to *int
		is bool
	}{
		{&t.gaps, r.Gap > 0}, {&t.buttons, own[fButton] > 0}, {&t.asides, own[fAside] > 0}, {&t.pleas, own[fPlea] > 0}, {&t.copyright, own[fCopyright] > 0},
		{&t.labels, own[fLabel] > 0}, {&t.credits, own[fCredit] > 0}, {&t.dates, own[fDate] > 0}, {&t.lower, own[fLower] > 0}, {&t.bullets, r.Bullet != ""},
		{&t.figures, own[fFigure] > 0}, {&t.links, len(r.Links) > 0}, {&t.seams, own[fSeams] > 0}, {&t.colons, own[fColon] > 0},
	} {
		if c.is {
			*c.to++
		}
	}
	t.letters += st.letters[i]
	for i := range len(r.Text) {
		if isSign[r.Text[i]] {
			t.signs++
		}
	}
}

// isSign are the signs that programs are full of.
var isSign = func() (is [256]bool) {
	for _, c := range []byte("{}=<>[]_&;+/\\$%#@*^`~|") {
		is[c] = true
	}
	return is
}()

// menus counts the lines that may be a menu's: short items of lists that end no sentence.
func (t *census) menus(r *Row, size float64, ends bool, i int, v Verdict) {
	if r.Bullet == "" || size >= shortRow || ends {
		t.run = 0
		return
	}
	t.menu++
	switch {
	case i < v.First:
		t.menuAbove++
	case i > v.Last:
		t.menuBelow++
	}
	t.run++
	t.longestMenu = max(t.longestMenu, t.run)
}

// again is how often the first row's words stand there once more, as a page's title does.
func (t *census) again(s *Sheet) int {
	n := 0
	title := s.Rows[0].Text
	for _, r := range s.Rows[1:] {
		if len(r.Text) >= 16 && strings.Contains(title, r.Text) {
			n++
		}
	}
	return n
}

// sure is what has to speak for a page, in parts of judge.Unit: an article or another
// text must not lose a word.
const sure = 2 * judge.Unit
