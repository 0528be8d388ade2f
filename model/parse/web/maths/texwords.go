package maths

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// A passage is a part of a text: words, or a formula that a script would draw of them.
type passage struct {
	Words   string
	Formula *formula
}

// Passages parts a text at the formulas in it: those between \( and \), \[ and \], double
// dollars, and where the page's script draws such, single ones.
func Passages(p *dom.Page, s string) []passage {
	var all []passage
	for {
		at, open, end := -1, "", ""
		for _, m := range [][2]string{{`\(`, `\)`}, {`\[`, `\]`}, {"$$", "$$"}, {`\begin{equation}`, `\end{equation}`}, {`\begin{align}`, `\end{align}`}, {`\begin{equation*}`, `\end{equation*}`}, {`\begin{align*}`, `\end{align*}`}, {"$", "$"}} {
			if m[0] == "$" && (at >= 0 || !strings.Contains(s, "$") || !drawsDollars(p)) {
				continue
			}
			if i := strings.Index(s, m[0]); i >= 0 && (at < 0 || i < at) {
				at, open, end = i, m[0], m[1]
			}
		}
		if at < 0 {
			break
		}
		inner, after, ok := strings.Cut(s[at+len(open):], end)
		if !ok || strings.TrimSpace(inner) == "" || len(inner) > dom.LongestNote || open[0] == '$' && !isFormulaBetweenDollars(inner, open) {
			all = append(all, passage{Words: s[:at+len(open)]})
			s = s[at+len(open):]
			continue
		}
		if strings.Contains(open, "align") {
			inner = `\begin{aligned}` + inner + `\end{aligned}`
		}
		f := texFormula(inner)
		f.Display = open != `\(` && open != "$"
		all = append(all, passage{Words: s[:at]}, passage{Formula: &f})
		s = after
	}
	return append(all, passage{Words: s})
}

// isFormulaBetweenDollars reports whether what stands between dollars may be a formula, and
// no sum of money.
func isFormulaBetweenDollars(s, open string) bool {
	if open == "$$" {
		return strings.ContainsAny(s, `\^_={}+`) || len(strings.TrimSpace(s)) < 3
	}
	return s[0] != ' ' && s[len(s)-1] != ' ' && (strings.ContainsAny(s, `\^_={}+<>|`) || len(s) == 1 && isLetter(s[0])) && !strings.Contains(s, "\n\n")
}

// drawsDollars reports whether a script of the page takes what stands between single dollars
// for a formula: it says so in its setting.
func drawsDollars(p *dom.Page) bool {
	for _, n := range p.Nodes {
		if n.Name != "script" || n.First == nil {
			continue
		}
		text := n.First.Text
		for _, setting := range []string{"inlineMath", "delimiters"} {
			if _, rest, ok := strings.Cut(text, setting); ok {
				rest = rest[:min(len(rest), 400)]
				if strings.Contains(rest, `'$'`) || strings.Contains(rest, `"$"`) {
					return true
				}
			}
		}
	}
	return false
}

// SoleFormula is the formula that a paragraph consists of, with the sign after it and the
// number it is referred to by.
func SoleFormula(t article.Text) (article.Formula, bool) {
	var f article.Formula
	for i, r := range t {
		switch words := strings.TrimSpace(r.Text); {
		case r.TeX != "" && f.TeX == "":
			f.TeX, f.Text = r.TeX, r.Text
		case r.TeX == "" && f.TeX != "" && i == len(t)-1 && strings.Trim(words, ".,;") == "":
			f.TeX, f.Text = f.TeX+words, f.Text+words
		case r.TeX == "" && IsEquationNumber(words) && f.Number == "":
			f.Number = strings.Trim(words, "()")
		case words != "":
			return f, false
		}
	}
	return f, f.TeX != ""
}

// IsEquationNumber reports whether words are a number in brackets: "(2.1)".
func IsEquationNumber(s string) bool {
	return len(s) > 2 && len(s) < 12 && s[0] == '(' && s[len(s)-1] == ')' && !strings.ContainsAny(s[1:len(s)-1], " ()")
}
