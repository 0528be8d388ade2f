package maths

import (
	"net/url"
	"strings"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// isMarkedTeX reports whether a text stands between the marks of TeX.
func isMarkedTeX(s string) bool {
	for _, m := range texMarks {
		if len(s) > len(m[0])+len(m[1]) && strings.HasPrefix(s, m[0]) && strings.HasSuffix(s, m[1]) {
			return true
		}
	}
	return false
}

var texMarks = [][2]string{{"$$", "$$"}, {`\[`, `\]`}, {`\(`, `\)`}, {"$`", "`$"}, {"$", "$"}}

// texFormula is a formula whose TeX is known.
func texFormula(s string) formula {
	s = strings.TrimSpace(strings.ReplaceAll(s, "%\n", ""))
	f := formula{}
	for _, m := range texMarks {
		if len(s) > len(m[0])+len(m[1]) && strings.HasPrefix(s, m[0]) && strings.HasSuffix(s, m[1]) {
			s = s[len(m[0]) : len(s)-len(m[1])]
			f.Display = m[0] == "$$" || m[0] == `\[`
			break
		}
	}
	s = clean.Line(s)
	for _, name := range []string{"equation", "equation*"} {
		if body, ok := strings.CutPrefix(s, `\begin{`+name+"}"); ok && strings.HasSuffix(body, `\end{`+name+"}") {
			s, f.Display = strings.TrimSpace(strings.TrimSuffix(body, `\end{`+name+"}")), true
		}
	}
	for {
		inner := s
		if body, ok := strings.CutPrefix(inner, "{"); ok && strings.HasSuffix(body, "}") && closesAtEnd(inner) {
			inner = strings.TrimSpace(body[:len(body)-1])
		}
		rest, ok := strings.CutPrefix(inner, `\displaystyle`)
		if !ok {
			rest, ok = strings.CutPrefix(inner, `\textstyle`)
		}
		if !ok || rest != "" && isLetter(rest[0]) {
			break
		}
		s = strings.TrimSpace(rest)
	}
	for _, command := range []string{`\tag*{`, `\tag{`, `\label{`} {
		before, rest, ok := strings.Cut(s, command)
		if !ok {
			continue
		}
		label, after, ok := strings.Cut(rest, "}")
		if !ok {
			continue
		}
		if s = strings.TrimSpace(before + after); command != `\label{` {
			f.Number = strings.Trim(label, "() $")
		}
	}
	f.Tex = s
	return f
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// closesAtEnd reports whether the brace at the start of s is closed by the one at its end.
func closesAtEnd(s string) bool {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i == len(s)-1
			}
		}
	}
	return false
}

// imageFormula is the formula that a picture shows: its alternative text is TeX, or the
// service that drew it has the TeX in its address.
func imageFormula(n *dom.Node) (formula, bool) {
	alt := clean.Line(n.Get("alt"))
	class := n.Class()
	named := dom.ContainsAny(strings.ReplaceAll(class, "text", ""), "tex", "math") || dom.HasClass(n.Parent, "math") || dom.HasClass(n.Parent.Parent, "math")
	source := ""
	switch {
	case alt != "" && (named || looksLikeTeX(alt)):
		source = alt
	default:
		source = texInAddress(n.Get("src", "data-src"))
	}
	if source == "" {
		return formula{}, false
	}
	f := texFormula(source)
	f.Display = f.Display || strings.Contains(class, "display") || strings.Contains(f.Tex, `\begin{`) && strings.Contains(f.Tex, `\\`)
	return f, f.Tex != ""
}

// texInAddress is the TeX that a service of formulas is asked to draw, empty for other addresses.
func texInAddress(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.RawQuery == "" {
		return ""
	}
	q := u.Query()
	for _, key := range []string{"latex", "tex", "math", "chl", "formula", "eq", "from"} {
		if v := q.Get(key); v != "" && (key == "latex" || key == "tex" || looksLikeTeX(v) || strings.Contains(u.Path, "tex") || strings.Contains(u.Path, "math")) {
			return v
		}
	}
	if plain, err := url.PathUnescape(u.RawQuery); err == nil && strings.Contains(strings.ToLower(u.Hostname()+u.Path), "latex") && !strings.Contains(u.RawQuery, "&") {
		return plain
	}
	return ""
}

// looksLikeTeX reports whether a text has commands of TeX in it.
func looksLikeTeX(s string) bool {
	i := strings.IndexByte(s, '\\')
	return i >= 0 && i+2 < len(s) && isLetter(s[i+1]) && isLetter(s[i+2]) && !strings.Contains(s, `:\`) && strings.ContainsAny(s, "{}^_=$") || isMarkedTeX(s) && s[0] != '$'
}

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

// longestNumber is the bytes of the number of a formula, at most.
const longestNumber = 10

// IsEquationNumber reports whether words are a number in brackets: "(2.1)".
func IsEquationNumber(s string) bool {
	inner := strings.Trim(s, "()")
	return s == "("+inner+")" && inner != "" && len(inner) < longestNumber && !strings.Contains(inner, " ")
}
