package theme

import (
	"fmt"

	"charm.land/glamour/v2/ansi"
)

// Styles makes looks of Glamour's styles and keeps the first error met.
type styles struct {
	at  string // which part is being read, for the error
	err error
}

func (s *styles) fail(err error) {
	if s.err == nil {
		s.err = fmt.Errorf("%s: %w", s.at, err)
	}
}

// look is the look of several styles, each laid over those before it. Unlike a Look, a
// style can also take bold and the like away again.
func (s *styles) look(cascade ...ansi.StylePrimitive) Look {
	var l Look
	for _, p := range cascade {
		if p.Color != nil {
			c, err := parseColour(*p.Color)
			if err != nil {
				s.fail(err)
			}
			l.Foreground = c
		}
		if p.BackgroundColor != nil {
			c, err := parseColour(*p.BackgroundColor)
			if err != nil {
				s.fail(err)
			}
			l.Background = c
		}
		for _, a := range [...]struct {
			style *bool
			look  *bool
		}{
			{p.Bold, &l.Bold}, {p.Faint, &l.Faint}, {p.Italic, &l.Italic},
			{p.Underline, &l.Underline}, {p.Inverse, &l.Reverse}, {p.CrossedOut, &l.Strike},
		} {
			if a.style != nil {
				*a.look = *a.style
			}
		}
	}
	return l
}

// looks are the looks of all roles after a Glamour style. Where it says nothing of
// one, it has the look of the terminal's theme.
func (s *styles) looks(g ansi.StyleConfig) [Roles]Look {
	document := g.Document.StylePrimitive
	document.BackgroundColor = nil // the page's, which is painted once below all
	looks := Terminal().Looks
	set := func(l Look, roles ...Role) {
		for _, r := range roles {
			if l != (Look{}) {
				looks[r] = l
			}
		}
	}
	of := func(part string, cascade ...ansi.StylePrimitive) Look {
		s.at = part
		return s.look(cascade...)
	}
	body := of("document", document, g.Paragraph.StylePrimitive, g.Text)
	set(body, Body, Dek, Byline, Running, Cite, Footer, Caption, CaptionHeld, Credit, FooterKey, Popup, PopupTitle)
	set(of("code", g.Code.StylePrimitive), Monospace)
	set(of("strong", g.Strong), Strong)
	set(of("emph", g.Emph), Emphasized)
	set(of("strikethrough", g.Strikethrough), Struck)
	set(of("block_quote", document, g.BlockQuote.StylePrimitive), Quote)
	set(of("item", document, g.Item, g.Enumeration), Bullet)
	set(of("code_block", document, g.CodeBlock.StylePrimitive), Code)
	set(of("table", document, g.Table.StylePrimitive), Table)
	set(of("image_text", document, g.ImageText), Caption, CaptionHeld, Credit)
	set(of("image", document, g.Image), FigureNumber)
	rule := of("hr", document, g.HorizontalRule)
	rule.Faint = rule.Faint || g.HorizontalRule.Color == nil
	set(rule, Break, HeadRule, TableRule, TableRowRule, QuoteRule, CodeRule, Frame, FrameFocused, PopupFrame, Progress, ProgressRest)
	set(of("link", g.Link, g.LinkText), Link)
	for i, h := range [...]ansi.StyleBlock{g.H1, g.H2, g.H3, g.H4, g.H5, g.H6} {
		role := Crosshead + Role(i-1)
		if i == 0 {
			role = Headline
		}
		set(of(fmt.Sprintf("h%d", i+1), document, g.Heading.StylePrimitive, h.StylePrimitive), role)
	}
	derive(&looks, of("heading", document, g.Heading.StylePrimitive))
	return looks
}

// derive gives roles that Glamour has no style for a look that resembles one that it has.
func derive(looks *[Roles]Look, heading Look) {
	if accent := heading.Foreground; accent != nil {
		for _, r := range []Role{Kicker, StartBar, CrossheadSign, Fresh, FooterNote, Current} {
			looks[r] = Look{Foreground: accent}
		}
	}
	for _, r := range []Role{Byline, Running, Cite, Credit, CaptionHeld, Footer} {
		looks[r].Faint = true
	}
	for _, r := range []Role{FrameFocused, Progress, QuoteRule, PopupFrame} { // they tell something
		looks[r].Faint = false
	}
	looks[FooterKey].Bold = true
	looks[FigureNumber].Underline = false
	looks[FigureNumber].Bold = true
	looks[FigureMark] = looks[FigureNumber]

	looks[PullQuote] = looks[Quote]
	looks[PullQuote].Bold, looks[PullQuote].Italic = true, true
	looks[TableHead] = bold.Over(looks[Table])
	looks[PopupTitle] = bold.Over(looks[Popup])
	if c := looks[Link].Foreground; c != nil {
		looks[NoteMark] = Look{Foreground: c}
	}
	looks[Dimmed] = Look{Foreground: looks[Frame].Foreground, Faint: looks[Frame].Faint}
}
