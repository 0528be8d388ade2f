package web

import (
	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/phrases"
)

// nameFeatures are how many steps up the next element is whose name says something.
var nameFeatures = []feature{
	named("in what is called related", kinRelated),
	named("in what is called a plea", kinPlea|kinConsent),
	named("in what is called an advertisement", kinAdvert),
	named("in what is called a share", kinShare),
	named("in what is called comments", kinComments),
	named("in what is called a menu", kinChrome),
	named("in what is called tags", kinTags),
	named("in what is called a writer", kinAuthor|kinByline),
	named("in what is called a date", kinDate),
	named("in what is called a dek", kinDek),
	named("in what is called a caption", kinCaption|kinCredit),
	named("in what is called the text", kinBody),
	named("in what is called aside", kinAside),
	named("in what is not shown", kinUnseen),
	stepsToElement("in a footer", atom.Footer),
	stepsToElement("in a header", atom.Header),
	stepsToElement("in a form", atom.Form, atom.Button, atom.Label),
	stepsToElement("in an article", atom.Article),
	stepsToElement("in a main part", atom.Main),
	stepsToElement("in a section", atom.Section),
	stepsToElement("in a list", atom.Ul, atom.Ol, atom.Dl),
	stepsToElement("in a table", atom.Table),
	stepsToElement("in a figure", atom.Figure),
	stepsToElement("in a quotation", atom.Blockquote),
	stepsToElement("in a link", atom.A),
}

func named(name string, k kin) feature {
	return feature{name, func(d *desk, i int) int {
		return stepsTo(d.copy[i].from, 12, func(n *node) bool { return n.kin&k != 0 })
	}}
}

// words is a feature of what a piece says.
func says(name string, is func(d *desk, w *piece) bool) feature {
	return feature{name, func(d *desk, i int) int { return yes(d.copy[i].letters < 900 && is(d, &d.copy[i])) }}
}

var wordFeatures = []feature{
	says("leads elsewhere in words", func(_ *desk, w *piece) bool { return isCrossReference(article.Paragraph{Text: w.oneText()}) }),
	says("furniture in words", func(_ *desk, w *piece) bool { return isFurniture(w.text) || isLabelOfInsert(w.text) }),
	says("a plea in words", func(_ *desk, w *piece) bool { return isPlea(w.text) || asksToSignUp(w.text) }),
	says("consent or disclosure in words", func(_ *desk, w *piece) bool { return isConsent(w.text) || isDisclosure(w.text) }),
	says("filed in words", func(_ *desk, w *piece) bool { return isFiled(w.text) || isShelved(w.oneText()) }),
	says("shares", func(_ *desk, w *piece) bool { return sharesOnly(w.block) }),
	says("heads other articles in words", func(_ *desk, w *piece) bool { return isTailHeading(w.text) || isCommentsHeading(w.text) }),
	says("repeats the headline", func(d *desk, w *piece) bool { return sameWords(w.text, d.m.headline) }),
	says("repeats the dek", func(d *desk, w *piece) bool { return sameWords(w.text, d.m.dek) }),
	says("a date alone", func(_ *desk, w *piece) bool { return w.letters < 100 && anatomy.Dates(w.text).Alone }),
	says("a credential", func(d *desk, w *piece) bool { return (&trimmer{m: d.m, chosen: d.chosen}).isCredential(w.text, w.set) }),
	says("about the writer", func(d *desk, w *piece) bool { return (&trimmer{m: d.m, chosen: d.chosen}).isAboutWriter(w.text) }),
	{"under a head of other articles", func(d *desk, i int) int {
		j := d.headAbove(i)
		return yes(j >= 0 && (isTailHeading(d.copy[j].text) || isCommentsHeading(d.copy[j].text)))
	}},
	{"below words that lead elsewhere", func(d *desk, i int) int {
		return yes(i > 0 && d.copy[i-1].letters < 60 && phrases.Is(phrases.CrossReference, d.copy[i-1].text))
	}},
}

// oneText is the text of a paragraph or a crosshead, none for other blocks.
func (w *piece) oneText() article.Text {
	switch b := w.block.(type) {
	case article.Paragraph:
		return b.Text
	case article.Crosshead:
		return b.Text
	}
	return nil
}
