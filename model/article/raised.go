package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Pairs of a character and its superscript, and of a character and its subscript, as far as
// Unicode has them.
const (
	atHead = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ" +
		"AᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁVⱽWᵂβᵝγᵞδᵟθᶿφᵠϕᶲχᵡ⊤ᵀ"
	atFoot = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩϕᵩχᵪ"
)

var heads, feet = byFirst(atHead), byFirst(atFoot)

// byFirst are the second of each pair of characters, by the first.
func byFirst(pairs string) map[rune]rune {
	m := map[rune]rune{}
	rs := []rune(pairs)
	for i := 0; i+1 < len(rs); i += 2 {
		m[rs[i]] = rs[i+1]
	}
	return m
}

// Raised is s at the head of a line: "⁶"; false where there is no such character for
// one of its own.
func Raised(s string) (string, bool) { return mapped(s, heads) }

// Lowered is s at the foot of a line: "₆".
func Lowered(s string) (string, bool) { return mapped(s, feet) }

func mapped(s string, to map[rune]rune) (string, bool) {
	all := s != ""
	moved := strings.Map(func(r rune) rune {
		if c, ok := to[r]; ok {
			return c
		}
		all = all && unicode.IsSpace(r)
		return r
	}, s)
	return moved, all && strings.TrimSpace(s) != ""
}

// plainOf are the characters that those at the head and the foot of a line are of.
var plainOf = bySecond(atHead + atFoot)

// bySecond are the first of each pair of characters, by the second.
func bySecond(pairs string) map[rune]rune {
	m := map[rune]rune{}
	rs := []rune(pairs)
	for i := 0; i+1 < len(rs); i += 2 {
		if _, taken := m[rs[i+1]]; !taken {
			m[rs[i+1]] = rs[i]
		}
	}
	return m
}

// longestPower is how many characters a power has at most. Anything longer is words that
// happen to stand high.
const longestPower = 12

// Powers is t with what stands at the head of the line in small figures, "10⁶", and what
// stands at its foot likewise, so that neither can be taken for figures of what is before
// it. Where Unicode has no such character a sign stands before it: "x^q", "V_DD".
func (t Text) Powers() Text {
	before := ' '
	for i := range t {
		r := &t[i]
		if r.Note == "" && r.TeX == "" {
			switch {
			case r.Emphasis&Superscript != 0:
				r.Text = power(r.Text, before, heads, "^")
			case r.Emphasis&Subscript != 0:
				r.Text = power(r.Text, before, feet, "_")
			}
		}
		if last, size := utf8.DecodeLastRuneInString(r.Text); size > 0 {
			before = last
		}
	}
	return t
}

// power is s moved to the head or the foot of a line, behind before.
func power(s string, before rune, to map[rune]rune, sign string) string {
	words := strings.TrimSpace(s)
	moved, all := mapped(words, to)
	letters := isLetters(words)
	n := utf8.RuneCountInString(words)
	switch {
	case n == 0 || n > longestPower || words[0] == '[':
	case letters && n > 1 && sign == "^" && (unicode.IsDigit(before) || !all): // "2nd"
	case all:
		return strings.Replace(s, words, moved, 1)
	case strings.ContainsFunc(words, unicode.IsDigit):
		return strings.Replace(s, words, moved, 1)
	case letters && (unicode.IsLetter(before) || unicode.IsDigit(before)):
		return strings.Replace(s, words, sign+words, 1)
	}
	return s
}

func isLetters(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

// Unmoved is the text of a run that Powers has moved to the head or the foot of its
// line, as it was before.
func (r Run) Unmoved() string {
	if r.Emphasis&(Superscript|Subscript) == 0 || r.Note != "" {
		return r.Text
	}
	s, to := r.Text, heads
	if r.Emphasis&Subscript != 0 {
		to = feet
	}
	if words := strings.TrimSpace(s); len(words) > 1 && (words[0] == '^' || words[0] == '_') && isLetters(words[1:]) {
		if _, all := mapped(words[1:], to); !all {
			s = strings.Replace(s, words, words[1:], 1)
		}
	}
	return strings.Map(func(c rune) rune {
		if plain, ok := plainOf[c]; ok {
			return plain
		}
		return c
	}, s)
}
