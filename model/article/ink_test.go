package article

import "testing"

func TestAColourHasTheNameThatStyleFilesGiveIt(t *testing.T) {
	for want, c := range map[string]Colour{"": 0, "0": Indexed(0), "212": Indexed(212), "#000000": Mixed(0, 0, 0), "#ff0a00": Mixed(255, 10, 0)} {
		if got := c.String(); got != want {
			t.Errorf("%#x is %q, want %q", uint32(c), got, want)
		}
	}
	if n, ok := Indexed(7).Index(); n != 7 || !ok {
		t.Errorf("the seventh is %d, %v", n, ok)
	}
	if _, ok := Mixed(1, 2, 3).Index(); ok {
		t.Error("a mixed colour has no number")
	}
	if r, g, b, ok := Mixed(1, 2, 3).Parts(); r != 1 || g != 2 || b != 3 || !ok {
		t.Errorf("its parts are %d, %d, %d, %v", r, g, b, ok)
	}
}
