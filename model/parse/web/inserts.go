package web

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/phrases"
)

// isInsert reports whether a block is none of the article's, wherever it stands:
// buttons to share it, a word over an advert, a line that leads to another article,
// the terms on which something would be shown.
func isInsert(sets []set, i int) bool {
	s := sets[i]
	if sharesOnly(s.block) || (i < farIn || i >= len(sets)-farIn) && isDisclosure(wordsOf(s)) {
		return true
	}
	switch b := s.block.(type) {
	case article.Paragraph:
		text := b.Text.String()
		return isCrossReference(b) || linkShare(b) > 0.9 && (isPlea(text) || asksToSignUp(text)) || isLabelOfInsert(text) || isConsent(text) || isPlaceholderLine(text) ||
			strings.HasPrefix(text, "{{") && strings.HasSuffix(text, "}}") || headsCrossReferences(text, sets, i) || followsLabel(sets, i)
	case article.Crosshead:
		p := article.Paragraph{Text: b.Text}
		return isCrossReference(p) || isLabelOfInsert(b.Text.String()) || headsCrossReferences(b.Text.String(), sets, i)
	case article.Quote:
		text, ok := onlyParagraph(b)
		return ok && isCrossReference(article.Paragraph{Text: text})
	case article.List:
		return i > 0 && isListOfLinks(b) && headsCrossReferences(wordsOf(sets[i-1]), sets, i-1)
	}
	return false
}

// wordsOf are the words of a paragraph or a crosshead, none for other blocks.
func wordsOf(s set) string {
	switch b := s.block.(type) {
	case article.Paragraph:
		return b.Text.String()
	case article.Crosshead:
		return b.Text.String()
	}
	return ""
}

// headsCrossReferences reports whether a line is nothing but words for other articles,
// with a list of links below it.
func headsCrossReferences(text string, sets []set, i int) bool {
	if len(text) > 60 || !phrases.Is(phrases.CrossReference, text) || i+1 >= len(sets) {
		return false
	}
	switch b := sets[i+1].block.(type) {
	case article.List:
		return isListOfLinks(b)
	case article.Paragraph:
		return isTitleOfAnother(b)
	}
	return false
}

// isTitleOfAnother reports whether a line is nothing but a link of some length.
func isTitleOfAnother(p article.Paragraph) bool {
	return p.Text.Len() > 20 && p.Text.Len() < 200 && linkShare(p) > 0.95
}

// mostTitles is how many titles of other articles stand in a row under one label.
const mostTitles = 8

// followsLabel reports whether a line is the title of another article, in a row of such
// under a label for them.
func followsLabel(sets []set, i int) bool {
	for from := i - mostTitles; i > max(0, from); i-- {
		p, ok := sets[i].block.(article.Paragraph)
		if !ok || !isTitleOfAnother(p) {
			return false
		}
		if headsCrossReferences(wordsOf(sets[i-1]), sets, i-1) {
			return true
		}
	}
	return false
}

// isListOfLinks reports whether a list has little else than links.
func isListOfLinks(l article.List) bool { return linkShare(l) > 0.9 }

func isLabelOfInsert(text string) bool { return len(text) < 80 && phrases.Is(phrases.Insert, text) }

// asksToSignUp reports whether the words of a link are for who has no account yet.
func asksToSignUp(text string) bool { return len(text) < 200 && phrases.Is(phrases.SignUp, text) }

// farIn is how many blocks from either end of an article its publisher says how it is
// paid for.
const farIn = 7

// isDisclosure reports whether a line says that the publisher earns from the links in
// an article.
func isDisclosure(text string) bool {
	if len(text) > 600 {
		return false
	}
	b := " " + bare(text) + " "
	if !strings.Contains(b, " commission") && !strings.Contains(b, " affiliate") && !strings.Contains(b, " compensation ") && !strings.Contains(b, " qualifying purchases ") && !strings.Contains(b, " provision ") {
		return false
	}
	return phrases.Is(phrases.Disclosure, text)
}

// isConsent reports whether a line asks to agree that something from elsewhere is
// shown, or says why it is not.
func isConsent(text string) bool { return len(text) < 700 && phrases.Is(phrases.Consent, text) }
