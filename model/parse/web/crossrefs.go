package web

import (
	"strings"
	"unicode"

	"lede/model/article"
)

// What pages write before the title of another article, without signs and capitals.
// The loose ones are words that a sentence may begin with as well: they count where a
// sign follows them.
const (
	crossLabels = `|read more|read also|also read|read next|must read|more on|more from|see also|also see` +
		`|also check|don t miss|related|related coverage|related article|related articles|related reading|related stories` +
		`|related story|you may also like|you might also like|you may also be interested|recommended` +
		`|lesen sie auch|lesen sie hier|lesen sie mehr|lesen sie dazu|lesen sie hierzu|lies auch|lies hier|mehr zum thema` +
		`|mehr dazu|auch interessant|auch lesenswert|passend dazu|das könnte sie auch interessieren` +
		`|das könnte dich auch interessieren|siehe auch|zum weiterlesen|weiterlesen|lire aussi|à lire aussi|à lire également` +
		`|lire également|voir aussi|sur le même sujet|lea también|lee también|lea además|lee además` +
		`|le puede interesar|te puede interesar|te podría interesar|también te puede interesar|puede leer|puedes leer` +
		`|puedes ver|vea también|ver también|mira también|leggi anche|vedi anche|guarda anche` +
		`|potrebbe interessarti|ti potrebbe interessare|leia também|leia mais|veja também|lees ook|lees meer|bekijk ook` +
		`|czytaj też|czytaj także|czytaj również|czytaj więcej|zobacz też|zobacz także|zobacz również` +
		`|przeczytaj też|przeczytaj także|przeczytaj również|sprawdź też|читайте также|читайте по теме|смотрите также` +
		`|читайте також|διαβάστε επίσης|διαβάστε ακόμη|διαβάστε ακόμα|δείτε επίσης|läs också|läs även|läs mer|læs også|les også` +
		`|lue myös|čtěte také|přečtěte si také|olvassa el|ilgili haber|ayrıca okuyun|citește și|`

	looseLabels = `|explore|mira|mire|ver|leer|lesen|zum thema|thema|à lire|polecamy|zobacz|czytaj|zobacz wideo` +
		`|по теме|lee|leia|lees|lire|leggi|saiba mais|más información|mehr|recomendado|recomendamos|`
)

// isCrossReference reports whether a line leads to another article: it begins with
// words for that, and the rest is a link.
func isCrossReference(p article.Paragraph) bool {
	text := p.Text.String()
	if len(text) > 250 {
		return false
	}
	share := linkShare(p)
	label, sign := crossLabel(text)
	switch {
	case listed(crossLabels, bare(label)):
		return share > 0.6 || share > 0.15 && sign
	case listed(looseLabels, bare(label)):
		return share > 0.5 && sign
	}
	return share > 0.6 && beginsCrossReference(bare(text))
}

// crossLabel is what stands before the first colon, bar or arrow of a line, and
// whether there is one.
func crossLabel(text string) (label string, sign bool) {
	for i, r := range text {
		switch {
		case i > 60:
			return "", false
		case r == ':' || r == '|' || r == '>' || r == '»' || r == '→' || r == '–':
			if strings.IndexFunc(text[:i], unicode.IsLetter) >= 0 {
				return text[:i], true
			}
		}
	}
	return text, false
}

// beginsCrossReference reports whether one of the labels begins a line.
func beginsCrossReference(line string) bool {
	for i := range min(len(line), longestListed) {
		if line[i] == ' ' && listed(crossLabels, line[:i]) {
			return true
		}
	}
	return listed(crossLabels, line)
}
