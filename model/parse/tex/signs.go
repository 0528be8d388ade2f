package tex

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed signs.txt
var signList string

// classes are the names that the list of signs has for classes. A fence may open and
// close; it is as an ordinary sign.
var classes = map[string]Class{
	"ordinary": Ordinary, "binary": Binary, "relation": Relation, "large": Large, "integral": Integral,
	"opening": Opening, "closing": Closing, "fence": Ordinary, "punctuation": Punctuation,
	"function": Function, "limit": Limit,
}

// signs are what commands stand for, by their names without the backslash.
var signs = sync.OnceValue(func() map[string]Sign {
	all := map[string]Sign{}
	class := Ordinary
	for line := range strings.Lines(signList) {
		words := strings.Fields(line)
		switch {
		case len(words) == 0 || words[0] == "#":
		case len(words) == 1:
			class = classes[strings.Trim(words[0], ":")]
		default:
			for i := 0; i+1 < len(words); i += 2 {
				all[words[i]] = Sign{strings.ReplaceAll(words[i+1], "~", " "), class}
			}
		}
	}
	return all
})

// characters are the classes of signs that stand for themselves, and how they are
// printed.
var characters = map[rune]Sign{
	'+': {"+", Binary}, '-': {"−", Binary}, '−': {"−", Binary}, '*': {"∗", Binary}, '±': {"±", Binary}, '×': {"×", Binary},
	'÷': {"÷", Binary}, '·': {"·", Binary}, '⋅': {"⋅", Binary}, '∘': {"∘", Binary}, '∪': {"∪", Binary}, '∩': {"∩", Binary},
	'⊕': {"⊕", Binary}, '⊗': {"⊗", Binary}, '∧': {"∧", Binary}, '∨': {"∨", Binary},
	'=': {"=", Relation}, '<': {"<", Relation}, '>': {">", Relation}, ':': {":", Relation}, '≤': {"≤", Relation}, '≥': {"≥", Relation},
	'≠': {"≠", Relation}, '≈': {"≈", Relation}, '≡': {"≡", Relation}, '∼': {"∼", Relation}, '≅': {"≅", Relation}, '∝': {"∝", Relation},
	'∈': {"∈", Relation}, '∉': {"∉", Relation}, '⊂': {"⊂", Relation}, '⊆': {"⊆", Relation}, '→': {"→", Relation}, '←': {"←", Relation},
	'↔': {"↔", Relation}, '⇒': {"⇒", Relation}, '⇐': {"⇐", Relation}, '⇔': {"⇔", Relation}, '↦': {"↦", Relation}, '≪': {"≪", Relation}, '≫': {"≫", Relation},
	'∑': {"∑", Large}, '∏': {"∏", Large}, '⋃': {"⋃", Large}, '⋂': {"⋂", Large}, '∫': {"∫", Integral}, '∮': {"∮", Integral},
	'(': {"(", Opening}, '[': {"[", Opening}, '⟨': {"⟨", Opening}, '⌊': {"⌊", Opening}, '⌈': {"⌈", Opening},
	')': {")", Closing}, ']': {"]", Closing}, '⟩': {"⟩", Closing}, '⌋': {"⌋", Closing}, '⌉': {"⌉", Closing},
	',': {",", Punctuation}, ';': {";", Punctuation},
}

// character is the sign that a character of the source stands for.
func character(r rune) Sign {
	if s, ok := characters[r]; ok {
		return s
	}
	return Sign{string(r), Ordinary}
}
