package find

import (
	"fmt"
	"regexp"
	"regexp/syntax"
	"strings"
	"unicode"
)

// A Pattern is what the reader looks for: words as they stand, or a regular expression.
// Case counts only if capitals were typed. Each accent that was typed counts: "maori" finds
// Māori, but "Māori" finds nothing else.
type Pattern struct {
	Typed   string
	regexp  *regexp.Regexp // nil for words
	literal *literal       // the words, or words without which the expression matches nothing; nil for none
}

// An Interpretation is how a pattern is meant.
type Interpretation uint8

const (
	AsItLooks Interpretation = iota // a regular expression where it has their signs and is one
	AsWords
	AsExpression
)

// NewPattern reads what was typed. The error says what is wrong with a regular expression.
func NewPattern(typed string, how Interpretation) (*Pattern, error) {
	p := &Pattern{Typed: typed}
	if how == AsExpression || how == AsItLooks && hasRegexpSigns(typed) {
		flags := "(?m)"
		if !hasCapital(typed, true) {
			flags = "(?mi)"
		}
		re, err := regexp.Compile(flags + typed)
		if err == nil {
			p.regexp = re
			if words := needed(flags + typed); words != "" {
				p.literal = newLiteral(words, true, false)
			}
			return p, nil
		}
		if how == AsExpression {
			return nil, regexpError(err)
		}
	}
	p.literal = newLiteral(typed, !hasCapital(typed, false), true)
	return p, nil
}

// IsExpression reports whether the pattern is a regular expression.
func (p *Pattern) IsExpression() bool { return p.regexp != nil }

// regexpError says what is wrong in a few words.
func regexpError(err error) error {
	if e, ok := err.(*syntax.Error); ok {
		return fmt.Errorf("no regular expression: %s", e.Code)
	}
	return fmt.Errorf("no regular expression: %w", err)
}

// hasCapital reports whether s has a capital letter. The letter of an escape in a regular
// expression, as in \S, is not counted.
func hasCapital(s string, regexp bool) bool {
	escaped := false
	for _, r := range s {
		if unicode.IsUpper(r) && !escaped {
			return true
		}
		escaped = regexp && r == '\\' && !escaped
	}
	return false
}

// A Range is where a match begins and ends in a text, in bytes.
type Range struct{ From, To int }

// All are the matches in a text, in their order. None is empty, and no two overlap.
func (p *Pattern) All(text string) []Range {
	var all []Range
	p.each(text, func(from, to int) { all = append(all, Range{from, to}) })
	return all
}

// count is the number of matches in a text.
func (p *Pattern) count(text string) int {
	n := 0
	p.each(text, func(_, _ int) { n++ })
	return n
}

func (p *Pattern) each(text string, do func(from, to int)) {
	if p.regexp == nil {
		s := p.literal.in(text)
		for from, to, ok := s.find(); ok; from, to, ok = s.find() {
			do(from, to)
		}
		return
	}
	if p.literal != nil {
		words := p.literal.in(text)
		if _, _, there := words.find(); !there {
			return
		}
	}
	for _, at := range p.regexp.FindAllStringIndex(text, -1) {
		if at[0] < at[1] {
			do(at[0], at[1])
		}
	}
}

// hasRegexpSigns reports whether s has a sign that only a regular expression would have
// where it stands. A stop at the end of a sentence and brackets round words are not such
// signs.
func hasRegexpSigns(s string) bool {
	for i := range len(s) {
		before, after := byteAt(s, i-1), byteAt(s, i+1)
		sign := false
		switch s[i] {
		case '\\':
			sign = after != 0
		case '|':
			sign = !isBlank(before) && !isBlank(after)
		case '*', '+':
			sign = !isBlank(before)
		case '?':
			sign = !isBlank(before) && (isWordByte(after) || after != 0 && strings.IndexByte(`[(.$\`, after) >= 0)
		case '.':
			sign = standsForAny(s, i) || after != 0 && strings.IndexByte("*+?{", after) >= 0
		case '[':
			inside, rest, closed := strings.Cut(s[i+1:], "]")
			sign = closed && (isWordByte(before) || isWordByte(byteAt(rest, 0)) || strings.HasPrefix(inside, "^") || len(inside) == 3 && inside[1] == '-')
		case '{':
			sign = !isBlank(before) && after >= '0' && after <= '9'
		case '^':
			sign = i == 0 && after != 0
		case '$':
			sign = i == len(s)-1 && (before >= 'a' && before <= 'z' || before == '.' || before == ')')
		}
		if sign {
			return true
		}
	}
	return false
}

// standsForAny reports whether the stop at i stands within a word that is no abbreviation,
// and so means any character.
func standsForAny(s string, i int) bool {
	head, rest := strings.TrimRight(s[:i], "."), strings.TrimLeft(s[i:], ".")
	word, _, _ := strings.Cut(rest, " ")
	return isLetterByte(byteAt(head, len(head)-1)) && isLetterByte(byteAt(rest, 0)) && !strings.HasSuffix(word, ".")
}

// byteAt is the byte at i, 0 where there is none.
func byteAt(s string, i int) byte {
	if i < 0 || i >= len(s) {
		return 0
	}
	return s[i]
}

func isBlank(b byte) bool      { return b == 0 || b == ' ' }
func isLetterByte(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= 0x80 }
func isWordByte(b byte) bool   { return isLetterByte(b) || b >= '0' && b <= '9' || b == '_' }
