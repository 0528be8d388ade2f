package web

import (
	"strings"

	"lede/model/article"
)

// A passage is a part of a text: words, or a formula that a script would draw of them.
type passage struct {
	words   string
	formula *formula
}

// passages parts a text at the formulas in it: those between \( and \), \[ and \], double
// dollars, and where the page's script draws such, single ones.
func (p *page) passages(s string) []passage {
	var all []passage
	for {
		at, open, end := -1, "", ""
		for _, m := range [][2]string{{`\(`, `\)`}, {`\[`, `\]`}, {"$$", "$$"}, {`\begin{equation}`, `\end{equation}`}, {`\begin{align}`, `\end{align}`}, {`\begin{equation*}`, `\end{equation*}`}, {`\begin{align*}`, `\end{align*}`}, {"$", "$"}} {
			if m[0] == "$" && (at >= 0 || !strings.Contains(s, "$") || !p.drawsDollars()) {
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
		if !ok || strings.TrimSpace(inner) == "" || len(inner) > longestNote || open[0] == '$' && !isFormulaBetweenDollars(inner, open) {
			all = append(all, passage{words: s[:at+len(open)]})
			s = s[at+len(open):]
			continue
		}
		if strings.Contains(open, "align") {
			inner = `\begin{aligned}` + inner + `\end{aligned}`
		}
		f := texFormula(inner)
		f.display = open != `\(` && open != "$"
		all = append(all, passage{words: s[:at]}, passage{formula: &f})
		s = after
	}
	return append(all, passage{words: s})
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
func (p *page) drawsDollars() bool {
	for _, n := range p.nodes {
		if n.name != "script" || n.first == nil {
			continue
		}
		text := n.first.text
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

// soleFormula is the formula that a paragraph consists of, with the sign after it and the
// number it is referred to by.
func soleFormula(t article.Text) (article.Formula, bool) {
	var f article.Formula
	for i, r := range t {
		switch words := strings.TrimSpace(r.Text); {
		case r.TeX != "" && f.TeX == "":
			f.TeX, f.Text = r.TeX, r.Text
		case r.TeX == "" && f.TeX != "" && i == len(t)-1 && strings.Trim(words, ".,;") == "":
			f.TeX, f.Text = f.TeX+words, f.Text+words
		case r.TeX == "" && isEquationNumber(words) && f.Number == "":
			f.Number = strings.Trim(words, "()")
		case words != "":
			return f, false
		}
	}
	return f, f.TeX != ""
}

// isEquationNumber reports whether words are a number in brackets: "(2.1)".
func isEquationNumber(s string) bool {
	return len(s) > 2 && len(s) < 12 && s[0] == '(' && s[len(s)-1] == ')' && !strings.ContainsAny(s[1:len(s)-1], " ()")
}
