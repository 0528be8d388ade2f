package theme

// A Role is what a piece of text is, as far as its look goes. The looks of inline
// roles are no more than what they add, and lie Over the look of what they stand in.
type Role uint8

const (
	Body Role = iota
	Kicker
	Headline
	Dek
	Byline
	Crosshead // the second level; those below follow in order
	Crosshead3
	Crosshead4
	Crosshead5
	Crosshead6
	Quote
	QuoteRule // the line down a quotation's side
	PullQuote
	Bullet // what marks a list's item
	Code
	Table // cells, and what is drawn between them
	TableRule
	Break
	FigureMark // stands in the body where a figure's caption is elsewhere
	FigureNumber
	Caption
	Credit
	Link     // inline
	NoteMark // a footnote's mark in the text; inline
	Footer
	FooterKey  // a key named in the footer
	FooterNote // a message
	Frame
	FrameFocused
	Progress // the part of the bar that is read
	ProgressRest
	Match        // of what was looked for; inline
	MatchCurrent // inline
	Selection    // inline
	Dimmed       // all but what the reading ruler stands on; inline

	// The emphasis of runs; inline.
	Strong
	Emphasized
	Monospace
	Struck
	Marked // as with a marker pen

	LinkFocused // the link that a key has gone to; inline
	LinkHint    // the letters to type to follow a link; inline
	Highlight   // what the reader has marked in the article; inline

	Roles int = iota // how many there are
)

// roleNames are the keys of a style file's "lede".
var roleNames = [Roles]string{
	Body: "body", Kicker: "kicker", Headline: "headline", Dek: "dek", Byline: "byline",
	Crosshead: "crosshead", Crosshead3: "crosshead_3", Crosshead4: "crosshead_4",
	Crosshead5: "crosshead_5", Crosshead6: "crosshead_6",
	Quote: "quote", QuoteRule: "quote_rule", PullQuote: "pull_quote", Bullet: "bullet",
	Code: "code", Table: "table", TableRule: "table_rule", Break: "break",
	FigureMark: "figure_mark", FigureNumber: "figure_number", Caption: "caption", Credit: "credit",
	Link: "link", NoteMark: "note_mark",
	Footer: "footer", FooterKey: "footer_key", FooterNote: "footer_note",
	Frame: "frame", FrameFocused: "frame_focused", Progress: "progress", ProgressRest: "progress_rest",
	Match: "match", MatchCurrent: "match_current", Selection: "selection", Dimmed: "dimmed",
	Strong: "strong", Emphasized: "emphasized", Monospace: "monospace", Struck: "struck", Marked: "marked",
	LinkFocused: "link_focused", LinkHint: "link_hint", Highlight: "highlight",
}

func (r Role) String() string { return roleNames[r] }

// inline reports whether the role lies over what it stands in.
func (r Role) inline() bool {
	switch r {
	case Link, NoteMark, LinkFocused, LinkHint, Highlight, Match, MatchCurrent, Selection, Dimmed,
		Strong, Emphasized, Monospace, Struck, Marked:
		return true
	}
	return false
}
