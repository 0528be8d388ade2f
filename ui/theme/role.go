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
	HeadRule      // the rule under the head
	StartBar      // the short bar over it
	Running       // the row that names the article once its headline is out of sight
	Crosshead     // the highest level that the article has
	Crosshead3    // the second
	Crosshead4    // those below
	Crosshead5    //
	Crosshead6    //
	CrossheadSign // its level, in the gutter
	Quote
	QuoteRule // the bar down a quotation's side
	Cite      // whose words a quotation has
	PullQuote
	Bullet // what marks a list's item
	Code
	CodeRule // the bar down the side of code
	Table    // cells, and what is drawn between them
	TableHead
	TableRule
	TableRowRule // between rows of which cells are broken into lines
	Break
	FigureMark // stands in the body at the place of a figure
	FigureNumber
	Caption
	CaptionHeld // of a figure that was scrolled out of sight
	Credit
	Link     // inline
	NoteMark // a footnote's mark in the text; inline
	Fresh    // marks the first line that a turn of the page brought
	Footer
	FooterKey  // a key named in the footer
	FooterNote // a message
	Current    // marks the caption that has the keys
	Popup
	PopupFrame
	PopupTitle
	Frame
	FrameFocused
	Progress // the part of the foot's rule that is read
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
	HeadRule: "head_rule", StartBar: "start_bar", Running: "running",
	Crosshead: "crosshead", Crosshead3: "crosshead_3", Crosshead4: "crosshead_4",
	Crosshead5: "crosshead_5", Crosshead6: "crosshead_6", CrossheadSign: "crosshead_sign",
	Quote: "quote", QuoteRule: "quote_rule", Cite: "cite", PullQuote: "pull_quote", Bullet: "bullet",
	Code: "code", CodeRule: "code_rule",
	Table: "table", TableHead: "table_head", TableRule: "table_rule", TableRowRule: "table_row_rule", Break: "break",
	FigureMark: "figure_mark", FigureNumber: "figure_number",
	Caption: "caption", CaptionHeld: "caption_held", Credit: "credit",
	Link: "link", NoteMark: "note_mark", Fresh: "fresh",
	Footer: "footer", FooterKey: "footer_key", FooterNote: "footer_note", Current: "current",
	Popup: "popup", PopupFrame: "popup_frame", PopupTitle: "popup_title",
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
