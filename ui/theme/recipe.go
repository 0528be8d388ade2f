package theme

// A recipe says how a role looks in every theme that has the 21 colours.
type recipe struct {
	letters, on Colour
	with        Look // attributes beside the colours
	bare        Look // attributes where there are no colours
	hue         bool // keeps its colours where there are only 16
}

var (
	bold       = Look{Bold: true}
	italic     = Look{Italic: true}
	boldItalic = Look{Bold: true, Italic: true}
	faint      = Look{Faint: true}
	struck     = Look{Strike: true}
	underlined = Look{Underline: true}
	reversed   = Look{Reverse: true}
)

// recipes are the looks of all roles. Their last part is the look where there are no
// colours, which is also the terminal's theme. Each role is also told by a sign or by its
// place, so that no attribute has to carry what the page says.
var recipes = [Roles]recipe{
	Body:          {letters: ink},
	Kicker:        {letters: accent, hue: true},
	Headline:      {letters: bright, with: bold, bare: bold},
	Dek:           {letters: soft},
	Byline:        {letters: dim, bare: faint},
	HeadRule:      {letters: rule, bare: faint},
	StartBar:      {letters: accent, hue: true},
	Running:       {letters: dim, bare: faint},
	Crosshead:     {letters: accent, with: bold, bare: bold},
	Crosshead3:    {letters: bright, with: bold, bare: bold},
	Crosshead4:    {letters: ink, with: italic, bare: italic},
	Crosshead5:    {letters: ink, with: italic, bare: italic},
	Crosshead6:    {letters: ink, with: italic, bare: italic},
	CrossheadSign: {letters: accent, hue: true},
	Quote:         {letters: soft},
	QuoteRule:     {letters: bar},
	Cite:          {letters: dim, bare: faint},
	PullQuote:     {letters: accent, with: boldItalic, bare: boldItalic},
	Bullet:        {letters: dim, bare: faint},
	Code:          {letters: ink, on: ground},
	CodeRule:      {letters: bar, on: ground, bare: faint},
	Table:         {letters: ink},
	TableHead:     {letters: bright, with: bold, bare: bold},
	TableRule:     {letters: bar, bare: faint},
	TableRowRule:  {letters: rule, bare: faint},
	Break:         {letters: dim, bare: faint},
	FigureMark:    {letters: accent, with: bold, bare: bold, hue: true},
	FigureNumber:  {letters: accent, with: bold, bare: bold, hue: true},
	Caption:       {letters: soft},
	CaptionHeld:   {letters: dim, bare: faint},
	Credit:        {letters: dim, bare: faint},
	Link:          {letters: link, with: underlined, bare: underlined, hue: true},
	NoteMark:      {letters: link, bare: bold, hue: true},
	Fresh:         {letters: accent, hue: true},
	Footer:        {letters: dim, bare: faint},
	FooterKey:     {letters: ink, with: bold, bare: bold},
	FooterNote:    {letters: accent, hue: true},
	Current:       {letters: accent, hue: true},
	Popup:         {letters: ink, on: raised},
	PopupFrame:    {letters: bar, on: raised},
	PopupTitle:    {letters: bright, on: raised, with: bold, bare: bold},
	Frame:         {letters: rule, bare: faint},
	FrameFocused:  {letters: bar},
	Progress:      {letters: bar},
	ProgressRest:  {letters: rule, bare: faint},
	Match:         {letters: mark, on: markbg, bare: reversed, hue: true},
	MatchCurrent:  {letters: now, on: nowbg, with: Look{Bold: true, Underline: true}, bare: Look{Bold: true, Underline: true, Reverse: true}, hue: true},
	Selection:     {letters: sel, on: selbg, bare: reversed, hue: true},
	Dimmed:        {letters: bar, bare: faint},
	Strong:        {with: bold, bare: bold},
	Emphasized:    {with: italic, bare: italic},
	Monospace:     {letters: code, bare: bold, hue: true},
	Struck:        {with: struck, bare: struck},
	Marked:        {letters: mark, on: markbg, bare: reversed, hue: true},
	LinkFocused:   {letters: sel, on: selbg, with: underlined, bare: reversed, hue: true},
	LinkHint:      {letters: mark, on: markbg, with: bold, bare: Look{Bold: true, Reverse: true}, hue: true},
	Highlight:     {letters: ink, on: marker},
}

// looks are those of all roles in a palette.
func (p *palette) looks() (looks [Roles]Look) {
	for i, r := range recipes {
		looks[i] = r.with.Over(Look{Foreground: p.full(r.letters), Background: p.full(r.on)})
	}
	return looks
}

// bareLooks are those of all roles without colours.
func bareLooks() (looks [Roles]Look) {
	for i, r := range recipes {
		looks[i] = r.bare
	}
	return looks
}

// in16 is a role's look in the terminal's 16 colours: the bare one, and a hue for the
// few things that have one. What has a hue is not bold, as many terminals show bold
// letters in another, brighter colour; and what is dim is bright black where the theme
// says so, as black letters are not made fainter by being called faint.
func (p *palette) in16(r recipe) Look {
	look := r.bare
	if look.Faint {
		if c := p.of16(r.letters); c != nil {
			return Look{Foreground: c}
		}
	}
	if !r.hue {
		return look
	}
	look.Foreground, look.Background = p.of16(r.letters), p.of16(r.on)
	look.Bold = look.Bold && look.Foreground == nil
	look.Reverse = look.Reverse && look.Background == nil
	return look
}
