package short

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"lede/model/parse/judge"
	"lede/model/parse/plain/shape"
)

//go:embed short.judge
var weights []byte

var lineJudge = sync.OnceValue(func() *judge.Judge { return judge.MustRead(weights) })

// roles are the judge's names of roles.
var roles = [...]string{Crosshead: "crosshead", Caption: "caption", Credit: "credit", Byline: "byline", Dek: "dek"}

func (r Role) String() string {
	if r == Body {
		return "body"
	}
	return roles[r]
}

// least is what has to speak for a role, in parts of judge.Unit: from there on as many of
// the lines on sites left out are found as are taken for it wrongly.
var least = [...]int{Crosshead: -200, Caption: -700, Credit: 0, Byline: -1500, Dek: -700}

// RoleOf says what a line is of which the values are known: what most speaks for, if
// enough does. Dek and byline stand but in one place, which their reader has to know.
func RoleOf(row []byte) Role {
	best, role := 0, Body
	for _, r := range []Role{Crosshead, Caption, Credit} {
		if more := Score(r, row) - least[r]; more > best {
			best, role = more, r
		}
	}
	return role
}

// IsDek reports whether a line below the headline is the dek.
func IsDek(row []byte) bool { return Score(Dek, row) > least[Dek] }

// IsByline reports whether a name above the text is that of its writer.
func IsByline(row []byte) bool { return Score(Byline, row) > least[Byline] }

// Score is what speaks for a line having a role, in parts of judge.Unit.
func Score(r Role, row []byte) int { return lineJudge().Score(roles[r], row) }

// Explain is what changed that score.
func Explain(r Role, row []byte) []judge.Reason { return lineJudge().Explain(roles[r], row) }

// IsHead reports whether the line can be nothing but a crosshead: it numbers a part of a
// book.
func (l *Look) IsHead() bool { return l.near != nil && isChapter(l.near.closer().fields) }

// IsClock reports whether the line is a time of day.
func (l *Look) IsClock() bool { return shape.IsClock(l.Text) }

// MayHead reports whether the line can be a crosshead or a caption at all.
func (l *Look) MayHead() bool {
	enclosed := strings.HasPrefix(l.Text, "(") && strings.HasSuffix(l.Text, ")")
	return !enclosed && !strings.HasSuffix(l.Text, ",") && strings.ContainsFunc(l.Text, unicode.IsLetter)
}
