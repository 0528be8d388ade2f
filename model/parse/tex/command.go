package tex

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// command reads what follows a command's name, and returns the part that it makes: nil
// where it makes none.
func (p *parser) command(name string) Node {
	if m, ok := p.macros[name]; ok {
		return p.expand(name, m)
	}
	if p.defines(name) {
		return nil
	}
	for _, read := range []func(*parser, string) (Node, bool){(*parser).accented, (*parser).built, (*parser).worded, (*parser).packaged, (*parser).measured, (*parser).fenced} {
		if n, ok := read(p, name); ok {
			return n
		}
	}
	if width, ok := spaces[name]; ok {
		if width == 0 {
			return nil
		}
		return Space{width}
	}
	if arguments, ok := silent[name]; ok {
		for range arguments {
			p.option()
			p.plain()
		}
		return nil
	}
	if s, ok := signs()[name]; ok && (name != "div" || p.at == len(p.s) || p.s[p.at] != '{') { // with an argument it is a divergence
		return p.styled(s)
	}
	return p.unknown(name)
}

// spaces are how wide the blanks are that a formula's writer puts in; those that take
// room away are none.
var spaces = map[string]int{
	" ": 1, ",": 1, ":": 1, ">": 1, ";": 1, "thinspace": 1, "medspace": 1, "thickspace": 1, "enspace": 1, "enskip": 1, "space": 1, "nobreakspace": 1,
	"quad": 2, "qquad": 4, "!": 0, "negthinspace": 0, "negmedspace": 0, "negthickspace": 0, "\n": 1, "\t": 1,
}

// silent are commands that show nothing, and how many arguments they take.
var silent = map[string]int{
	"displaystyle": 0, "textstyle": 0, "scriptstyle": 0, "scriptscriptstyle": 0, "nonumber": 0, "notag": 0, "label": 1, "require": 1,
	"mathstrut": 0, "strut": 0, "null": 0, "relax": 0, "protect": 0, "allowbreak": 0, "nobreak": 0, "noindent": 0, "hfill": 0, "hfil": 0,
	"vspace": 1, "hline": 0, "hdashline": 0, "cline": 1, "color": 1, "rm": 0, "it": 0, "sf": 0, "tt": 0, "mit": 0, "normalsize": 0, "small": 0,
	"large": 0, "Large": 0, "tiny": 0, "scriptsize": 0, "footnotesize": 0, "boldmath": 0, "unboldmath": 0, "bigskip": 0, "medskip": 0,
	"smallskip": 0, "par": 0, "displaylimits": 0, "centering": 0, "/": 0, "-": 0, "@": 0, "(": 0, ")": 0, "[": 0, "]": 0, "newline": 0, "cr": 0, "\\": 0, "end": 1,
	"right": 0, "nolinebreak": 0, "linebreak": 0, "phantomsection": 0, "arraystretch": 0,
}

// built reads the commands that build a part of others.
func (p *parser) built(name string) (Node, bool) {
	switch name {
	case "frac", "dfrac", "tfrac", "cfrac", "sfrac", "nicefrac", "flatfrac":
		if name == "cfrac" {
			p.option()
		}
		over := p.argument()
		return Fraction{over, p.argument(), true}, true
	case "binom", "dbinom", "tbinom":
		over := p.argument()
		return Fence{"(", ")", Fraction{over, p.argument(), false}}, true
	case "genfrac":
		return p.genfrac(), true
	case "sqrt":
		degree := p.option()
		return Root{p.argument(), degree}, true
	case "root":
		return p.rootOf(), true
	case "limits":
		return limits(true), true
	case "nolimits":
		return limits(false), true
	case "overset", "stackrel":
		above := p.argument()
		return Stack{p.argument(), above, nil}, true
	case "underset":
		below := p.argument()
		return Stack{p.argument(), nil, below}, true
	case "overunderset":
		above, below := p.argument(), p.argument()
		return Stack{p.argument(), above, below}, true
	case "substack":
		return p.substack(), true
	case "boxed", "fbox", "framebox":
		return Box{p.argument()}, true
	case "sideset":
		return p.sideset()
	case "cancelto":
		to := p.argument()
		return Fence{"(", ")", Sequence{Struck{p.argument()}, Sign{"→", Relation}, to}}, true
	case "cancel", "bcancel", "xcancel", "sout", "not":
		return p.struck(name), true
	case "phantom", "hphantom":
		p.argument()
		return Space{1}, true
	case "vphantom":
		p.argument()
		return nil, true
	case "hspace", "hskip", "mspace", "kern", "mkern", "mskip":
		return p.room(), true
	case "begin":
		return p.environment(), true
	case "matrix", "pmatrix", "cases": // as plain TeX has them
		if p.blank(); p.at < len(p.s) && p.s[p.at] == '{' {
			return p.within(`\begin{` + name + `}` + strings.TrimSuffix(p.raw()[1:], "}") + `\end{` + name + `}`), true
		}
	case "prescript":
		above, below := p.argument(), p.argument()
		return Sequence{Scripts{Base: Sequence(nil), Super: above, Sub: below}, p.argument()}, true
	case "bf", "cal", "frak", "scr", "Bbb":
		if p.at >= len(p.s) || p.s[p.at] != '{' {
			p.letters = alphabets[name] // up to the end of the group
			return nil, true
		}
	case "mathchoice": // for a display, and three for what stands in a line
		n := p.argument()
		for range 3 {
			p.plain()
		}
		return n, true
	case "unicode", "char", "symbol":
		return p.byNumber(), true
	}
	if a, ok := alphabets[name]; ok {
		outer := p.letters
		p.letters = a
		n := p.argument()
		p.letters = outer
		return n, true
	}
	if arrow, ok := arrows[name]; ok {
		below := p.option()
		return Stack{Sign{arrow, Relation}, p.argument(), below}, true
	}
	if class, ok := classed[name]; ok {
		return ofClass(p.argument(), class), true
	}
	if lost, ok := passing[name]; ok {
		for range lost {
			p.plain()
		}
		return p.argument(), true
	}
	return nil, false
}

