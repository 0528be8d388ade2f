package main

import (
	"slices"
	"strings"
)

// What a line of a dump can be, besides what a block can: text of pages of which no more
// is known than their text, and the rest of those pages.
const (
	text     = "text"
	credit   = "credit"
	byline   = "byline"
	someText = "some-text"
	someRest = "some-rest"

	wholePage = "page"
	noPage    = "text"
)

var lineLabels = []string{other, text, crosshead, dek, caption, credit, headline, byline, someText, someRest}

var lineRoles = []aim{
	{"text", []string{text, someText}, []string{crosshead, dek, caption, credit, headline}, growth{trees: 150, leaves: 16}},
	{"crosshead", []string{crosshead}, []string{someText, someRest}, growth{trees: 60, leaves: 8}},
	{"caption", []string{caption}, []string{someText, someRest}, growth{trees: 60, leaves: 8}},
	{"credit", []string{credit}, []string{someText, someRest}, growth{trees: 40, leaves: 8}},
	{"dek", []string{dek}, []string{someText, someRest}, growth{trees: 40, leaves: 8}},
	{"byline", []string{byline}, []string{someText, someRest}, growth{trees: 40, leaves: 8}},
	{"headline", []string{headline}, nil, growth{trees: 60, leaves: 8}},
}

// What a short line of an article's dump can be, and what is learned of it. Of pages of
// which only the text is known, their markup tells crossheads and captions.
var shortLabels = append(slices.Clone(lineLabels), unknown)

var shortRoles = []aim{
	{"crosshead", []string{crosshead}, []string{unknown}, growth{trees: 90, leaves: 10}},
	{"caption", []string{caption}, []string{unknown}, growth{trees: 60, leaves: 8}},
	{"credit", []string{credit}, []string{unknown, caption, someText, someRest}, growth{trees: 40, leaves: 8}},
	{"byline", []string{byline}, []string{unknown, someRest}, growth{trees: 40, leaves: 8}},
	{"dek", []string{dek}, []string{unknown}, growth{trees: 40, leaves: 8}},
}

// A stretch is where a line of a dump stands in the known text.
type stretch struct {
	line, from, to int
	worth          float64
}

// labelLines says what the lines of a dump are. A line is text where it stands in the
// order of the known text: the same words in a list of teasers are not.
func labelLines(p page, lines []string) []string {
	squeezed := make([]string, len(lines))
	for i, l := range lines {
		squeezed[i] = squeeze(l)
	}
	labels := make([]string, len(lines))
	first, last := len(lines), 0
	for _, i := range inOrder(stretches(p.paragraphs, squeezed)) {
		labels[i] = text
		first, last = min(first, i), max(last, i)
	}
	is := map[string]string{}
	for _, part := range []struct {
		label string
		lines []string
	}{{credit, p.credits}, {caption, p.captions}, {dek, append(p.deks, strings.Join(p.deks, " "))}, {headline, p.headlines}} {
		for _, l := range part.lines {
			is[squeeze(l)] = part.label
		}
	}
	heads := map[string]bool{}
	for _, l := range p.crossheads {
		heads[squeeze(l)] = true
	}
	const near = 6 // lines above the text that a crosshead may stand
	for i, s := range squeezed {
		switch {
		case s == "" || labels[i] != "":
		case heads[s] && i >= first-near && i <= last:
			labels[i] = crosshead
		case is[s] != "":
			labels[i] = is[s]
		case isPart(s, p.captions, 16, 0.6):
			labels[i] = caption
		case isPart(s, p.credits, 6, 0.5):
			labels[i] = credit
		case i < last && len(lines[i]) < 200 && isPart(s, p.authors, 6, 0.25):
			labels[i] = byline
		}
	}
	for i, l := range labels {
		switch {
		case len(p.crossheads) == 0 && len(p.captions) == 0 && !p.partial && l == text:
			labels[i] = someText
		case !p.partial && l == "":
			labels[i] = someRest
		case l == "":
			labels[i] = other
		}
	}
	return labels
}

// isPart reports whether s holds one of the known, of so many letters at least, and is
// hardly more, or is most of it.
func isPart(s string, known []string, least int, share float64) bool {
	return slices.ContainsFunc(known, func(k string) bool {
		k = squeeze(k)
		return len(k) >= least && (strings.Contains(s, k) && float64(len(k)) >= share*float64(len(s)) ||
			len(s) >= least && share > 0.5 && strings.Contains(k, s) && float64(len(s)) >= share*float64(len(k)))
	})
}

// stretches are where lines stand in the paragraphs put together.
func stretches(paragraphs, lines []string) []stretch {
	var all strings.Builder
	starts := map[string][]int{}
	for _, p := range paragraphs {
		s := squeeze(p)
		starts[s] = append(starts[s], all.Len())
		all.WriteString(s)
	}
	known := all.String()
	const shingle, step = 12, 4
	shingles := map[string]bool{}
	for i := 0; i+shingle <= len(known); i++ {
		shingles[known[i:i+shingle]] = true
	}
	var found []stretch
	for i, s := range lines {
		switch {
		case s == "":
		case len(starts[s]) > 0:
			for _, at := range starts[s][:min(4, len(starts[s]))] {
				found = append(found, stretch{i, at, at + len(s), float64(len(s)) + .5})
			}
		case len(s) >= 16 && strings.Contains(known, s):
			for at, n := strings.Index(known, s), 0; at >= 0 && n < 4; n++ {
				found = append(found, stretch{i, at, at + len(s), float64(len(s))})
				next := strings.Index(known[at+1:], s)
				if next < 0 {
					break
				}
				at += 1 + next
			}
		case len(s) >= 40:
			hits, all, first, last := 0, 0, "", ""
			for at := 0; at+shingle <= len(s); at += step {
				all++
				if part := s[at : at+shingle]; shingles[part] {
					if hits++; first == "" {
						first = part
					}
					last = part
				}
			}
			if hits*10 >= all*6 {
				from := strings.Index(known, first)
				if n := strings.Index(known[from:], last); n >= 0 {
					found = append(found, stretch{i, from, from + n + shingle, float64(n+shingle) * .9})
				}
			}
		}
	}
	return found
}

// inOrder are the lines of the stretches that follow one another in both texts and are
// worth most.
func inOrder(s []stretch) []int {
	slices.SortStableFunc(s, func(a, b stretch) int { return a.line - b.line })
	worth, before := make([]float64, len(s)), make([]int, len(s))
	best := -1
	const back = 400
	for k := range s {
		worth[k], before[k] = s[k].worth, -1
		for j := max(0, k-back); j < k; j++ {
			if s[j].line < s[k].line && s[j].to <= s[k].from+2 && worth[j]+s[k].worth > worth[k] {
				worth[k], before[k] = worth[j]+s[k].worth, j
			}
		}
		if best < 0 || worth[k] > worth[best] {
			best = k
		}
	}
	var lines []int
	for ; best >= 0; best = before[best] {
		lines = append(lines, s[best].line)
	}
	return lines
}
