package typeset

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"io"
	"strings"
	"sync"
)

// patterns are the hyphenation patterns of hyph-utf8 as they are handed on there, and
// ours for Czech; whose they are is told in hyphen/NOTICES.txt.
//
//go:embed hyphen/patterns.zip
var patterns []byte

// A hyphenation is where the patterns of a language are, and the fewest letters that
// may stand before and after a hyphen.
type hyphenation struct {
	file        string
	left, right int
}

// hyphenations are by language tag, in lower case.
var hyphenations = map[string]hyphenation{
	"en":    {"en-us", 2, 3},
	"en-us": {"en-us", 2, 3},
	"en-gb": {"en-gb", 2, 3},
	"en-au": {"en-gb", 2, 3},
	"en-ie": {"en-gb", 2, 3},
	"en-in": {"en-gb", 2, 3},
	"en-nz": {"en-gb", 2, 3},
	"en-za": {"en-gb", 2, 3},
	"de":    {"de-1996", 2, 2},
	"fr":    {"fr", 2, 2},
	"es":    {"es", 2, 2},
	"it":    {"it", 2, 2},
	"pt":    {"pt", 2, 3},
	"nl":    {"nl", 2, 2},
	"sv":    {"sv", 2, 2},
	"da":    {"da", 2, 2},
	"no":    {"nb", 2, 2},
	"nb":    {"nb", 2, 2},
	"nn":    {"nb", 2, 2},
	"fi":    {"fi", 2, 2},
	"pl":    {"pl", 2, 2},
	"cs":    {"cs", 2, 3},
	"ru":    {"ru", 2, 2},
	"uk":    {"uk", 2, 2},
	"tr":    {"tr", 2, 2},
	"la":    {"la", 2, 2},
}

// loaded are the hyphenators that were asked for, by file.
var loaded sync.Map

// hyphenatorFor is the hyphenator of a language, given as a BCP 47 tag; nil where there
// are no patterns for it.
func hyphenatorFor(tag string) *hyphenator {
	tag = strings.ToLower(strings.ReplaceAll(tag, "_", "-"))
	h, ok := hyphenations[tag]
	if !ok {
		if h, ok = hyphenations[primary(tag)]; !ok {
			return nil
		}
	}
	if known, ok := loaded.Load(h.file); ok {
		return known.(*hyphenator)
	}
	made := newHyphenator(patternFile(h.file+".pat.txt"), exceptionsOf(h.file), h.left, h.right)
	loaded.Store(h.file, made)
	return made
}

// patternFile is a file of patterns; empty where there is none of that name.
func patternFile(name string) string {
	z, err := zip.NewReader(bytes.NewReader(patterns), int64(len(patterns)))
	if err != nil {
		return ""
	}
	f, err := z.Open("hyph-" + name)
	if err != nil {
		return ""
	}
	defer f.Close()
	text, err := io.ReadAll(f)
	if err != nil {
		return ""
	}
	return string(text)
}

// exceptionWords are words that the patterns hyphenate wrongly: on each line a language and
// its words, with their hyphens.
//
//go:embed hyphen/exceptions.txt
var exceptionWords string

func exceptionsOf(file string) string {
	var words strings.Builder
	words.WriteString(patternFile(file + ".hyp.txt"))
	for line := range strings.Lines(exceptionWords) {
		if language, list, _ := strings.Cut(line, ":"); language == file {
			words.WriteString(" " + list)
		}
	}
	return words.String()
}
