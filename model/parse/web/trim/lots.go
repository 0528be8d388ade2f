package trim

import "fmt"

// fewestAlike is how many pieces are a lot, and mostAlike how much of all letters they hold
// at most, in parts of 200: more is the text itself.
const fewestAlike, mostAlike = 3, 40

// scored asks the judge of all pieces that were settled on. What is made alike comes in lots
// on a page, as cards and labels do: of those each has the score that they have in the middle.
func (d *Desk) scored() []Verdict {
	vs := make([]Verdict, len(d.body))
	lots := map[string][]int{}
	for at, i := range d.body {
		w := &d.Copy[i]
		vs[at].Piece = w
		if w.KindOfBlock() == 0 {
			continue
		}
		vs[at].Row = d.Row(i)
		vs[at].Score = BlockJudge().Score("article", vs[at].Row)
		if share(d.madeAs(i).letters, d.letters) <= mostAlike {
			lot := fmt.Sprint(w.markup, w.KindOfBlock())
			lots[lot] = append(lots[lot], at)
		}
	}
	for _, lot := range lots {
		sum := 0
		for _, at := range lot {
			sum += vs[at].Score
		}
		for _, at := range lot {
			if len(lot) >= fewestAlike {
				vs[at].Score = sum / len(lot)
			}
		}
	}
	return vs
}
