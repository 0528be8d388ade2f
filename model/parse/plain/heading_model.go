package plain

import (
	"strings"
	"unicode"
)

const maxJudged = 260 // bytes in a line that can be other than prose by its looks alone

// verdict is what the evidence says of the first line, which is looked at once a
// step.
func (s *setter) verdict(lines []line) lineKind {
	if len(lines[0].raw) > maxJudged {
		return prose
	}
	if !s.judged {
		s.judgement, s.judged = s.judge(lines), true
	}
	return s.judgement
}

// judge says what the first line is, by the evidence.
func (s *setter) judge(lines []line) lineKind {
	c := s.candidate(lines)
	var head, picture float64
	for _, e := range evidence {
		if e.holds(&c) {
			head += e.crosshead
			picture += e.caption
		}
	}
	switch {
	case chapter(c.words):
		return crosshead
	case head <= 0 && picture <= 0, !lettered(c.text), c.enclosed(), c.signed(), strings.HasSuffix(c.text, ","):
		return prose
	case head > 0 && head >= picture && len(c.text) <= maxCrosshead:
		return crosshead
	case picture > 0 && picture > head:
		return figure
	}
	return prose
}

// lettered reports whether s has a letter, or is the time of day that heads a part of
// a live report.
func lettered(s string) bool { return clock(s) || strings.ContainsFunc(s, unicode.IsLetter) }

// chapter reports whether the words number a part of a book: "CHAPTER IV.", "Part
// two", "XII.".
func chapter(words []string) bool {
	number := words[0]
	if len(words) > 1 {
		if !chapters()[strings.ToLower(number)] || len(words) > 12 {
			return false
		}
		number = words[1]
	}
	number = strings.TrimRight(number, ".:,-–—")
	if number != "" && strings.Trim(number, "IVXLC") == "" {
		return len(words) > 1 || len(number) > 1 || strings.HasSuffix(words[0], ".")
	}
	return len(words) > 1 && (digits(number) || numerals()[strings.ToLower(number)])
}

