package anatomy

import (
	"strings"
	"sync"
	"time"
)

// A Date is a day, and a time of day with its zone where one is told. The zero Date
// is no date.
type Date struct {
	Time  time.Time
	Clock bool // the time of day is known
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d.Time.IsZero() }

// Published says when a line tells that a story was published and updated.
type Published struct {
	Published, Updated Date
	Alone              bool // nothing else stands in the line but words that belong to dates
}

// Dates finds the dates in a line, in all forms that newspapers and machines write:
// "2022-09-10T14:31Z", "10 September 2022", "Sept. 10, 2022 2:31 p.m. ET",
// "10.09.2022, 14:31 Uhr", "2022年9月10日". A date is the day of publishing unless
// a word before it says that the story was updated. Of 9/10/2022 the tenth of
// September is meant where a clock of twelve hours or an American zone goes with it,
// and the ninth of October elsewhere.
func Dates(line string) Published {
	var p Published
	if len(line) > 400 || !strings.ContainsAny(line, "0123456789") {
		return p
	}
	s := scanner{tokens: tokenize(line)}
	p.Alone = true
	update, publish := false, false
	for s.at < len(s.tokens) {
		if d, ok := s.date(); ok {
			switch {
			case update && p.Updated.IsZero():
				p.Updated = d
			case !update && p.Published.IsZero():
				p.Published = d
			}
			update = false
			continue
		}
		t := s.tokens[s.at]
		s.at++
		switch {
		case dateWords().updated[t.lower]:
			update = true
		case dateWords().published[t.lower]:
			update, publish = false, true
		case !t.punctuation() && !dateWords().around[t.lower] && !weekday(t.lower) && !(t.number() && s.minutes()):
			p.Alone = false
		}
	}
	if update && !publish && p.Updated.IsZero() {
		p.Published, p.Updated = Date{}, p.Published // "am 9. Mai geändert"
	}
	p.Alone = p.Alone && !(p.Published.IsZero() && p.Updated.IsZero())
	return p
}

// minutes reports whether the number just passed is a reading time: "5 min read".
func (s *scanner) minutes() bool {
	return s.at < len(s.tokens) && strings.HasPrefix(s.tokens[s.at].lower, "min")
}

var dateWords = sync.OnceValue(func() (w struct{ published, updated, around set }) {
	w.updated = words(`updated update modified revised edited aktualisiert geändert stand màj jour modifié modifiée actualizado actualizada
		actualización modificado aggiornato aggiornamento modificato atualizado atualizada bijgewerkt gewijzigd
		обновлено изменено обновлена עודכן עדכון تحديث آخر عُدل حُدّث 更新 updated:`)
	w.published = words(`published posted first created veröffentlicht erschienen erstellt publié publiée paru publicado publicada
		pubblicato pubblicata gepubliceerd geplaatst опубликовано פורסם نشر نُشر 公開`)
	w.around = words(`on at the last date um uhr am vom den h le à a las les el de del alle ore il ora às em o op om om: г года в час
		read min mins minute minutes und and et y e i и ב ה في ساعة الساعة יום בשעה to mis mise the of time local`)
	return w
})
