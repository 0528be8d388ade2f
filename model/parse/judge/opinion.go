package judge

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// An Opinion is what was decided of a block of a source, and why.
type Opinion struct {
	Kind    string // of block: "paragraph"
	Text    string
	Left    bool     // out of the article
	Why     string   // it was left out, in words for people; empty where it was not
	Judged  bool     // Score and Reasons say how much speaks for it
	Score   int      // in parts of Unit
	Reasons []Reason // the weightiest first
}

// How much of an opinion is printed: bytes of the text and features.
const (
	mostText    = 100
	mostReasons = 5
)

// Print writes opinions for who wonders why an article came out as it did: each block
// taken or left with its score, and below it the features that weighed most.
func Print(w io.Writer, opinions []Opinion) error {
	b := bufio.NewWriter(w)
	for _, o := range opinions {
		verdict := "taken "
		if o.Left {
			verdict = "left  "
		}
		score := "     "
		if o.Judged {
			score = fmt.Sprintf("%+5.1f", float64(o.Score)/Unit)
		}
		fmt.Fprintf(b, "%s %s  %-10s %s\n", verdict, score, o.Kind, shortened(o.Text))
		if o.Why != "" {
			fmt.Fprintf(b, "             because: %s\n", o.Why)
		}
		var reasons []string
		for _, r := range o.Reasons[:min(mostReasons, len(o.Reasons))] {
			reasons = append(reasons, fmt.Sprintf("%s = %d (%+.1f)", r.Feature, r.Value, float64(r.Weight)/Unit))
		}
		if len(reasons) > 0 {
			fmt.Fprintf(b, "             %s\n", strings.Join(reasons, ", "))
		}
	}
	return b.Flush()
}

// shortened is a text on one line, cut where it is long.
func shortened(text string) string {
	line := strings.Join(strings.Fields(text), " ")
	if len(line) <= mostText {
		return line
	}
	return strings.ToValidUTF8(line[:mostText], "") + "…"
}
