package article

import (
	"path"
	"strings"
	"sync"
)

// wordSet is the words of a list that are parted by white space, made when it is first
// asked for.
func wordSet(list string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		set := map[string]bool{}
		for _, w := range strings.Fields(list) {
			set[w] = true
		}
		return set
	})
}

// titles are abbreviations that a name follows, without their stop.
var titles = wordSet(`mr mrs ms dr prof st sr jr rev hon gen col lt sgt capt maj gov sen rep pres messrs
	m mm mme mlle hr fr sig dott ing sra dra г ул им`)

// shortened are other abbreviations: words that are cut off and end with a stop.
var shortened = wordSet(`mt no vs fig art inc ltd co corp dept jan feb mar apr jun jul aug sep sept oct nov dec bzw ca nr str`)

// IsTitle reports whether a word, without its stop, is an abbreviation that a name
// follows: "Dr", "Mme".
func IsTitle(word string) bool { return titles()[strings.ToLower(word)] }

// IsAbbreviation reports whether a word, without its stop, is one whose stop ends no
// sentence: "Dr", "Sept".
func IsAbbreviation(word string) bool { return IsTitle(word) || shortened()[strings.ToLower(word)] }

// EndsSentence reports whether a character may end a sentence, in whatever script.
func EndsSentence(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।':
		return true
	}
	return false
}

// EndsPlainly reports whether s ends with a letter or a figure of ASCII, as most lines do
// that end no sentence. It spares them a closer look.
func EndsPlainly(s string) bool {
	if s == "" {
		return false
	}
	c := s[len(s)-1]
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// IsPicture reports whether a path is a picture's, as its ending tells.
func IsPicture(name string) bool { return pictureKinds[strings.ToLower(path.Ext(name))] != "" }

// IsForDark reports whether a picture's address says that it is one of two and is shown on
// dark pages, as GitHub and MkDocs have it: that for light ones is shown here.
func IsForDark(address string) bool {
	return strings.HasSuffix(address, "#gh-dark-mode-only") || strings.HasSuffix(address, "#only-dark")
}

// pictureKinds are the endings of picture files, and what is in them.
var pictureKinds = map[string]string{
	".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".gif": "GIF", ".webp": "WebP", ".avif": "AVIF", ".svg": "SVG",
}
