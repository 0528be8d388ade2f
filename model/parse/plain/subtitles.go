package plain

import (
	"strconv"
	"strings"

	"lede/model/article"
	"lede/model/parse/plain/shape"
)

// Subtitles are what is said in a film or a talk, in cues: the time from which to which some
// words are shown, and these. Here they are paragraphs again, which end where somebody falls
// silent or another one speaks.

// A cueTime is when a cue is shown, in thousandths of a second.
type cueTime struct{ from, to int }

// cueTimeOf reads "00:00:01,600 --> 00:00:04,200"; WebVTT has a point, may lack the hours, and
// says behind it where the words are shown.
func cueTimeOf(s string) (t cueTime, ok bool) {
	from, rest, ok := strings.Cut(s, " --> ")
	if !ok {
		return t, false
	}
	to, _, _ := strings.Cut(strings.TrimLeft(rest, " "), " ")
	if t.from, ok = thousandths(strings.TrimSpace(from)); !ok {
		return t, false
	}
	t.to, ok = thousandths(to)
	return t, ok
}

func thousandths(clock string) (n int, ok bool) {
	parts := strings.Split(strings.Replace(clock, ",", ".", 1), ":")
	if len(parts) < 2 || len(parts) > 3 {
		return 0, false
	}
	for _, p := range parts[:len(parts)-1] {
		of, err := strconv.ParseUint(p, 10, 16)
		if err != nil {
			return 0, false
		}
		n = n*60 + int(of)
	}
	seconds, err := strconv.ParseFloat(parts[len(parts)-1], 64)
	if err != nil || seconds < 0 || seconds >= 60 {
		return 0, false
	}
	return n*60_000 + int(seconds*1000), true
}

// subtitled reports whether lines are those of subtitles: a cue's time stands near the
// beginning, with its number above it at most, and another one below.
func subtitled(lines []line) bool {
	const near, enough = 12, 60 // lines
	first, times := -1, 0
	for i, l := range lines[:min(len(lines), enough)] {
		if _, ok := cueTimeOf(l.text()); ok {
			if times++; first < 0 {
				first = i
			}
		}
	}
	return times > 0 && first < near && (first == 0 || first == 1 && shape.IsDigits(lines[0].text()) || strings.HasPrefix(lines[0].raw, "WEBVTT"))
}

// A talk is a paragraph that is put together of cues.
type talk struct {
	words strings.Builder
	last  string // the line that was added last, which a cue that rolls up shows once more
	until int    // when the last cue ended
	marks []string
}

// cues makes a paragraph of the first cues.
func (s *setter) cues(lines []line) step {
	var t talk
	n, remark := 0, false
	for ; n < len(lines); n++ {
		text := lines[n].text()
		if lines[n].gap > 0 || lines[n].number == 0 {
			remark = isRemark(text)
		}
		time, isTime := cueTimeOf(text)
		if isTime && t.isOver(time.from) || !isTime && !remark && t.words.Len() > 0 && opensTalk(text) || t.words.Len() > longest {
			break
		}
		switch {
		case isTime:
			remark, t.until = false, time.to
			t.marks = append(t.marks, text)
		case n+1 < len(lines) && isCueTime(lines[n+1]) && (lines[n].gap > 0 || shape.IsDigits(text)):
			if next, _ := cueTimeOf(lines[n+1].text()); t.isOver(next.from) {
				return s.talk(&t, n)
			}
			t.marks = append(t.marks, text)
		case remark:
			t.marks = append(t.marks, text)
		default:
			t.add(text)
		}
	}
	return s.talk(&t, n)
}

func isCueTime(l line) bool {
	_, ok := cueTimeOf(l.text())
	return ok
}

// isRemark reports whether a line begins a part that is shown to nobody.
func isRemark(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	return first == "WEBVTT" || first == "NOTE" || first == "STYLE" || first == "REGION"
}

// opensTalk reports whether another one speaks from a line on.
func opensTalk(text string) bool {
	return strings.HasPrefix(text, "- ") || strings.HasPrefix(text, "– ") || strings.HasPrefix(text, "— ") || strings.HasPrefix(text, "<v ") || strings.HasPrefix(text, ">> ")
}

// isOver reports whether the paragraph ends before a cue that begins at a time.
func (t *talk) isOver(from int) bool {
	const breath, silence = 2000, 5000 // thousandths of a second
	const long, longer = 500, 1000     // bytes
	size := t.words.Len()
	if size == 0 {
		return false
	}
	ends := shape.EndsSentence(t.last)
	return ends && (from-t.until >= breath || size >= long) || from-t.until >= silence || size >= longer
}

// add adds a cue's line without its marks.
func (t *talk) add(text string) {
	said := text
	for _, brackets := range []string{"<>", "{}"} {
		for {
			open := strings.IndexByte(said, brackets[0])
			if open < 0 {
				break
			}
			shut := strings.IndexByte(said[open:], brackets[1])
			if shut < 0 {
				break
			}
			mark := said[open+1 : open+shut]
			t.marks = append(t.marks, mark)
			voice, ok := strings.CutPrefix(mark, "v ")
			if ok {
				voice += ": "
			} else {
				voice = ""
			}
			said = said[:open] + voice + said[open+shut+1:]
		}
	}
	if said = strings.TrimSpace(said); said == "" || said == t.last {
		return
	}
	if t.words.Len() > 0 {
		t.words.WriteByte(' ')
	}
	t.words.WriteString(said)
	t.last = said
}

// talk is the step that the first n lines come to.
func (s *setter) talk(t *talk, n int) step {
	p := step{lines: n, kind: prose}
	if words := t.words.String(); words != "" {
		p.blocks = []article.Block{article.Paragraph{Text: s.text(words)}}
	}
	if len(t.marks) > 0 {
		p.omitted = []article.Omission{{Block: article.Paragraph{Text: article.Words(strings.Join(t.marks, " "))}, Reason: "the times of subtitles"}}
	}
	return p
}