// arrows are those that words stand above.
var arrows = map[string]string{
	"xrightarrow": "→", "xleftarrow": "←", "xleftrightarrow": "↔", "xRightarrow": "⇒", "xLeftarrow": "⇐", "xLeftrightarrow": "⇔",
	"xmapsto": "↦", "xhookrightarrow": "↪", "xhookleftarrow": "↩", "xrightharpoonup": "⇀", "xrightharpoondown": "⇁",
	"xleftharpoonup": "↼", "xleftharpoondown": "↽", "xrightleftharpoons": "⇌", "xleftrightharpoons": "⇋",
	"xtwoheadrightarrow": "↠", "xtwoheadleftarrow": "↞", "xlongequal": "=", "xtofrom": "⇄",
}

// classed are the commands that say what their argument is in the formula.
var classed = map[string]Class{
	"mathop": Large, "mathbin": Binary, "mathrel": Relation, "mathopen": Opening, "mathclose": Closing, "mathpunct": Punctuation, "mathord": Ordinary, "mathinner": Ordinary,
}

func ofClass(n Node, class Class) Node {
	if class == Ordinary {
		return n
	}
	if s, ok := n.(Sign); ok {
		return Sign{s.Text, class}
	}
	return Sign{row(n), class}
}

// passing are the commands whose last argument is what is seen, and how many arguments
// stand before it.
var passing = map[string]int{
	"textcolor": 1, "colorbox": 1, "fcolorbox": 2, "href": 1, "class": 1, "cssId": 1, "style": 1, "htmlClass": 1, "htmlId": 1, "htmlStyle": 1, "htmlData": 1,
	"raisebox": 1, "rlap": 0, "llap": 0, "clap": 0, "mathrlap": 0, "mathllap": 0, "mathclap": 0, "smash": 0, "ensuremath": 0,
	"mathrm": 0, "mathit": 0, "mathsf": 0, "mathtt": 0, "mathnormal": 0, "mathup": 0, "symup": 0, "symrm": 0, "mathsfit": 0, "bold": 0, "emph": 0, "scalebox": 1, "resizebox": 2,
}

// unknown is a command that is not known, as it stands with its arguments.
func (p *parser) unknown(name string) Node {
	if name == "" {
		return Sign{`\`, Ordinary}
	}
	if !isLetter(name[0]) { // an escaped character
		return Sign{name, character([]rune(name)[0]).Class}
	}
	written, from := `\`+name, p.at
	if option := p.rawOption(); p.at < len(p.s) && p.s[p.at] == '{' && p.at > from {
		written += "[" + option + "]"
	} else {
		p.at = from
	}
	for p.at < len(p.s) && p.s[p.at] == '{' {
		written += p.raw()
	}
	if p.at < len(p.s) && isLetter(written[len(written)-1]) && isLetter(strings.TrimLeft(p.s[p.at:], " ")[:1][0]) {
		return Sequence{Sign{written, Ordinary}, Space{1}}
	}
	return Sign{written, Ordinary}
}

// genfrac reads a fraction of any kind: brackets, bar, style, and its two parts.
func (p *parser) genfrac() Node {
	open, shut, bar := p.bracket(p.plain()), p.bracket(p.plain()), p.plain()
	p.plain()
	over := p.argument()
	f := Fraction{over, p.argument(), strings.Trim(bar, "0.ptemx ") != "" || bar == ""}
	if open+shut == "" {
		return f
	}
	return Fence{open, shut, f}
}

// rootOf reads a root as plain TeX has it: "\root 3 \of x".
func (p *parser) rootOf() Node {
	var degree Sequence
	for p.blank(); p.at < len(p.s) && p.s[p.at] != '}'; p.blank() {
		if p.s[p.at] == '\\' && p.peek() == "of" {
			p.name()
			break
		}
		degree = p.addNext(degree)
	}
	return Root{p.argument(), degree}
}

// struck reads what is struck out. A sign that is "not" has a sign of its own.
func (p *parser) struck(name string) Node {
	n := p.argument()
	if name != "not" {
		return Struck{n}
	}
	if s, ok := n.(Sign); ok && s.Text != "" {
		s.Text = norm.NFC.String(s.Text + "\u0338")
		return s
	}
	return Struck{n}
}

// room reads a length, and makes a blank of it where it isn't negative.
func (p *parser) room() Node {
	p.skip('*')
	p.blank()
	if p.at < len(p.s) && p.s[p.at] == '{' {
		if strings.HasPrefix(p.plain(), "-") {
			return nil
		}
		return Space{1}
	}
	from := p.at
	for p.at < len(p.s) && (isDigit(p.s[p.at]) || strings.IndexByte("+-. ", p.s[p.at]) >= 0) {
		p.at++
	}
	negative := strings.Contains(p.s[from:p.at], "-")
	for i := 0; i < 2 && p.at < len(p.s) && isLetter(p.s[p.at]); i++ { // the unit
		p.at++
	}
	if negative {
		return nil
	}
	return Space{1}
}
