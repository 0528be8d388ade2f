package parse

import (
	"context"
	"strings"
	"testing"
)

func TestStrayBytesLeaveTheRestAsItIs(t *testing.T) {
	for in, want := range map[string]string{
		"The café on the quay, and one byte \xff of no letter.":      "The café on the quay, and one byte \ufffd of no letter.",
		"A log of the quay\x00\x00 goes on where it stopped.":        "A log of the quay goes on where it stopped.",
		"The café’s letters are cut off here, na\xefve as it is.":    "The café’s letters are cut off here, na\ufffdve as it is.",
		"The caf\xe9 on the quay, d\xe9j\xe0 vu: \xc9\xbb na\xefve.": "The café on the quay, déjà vu: É» naïve.",
	} {
		a, err := Read(context.Background(), strings.NewReader(in), Hint{Format: Text})
		if err != nil {
			t.Fatal(err)
		}
		if got := everyWord(a); !strings.Contains(got, want) {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestTextThatWasEncodedTwiceIsDecodedTwice(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"all of it", "The keeperâ€™s lamp was â€œlitâ€\u009d again at the cafÃ©.", "The keeper’s lamp was “lit” again at the café."},
		{"what only speaks of it stays", "A café is no cafÃ©, nor is â€™ or Ã¨ a sign, as they say.", "A café is no cafÃ©, nor is â€™ or Ã¨ a sign, as they say."},
		{"once is no sign of it", "Only once does a cafÃ© stand here.", "Only once does a cafÃ© stand here."},
	} {
		if got := new(decoder).decode([]byte(c.in)); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

func TestTextThatWasEncodedTwiceMayComeInPieces(t *testing.T) {
	const in, want = "â€œlitâ€\u009d again, Ã©tÃ©", "“lit” again, été"
	for size := 5; size < len(in); size++ {
		d, s := new(decoder), new(strings.Builder)
		d.settle(doubled)
		for from, to := 0, 0; from < len(in); {
			to = min(len(in), to+size)
			from += d.write(s, []byte(in[from:to]), to == len(in))
		}
		if s.String() != want {
			t.Errorf("in pieces of %d: got %s, want %s", size, s, want)
		}
	}
}

// TestBytesThatTellNothingAreReadTheSameEachTime: several charsets are as likely for them.
func TestBytesThatTellNothingAreReadTheSameEachTime(t *testing.T) {
	const in = "The pans\n\nnew\x90aae and the salt road beside them, as it was.\n"
	want := new(decoder).decode([]byte(in))
	for range 50 {
		if got := new(decoder).decode([]byte(in)); got != want {
			t.Fatalf("got %q, then %q", want, got)
		}
	}
}
