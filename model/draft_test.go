package model

import (
	"io"
	"testing"

	"lede/model/article"
	"lede/model/navigation"
)

// What a program is still at work on is shown, and shown otherwise when more has come.
func TestADraftGivesWayToWhatComes(t *testing.T) {
	a := longStory("Harbour", 2)
	r := remembers(t, &rememberer{}, Reading{Article: a, More: func() (Addition, error) { return Addition{}, io.EOF }}, nil)
	said := func(words string) []article.Block {
		return []article.Block{article.Paragraph{Text: article.Words(words)}}
	}
	comes := func(more Addition) {
		r.m.Update(navigation.Growth{Ticket: r.m.nav.Ticket, More: more})
	}
	comes(Addition{Blocks: said("The keeper")})
	comes(Addition{Withdrawn: 1, Blocks: said("The keeper lit the lamp")})
	r.sees("The keeper lit the lamp")
	revised := *a
	revised.Headline, revised.Body = "A lamp is lit", said("Nobody saw it.")
	comes(Addition{Revised: &revised})
	r.sees("A lamp is lit").sees("Nobody saw it.").seesNo("The keeper").seesNo("paragraph 1 of 2")
}
