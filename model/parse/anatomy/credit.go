package anatomy

import (
	"strings"
)

const longestCaption = 4 << 10 // bytes; nobody reads a longer one, and it is not searched

// Credit cuts the credit off a caption's line, wherever it stands: "The quay. Photo:
// A. Diver" is the caption "The quay." and the credit "Photo: A. Diver". A credit in
// brackets loses them and its label: of "The quay (photo credit: A. Diver)" it is "A.
// Diver". A line that is nothing but a credit has no caption; credit is empty where
// none is found, and the caption then is the line.
func Credit(line string) (caption, credit string) {
	line = strings.TrimSpace(line)
	caption = line
	if len(line) > longestCaption || !MayCredit(line) {
		return line, ""
	}
	for _, find := range []func(string) (string, string){inBrackets, labelled, copyright, byAgency} {
		if before, found := find(line); found != "" {
			caption, credit = before, strings.TrimSpace(found)
			break
		}
	}
	caption, _ = cutCaptionLabel(caption)
	return caption, credit
}

// TailCredit cuts the credit off a line that is known to be a caption: a few names, or one
// in brackets, after the end of its last sentence. Of other lines too much would be taken
// for a credit so.
func TailCredit(caption string) (rest, credit string) {
	at := lastSentenceEnd(caption)
	if at == 0 {
		return caption, ""
	}
	tail := strings.TrimSpace(caption[at:])
	if shut := Shut(tail); shut > 0 && shut == len(tail)-1 {
		tail = strings.TrimSpace(tail[1:shut])
	}
	if !MayName(tail) || sentenceEnds(tail) && !abbreviation(strings.TrimSuffix(lastWord(tail), ".")) {
		return caption, ""
	}
	return strings.TrimSpace(caption[:at]), tail
}

// MayName reports whether a few words can be whom a credit names: each begins as a name
// does, and they are no sentence.
func MayName(s string) bool {
	return short(s) && len(strings.Fields(s)) <= 8 && capital(s) && (allCapital(s) || agency(s))
}

// MayCredit is a quick look whether line can hold a credit or a caption's label: it
// spares the running text of a long book the closer look.
func MayCredit(line string) bool {
	capitals := 0
	for i := range len(line) {
		switch c := line[i]; {
		case c >= 0xd0 && c != 0xe2, c == 0xc2 && strings.HasPrefix(line[i:], "©"):
			return true // not in Latin letters, or with the sign of copyright
		case c >= 'A' && c <= 'Z':
			if capitals++; capitals > 1 {
				return true // AP, AFP
			}
			continue
		case c == '/' || c == '|' || c == '(' || c == '[' || c == ':':
			return true
		}
		capitals = 0
	}
	return creditParts().isIn(line)
}

// creditParts are what credits and captions' labels have in them.
var creditParts = lazyLookout("oto", "mage", "llustra", "redit", "ourtesy", "icture", "euters", "rafik", "Bild", "Beeld", "nlarge", "aption", " via ")

// Captioned reports whether line says of itself that it is a caption: "Image
// caption, …", "FILE PHOTO: …", "Enlarge / …".
func Captioned(line string) bool {
	_, ok := cutCaptionLabel(strings.TrimSpace(line))
	return ok
}

// slashed reports whether s is names parted by a slash: "A. Diver / The Paper".
func slashed(s string) bool {
	before, after, ok := strings.Cut(s, "/")
	return ok && name(before) && name(after) && len(strings.Fields(before)) > 1
}

// viaName reports whether s is a name, "via" and another.
func viaName(s string) bool {
	before, after, ok := strings.Cut(s, " via ")
	return ok && name(before) && name(after)
}

// labelled finds a credit that a label announces, at the start of the line or
// after the caption.
func labelled(line string) (caption, credit string) {
	for i := 0; i < len(line); i = nextWord(line, i) {
		if !labelStarts().mayBegin(line[i:]) {
			continue
		}
		rest, label := cutLabel(line[i:])
		if label == "" || !short(rest) {
			continue
		}
		before := strings.TrimRight(line[:i], " \u00a0|·•–—-/;,")
		apart := before == "" || before != strings.TrimRight(line[:i], " \u00a0") || sentenceEnds(before)
		if apart || certain(label) || capital(line[i:]) && strings.HasSuffix(label, ":") && (name(rest) || agency(rest)) {
			return before, line[i:]
		}
	}
	return line, ""
}

