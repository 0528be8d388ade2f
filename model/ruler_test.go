package model

import (
	"image"
	"strings"
	"testing"

	"lede/model/article"
	"lede/ui"
	"lede/ui/theme"
)

// underRuler are the words that the ruler lies under, of those on the page.
func (r *reader) underRuler() string {
	var parts []string
	for _, l := range r.m.marked(r.m.page.Body().Lines(r.m.page.Top, r.m.page.Rows(ui.Body))) {
		line := ""
		for _, s := range l.Spans {
			if s.Over != theme.Dimmed {
				line += s.Text
			}
		}
		if line = strings.TrimSpace(line); line != "" {
			parts = append(parts, line)
		}
	}
	return strings.Join(parts, " ")
}

func TestRulerIsLaidUnderWhatIsRead(t *testing.T) {
	for _, c := range []struct{ name, keys, want string }{
		{"a paragraph first", "Z", "The harbour wall was built of stone that nobody had counted, and of some that everybody had."},
		{"the next paragraph", "Z j", "It stands. So does the quay."},
		{"back again", "Z j k", "The harbour wall was built of stone that nobody had counted, and of some that everybody had."},
		{"an item of a list", "Z j j j", "• two"},
		{"a program as a whole", "Z 4 j", "│ if stone { │     build() │ }"},
		{"sentences next", "Z j Z", "It stands."},
		{"the next sentence", "Z j Z j", "So does the quay."},
		{"then lines", "Z Z Z j", "nobody had counted, and of some that"},
		{"no ruler in the end", "Z Z Z Z", "The harbour wall was built of stone that nobody had counted, and of some that everybody had. It stands. So does the quay. • one"},
		{"it follows the reader", "Z }", "It stands. So does the quay."},
		{"it follows what is found", "Z / q u a y enter", "It stands. So does the quay."},
		{"esc takes it away", "Z j esc", "The harbour wall was built of stone that nobody had counted, and of some that everybody had. It stands. So does the quay. • one"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := quayStory()
			a.Headline = "" // so that what is found is in the body
			r := opensOne(t, image.Pt(43, 8), a).types("H")
			r.types(strings.Fields(c.keys)...)
			if got := r.underRuler(); got != c.want {
				t.Errorf("it lies under %q, want %q", got, c.want)
			}
		})
	}
}

func TestRulerTurnsThePage(t *testing.T) {
	a := longStory("Long", 40)
	a.Body[20] = article.Paragraph{Text: article.Words(strings.Repeat("Stone upon stone. ", 60) + "Finished.")}
	r := opensOne(t, image.Pt(40, 12), a)
	r.types("Z", "1", "9", "j").sees("paragraph 20 of 40")
	r.types("j").sees("Stone upon stone.").seesNo("Finished.")
	for range 10 {
		if r.types("j"); strings.Contains(r.screen(), "Finished.") {
			break
		}
	}
	r.sees("Finished.").types("j")
	if got := r.underRuler(); got != "Long, paragraph 22 of 40." {
		t.Errorf("the ruler lies under %q", got)
	}
}

func TestACountMovesTheRulerNoFurtherThanTakesAMoment(t *testing.T) {
	r := opensOne(t, image.Pt(40, 12), longStory("Long", 3*mostSteps)).types("Z", "9", "9", "9", "9", "j")
	if at := r.m.ruler.at.Block; at != mostSteps {
		t.Errorf("the ruler lies at block %d, want %d", at, mostSteps)
	}
}
