package anatomy

import "testing"

func TestALookoutFindsAPhraseWhereverItStands(t *testing.T) {
	l := newLookout([]string{"harbour news", "quay", "ein Bild"})
	for line, want := range map[string]bool{
		"harbour news":            true,
		"by harbour newspapers":   true,
		"at the quay":             true,
		"queer tides":             false,
		"Kein Bild":               true,
		"harbour new":             false,
		"q":                       false,
		"":                        false,
		"the harbour, news of it": false,
	} {
		if got := l.isIn(line); got != want {
			t.Errorf("%q: got %v", line, got)
		}
	}
}

func TestWordsMayBeginLargeOrSmall(t *testing.T) {
	starts := lazyStarts(func() []string { return []string{"foto", "écran", "фото", "图"} })()
	for line, want := range map[string]bool{
		"Foto: A. Diver": true,
		"FOTO: A. Diver": true,
		"Écran":          true,
		"ФОТО":           true,
		"图":              true,
		"Fähre":          false,
		"Der Fotograf":   false, // it begins otherwise
		"f":              false,
		"":               false,
	} {
		if got := starts.mayBegin(line); got != want {
			t.Errorf("%q: got %v", line, got)
		}
	}
}
