package mathml

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// rows has a sign and the command that TeX has for it in each line.
//
//go:embed signs.txt
var rows string

// commands are TeX's commands by the signs they stand for.
var commands = sync.OnceValue(func() map[string]string {
	table := map[string]string{}
	for line := range strings.Lines(rows) {
		if sign, command, ok := strings.Cut(strings.TrimSpace(line), " "); ok {
			table[sign] = command
		}
	}
	return table
})

// functions are the names that TeX sets upright by a command of their own.
const functions = " sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth log ln lg exp lim limsup liminf max min sup inf det dim ker gcd deg arg hom Pr "

// identifier writes a name: a letter, or a word set upright.
func identifier(e *Element) string {
	s := strings.TrimSpace(e.words())
	letters, variant := plain(s)
	if v := e.Attr["mathvariant"]; v != "" {
		variant = v
	}
	if command := variants[variant]; command != "" {
		return command + "{" + escaped(letters) + "}"
	}
	runes := []rune(letters)
	switch {
	case len(runes) == 1 && variant == "normal" && runes[0] < unicode.MaxASCII && unicode.IsLetter(runes[0]):
		return `\mathrm{` + letters + "}"
	case len(runes) <= 1:
		return escaped(letters)
	case strings.Contains(functions, " "+letters+" "):
		return `\` + letters + " "
	case strings.IndexFunc(letters, func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsLetter(r) }) < 0:
		return `\mathrm{` + letters + "}"
	}
	return escaped(letters)
}

// variants are the commands for the alphabets that MathML names.
var variants = map[string]string{
	"bold": `\mathbf`, "bold-italic": `\boldsymbol`, "double-struck": `\mathbb`, "script": `\mathcal`, "bold-script": `\mathcal`,
	"fraktur": `\mathfrak`, "sans-serif": `\mathsf`, "monospace": `\mathtt`,
}

// alphabets are where Unicode has the letters of each alphabet of formulas, and its name; those
// in between are slanted, as variables are anyway.
var alphabets = []struct {
	first, last rune
	variant     string
}{
	{'𝐀', '𝐳', "bold"}, {'𝐴', '𝑧', ""}, {'𝑨', '𝒛', "bold-italic"}, {'𝒜', '𝔃', "script"}, {'𝔄', '𝔷', "fraktur"}, {'𝔸', '𝕫', "double-struck"}, {'𝕬', '𝖟', "fraktur"},
	{'𝖠', '𝙯', "sans-serif"}, {'𝙰', '𝚣', "monospace"}, {'𝚤', '𝚥', ""}, {'𝚨', '𝛡', "bold"}, {'𝛢', '𝜛', ""}, {'𝜜', '𝝕', "bold-italic"}, {'𝝖', '𝟍', ""}, {'𝟎', '𝟗', "bold"}, {'𝟘', '𝟿', ""},
}

// plain are letters that Unicode has in alphabets of their own as others write them, and the
// name of the alphabet.
func plain(s string) (letters, variant string) {
	for _, r := range s {
		for _, a := range alphabets {
			if r >= a.first && r <= a.last {
				return norm.NFKC.String(s), a.variant
			}
		}
	}
	return s, ""
}

func number(s string) string {
	s, _ = plain(strings.TrimSpace(s))
	return escaped(s)
}

// operator writes a sign with spaces around it where TeX's command needs them.
func operator(s string) string {
	s = strings.TrimSpace(s)
	switch s {
	case "\u2061", "\u2062", "\u2063", "\u2064", "": // signs that are not seen
		return " "
	case "{", "}":
		return `\` + s
	case "′":
		return "'"
	case "″":
		return "''"
	case "‴":
		return "'''"
	case "−", "‐", "–":
		return "-"
	}
	if strings.Contains(functions, " "+s+" ") {
		return `\` + s + " "
	}
	if len([]rune(s)) > 2 && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) < 0 {
		return `\operatorname{` + s + "} "
	}
	return escaped(s)
}

// text writes words within a formula.
func text(e *Element) string {
	words := strings.Join(strings.Fields(strings.ReplaceAll(e.words(), "\u00a0", " ")), " ")
	raw := e.words()
	if words == "" {
		return " "
	}
	if strings.TrimLeft(raw, " \u00a0") != raw {
		words = " " + words
	}
	if strings.TrimRight(raw, " \u00a0") != raw {
		words += " "
	}
	return `\text{` + strings.NewReplacer("{", `\{`, "}", `\}`, "$", `\$`, "%", `\%`, "#", `\#`, "&", `\&`, "_", `\_`).Replace(words) + "}"
}

// space writes a space, by its width.
func space(e *Element) string {
	width, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(e.Attr["width"]), "em"), 64)
	switch {
	case e.Attr["linebreak"] == "newline":
		return ` \\ `
	case err == nil && width >= 1.5:
		return ` \qquad `
	case err == nil && width >= 0.9:
		return ` \quad `
	}
	return " "
}

// escaped writes signs as TeX names them.
func escaped(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch command := commands()[string(r)]; {
		case command != "":
			b.WriteString(command + " ")
		case strings.ContainsRune(`%#&$_`, r):
			b.WriteString(`\` + string(r))
		case r == '\\':
			b.WriteString(`\backslash `)
		case r == '\u00a0':
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
	return strings.TrimRight(b.String(), " ")
}