// evidence is what speaks for a crosshead or a caption, in the manner of Bayes: a
// weight is about the logarithm of how much likelier the sign makes the one than a
// paragraph, and weights add up. What is above nothing is likelier than not. They
// were learnt from some ten thousand lines of pages whose crossheads are known, as a
// regression that holds them small; where the pages say little of a sign, by hand.
var evidence = []struct {
	sign               string
	crosshead, caption float64
	holds              func(c *candidate) bool
}{
	// Its length.
	{"a line", -1.25, -2, func(c *candidate) bool { return true }},
	{"two words or one", 0.75, -2.5, func(c *candidate) bool { return c.count(0, 2) }},
	{"three to eight words", 0.75, 0.5, func(c *candidate) bool { return c.count(3, 8) }},
	{"three to eight words, where few lines head a paragraph", -0.75, 0, func(c *candidate) bool { return c.count(3, 8) && c.style.heading*6 < c.style.fulls }},
	{"nine or ten words", 0, -1, func(c *candidate) bool { return c.count(9, 10) }},
	{"eleven to fourteen words", -0.25, -0.75, func(c *candidate) bool { return c.count(11, 14) }},
	{"fifteen to eighteen words", -0.5, -3.75, func(c *candidate) bool { return c.count(15, 18) }},
	{"nineteen to thirty words", -1.25, -3, func(c *candidate) bool { return c.count(19, 30) }},
	{"more than thirty words", -0.75, -3, func(c *candidate) bool { return c.size > 30 }},
	{"more than eighty letters", -1, 0, func(c *candidate) bool { return len(c.text) > 80 }},
	{"more than eighty letters without a sign", -0.25, 0, func(c *candidate) bool { return len(c.text) > 80 && c.end == 0 }},

	// How it ends.
	{"no sign at its end", 1.75, -0.25, func(c *candidate) bool { return c.end == 0 }},
	{"twelve words and more without a sign", -0.5, 1.25, func(c *candidate) bool { return c.end == 0 && c.size >= 12 }},
	{"a full stop", -1.75, -1.5, (*candidate).stopped},
	{"a full stop after five words or fewer", 0.75, -1.5, func(c *candidate) bool { return c.stopped() && c.size <= 5 }},
	{"an exclamation mark", -0.5, 0.75, func(c *candidate) bool { return c.end == '!' || c.end == '！' }},
	{"a question mark", 0.5, -1.75, (*candidate).asking},
	{"a question of ten words or fewer", 0.5, -1, func(c *candidate) bool { return c.asking() && c.size <= 10 }},
	{"a question, like sure crossheads", 0.75, -0.5, func(c *candidate) bool { return c.asking() && c.style.asks > 1 }},
	{"a colon at its end", -1.25, -3.5, func(c *candidate) bool { return c.end == ':' }},
	{"a colon after five words or fewer", 0.25, -1.25, func(c *candidate) bool { return c.end == ':' && c.size <= 5 }},
	{"a verb before its colon", -1.25, 0, func(c *candidate) bool { return c.end == ':' && c.has(verbs()) }},

	// How it looks.
	{"capitals on most words", 0.5, -2, (*candidate).titled},
	{"capitals on most words, like sure crossheads", 0.75, 1.5, func(c *candidate) bool { return c.titled() && c.style.titled > 3*c.style.plain }},
	{"capitals on few words, like sure crossheads", 0.25, -2, func(c *candidate) bool { return c.long > 0 && c.capitals < 0.4 && c.style.plain > 3*c.style.titled }},
	{"nothing but capitals", 0.25, -2, (*candidate).shouted},
	{"begins in lower case", -1.25, -3.25, func(c *candidate) bool { return unicode.IsLower(c.first) }},
	{"begins with a number", -0.25, -2.5, (*candidate).numbered},
	{"a long line with a number", 1, 0, func(c *candidate) bool { return c.numbered() && len(c.text) > 50 }},
	{"begins with a step", 1.5, -1.25, (*candidate).stepped},
	{"begins with a quotation mark", 0.5, -1.5, func(c *candidate) bool { return strings.IndexAny(c.text, "\"“‘«„") == 0 }},
	{"another sentence within", -0.5, -1.5, func(c *candidate) bool {
		return strings.Contains(c.text, ". ") && !c.numbered() && !c.stepped() || strings.Contains(c.text, "? ") || strings.Contains(c.text, "! ")
	}},
	{"a comma within", -1, -0.75, func(c *candidate) bool { return strings.Contains(c.text, ", ") }},
	{"an address", -2.5, -2.25, func(c *candidate) bool {
		return strings.Contains(c.text, "://") || strings.Contains(c.text, "www.") || strings.Contains(c.text, "@")
	}},
	{"a slash", -1.25, 0, func(c *candidate) bool { return strings.Contains(c.text, "/") }},
	{"the looks of a program", -0.75, 0, func(c *candidate) bool { return coded(c.text) }},
	{"begins with a dash or a star", -2, 0, func(c *candidate) bool { return strings.IndexAny(c.text, "*†–—-") == 0 }},
	{"begins with a symbol", -1.5, 0, func(c *candidate) bool { return unicode.IsSymbol(c.first) }},
	{"ends with a link in brackets", 1, 0, func(c *candidate) bool { return strings.HasSuffix(c.text, "]") && c.end == 0 }},
	{"money or a share", 0, -2.25, func(c *candidate) bool { return strings.ContainsAny(c.text, "$€£%") }},
	{"rather figures than words", -1, 0, (*candidate).figured},
	{"figures, but no number before it", -0.5, 0, (*candidate).counts},
	{"a year", -0.5, 1.25, (*candidate).dated},
	{"a day and a month", -0.75, 0, (*candidate).dayed},
	{"a key and a value", -0.5, 0.25, (*candidate).keyed},

	// What it says.
	{"a usual heading", 0.75, -0.25, (*candidate).usual},
	{"a usual heading with a colon", -0.5, -0.25, func(c *candidate) bool { return c.end == ':' && c.usual() }},
	{"a usual heading without a sign", 1, 0, func(c *candidate) bool { return c.end == 0 && c.usual() }},
	{"runs on from the line before", -1, -0.75, func(c *candidate) bool { return unicode.IsLower(c.first) && c.before == prose && c.last.end == 0 }},
	{"asks how or what", 1, -1.25, func(c *candidate) bool { return c.starts(questions) }},
	{"asks as two others do", 0.75, 0, func(c *candidate) bool { return c.starts(questions) && c.style.opening[opening(c.words)] > 2 }},
	{"begins with a participle", 0.5, 0.5, (*candidate).participial},
	{"begins with a participle and ends with a full stop", 0, 1.75, func(c *candidate) bool { return c.participial() && c.stopped() }},
	{"a full stop, but no verb, beside a full paragraph", 0.5, 1.75, func(c *candidate) bool {
		return c.stopped() && c.size < 20 && c.next.full() && (c.before == crosshead || c.last.full()) && !c.has(verbs())
	}},
	{"names a figure", -2, -2.25, func(c *candidate) bool { return c.starts(figureNames) }},
	{"leads on to another story", -1, -3.5, func(c *candidate) bool { return c.starts(leads) }},
	{"begins with a call", -0.75, 0, func(c *candidate) bool { return c.opens(calls()) }},
	{"begins with a pronoun", -0.75, 0, func(c *candidate) bool { return c.opens(pronouns()) }},
	{"headed a part before", 1, -0.75, func(c *candidate) bool { return c.known }},
	{"headed a part before, above a list", 1, 0, func(c *candidate) bool { return c.known && c.next.listed }},
	{"brief, and begins as two others do", 0.75, 0, func(c *candidate) bool {
		return len(c.text) < 24 && c.size > 2 && c.style.opening[opening(c.words)] > 2
	}},
	{"says half of the headline's words", 1, 0, func(c *candidate) bool { return c.echo >= .5 && c.before != nothing }},
	{"says some of the headline's words", 0.75, 0, func(c *candidate) bool { return c.echo > 0 && c.echo < .5 && c.before != nothing }},
	{"stands in a table of contents", 1, 0.75, func(c *candidate) bool {
		return len(c.style.items) > 0 && c.size < 20 && c.style.items[content(c.text)]
	}},
	{"stands there twice", -1, -1.25, func(c *candidate) bool { return c.style.repeats[c.text].all > 1 }},
	{"stands there four times", -0.5, -1.25, func(c *candidate) bool { return c.style.repeats[c.text].all > 3 }},
	{"stands above short lines three times", -0.75, -0.5, func(c *candidate) bool {
		t := c.style.repeats[c.text]
		return c.end == 0 && t.all >= 3 && t.rows*2 > t.all
	}},
	{"has the form of lines that head little", -0.75, -0.5, func(c *candidate) bool {
		t := c.style.forms[c.form()]
		return t.all >= 3 && t.heading*4 < t.all
	}},
	{"a key that opens three lines", -2, -3, func(c *candidate) bool { return c.keyed() && c.style.opening[opening(c.words)] > 2 }},

	// What stands around it.
	{"far below the text before", 3, -1.25, func(c *candidate) bool { return c.gap >= 3 }},
	{"below a crosshead", -0.75, 2, func(c *candidate) bool { return c.before == crosshead }},
	{"below a figure", -0.25, -2, func(c *candidate) bool { return c.before == figure }},
	{"below a list", 0.5, 0.5, func(c *candidate) bool { return c.before == listing }},
	{"below a line with a colon", -0.75, -2.25, func(c *candidate) bool { return c.before == prose && c.last.end == ':' }},
	{"below a short paragraph", -0.5, 0.25, func(c *candidate) bool { return c.before == prose && c.last.size < 80 }},
	{"above a full paragraph", 0.75, 0.5, func(c *candidate) bool { return c.next.full() && c.next.end != 0 && !c.next.listed }},
	{"above a middling line with a sign", 0.5, 0.25, func(c *candidate) bool {
		return c.next.size >= 60 && !c.next.full() && c.next.end != 0 && !c.next.listed
	}},
	{"above a full paragraph, in a crowd of short lines", 0.5, -1.5, func(c *candidate) bool { return c.style.crowded && c.next.full() }},
	{"above a list", -0.5, -0.5, func(c *candidate) bool { return c.next.listed }},
	{"in a row of three short lines", -0.75, -1.25, func(c *candidate) bool { return c.row() >= 2 }},
	{"in a crowd of short lines", 0.25, -2, func(c *candidate) bool { return c.style.crowded }},
	{"above a line without a sign, in a crowd without capitals", -1.5, 0, func(c *candidate) bool {
		return c.style.crowded && unicode.Is(unicode.Lo, c.first) && c.next.size > 0 && c.next.end == 0
	}},
	{"below a full paragraph without a sign", 0.25, 0, func(c *candidate) bool { return c.before == prose && c.last.full() && c.last.end == 0 }},
	{"above a middling line without a sign", -0.25, 0, func(c *candidate) bool { return c.next.size >= 60 && c.next.end == 0 && !c.next.listed }},
	{"at the end", -1.5, 0, func(c *candidate) bool { return c.next.size == 0 }},
}
