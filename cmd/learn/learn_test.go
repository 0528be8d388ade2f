package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lede/model/parse/judge"
)

var update = flag.Bool("update", false, "write what comes out into the cases")

func TestMain(m *testing.M) {
	top = "../.."
	os.Exit(m.Run())
}

// TestTheWeightsAreOfTheseNumbersAndThisFitter holds numbers, fitter and weights together:
// who changes one of them has to learn again.
func TestTheWeightsAreOfTheseNumbersAndThisFitter(t *testing.T) {
	for _, k := range kinds {
		r, weights := learnedOf(t, &k)
		if !strings.HasPrefix(weights, "# tied "+tie(&k, r, weights)+"\n") {
			t.Errorf("the weights of %s were not learned from these numbers by this fitter: go run ./cmd/learn fit %[1]s", k.name)
		}
	}
}

// TestWhatTheWeightsSayOfTheNumbers keeps how well the weights tell each role of the very
// things they were learned from. How well they do on sites they have not seen stands in
// their header.
func TestWhatTheWeightsSayOfTheNumbers(t *testing.T) {
	for _, k := range kinds {
		r, weights := learnedOf(t, &k)
		j, err := judge.Read([]byte(weights))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, a := range k.roles {
			scores := make([]int, r.len())
			row := make([]byte, len(k.features))
			for i := range scores {
				scores[i] = j.Score(a.role, r.row(i, row))
			}
			got += a.role + ": words P R F1, rows P R F1\n" + strings.Join(table(r.results(&k, a, scores)), "\n") + "\n"
		}
		golden := filepath.Join(top, "testdata", "learn", k.name+".scores")
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(golden); err != nil || string(want) != got {
			t.Errorf("%s: got\n%s\nwant\n%s %v", k.name, got, want, err)
		}
	}
}

func learnedOf(t *testing.T, k *kind) (*rows, string) {
	t.Helper()
	r, err := readRows(k)
	if err != nil {
		t.Fatal(err)
	}
	weights, err := os.ReadFile(filepath.Join(top, k.weights))
	if err != nil {
		t.Fatal(err)
	}
	return r, string(weights)
}

// invented are things of which the first feature tells the role, but for one in eight.
func invented() sample {
	const n = 4096
	s := sample{values: [][]byte{make([]byte, n), make([]byte, n)}, yes: make([]bool, n), weight: make([]int64, n)}
	for i := range n {
		s.values[0][i], s.values[1][i] = byte(i*7), byte(i*13)
		s.yes[i] = (s.values[0][i] > 100) != (i/256%8 == 0)
		s.weight[i] = unitWeight
		s.rows = append(s.rows, int32(i))
	}
	return s
}

func TestTheFitterFindsWhatTells(t *testing.T) {
	f := fit(invented(), growth{trees: 10, leaves: 2})
	for _, tree := range f.trees {
		if tree[0].feature != 0 || tree[0].at != 100 {
			t.Fatalf("it asks whether feature %d is at most %d", tree[0].feature, tree[0].at)
		}
	}
	if yes, no := f.score([]byte{101, 0}), f.score([]byte{100, 0}); yes <= 0 || no >= 0 {
		t.Errorf("a thing above the bound scores %d, one at it %d", yes, no)
	}
}

func TestScoresGoWhereTheChancesAre(t *testing.T) {
	f := fit(invented(), growth{trees: 60, leaves: 2})
	if got := judge.Chance(f.score([]byte{200, 0})); got < 0.85 || got > 0.9 {
		t.Errorf("seven in eight have the role, and the chance is %.3f", got)
	}
}

func TestChancesAreThoseOfTheLogisticFunction(t *testing.T) {
	for score := int32(-highest); score <= highest; score += 1024 {
		if got, want := float64(chance(score))/one, judge.Chance(int(score)); got-want > 1.0/one || want-got > 1.0/one {
			t.Errorf("%d: %f, not %f", score, got, want)
		}
	}
	if chance(1<<30) != chance(highest) {
		t.Error("beyond the highest score nothing changes")
	}
}

func TestLabels(t *testing.T) {
	know := truthOf(page{
		headlines:  []string{"The lamp on the pier"},
		deks:       []string{"It burns again, says the board"},
		paragraphs: []string{"The lamp was lit on Friday by the keeper of the north pier.", "No one said a word."},
		crossheads: []string{"Oil"}, captions: []string{"The keeper with her lamp at dusk. Photo: M. Stone"},
	})
	for text, want := range map[string]string{
		"The lamp was lit on Friday by the keeper of the north pier.": inArticle,
		"“No one said a word.”":                                       inArticle,
		"The lamp was lit on Friday by the keeper":                    inArticle,
		"Oil":                                  crosshead,
		"Share":                                other,
		"THE LAMP ON THE PIER":                 headline,
		"The keeper with her lamp at dusk.":    caption,
		"Read more about the harbour of today": other,
		"It burns again, says the board":       dek,
		"***":                                  unknown,
	} {
		if got := know.label(text); got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
}

func TestFoldsKeepASiteTogether(t *testing.T) {
	r := &rows{}
	for i := range 40 {
		r.pages = append(r.pages, origin{Site: uint32(i % 9)})
	}
	fold := r.folds(5)
	for i := range fold {
		if fold[i] != fold[i%9] {
			t.Fatalf("page %d is in fold %d, another of its site in %d", i, fold[i], fold[i%9])
		}
	}
	if fmt.Sprint(fold[:9]) != "[0 1 2 3 4 0 1 2 3]" {
		t.Errorf("folds are %v", fold[:9])
	}
}
