package anatomy

import "strings"

// inBrackets finds a credit within round or square brackets.
func inBrackets(line string) (caption, credit string) {
	for end := len(line); end > 0; {
		open := strings.LastIndexAny(line[:end], "([")
		if open < 0 {
			break
		}
		inner, after := line[open+1:], ""
		if shut := Shut(line[open:]); shut > 0 {
			inner, after = line[open+1:open+shut], line[open+shut+1:]
		}
		if found, ok := credited(inner); ok {
			if before, name := namedBefore(line[:open]); name != "" && strings.Trim(after, ". ") == "" {
				return before, name + " (" + inner + ")"
			}
			return join(line[:open], after), found
		}
		end = open
	}
	return line, ""
}

// namedBefore cuts off the name that stands between a caption's last sentence and an agency in
// brackets, perhaps without a space: "The quay.A. Diver".
func namedBefore(s string) (before, found string) {
	s = strings.TrimSpace(s)
	at := lastSentenceEnd(s)
	if i := strings.LastIndexAny(s, ".!?"); i > at && i > 1 && !abbreviation(lastWord(s[:i])) {
		at = i + 1
	}
	tail := strings.TrimSpace(s[at:])
	if n := len(strings.Fields(tail)); at == 0 || n < 2 || n > 4 || !name(tail) {
		return s, ""
	}
	return strings.TrimSpace(s[:at]), tail
}

// Shut is where the bracket that s begins with is closed, -1 where s begins with none or
// leaves it open. Brackets within are passed over.
func Shut(s string) int {
	if s == "" || s[0] != '(' && s[0] != '[' {
		return -1
	}
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '(', '[':
			depth++
		case ')', ']':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// credited is the credit that the words within brackets are.
func credited(inner string) (string, bool) {
	inner = strings.TrimSpace(inner)
	if n := len(strings.Fields(inner)); n == 0 || n > 16 {
		return "", false
	}
	if rest, label := cutLabel(inner); label != "" && rest != "" {
		return rest, true
	}
	if strings.HasPrefix(inner, "©") {
		return strings.TrimSpace(strings.TrimPrefix(inner, "©")), true
	}
	if agency(inner) && short(inner) || slashed(inner) || viaName(inner) {
		return inner, true
	}
	return "", false
}