// nextWord is the start of the word after the one at i.
func nextWord(s string, i int) int {
	for i < len(s) && s[i] != ' ' {
		i++
	}
	for i < len(s) && s[i] == ' ' {
		i++
	}
	return i
}

// short reports whether s can be whom a credit names: a few words, no sentences.
func short(s string) bool {
	n := wordsIn(s)
	if n == 0 || n > 14 || sentences(s) {
		return false
	}
	return n <= 8 || !sentenceEnds(s)
}

// copyright finds a credit that begins with the sign of copyright.
func copyright(line string) (caption, credit string) {
	i := strings.LastIndex(line, "©")
	if i < 0 || len(strings.Fields(line[i:])) > 16 {
		return line, ""
	}
	return strings.TrimRight(line[:i], " |·•–—-/;,"), line[i:]
}

// byAgency finds a credit without a label, known by the agency in it: behind the
// caption's last sentence, behind a rule, or by itself.
func byAgency(line string) (caption, credit string) {
	for _, sign := range []string{"AP Photo/", "REUTERS/", "AFP/", "EPA/", "Reuters/"} {
		if strings.IndexByte(line, '/') < 0 {
			break
		}
		if i := strings.Index(line, sign); i >= 0 && short(line[i:]) {
			return strings.TrimRight(line[:i], " |·•–—-/;,"), line[i:]
		}
	}
	body := withoutClaim(line)
	at := lastSentenceEnd(body)
	for _, rule := range []string{" | ", " / ", " — ", " – ", " • ", " · ", "  "} {
		if !strings.Contains(line, rule) {
			continue // that is known sooner than where the last one is
		}
		if i := strings.LastIndex(line, rule); i > at {
			if tail := line[i+len(rule):]; agency(tail) && len(strings.Fields(tail)) <= 6 ||
				rule == " / " && name(tail) && !sentenceEnds(tail) && len(strings.Fields(tail)) > 1 && len(strings.Fields(line[:i])) > 3 {
				return strings.TrimSpace(line[:i]), tail
			}
		}
	}
	if before, found := signed(line); found != "" && at == 0 {
		return before, found
	}
	tail := body[at:]
	if n := wordsIn(tail); n == 0 || n > 8 || sentenceEnds(tail) && !agency(lastWord(tail)) {
		return line, ""
	}
	named := allCapital(tail) && agency(tail)
	if at > 0 {
		named = named || slashed(tail) || viaName(tail)
	}
	if !named || at == 0 && !strings.Contains(tail, "/") && !viaName(tail) && len(strings.Fields(tail)) > 4 {
		return line, ""
	}
	return strings.TrimSpace(line[:at]), line[at:]
}

// withoutClaim is a credit without the claim that some agencies add to theirs.
func withoutClaim(s string) string {
	for _, claim := range []string{". All rights reserved.", ". All rights reserved"} {
		if before, ok := strings.CutSuffix(s, claim); ok {
			return before
		}
	}
	return s
}

// isGeneration reports whether w tells a son from his father.
func isGeneration(w string) bool {
	return w == "II" || w == "III" || w == "Jr." || w == "Jr" || w == "Sr."
}

// signed cuts off a name of two words, a slash and an agency at the end of line, perhaps
// with its claim to the rights.
func signed(line string) (before, credit string) {
	const most = 4 // words of an agency
	slash := strings.LastIndexByte(line, '/')
	who := withoutClaim(line[slash+1:])
	if slash < 0 || !agency(who) || len(strings.Fields(who)) > most {
		return line, ""
	}
	fields := strings.Fields(line[:slash])
	first := len(fields) - 2
	if first > 2 && len(strings.Trim(fields[first], ".")) == 1 || first > 2 && isGeneration(fields[first+1]) {
		first-- // "Ida M. Quern", "Ida Quern II"
	}
	if first < 2 || !name(strings.Join(fields[first:], " ")) {
		return line, ""
	}
	at := strings.LastIndex(line[:slash], strings.Join(fields[first:first+2], " "))
	if at < 0 {
		return line, ""
	}
	return strings.TrimRight(line[:at], " |·•–—-/;,"), line[at:]
}

// join puts the two parts of a caption together that stood around its credit.
func join(before, after string) string {
	before, after = strings.TrimSpace(before), strings.TrimSpace(after)
	if before == "" || after == "" {
		return before + after
	}
	if strings.Trim(after, ".,;") == "" {
		if sentenceEnds(before) {
			return before
		}
		return before + after
	}
	return before + " " + after
}
