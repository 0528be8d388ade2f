package short

import (
	"lede/model/parse/judge"
	"lede/model/parse/plain/shape"
)

// ofWhole is how the line stands to the rest of the text, and what the text is like.
var ofWhole = []feature{
	{"number", func(v *view) byte { return byte(min(v.l.Number, 250)) }},
	{"from-first", func(v *view) byte { return judge.Around(float64(v.l.Number - v.h.first)) }},
	{"title", func(v *view) byte {
		return judge.Share(shape.Common(v.l.vocabulary(), v.h.title), len(v.l.vocabulary()))
	}},
	{"title-said", func(v *view) byte { return judge.Share(shape.Common(v.l.vocabulary(), v.h.title), len(v.h.title)) }},
	{"core", func(v *view) byte {
		least := 1
		if v.l.running() {
			least = 2 // itself left out
		}
		n := 0
		for _, w := range v.l.vocabulary() {
			if v.h.core[w] >= least {
				n++
			}
		}
		return judge.Share(n, len(v.l.vocabulary()))
	}},
	{"repeats", func(v *view) byte { return byte(min(v.h.repeats[v.l.Text].all, 9)) }},
	{"repeats-above-text", func(v *view) byte { return byte(min(v.h.repeats[v.l.Text].heading, 9)) }},
	{"repeats-in-rows", func(v *view) byte { return byte(min(v.h.repeats[v.l.Text].rows, 9)) }},
	{"starts-alike", func(v *view) byte { return byte(min(v.h.starts[start(v.l.Text)], 9)) }},
	{"form", func(v *view) byte { return byte(min(v.h.forms[v.l.form()].all, 60)) }},
	{"form-above-text", func(v *view) byte { t := v.h.forms[v.l.form()]; return judge.Share(t.heading, t.all) }},
	{"form-in-rows", func(v *view) byte { t := v.h.forms[v.l.form()]; return judge.Share(t.rows, t.all) }},
	{"opening", func(v *view) byte { return byte(min(v.h.opening[v.b.opening()], 9)) }},
	{"in-contents", func(v *view) byte { return judge.Yes(len(v.h.items) > 0 && v.h.items[content(v.l.Text)]) }},
	{"sure", func(v *view) byte { return byte(min(v.h.sure, 30)) }},
	{"sure-titled", func(v *view) byte { return judge.Share(v.h.titled, v.h.sure) }},
	{"sure-plain", func(v *view) byte { return judge.Share(v.h.plain, v.h.sure) }},
	{"sure-asks", func(v *view) byte { return judge.Share(v.h.asks, v.h.sure) }},
	{"lines", func(v *view) byte { return judge.Logarithm(float64(v.h.lines)) }},
	{"paragraphs", func(v *view) byte { return judge.Logarithm(float64(v.h.fulls)) }},
	{"shorts", func(v *view) byte { return judge.Share(v.h.shorts, v.h.lines) }},
	{"shorts-above-text", func(v *view) byte { return judge.Share(v.h.heading, v.h.shorts) }},
	{"gaps", func(v *view) byte { return judge.Share(v.h.gaps, v.h.lines) }},
	{"middle", func(v *view) byte { return judge.Logarithm(v.h.middle) }},
	{"running", func(v *view) byte { return byte(v.h.words * 200) }},
	{"credits", func(v *view) byte { return byte(min(v.h.credits, 60)) }},
	{"labels", func(v *view) byte { return byte(min(v.h.labels, 60)) }},
	{"dates", func(v *view) byte { return byte(min(v.h.dates, 30)) }},
	{"against-middle", func(v *view) byte { return byte(min(v.l.size/max(v.h.middle, 1)*50, 250)) }},
}
