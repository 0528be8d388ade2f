package quotes

import (
	"cmp"
	"strings"
	"unicode"

	"lede/model/article"
)

// nameMost is how long a file's name may be, in bytes without its ending.
const nameMost = 120

// FileName is what a file with the highlights of an article may be called on any system and
// in Obsidian, without an ending.
func FileName(a article.Annotated) string {
	name := strings.Join(strings.FieldsFunc(cmp.Or(a.Headline, a.Site), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune(`[]#^|\/:*?"<>`, r)
	}), " ")
	for len(name) > nameMost {
		runes := []rune(name)
		if at := strings.LastIndexByte(name, ' '); at > nameMost/2 {
			name = name[:at]
		} else {
			name = string(runes[:len(runes)-1])
		}
	}
	name = strings.Trim(name, " .")
	first, _, _ := strings.Cut(strings.ToLower(name), ".")
	switch {
	case name == "":
		return "article"
	case first == "con" || first == "prn" || first == "aux" || first == "nul",
		len(first) == 4 && (first[:3] == "com" || first[:3] == "lpt") && first[3] >= '0' && first[3] <= '9':
		return "_" + name // Windows has devices of these names
	}
	return name
}
