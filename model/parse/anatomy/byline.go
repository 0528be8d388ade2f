package anatomy

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// Byline reports whether line is a byline, and whom it names: "By A. Diver and B.
// Keel, Harbour Correspondents", "A. DIVER, AGENCY", "Von A. Diver". Agencies and
// roles are no authors.
func Byline(line string) (authors []string, ok bool) {
	line = strings.TrimSpace(line)
	if len(line) > 300 {
		return nil, false
	}
	rest, by := AfterBy(line)
	named := by && caseless(rest)
	if n := wordsIn(line); n < 2 && !named || n > 30 {
		return nil, false
	}
	if !by || !capital(rest) && !named {
		return signature(line)
	}
	if labelled := strings.HasSuffix(strings.TrimRight(line[:len(line)-len(rest)], " \u00a0"), ":"); labelled {
		rest = strings.TrimSuffix(rest, ".")
	}
	rest = beforeCredit(rest)
	if sentences(rest) || strings.HasSuffix(rest, ".") && !agency(rest) && !abbreviation(strings.TrimSuffix(lastWord(rest), ".")) {
		return nil, false
	}
	authors, staff := people(rest)
	return authors, len(authors) > 0 || staff
}

var bylineWords = sync.OnceValue(func() (w struct {
	by    map[byte][]string // what begins a byline, by its first byte in lower case; 0 where that is no letter of ASCII
	and   []string          // what parts two authors
	roles set
}) {
	w.by = map[byte][]string{}
	for by := range strings.SplitSeq(`reported by|written by|words by|story by|text by|posted by|analysis by|interview by|review by|report by|
from our|by|author:|authors:|words:|text:|interview:|interviewed by|contributor:|contributors:|
von|autor:|autorin:|autoren:|autoren|autorinnen:|verfasst von|geschrieben von|veröffentlicht von|erstellt von|gepostet von|text von|ein artikel von|ein beitrag von|
par|auteur:|auteur :|propos recueillis par|publié par|écrit par|rédigé par|por|texto:|escrito por|publicado por|
di|a cura di|scritto da|pubblicato da|door|tekst:|geschreven door|geplaatst door|
作者:|作者：|文：|撰文：|記者：|记者：|著者：|執筆：|取材・文：|글:|글쓴이:|작성자:|автор:|авторы:|текст:|מאת|כתב:|بقلم:|بقلم|كتب:|كتبت:|كتب`, "|") {
		by = strings.TrimSpace(by)
		first := firstLetter(by)
		w.by[first] = append(w.by[first], by)
	}
	w.and = []string{" and ", " & ", " und ", " et ", " y ", " e ", " en ", " и ", " та ", " og ", " och ", " ja ", " oraz ",
		" ve ", " dan ", " và ", " και ", " și ", " és ", " with ", " mit ", " avec ", " con ", " com "}
	w.roles = words(`correspondent correspondents reporter reporters writer writers editor editors columnist staff bureau chief contributor contributors
		photographer producer agencies agency newsroom desk special senior political diplomatic team university institute professor
		redakteur redakteurin redaktion korrespondent korrespondentin reporterin autor autorin
		journaliste rédaction correspondant correspondante envoyé envoyée redacción redactor redactora corresponsal enviado enviada
		giornalista redazione inviato inviata corrispondente redação repórter correspondente verslaggever redactie redacteur
		корреспондент редакция обозреватель журналист כתב כתבת כתבנו סוכנויות مراسل مراسلة وكالات`)
	return w
})

// AfterBy is what follows the words at the start of a line that announce its writer;
// ok is false where there are none.
func AfterBy(line string) (rest string, ok bool) {
	if line == "" {
		return line, false
	}
	for _, by := range bylineWords().by[firstLetter(line)] {
		if len(line) <= len(by) || !strings.EqualFold(line[:len(by)], by) {
			continue
		}
		if rest = line[len(by):]; !strings.HasSuffix(by, ":") && !strings.HasSuffix(by, "：") {
			label := strings.HasPrefix(rest, ":")
			if rest = strings.TrimPrefix(rest, ":"); !label && !strings.HasPrefix(rest, " ") && !strings.HasPrefix(rest, "\u00a0") && !glued(line[:len(by)], rest) {
				continue
			}
		}
		if rest = strings.TrimLeft(rest, " \u00a0"); rest != "" {
			return rest, true
		}
	}
	return line, false
}

// firstLetter is the letter of ASCII that s begins with, in lower case; 0 for any other sign.
func firstLetter(s string) byte {
	switch c := s[0]; {
	case c >= 'a' && c <= 'z':
		return c
	case c >= 'A' && c <= 'Z':
		return c + 'a' - 'A'
	}
	return 0
}

// glued reports whether a name stands close to the "By" before it: "ByAda Keel".
func glued(by, name string) bool {
	r := []rune(name[:min(len(name), 8)])
	return (by == "By" || by == "by") && len(r) > 1 && unicode.IsUpper(r[0]) && unicode.IsLower(r[1]) && strings.Contains(name, " ")
}

// beforeCredit is s without the credit that follows the writer: "Ann Diver
// Photographs: Bo Keel".
func beforeCredit(s string) string {
	fields := strings.Fields(s)
	for i := 1; i+1 < len(fields); i++ {
		if creditWords().nouns[bare(fields[i])] && (strings.HasSuffix(fields[i], ":") || creditWords().leads[fields[i+1]]) {
			return strings.TrimRight(strings.Join(fields[:i], " "), " ,;|/·•–—-")
		}
	}
	return s
}

