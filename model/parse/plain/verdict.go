package plain

import (
	"strings"

	"lede/model/parse/plain/shape"
	"lede/model/parse/plain/short"
)

// A judgement is what the line at hand is, as far as it was asked for.
type judgement struct {
	known bool
	role  short.Role
	row   []byte // its values; nil where it is too long to be anything but body, or stands too far below
	of    situation
}

// verdict is what the judge says of the paragraph that the first line begins, which is
// looked at once a step.
func (s *setter) verdict(lines []line) short.Role {
	if len(lines[0].raw) > short.Longest {
		return short.Body
	}
	if !s.judgement.known {
		s.judgement = s.judge(lines)
	}
	return s.judgement.role
}

func (s *setter) judge(lines []line) judgement {
	is := s.situation(lines)
	if lines[0].number > mostJudged {
		return judgement{known: true, role: s.experience[is].usual()}
	}
	row, at := s.row(lines)
	l := row[at]
	switch j := (judgement{known: true, row: s.habits.Values(row, at), of: is}); {
	case j.row == nil:
		return j
	case l.IsHead(), l.IsClock() && s.headsText(row, at+1):
		j.role = short.Crosshead
		return j
	case l.MayHead():
		if j.role = short.RoleOf(j.row); j.role == short.Crosshead && at+1 == len(row) {
			j.role = short.Body // it would head nothing
		}
		return j
	default:
		return j
	}
}

// headsText reports whether text stands below a time of day, or a crosshead over text: it
// heads a part of a live report.
func (s *setter) headsText(row []*short.Look, at int) bool {
	if at >= len(row) {
		return false
	}
	text := row[at].Text
	return len(text) >= 80 || shape.End(text) != 0 || strings.HasPrefix(text, ">") || short.RoleOf(s.habits.Values(row, at)) == short.Crosshead
}
