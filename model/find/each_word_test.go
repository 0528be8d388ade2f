package find

import "testing"

func TestWordsAreFoundInWhateverOrderTheyStand(t *testing.T) {
	for _, c := range []struct{ text, words, want string }{
		{"The Café at the ferry", "cafe FERRY", "The [Café] at the [ferry]"},
		{"harbours and harbour masters", "harbour har", "[harbour]s and [harbour] masters"},
		{"c++ and AND", "c++ and", "[c++] [and] [AND]"},
		{"nothing of the kind", "ferry", "nothing of the kind"},
		{"渡し船が出る", "渡し", "[渡し]船が出る"},
		{"nothing was asked", "", "nothing was asked"},
	} {
		got, at := "", 0
		for _, r := range EachWord(c.text, c.words) {
			got += c.text[at:r.From] + "[" + c.text[r.From:r.To] + "]"
			at = r.To
		}
		if got += c.text[at:]; got != c.want {
			t.Errorf("%q in it is %q, want %q", c.words, got, c.want)
		}
	}
}
