package judge

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// walk is what a tree says of a row, found by asking it one question after the other.
func (t tree) walk(row []byte) int {
	i := int16(0)
	for t[i].yes != 0 {
		b := t[i]
		if i = b.yes; row[b.feature] > b.at {
			i++
		}
	}
	return int(t[i].value)
}

func TestASieveSaysWhatItsTreesSay(t *testing.T) {
	const features = 4
	var grow func(t *rapid.T, depth int) string
	grow = func(t *rapid.T, depth int) string {
		value := rapid.IntRange(-900, 900).Draw(t, "value")
		if depth == 0 || rapid.Bool().Draw(t, "leaf") {
			return fmt.Sprintf(" -1 %d", value)
		}
		return fmt.Sprintf(" %d %d %d", rapid.IntRange(0, features-1).Draw(t, "feature"), rapid.IntRange(0, 255).Draw(t, "at"), value) +
			grow(t, depth-1) + grow(t, depth-1)
	}
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		for i := range features {
			fmt.Fprintf(&b, "feature %d\n", i)
		}
		b.WriteString("role text 7\n")
		for range rapid.IntRange(0, 6).Draw(t, "trees") {
			fmt.Fprintf(&b, "tree%s\n", grow(t, 5))
		}
		j := MustRead([]byte(b.String()))
		row := rapid.SliceOfN(rapid.Byte(), features, features).Draw(t, "row")
		want := 7
		for _, tree := range j.roles[0].trees {
			want += tree.walk(row)
		}
		if got := j.Score("text", row); got != want {
			t.Errorf("got %d, want %d of\n%s", got, want, b.String())
		}
	})
}
