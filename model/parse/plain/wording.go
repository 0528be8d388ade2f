package plain

import "strings"

// agreement is how much two lines say the same: of all their words, the share that is
// in both.
func agreement(a, b []string) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	return 2 * float64(shared(a, b)) / float64(len(a)+len(b))
}

// shared is the number of words that are in both.
func shared(a, b []string) int {
	count := make(map[string]int, len(a))
	for _, w := range a {
		count[w]++
	}
	hit := 0
	for _, w := range b {
		if count[w] > 0 {
			count[w]--
			hit++
		}
	}
	return hit
}

// rule reports whether s is drawn rather than written: a row of signs.
func rule(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case strings.ContainsRune("*-_=~—–•·#+◆◇■□●○⁂❦☙❧━─═․.", r):
			n++
		case r != ' ' && r != '\t' && r != '\u00a0':
			return false
		}
	}
	return n >= 3 || s == "⁂" || s == "❦" || s == "—" || s == "*" || s == "* *"
}

// underline reports whether s underlines a line of that width.
func underline(s string, width int) bool {
	if len(s) < 3 || !strings.ContainsRune("=-~_", rune(s[0])) || strings.Trim(s, s[:1]) != "" {
		return false
	}
	return len(s)*2 >= width
}

// inOrder reports whether all words of short stand in long, in their order.
func inOrder(short, long []string) bool {
	for _, w := range long {
		if len(short) > 0 && short[0] == w {
			short = short[1:]
		}
	}
	return len(short) == 0
}

// quoteSigns begin the lines of a quotation.
var quoteSigns = [...]string{">", "┃"}

// quoteSign is the sign that s is quoted with; empty for none.
func quoteSign(s string) string {
	for _, sign := range quoteSigns {
		if strings.HasPrefix(s, sign) {
			return sign
		}
	}
	return ""
}
