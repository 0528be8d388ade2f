package tex

import "strings"

// reactions are the arrows of chemistry, the longest first.
var reactions = []struct{ written, tex string }{
	{"<=>>", `\rightleftharpoons `}, {"<<=>", `\rightleftharpoons `}, {"<=>", `\rightleftharpoons `}, {"<-->", `\rightleftarrows `},
	{"<->", `\leftrightarrow `}, {"->", `\xrightarrow`}, {"<-", `\xleftarrow`},
}

// chemistry writes a formula of chemistry, as "\ce" has it, in the TeX of other formulas:
// figures behind a letter stand at its foot, charges at its head.
func chemistry(s string) string {
	var b strings.Builder
	letter := false // a letter or bracket stands right before
	for i := 0; i < len(s); i++ {
		if arrow, n := reactionAt(s[i:]); n > 0 {
			i += n
			b.WriteString(arrow)
			if strings.HasPrefix(arrow, `\x`) {
				above := ""
				if strings.HasPrefix(s[i:], "[") {
					above, _, _ = strings.Cut(s[i+1:], "]")
					i += len(above) + 2
				}
				b.WriteString("{" + above + "}")
			}
			letter = false
			i--
			continue
		}
		switch c := s[i]; {
		case isDigit(c) && letter:
			end := i
			for end < len(s) && isDigit(s[end]) {
				end++
			}
			b.WriteString("_{" + s[i:end] + "}")
			i = end - 1
		case (c == '+' || c == '-') && letter && (i+1 == len(s) || s[i+1] == ' ' || s[i+1] == ')' || s[i+1] == ']'):
			b.WriteString("^{" + string(c) + "}")
		case c == '^' || c == '_':
			end := i + 1
			if end < len(s) && s[end] == '{' {
				end = argumentEnd(s, end)
			} else {
				for end < len(s) && (isDigit(s[end]) || s[end] == '+' || s[end] == '-') {
					end++
				}
			}
			b.WriteString(string(c) + "{" + strings.Trim(s[i+1:end], "{}") + "}")
			i = end - 1
		case c == ' ':
			b.WriteString(`\ `)
			letter = false
		case c == '*' || c == '.' && !letter:
			b.WriteString(`\cdot `)
		case c == '-' && letter:
			b.WriteString(`\text{–}`)
		case c == '#' && letter:
			b.WriteString(`\text{≡}`)
		case c == '=' && letter:
			b.WriteString(`\text{=}`)
		default:
			b.WriteByte(c)
			letter = isLetter(c) || c == ')' || c == ']' || c == '}'
		}
	}
	return b.String()
}

// reactionAt is the arrow that s begins with, and how long it is.
func reactionAt(s string) (string, int) {
	for _, r := range reactions {
		if strings.HasPrefix(s, r.written) {
			return r.tex, len(r.written)
		}
	}
	return "", 0
}
