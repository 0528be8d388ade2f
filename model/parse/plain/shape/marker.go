package shape

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// A Marker is what stands before an item of a list.
type Marker struct {
	Sign   string // "-", "1", "a"
	Size   int    // bytes to the item's words
	Number int    // of an ordered item, else -1
	Letter bool
}

// Bullets are the signs that may stand before an item.
const Bullets = "-*•‣▪◦●○–·∙➢►→✓✔"

// MarkerOf is the marker that s begins with; its size is 0 where there is none.
func MarkerOf(s string) Marker {
	r, size := utf8.DecodeRuneInString(s)
	if strings.ContainsRune(Bullets, r) && size < len(s) && (s[size] == ' ' || s[size] == '\t') {
		return Marker{s[:size], len(s) - len(strings.TrimLeft(s[size:], " \t\u00a0")), -1, false}
	}
	i := 0
	open := strings.HasPrefix(s, "(")
	if open {
		i++
	}
	start := i
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	letter := i == start && i < len(s) && s[i] >= 'a' && s[i] <= 'z'
	if letter {
		i++
	}
	if i == start || i-start > 3 || i+1 >= len(s) || s[start] == '0' && i-start > 1 {
		return Marker{}
	}
	if shut := s[i]; shut != ')' && (shut != '.' || letter || open) || s[i+1] != ' ' && s[i+1] != '\t' {
		return Marker{}
	}
	m := Marker{s[start:i], len(s) - len(strings.TrimLeft(s[i+1:], " \t")), -1, letter}
	if !letter {
		m.Number, _ = strconv.Atoi(m.Sign)
	}
	return m
}

// IsListed reports whether s is an item of a list.
func IsListed(s string) bool { return MarkerOf(s).Size > 0 }
