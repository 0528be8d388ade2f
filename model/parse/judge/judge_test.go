package judge

import (
	"math"
	"strings"
	"testing"
)

// small knows one role by two trees: what is long is text, and less so where it is links.
const small = `# three pages of two sites
kind block
feature letters
feature links
role text -100
tree 0 40 10 -1 -500 1 100 300 -1 700 -1 -200
tree 1 50 0 -1 200 -1 -300
`

func TestAScoreIsWhatTheTreesSayTogether(t *testing.T) {
	j := MustRead([]byte(small))
	for _, c := range []struct {
		name           string
		letters, links byte
		want           int
	}{
		{"a short line without links", 10, 0, -100 - 500 + 200},
		{"a long line without links", 90, 0, -100 + 700 + 200},
		{"a long line that is all links", 90, 200, -100 - 200 - 300},
		{"at the bound the answer is yes", 40, 50, -100 - 500 + 200},
	} {
		if got := j.Score("text", []byte{c.letters, c.links}); got != c.want {
			t.Errorf("%s: got %d, want %d", c.name, got, c.want)
		}
	}
	if got := j.Score("caption", []byte{90, 0}); got != 0 {
		t.Errorf("of a role that it was not taught it says %d", got)
	}
	if len(j.Roles()) != 1 || j.Roles()[0] != "text" || j.Kind != "block" || j.Header[0] != "three pages of two sites" {
		t.Errorf("read %+v", j)
	}
}

func TestTheReasonsAddUpToTheScore(t *testing.T) {
	j := MustRead([]byte(small))
	row := []byte{90, 200}
	reasons := j.Explain("text", row)
	const always = -100 + 10 + 0 // the bias, and what the roots say
	sum := always
	for _, r := range reasons {
		sum += r.Weight
	}
	if sum != j.Score("text", row) {
		t.Errorf("%v add up to %d, the score is %d", reasons, sum, j.Score("text", row))
	}
	if len(reasons) != 2 || reasons[0] != (Reason{"links", 200, -500 - 300}) || reasons[1] != (Reason{"letters", 90, 290}) {
		t.Errorf("the weightiest reason comes first: %v", reasons)
	}
}

func TestAScoreIsTheLogarithmOfOdds(t *testing.T) {
	if Chance(0) != 0.5 {
		t.Error("0 is as likely as not")
	}
	if got := Chance(Unit); math.Abs(got-math.E/(1+math.E)) > 1e-9 {
		t.Errorf("a unit is odds of e to one, not a chance of %g", got)
	}
}

func TestDamagedWeightsAreRefused(t *testing.T) {
	for name, weights := range map[string]string{
		"a word of another trade":      "planet Mars\n",
		"a role without bias":          "role text\n",
		"a tree without a role":        "feature a\ntree -1 3\n",
		"a tree that breaks off":       "feature a\nrole text 0\ntree 0 40 10 -1 5\n",
		"a tree with too much":         "feature a\nrole text 0\ntree -1 5 7\n",
		"a feature that nobody has":    "feature a\nrole text 0\ntree 1 40 10 -1 5 -1 6\n",
		"something that is no number":  "feature a\nrole text 0\ntree x\n",
		"a tree with too many leaves":  "feature a\nrole text 0\ntree" + strings.Repeat(" 0 1 1 -1 1", mostLeaves) + " -1 1\n",
		"a role with too many trees":   "feature a\nrole text 0\n" + strings.Repeat("tree -1 1\n", mostTrees+1),
		"a bound that fits in no byte": "feature a\nrole text 0\ntree 0 256 10 -1 5 -1 6\n",
	} {
		if _, err := Read([]byte(weights)); err == nil || !strings.Contains(err.Error(), "judge's weights") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
