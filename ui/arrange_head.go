package ui

import "image"

// head finds out whether the head is a part of the text, and how much air it has.
func (a *Arrangement) head(area image.Rectangle, w Wish, rows int) {
	most := 0
	switch {
	case !w.Open.Has(Body):
		most = rows
	case w.Head == HeadStays:
		most = max(1, rows/3)
	case w.Head == HeadAuto && rows >= stayingRows:
		most = rows / 5
	}
	if most > 0 {
		for _, a.Air = range []Air{FullAir, SomeAir, NoAir} {
			if (a.Air != FullAir || rows >= airyRows) && w.stayingRows(a.Measure, a.Air) <= most {
				return
			}
		}
		if w.Head != HeadAuto || !w.Open.Has(Body) {
			return
		}
	}
	a.InFlow, a.Air = true, NoAir
	if rows < airyRows {
		return
	}
	a.Air = FullAir
	if w.Fits != nil && !w.Fits(a.Measure, area.Dy(), FullAir) {
		for _, air := range []Air{SomeAir, NoAir} {
			if w.Fits(a.Measure, area.Dy(), air) {
				a.Air = air
				return
			}
		}
	}
}

// headlineRows is what a head gets that stays above the text.
func (a *Arrangement) headlineRows(area image.Rectangle, w Wish, rows int) int {
	if w.Open == Just(Headline) {
		return area.Dy()
	}
	return min(max(1, min(w.stayingRows(a.Measure, a.Air), rows/3)), max(0, area.Dy()-1))
}

// stayingRows is what a head needs that stays: the blank row below it is not for it, as
// the text runs under its rule.
func (w *Wish) stayingRows(measure int, air Air) int {
	rows := w.headRows(measure, air)
	if air == FullAir {
		rows--
	}
	return rows
}

func (w *Wish) headRows(measure int, air Air) int {
	if w.HeadRows == nil {
		return 1
	}
	return w.HeadRows(measure, air)
}
