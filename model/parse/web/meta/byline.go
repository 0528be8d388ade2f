package meta

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// printedByline finds the line that names the writer, near the headline or by what
// it calls itself, and the names in it.
func printedByline(p *dom.Page, m *dom.Metadata) (line string, names []string) {
	best := 0
	var found *dom.Node
	for i := p.Body.Order; i < p.Body.End; i++ {
		n := p.Nodes[i]
		if n.IsText() || n.Hidden || n.Letters == 0 && n.Get("itemprop") != "author" || n.Letters > dom.LongByline && (n.Hints&dom.HintAuthor == 0 || n.Letters > dom.LongBox) {
			continue
		}
		score := bylineChance(m, n, i-p.Body.Order < searched)
		if score <= best {
			continue
		}
		l, who := bylineOf(m, withOthers(n))
		if len(who) > 0 && !slices.ContainsFunc(who, func(name string) bool { return !isHouse(m, name) }) {
			score = 1 // any line that names a person is better
		}
		if l != "" && score > best && !dom.SameWords(l, m.Headline) && !dom.IsBoilerplate(l) && !holdsTitle(m, n) {
			line, names, best, found = l, who, score, n
		}
	}
	if others := namedAfter(found); len(names) == 1 && len(others) > 0 {
		names = append(names, others...)
		line = strings.Join(names, ", ")
	}
	return line, names
}

// namedAfter are the writers that are named right after one, with but an "and" between.
func namedAfter(n *dom.Node) (names []string) {
	if n == nil || !isMarkedName(n) {
		return nil
	}
	for n = n.Next; n != nil && (n.Letters <= longestAnd || isMarkedName(n)); n = n.Next {
		if !n.IsText() && !n.Hidden && isMarkedName(n) {
			names = append(names, markedName(n))
		}
	}
	return names
}

// longestAnd is the letters between two names, at most.
const longestAnd = 5

// withOthers is the element around one that names a writer in which the other writers are
// named, or the element itself.
func withOthers(n *dom.Node) *dom.Node {
	if !isMarkedName(n) {
		return n
	}
	around := n
	for up := n.Parent; up != nil && up.Letters <= dom.LongBox && up.Hints&dom.Junk == 0; up = up.Parent {
		if up.Letters > dom.LongByline && up.Hints&dom.HintByline == 0 {
			break
		}
		if names := markedNames(up); len(names) > len(markedNames(around)) {
			around = up
		}
	}
	return around
}

// bylineOf reads the byline in an element as best it can, by where it stands.
func bylineOf(m *dom.Metadata, n *dom.Node) (line string, names []string) {
	if n.Letters > dom.LongByline {
		return boxedName(n)
	}
	near := distance(m, n) > 0
	if line, names = bylineIn(n); line == "" && near {
		line, names = BesideDate(n)
	}
	if line == "" && near && (n.Hints&dom.HintByline != 0 || leadsToWriter(n.Get("href"))) {
		line, names = bareName(n)
	}
	if line == "" && n.Hints&dom.HintAuthor != 0 {
		return boxedName(n)
	}
	return line, names
}

// bylineChance is how likely an element names the writer of the article: by what it
// says of itself and by where it stands. It is 0 or less where that is unlikely.
func bylineChance(m *dom.Metadata, n *dom.Node, early bool) int {
	if isShown(m, n) {
		return 0
	}
	near := distance(m, n)
	score := bylineScore(n, early, near > 0)
	if score == 0 && near > 0 && (!dom.IsInline(n) || n.Letters < dom.ShortLine && dom.IsDated(n.Words())) {
		score = 1 // any line by the headline may name the writer beside the date
	}
	if score == 0 {
		return 0
	}
	if standsApart(m, n) || n.Within(atom.Li) != nil {
		score -= 4
	}
	return score + near
}

// isShown reports whether an element stands in what the article quotes or shows: its writer
// is another's.
func isShown(m *dom.Metadata, n *dom.Node) bool {
	shown := n.Above(func(n *dom.Node) bool {
		return holdsTitle(m, n) || n.Is(atom.Blockquote, atom.Figure) || n.Is(atom.Div) && strings.Contains(n.Get("class"), "-embed")
	})
	return shown != nil && !holdsTitle(m, shown)
}

// holdsTitle reports whether the headline stands in an element.
func holdsTitle(m *dom.Metadata, n *dom.Node) bool { return m.Title != nil && n.Holds(m.Title) }

// How many nodes away from the headline, and below it, a line stands beside it.
const besideTitle, belowTitle = 60, 150

// distance says how near to the printed headline an element stands: 3 just below, 1
// just above, 0 elsewhere.
func distance(m *dom.Metadata, n *dom.Node) int {
	if m.Title == nil {
		return 0
	}
	switch d := n.Order - m.Title.Order; {
	case d > 0 && d < belowTitle:
		return 3
	case d < 0 && -d < besideTitle:
		return 1
	}
	return 0
}

// searched is how many nodes of a page may be lines that name the writer or the day
// without saying that they do.
const searched = 4000

// bylineScore is how surely an element names the writer, by what it calls itself and,
// early in the page, by how it begins.
func bylineScore(n *dom.Node, early, near bool) int {
	switch {
	case isSaidAuthor(n):
		return 4
	case n.Hints&dom.HintByline != 0 && n.Hints&(dom.HintDate|dom.HintComments|dom.HintRelated) == 0, n.Name == "byline":
		return 3
	case early && n.Letters < longestSignature && (near || !dom.IsInline(n)) && dom.Announces(n.Words()):
		return 2
	case near && leadsToWriter(n.Get("href")):
		return 2
	}
	return 0
}
