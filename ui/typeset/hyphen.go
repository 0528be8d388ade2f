package typeset

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A hyphenator knows where the words of one language may be divided, by the method of
// F. M. Liang, "Word Hy-phen-a-tion by Com-put-er" (Stanford, 1983): of all patterns
// that occur in a word, the highest digit between two letters decides, and odd digits
// allow a hyphen.
type hyphenator struct {
	nodes       []node
	levels      []byte            // of all patterns, one behind the other
	exceptions  map[string][]int8 // where a word may be divided, in letters
	left, right int               // the fewest letters before and after a hyphen
	mu          sync.Mutex        // guards what follows
	word        []rune
	values      []byte
	known       map[string][]int8 // answers given before
}

// A node of the tree of patterns: what is reached from its parent by a letter.
type node struct {
	letter         rune
	child, sibling int32 // 0 for none
	levels, count  int32 // where in levels those of the pattern that ends here are
}

// shortestWord is how many letters a word must have to be hyphenated.
const shortestWord = 6

// longPart is how many letters a part of a hyphenated compound must have to be divided once
// more.
const longPart = 12

// maxKnown bounds the answers that are kept.
const maxKnown = 4096

// newHyphenator reads patterns as "hy3ph", and words with the hyphens they may have,
// both parted by white space.
func newHyphenator(patterns, exceptions string, left, right int) *hyphenator {
	h := &hyphenator{nodes: make([]node, 1, len(patterns)/2+1), left: left, right: right, known: map[string][]int8{}, exceptions: map[string][]int8{}}
	for p := range strings.FieldsSeq(patterns) {
		h.learn(p)
	}
	for w := range strings.FieldsSeq(exceptions) {
		h.except(w)
	}
	return h
}

func (h *hyphenator) learn(pattern string) {
	at, start := int32(0), len(h.levels)
	h.levels = append(h.levels, 0)
	for _, r := range pattern {
		if r >= '0' && r <= '9' {
			h.levels[len(h.levels)-1] = byte(r - '0')
			continue
		}
		at = h.grow(at, r)
		h.levels = append(h.levels, 0)
	}
	h.nodes[at].levels, h.nodes[at].count = int32(start), int32(len(h.levels)-start)
}

// grow is the node reached from at by r, made if it isn't there.
func (h *hyphenator) grow(at int32, r rune) int32 {
	if next := h.follow(at, r); next > 0 {
		return next
	}
	next := int32(len(h.nodes))
	h.nodes = append(h.nodes, node{letter: r, sibling: h.nodes[at].child})
	h.nodes[at].child = next
	return next
}

func (h *hyphenator) follow(at int32, r rune) int32 {
	next := h.nodes[at].child
	for next > 0 && h.nodes[next].letter != r {
		next = h.nodes[next].sibling
	}
	return next
}

func (h *hyphenator) except(word string) {
	points, letters := []int8{}, int8(0)
	for _, r := range word {
		if r == '-' {
			points = append(points, letters)
		} else {
			letters++
		}
	}
	h.exceptions[strings.ToLower(strings.ReplaceAll(word, "-", ""))] = points
}

// points are the bytes of a word before which a hyphen may be set.
func (h *hyphenator) points(word string) []int8 {
	h.mu.Lock()
	defer h.mu.Unlock()
	if p, ok := h.known[word]; ok {
		return p
	}
	p := h.divide(word)
	if len(h.known) >= maxKnown {
		clear(h.known)
	}
	h.known[strings.Clone(word)] = p
	return p
}

func (h *hyphenator) divide(word string) []int8 {
	h.word = append(h.word[:0], '.')
	for _, r := range word {
		h.word = append(h.word, unicode.ToLower(r))
	}
	letters := len(h.word) - 1
	var points []int8
	if listed, ok := h.exceptions[string(h.word[1:])]; ok {
		points = listed
	} else {
		h.word = append(h.word, '.')
		h.weigh()
		for i := h.left; i <= letters-h.right; i++ {
			if h.values[i+1]%2 == 1 {
				points = append(points, int8(i))
			}
		}
	}
	return inBytes(points, word)
}

// weigh finds the value before each letter of h.word.
func (h *hyphenator) weigh() {
	h.values = append(h.values[:0], make([]byte, len(h.word)+1)...)
	for i := range h.word {
		at := int32(0)
		for _, r := range h.word[i:] {
			if at = h.follow(at, r); at == 0 {
				break
			}
			n := &h.nodes[at]
			for k, v := range h.levels[n.levels : n.levels+n.count] {
				h.values[i+k] = max(h.values[i+k], v)
			}
		}
	}
}

// inBytes turns counts of letters of a word into bytes.
func inBytes(points []int8, word string) []int8 {
	if len(points) == 0 {
		return nil
	}
	var bytes []int8
	letters := int8(0)
	for i, r := range word {
		if len(points) > 0 && letters == points[0] {
			points = points[1:]
			if !unicode.Is(unicode.M, r) {
				bytes = append(bytes, int8(i))
			}
		}
		letters++
	}
	return bytes
}

// syllables adds pieces for the syllables of the words in s from start to end, except the
// last, and returns where that one starts.
func (c *compositor) syllables(s string, start, end, room int) int {
	compound := s[end-1] == '-' || start > 0 && s[start-1] == '-'
	for i := start; i < end; {
		from, letters, capitals := i, 0, 0
		for i < end {
			r, size := utf8.DecodeRuneInString(s[i:end])
			if !isLetterRune(r) {
				break
			}
			if unicode.IsUpper(r) {
				capitals++
			}
			letters++
			i += size
		}
		least := shortestWord
		if compound {
			least = longPart
		}
		if letters >= least && i-from < 100 && capitals <= 1 {
			for _, p := range c.hyphenator.points(s[from:i]) {
				c.piece(s, start, from+int(p), room, syllable)
				start = from + int(p)
			}
		}
		if i == from {
			_, size := utf8.DecodeRuneInString(s[i:end])
			i += size
		}
	}
	return start
}

func isLetterRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isLetter(byte(r))
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.M, r)
}
