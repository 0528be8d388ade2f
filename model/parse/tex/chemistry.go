package tex

import "strings"

// reactions are the arrows of chemistry, the longest first.
var reactions = []struct{ written, tex string }{
	{"<=>>", `\rightleftharpoons `}, {"<<=>", `\rightleftharpoons `}, {"<=>", `\rightleftharpoons `}, {"<-->", `\rightleftarrows `},
	{"<->", `\leftrightarrow `}, {"->", `\xrightarrow`}, {"<-", `\xleftarrow`},
}

// precipitates are the signs of what falls out or leaves as gas, which stand alone.
var precipitates = map[string]string{"v": `\downarrow `, "(v)": `\downarrow `, "^": `\uparrow `, "(^)": `\uparrow `}

// chemistry writes a formula of chemistry, as "\ce" has it, in the TeX of other formulas:
// figures behind a letter stand at its foot, charges at its head.
func chemistry(s string) string {
	var b strings.Builder
	letter := false  // a letter or bracket stands right before
	arrowed := false // and an arrow that has room of its own
	for i := 0; i < len(s); i++ {
		arrow, n := reactionAt(s[i:])
		if n > 0 {
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
			letter, arrowed = false, strings.HasPrefix(arrow, `\x`)
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
			if alone := precipitates[strings.TrimSpace(s[i:min(i+3, len(s))])]; alone != "" {
				b.WriteString(alone)
				i++
			} else if next, _ := reactionAt(s[i+1:]); !strings.HasPrefix(next, `\x`) && !arrowed { // which has room of its own
				b.WriteString(`\ `)
			}
			letter = false
		case c == '*' || c == '.' && !letter:
			b.WriteString(`\cdot `)
			letter = false
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
		arrowed = false
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
