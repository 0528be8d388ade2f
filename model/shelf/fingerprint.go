package shelf

import (
	"crypto/sha256"
	"encoding/binary"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
)

// A fingerprint is what a text is known by, wherever it lies. Its zero value is of a text that
// has not arrived, or that is too long to be read for this.
type fingerprint struct {
	text   []byte // a hash of all its words
	sketch []uint64
	words  int
}

const (
	largest   = 1 << 20 // bytes of a text that gets a fingerprint
	hashes    = 48      // in a sketch
	indexed   = 8       // of them, by which an article is looked for
	tellingly = 50      // words from which on a sketch tells one text from another
)

// fingerprintOf reads a copy. Its sketch is the smallest hashes of all its runs of three words,
// from which the likeness of two texts can be told (MinHash, after A. Broder: On the
// resemblance and containment of documents, 1997).
func fingerprintOf(c Copy) fingerprint {
	if !c.Whole || isLarge(c.Body) {
		return fingerprint{}
	}
	var p fingerprint
	sum := sha256.New()
	var all []uint64
	var before [2]uint64
	for _, b := range c.Body {
		text := article.Fold(article.Plain(b))
		sum.Write([]byte(text))
		sum.Write([]byte{'\n'})
		for word := range words(text) {
			hash := hashOf(word)
			if p.words++; p.words > 2 {
				all = append(all, mixed(before[0]*3+before[1]*5+hash*7))
			}
			before = [2]uint64{before[1], hash}
		}
	}
	p.text = sum.Sum(nil)
	slices.Sort(all)
	all = slices.Compact(all)
	p.sketch = all[:min(len(all), hashes)]
	return p
}

func isLarge(body []article.Block) bool {
	size := 0
	for _, b := range body {
		if size += article.Extent(b); size > largest {
			return true
		}
	}
	return false
}

// words are those of a folded text. Where a script puts no blanks between words, each of
// its letters is one.
func words(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for word := range strings.FieldsSeq(text) {
			from := 0
			for at, r := range word {
				if !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
					continue
				}
				if at > from && !yield(word[from:at]) {
					return
				}
				if from = at + utf8.RuneLen(r); !yield(word[at:from]) {
					return
				}
			}
			if from < len(word) && !yield(word[from:]) {
				return
			}
		}
	}
}

// hashOf is a word's hash (FNV-1a), the same in every process.
func hashOf(word string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(word) {
		h = (h ^ uint64(word[i])) * 1099511628211
	}
	return mixed(h)
}

// mixed spreads what a number says over all its bits (the end of SplitMix64).
func mixed(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// likeness is about which share of their runs of words two texts have in common, 0 to 1.
func likeness(a, b []uint64) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	// The smallest hashes of both together are a fair sample of all that the two have.
	sample := slices.Concat(a, b)
	slices.Sort(sample)
	sample = slices.Compact(sample)
	sample = sample[:min(len(sample), hashes)]
	both := 0
	for _, h := range sample {
		if holds(a, h) && holds(b, h) {
			both++
		}
	}
	return float64(both) / float64(len(sample))
}

func holds(sketch []uint64, hash uint64) bool {
	_, found := slices.BinarySearch(sketch, hash)
	return found
}

// names are those that a text has by its words.
func (p fingerprint) names() []name {
	var names []name
	if p.text != nil {
		names = append(names, name{byText, p.text})
	}
	if p.words >= tellingly {
		for _, h := range p.sketch[:min(len(p.sketch), indexed)] {
			names = append(names, name{byWords, binary.BigEndian.AppendUint64(nil, h)})
		}
	}
	return names
}

func packed(sketch []uint64) []byte {
	b := make([]byte, 0, 8*len(sketch))
	for _, h := range sketch {
		b = binary.BigEndian.AppendUint64(b, h)
	}
	return b
}

func unpacked(b []byte) []uint64 {
	var sketch []uint64
	for ; len(b) >= 8; b = b[8:] {
		sketch = append(sketch, binary.BigEndian.Uint64(b))
	}
	return sketch
}
