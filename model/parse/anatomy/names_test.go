package anatomy

import (
	"slices"
	"testing"
)

func TestListsOfNamesArePartedIntoNames(t *testing.T) {
	for list, want := range map[string][]string{
		"Ann Diver,Bo Keel":                     {"Ann Diver", "Bo Keel"},
		"Ann Diver og Bo Keel":                  {"Ann Diver", "Bo Keel"},
		"Von Ann Diver und Bo Keel, Tallinn":    {"Ann Diver", "Bo Keel"},
		"Ann Diver, Bo Keel and Cem Aksoy":      {"Ann Diver", "Bo Keel", "Cem Aksoy"},
		"sig/adv;kel":                           {"sig/adv", "kel"},
		"Ann Diver, Harbour Correspondent":      {"Ann Diver"},
		"the harbour office and its neighbours": {"the harbour office and its neighbours"},
	} {
		if got := Names(list); !slices.Equal(got, want) {
			t.Errorf("%q names %q, want %q", list, got, want)
		}
	}
}