// people are the names in what follows "by"; staff says that it names an agency or
// the newsroom itself.
func people(s string) (names []string, staff bool) {
	for i, part := range split(s, "|•·;/()–—\n") {
		for j, p := range split(part, ",") {
			p = strings.TrimSpace(p)
			if p == "" {
				continue
			}
			if role(p) || agency(p) {
				staff = true
				if i+j > 0 {
					if i == 0 && joined(p) {
						names = append(names, partners(p)...) // "Ann Diver, reporter, and Bo Keel"
					}
					continue
				}
			}
			found := partners(p)
			if len(found) == 0 && i+j == 0 && !staff {
				return nil, false // what begins it is no name: "By Monday the harbour …"
			}
			if i == 0 && (j == 0 || !place(s, p)) {
				names = append(names, found...)
			}
		}
	}
	return names, staff
}

// partners are the names joined by "and" in s.
func partners(s string) (names []string) {
	for _, and := range bylineWords().and {
		s = strings.ReplaceAll(s, and, "\x00")
	}
	for p := range strings.SplitSeq(s, "\x00") {
		p = until(strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(p), "and ")), " in ", " at ", " for ", " of ", " dans ", " à ", " aus ", " em ", " - ")
		p = undated(p)
		if name(p) && !role(p) && !agency(p) && (strings.Contains(p, " ") || shouted(p) || caseless(p)) {
			names = append(names, p)
		}
	}
	return names
}

// Names are the people in a list of names as pages write them for machines, however they
// are joined: "Ann Diver,Bo Keel", "Ann Diver og Bo Keel". A text that cannot be parted
// into whole names is one name.
func Names(list string) []string {
	list, _ = AfterBy(strings.TrimSpace(list))
	if strings.Contains(list, ";") { // nothing else has one
		var names []string
		for part := range strings.SplitSeq(list, ";") {
			if strings.TrimSpace(part) != "" {
				names = append(names, Names(part)...)
			}
		}
		return names
	}
	parted := list
	for _, and := range bylineWords().and {
		parted = strings.ReplaceAll(parted, and, ",")
	}
	var names []string
	for p := range strings.FieldsFuncSeq(parted, func(r rune) bool { return strings.ContainsRune(",;|/•·、，\n", r) }) {
		switch p = strings.TrimSpace(p); {
		case p == "" || len(names) > 0 && (role(p) || len(names) > 1 && !strings.Contains(p, " ") && place(list, p)):
		case Name(p) && (strings.Contains(p, " ") || caseless(p)):
			names = append(names, p)
		default:
			return []string{list}
		}
	}
	if len(names) == 0 {
		return []string{list}
	}
	return names
}

// caseless reports whether s is one word in a script whose names are not parted.
func caseless(s string) bool {
	n := 0
	for _, r := range s {
		if !unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana) {
			return false
		}
		n++
	}
	return n > 1 && n < 7
}

// place reports whether p, a part of the byline s behind a comma, is a place and not
// another name. Only an "and" makes what follows the first name another name.
func place(s, p string) bool {
	return !joined(s) || !strings.Contains(p, " ")
}

// joined reports whether an "and" stands in s.
func joined(s string) bool {
	return slices.ContainsFunc(bylineWords().and, func(and string) bool { return strings.Contains(s, and) })
}

// Undated is a writer's name without the day that some papers set right behind it.
func Undated(s string) string { return undated(s) }

// undated is s without the day that some papers set right behind the name. A month is
// one where a number stands beside it: June is a name, too.
func undated(s string) string {
	fields := strings.Fields(s)
	number := func(i int) bool { return i < len(fields) && fields[i][0] >= '0' && fields[i][0] <= '9' }
	for i, w := range fields {
		if i > 0 && (monthOf(bare(w)) != 0 && number(i+1) || weekday(bare(w)) && len(bare(w)) > 3 || number(i)) {
			for before := fields[i-1]; i > 1 && (dateWords().around[before] || dateWords().updated[bare(before)]); before = fields[i-1] {
				i-- // "Ann Diver on 4 March", "Ann Diver Updated on 4 March"
			}
			return strings.TrimRight(strings.Join(fields[:i], " "), " ,–—")
		}
	}
	return s
}

// Name reports whether s is shaped as a person's name is, whoever may be meant: one to
// five words with capitals, particles apart, and no role or agency.
func Name(s string) bool { return name(s) && !role(s) && !agency(s) }

// role reports whether s names a post or the newsroom rather than a person.
func role(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if bylineWords().roles[bare(w)] {
			return true
		}
	}
	return false
}

// signature reads a byline that no "by" begins: a name, and an agency or a role
// behind a comma or a rule.
func signature(line string) (authors []string, ok bool) {
	first, rest, found := strings.Cut(line, ",")
	for _, rule := range []string{" | ", " / ", "/", " – ", " — ", " • ", " · "} {
		if !found {
			first, rest, found = strings.Cut(line, rule)
		}
	}
	first, rest = strings.TrimSpace(first), strings.TrimSpace(rest)
	if !found || !name(first) || len(strings.Fields(first)) < 2 || len(strings.Fields(rest)) > 6 || sentenceEnds(rest) {
		return nil, false
	}
	if !role(rest) && !agency(rest) && !paper(rest) || role(first) || agency(first) || !allCapital(rest) && !role(rest) {
		return nil, false
	}
	authors = partners(first)
	if joined(rest) {
		authors = append(authors, partners(rest)...) // "Ann Diver, reporter, and Bo Keel"
	}
	return authors, true
}

func split(s, at string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(at, r) })
}

// until is s up to the first of the ends.
func until(s string, ends ...string) string {
	for _, e := range ends {
		s, _, _ = strings.Cut(s, e)
	}
	return strings.TrimRightFunc(s, unicode.IsSpace)
}
