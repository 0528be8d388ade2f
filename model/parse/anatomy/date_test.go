package anatomy_test

import (
	"testing"
	"time"

	"lede/model/parse/anatomy"
)

func TestDates(t *testing.T) {
	const day, moment = "2022-09-10", "2022-09-10T14:31:00Z"
	for _, c := range []struct {
		line, published, updated string
		alone                    bool
	}{
		{"2022-09-10", day, "", true},
		{"2022-09-10T14:31:00Z", moment, "", true},
		{"2022-09-10T15:31:00.123+01:00", "2022-09-10T15:31:00+01:00", "", true},
		{"2022-09-10 14:31", moment, "", true},
		{"2022/09/10", day, "", true},
		{"Sat, 10 Sep 2022 15:31:00 +0100", "2022-09-10T15:31:00+01:00", "", true},
		{"10 September 2022", day, "", true},
		{"Saturday 10th September 2022, 14:31", moment, "", true},
		{"14:31, 10 September 2022", moment, "", true},
		{"Published: September 10, 2022 15:31 BST", "2022-09-10T15:31:00+01:00", "", true},
		{"Sept. 10, 2022 at 2:31 p.m. ET", "2022-09-10T14:31:00-04:00", "", true},
		{"Jan. 10, 2022, 2:31 PM EST", "2022-01-10T14:31:00-05:00", "", true},
		{"Posted on 10 Sep 2022 · 5 min read", day, "", true},
		{"Updated 10 September 2022 14:31 GMT", "", moment, true},
		{"zuletzt am 10. September 2022 geändert", "", day, false},
		{"Published 9 September 2022 Updated 10 September 2022", "2022-09-09", day, true},
		{"10/09/2022", day, "", true},
		{"09/10/2022 2:31 PM", moment, "", true},
		{"9/13/2022", "2022-09-13", "", true},
		{"10.09.2022", day, "", true},
		{"10.09.22, 14.31 Uhr", moment, "", true},
		{"Stand: 10. September 2022, 16:31 Uhr (MESZ)", "", "2022-09-10T16:31:00+02:00", true},
		{"Veröffentlicht am 10. September 2022", day, "", true},
		{"Publié le 10 septembre 2022 à 14h31", moment, "", true},
		{"Mis à jour le 1er septembre 2022", "", "2022-09-01", true},
		{"10 de septiembre de 2022", day, "", true},
		{"10 settembre 2022 alle 14:31", moment, "", true},
		{"10 de setembro de 2022 às 14h31", moment, "", true},
		{"10 september 2022 om 14:31", moment, "", true},
		{"10 сентября 2022 г., 14:31 МСК", "2022-09-10T14:31:00+03:00", "", true},
		{"10 בספטמבר 2022", day, "", true},
		{"10 سبتمبر 2022", day, "", true},
		{"10 września 2022", day, "", true},
		{"10. září 2022", day, "", true},
		{"10 Σεπτεμβρίου 2022", day, "", true},
		{"10 Eylül 2022", day, "", true},
		{"2022年9月10日", day, "", true},
		{"2022年9月10日 14:31", moment, "", true},
		{"2022년 9월 10일", day, "", true},
		{"By Ann Diver, 10 September 2022", day, "", false},
		{"31 February 2022", "", "", false},
		{"In September 2022 the harbour froze", "", "", false},
		{"Nothing of the kind", "", "", false},
	} {
		t.Run(c.line, func(t *testing.T) {
			got := anatomy.Dates(c.line)
			if show(got.Published) != c.published || show(got.Updated) != c.updated || got.Alone != c.alone {
				t.Errorf("got published %q, updated %q, alone %v, want %q, %q, %v", show(got.Published), show(got.Updated), got.Alone, c.published, c.updated, c.alone)
			}
		})
	}
}

func show(d anatomy.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Clock:
		return d.Time.Format(time.RFC3339)
	}
	return d.Time.Format(time.DateOnly)
}

func FuzzLines(f *testing.F) {
	for _, s := range []string{"By A. Diver", "10.09.2022, 14.31 Uhr", "(photo: X", "Home > World", "LONDON (AP) — x", "Sept. 10th", "٣", "2022年", "12:", "[)(]"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if _, n := anatomy.Dateline(s); n < 0 || n > len(s) {
			t.Errorf("the story in %q is said to begin at %d", s, n)
		}
		anatomy.Credit(s)
		anatomy.Byline(s)
		anatomy.Labels(s)
		if d := anatomy.Dates(s); !d.Published.IsZero() && d.Published.Time.Year() > 9999 {
			t.Errorf("%q is said to be of %v", s, d.Published.Time)
		}
	})
}
