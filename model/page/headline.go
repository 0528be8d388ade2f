package page

import (
	"fmt"
	"strings"

	"lede/model/article"
	"lede/ui"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// headlineSetting is all that the headline's lines depend on.
type headlineSetting struct {
	measure int
	theme   *theme.Theme
	article *article.Article
	byline  string
}

// headlineLines are the headline, the dek and the byline, set.
func (p *Page) headlineLines(measure int) []typeset.Line {
	as := headlineSetting{measure, p.theme, p.article, p.article.PrintedByline()}
	if p.set.headline != nil && as == p.set.headlineFor {
		return p.set.headline
	}
	var lines []typeset.Line
	for _, part := range []struct {
		block int
		words string
		role  theme.Role
	}{
		{article.HeadlineBlock, p.article.Headline, theme.Headline},
		{article.DekBlock, p.article.Dek, theme.Dek},
		{article.BylineBlock, as.byline, theme.Byline},
	} {
		for _, line := range typeset.Set(article.Words(part.words), part.role, p.Setting(measure)) {
			line.Start.Block, line.End.Block = part.block, part.block
			lines = append(lines, line)
		}
	}
	p.set.headline, p.set.headlineFor = lines, as
	return lines
}

// Headline is the headline pane from the first line that is in view, and the row above
// it, which goes when the pane is scrolled.
func (p *Page) Headline() ([]typeset.Line, ui.Kicker) {
	lines := p.set.headline[min(p.Scrolls.Headline, len(p.set.headline)):]
	if p.Scrolls.Headline > 0 {
		return lines, ui.Kicker{}
	}
	return lines, p.kicker()
}

func (p *Page) kickerRows() int {
	if p.kicker().IsZero() {
		return 0
	}
	return 1
}

// kicker is the row over the headline.
func (p *Page) kicker() ui.Kicker {
	a := p.article
	var left, right []string
	for _, s := range []string{a.Site, a.Section} {
		if s != "" {
			left = append(left, strings.ToUpper(s))
		}
	}
	if !a.Published.IsZero() {
		right = append(right, a.Published.Time.Format("2 Jan 2006"))
	}
	if n := p.Minutes(p.index.Words()); n > 0 && !p.arriving {
		right = append(right, fmt.Sprintf("%d min read", n))
	}
	return ui.Kicker{Left: strings.Join(left, " · "), Right: strings.Join(right, " · ")}
}
