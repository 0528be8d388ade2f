package change

import "znkr.io/diff"

// edits are what makes a paragraph of what it was before.
func edits(before, after text) []Edit {
	spans := joined(spansOf(before, after))
	all := make([]Edit, 0, 2*len(spans))
	for _, s := range spans {
		was, is := s.before.of(before), s.after.of(after)
		if s.same {
			all = append(all, Edit{Same, is})
			continue
		}
		if was != "" {
			all = append(all, Edit{Removed, was})
		}
		if is != "" {
			all = append(all, Edit{Added, is})
		}
	}
	return all
}

// A span is tokens of both versions in a row: the same ones, or some in place of others.
type span struct {
	same          bool
	before, after stretch
}

// A stretch is tokens of a text in a row, and how many of them are words.
type stretch struct{ from, to, words int }

// of is what a stretch of a text says.
func (s stretch) of(t text) string {
	if s.from == s.to {
		return ""
	}
	begin := 0
	if s.from > 0 {
		begin = t.tokens[s.from-1].end
	}
	return t.words[begin:t.tokens[s.to-1].end]
}

// take adds the next token of a text.
func (s *stretch) take(t text) {
	if t.tokens[s.to].isWord {
		s.words++
	}
	s.to++
}

// with is a stretch and the one that follows it.
func (s stretch) with(next stretch) stretch {
	return stretch{s.from, next.to, s.words + next.words}
}

// spansOf are the spans of a paragraph: in turn those that are the same and those that are not.
func spansOf(before, after text) []span {
	var spans []span
	x, y := 0, 0
	for _, e := range diff.Edits(numbers(before), numbers(after), diff.Minimal()) {
		same := e.Op == diff.Match
		if len(spans) == 0 || spans[len(spans)-1].same != same {
			spans = append(spans, span{same, stretch{from: x, to: x}, stretch{from: y, to: y}})
		}
		s := &spans[len(spans)-1]
		if e.Op != diff.Insert {
			s.before.take(before)
			x = s.before.to
		}
		if e.Op != diff.Delete {
			s.after.take(after)
			y = s.after.to
		}
	}
	return spans
}

// numbers are those by which the tokens of a text are compared.
func numbers(t text) []int32 {
	all := make([]int32, len(t.tokens))
	for i, token := range t.tokens {
		all[i] = token.number
	}
	return all
}

// joined makes one change of two that hardly anything parts: a word or two that are fewer
// than what changed on either side. Read one by one they would be a riddle.
func joined(spans []span) []span {
	row := spans[:0]
	for _, s := range spans {
		for n := len(row); !s.same && n > 1 && binds(row[n-2], row[n-1], s); n = len(row) {
			s.before = row[n-2].before.with(row[n-1].before).with(s.before)
			s.after = row[n-2].after.with(row[n-1].after).with(s.after)
			row = row[:n-2]
		}
		row = append(row, s)
	}
	return row
}

// binds reports whether the words between two changes are too few to part them.
func binds(change, between, next span) bool {
	n := between.after.words
	return n == 0 || n <= 2 && n <= min(change.size(), next.size())
}

// size is how many words a span is, of the version that has more.
func (s span) size() int { return max(s.before.words, s.after.words) }
