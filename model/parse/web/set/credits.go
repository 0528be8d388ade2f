package set

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
	"lede/model/parse/phrases"
	"lede/model/parse/web/dom"
)

// longCredit is the letters of the longest credit.
const longCredit = 200

// isAllCredit reports whether a line is nothing but a credit. One that is said to be a
// credit is, unless it begins with some words of a caption.
func isAllCredit(line string, said bool) bool {
	const fewWords = 4
	before, by := anatomy.Credit(line)
	if said {
		return by == "" || len(strings.Fields(before)) < fewWords
	}
	return by != "" && before == ""
}

// isCreditLine reports whether a part of a caption is nothing but a credit with a label
// or the sign of copyright.
func isCreditLine(n *dom.Node) bool {
	line := clean.Line(n.Words())
	before, by := anatomy.Credit(line)
	return before == "" && by == line && strings.ContainsAny(line, ":©")
}

// isNamedCredit reports whether an element within a caption is by its name for a credit.
func isNamedCredit(n *dom.Node) bool {
	words := clean.Line(n.Words())
	return n.Hints&(dom.HintCredit|dom.HintSource) != 0 || n.Hints&(dom.HintByline|dom.HintAuthor) != 0 && n.Sentence <= 1 && !strings.ContainsFunc(words, unicode.IsDigit)
}

// lastCredit is the element at the end of a caption that holds a credit without saying
// so: the words before it end a sentence, and it holds a few with a capital that do not.
func lastCredit(c *dom.Node) *dom.Node {
	const most = 60
	last := c
	for last.Letters == c.Letters || last == c {
		child := last.Last
		for child != nil && (child.Letters == 0 || child.Hidden) {
			child = child.Prev
		}
		if child == nil || child.IsText() {
			return nil
		}
		last = child
	}
	words := clean.Line(last.Words())
	before := strings.TrimSpace(strings.TrimSuffix(clean.Line(c.Words()), words))
	if last.Letters > most || last.Linked > 0 && dom.IsInline(last) || !dom.EndsAsSentence(before) || dom.EndsAsSentence(words) && last.Sentence > 1 {
		return nil
	}
	if !anatomy.MayName(words) {
		return nil
	}
	return last
}

// isCreditLabel reports whether a text is what stands before a credit: "Photo:".
func isCreditLabel(text string) bool {
	_, by := anatomy.Credit(text + " A. Name")
	return strings.HasSuffix(text, ":") && strings.HasPrefix(by, text)
}

// creditBelow gives a figure the credit that stands below it in a line of its own. Where a
// text is from, "Source: …", may be said of the article as well.
func (s *setter) creditBelow(line article.Text) bool {
	if len(s.Sets) == 0 || line.Len() > longCaption {
		return false
	}
	last := &s.Sets[len(s.Sets)-1]
	f, ok := last.Block.(article.Figure)
	plain := line.String()
	if ok && len(f.Images) == 1 && f.Caption.IsZero() && isAlternative(plain, f.Images[0].Alt) {
		f.Caption = s.caption(line, "")
		last.Block = f
		return true
	}
	before, by := anatomy.Credit(plain)
	if !ok || f.Caption.Credit != "" || len(f.Images) == 0 || before != "" || by == "" || !saysPicture(plain) {
		return false
	}
	f.Caption.Credit = unbracketed(plain)
	last.Block = f
	return true
}

// saysPicture reports whether a credit begins with a word for a picture, or the sign of copyright.
func saysPicture(credit string) bool {
	return strings.HasPrefix(strings.TrimLeft(credit, "(["), "©") ||
		phrases.Is(phrases.PictureLabel, credit)
}

// unbracketed is a credit without the signs and brackets that part it from the caption.
// Brackets that stand within it stay: "(A. Diver/Northwire (archive))".
func unbracketed(credit string) string {
	for {
		credit = strings.Trim(credit, " \u00a0|–—-/·•,;")
		if !strings.ContainsAny(credit, "()[]") {
			return credit
		}
		shut := anatomy.Shut(credit)
		switch {
		case shut > 0 && strings.Trim(credit[shut+1:], ".,;") == "":
			credit = credit[1:shut]
		case shut < 0 && strings.ContainsAny(credit[:1], "(["):
			credit = credit[1:]
		case strings.HasSuffix(credit, ")") && strings.Count(credit, "(") < strings.Count(credit, ")"),
			strings.HasSuffix(credit, "]") && strings.Count(credit, "[") < strings.Count(credit, "]"):
			credit = credit[:len(credit)-1]
		default:
			return credit
		}
	}
}

// unglued is a credit without the labels that run into its name, where a page has them
// for a style sheet to hide: "CreditA. Diver", "Credit...A. Diver".
func unglued(credit string) string {
	if at := strings.Index(strings.ToLower(credit), ". all rights reserved"); at > 0 && at < len(credit) {
		credit = credit[:at]
	}
	for {
		rest, ok := strings.CutPrefix(credit, "Credit")
		rest = strings.TrimLeft(rest, ".…")
		if r, _ := utf8.DecodeRuneInString(rest); !ok || !unicode.IsUpper(r) {
			return credit
		}
		credit = rest
	}
}

// said completes a figure of one picture by what linked data and the picture's own title
// say of it, where the page prints nothing.
func (s *setter) said(f article.Figure, titles []string) article.Figure {
	if len(f.Images) != 1 {
		return f
	}
	record := s.Pictured[dom.Unsized(f.Images[0].URL)]
	if text := record.Text.String(); len(f.Caption.Text) == 0 && f.Caption.Credit == "" && !s.repeats(text) && dom.Agreement(text, f.Images[0].Alt) < sameAgain && strings.Contains(text, " ") {
		f.Caption = s.caption(record.Text, "")
	}
	if f.Caption.Credit == "" {
		f.Caption.Credit = record.Credit
	}
	for _, title := range titles {
		if f.Caption.Credit == "" {
			f.Caption.Credit = creditOfTitle(title)
		}
	}
	return f
}

// repeats reports whether a text says what the headline says already.
func (s *setter) repeats(text string) bool { return dom.SameWords(text, s.title) }

// creditOfTitle is the credit at the end of a picture's title, behind a rule: "The quay at
// dawn | Ann Diver/Northwire".
func creditOfTitle(title string) string {
	at := strings.LastIndex(title, " | ")
	if at < 0 {
		return ""
	}
	tail := strings.TrimSpace(title[at+3:])
	if before, credit := anatomy.Credit(tail); credit != "" && before == "" || anatomy.MayName(tail) {
		return tail
	}
	return ""
}
