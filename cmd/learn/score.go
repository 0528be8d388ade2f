package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
)

const foldCount = 5

// hits counts rows or words: those that have a role, those said to have it, and both.
type hits struct{ is, said, right int }

func (t *hits) add(is, said bool, n int) {
	if is {
		t.is += n
	}
	if said {
		t.said += n
	}
	if is && said {
		t.right += n
	}
}

func (t hits) precision() float64 { return float64(t.right) / float64(max(t.said, 1)) }
func (t hits) recall() float64    { return float64(t.right) / float64(max(t.is, 1)) }
func (t hits) f1() float64        { return 2 * float64(t.right) / float64(max(t.is+t.said, 1)) }

// A result is how well a role is told of a group of pages.
type result struct{ rows, words hits }

// crossValidated scores every row by trees that have seen none of its site.
func (r *rows) crossValidated(k *kind, a aim) []int {
	scores := make([]int, r.len())
	fold := r.folds(foldCount)
	row := make([]byte, len(k.features))
	for n := range foldCount {
		f := fit(r.sampleOf(k, a, func(page int) bool { return fold[page] != n }), a.growth)
		i := 0
		for p, o := range r.pages {
			for range o.Rows {
				if fold[p] == n {
					scores[i] = f.score(r.row(i, row))
				}
				i++
			}
		}
	}
	return scores
}

func (f fitted) score(row []byte) int {
	sum := int(f.bias)
	for _, t := range f.trees {
		sum += int(t.leaf(row))
	}
	return sum
}

// results compares scores with what is true, by set and by language.
func (r *rows) results(k *kind, a aim, scores []int) map[string]*result {
	found := map[string]*result{}
	i := 0
	for _, o := range r.pages {
		groups := []string{"all", "set " + o.Set}
		if o.Language != "" {
			groups = append(groups, "language "+o.Language)
		}
		for range o.Rows {
			label := k.labels[r.label[i]]
			if !slices.Contains(a.aside, label) {
				for _, g := range groups {
					if found[g] == nil {
						found[g] = &result{}
					}
					is, said := slices.Contains(a.yes, label), scores[i] >= 0
					found[g].rows.add(is, said, 1)
					found[g].words.add(is, said, wordsOf(r.words[i]))
				}
			}
			i++
		}
	}
	return found
}

// report prints how well each role is told, cross-validated over sites.
func (k *kind) report(w io.Writer) error {
	r, err := readRows(k)
	if err != nil {
		return err
	}
	for _, a := range k.roles {
		for _, line := range r.scoreLines(k, a) {
			fmt.Fprintln(w, line)
		}
	}
	return nil
}

func (r *rows) scoreLines(k *kind, a aim) []string {
	title := fmt.Sprintf("%s, cross-validated over sites: words P R F1, rows P R F1", a.role)
	return append([]string{title}, table(r.results(k, a, r.crossValidated(k, a)))...)
}

// fewRows is below how many rows a group says nothing.
const fewRows = 100

func table(found map[string]*result) []string {
	var lines []string
	for _, g := range slices.Sorted(maps.Keys(found)) {
		if t := found[g]; t.rows.is >= fewRows {
			lines = append(lines, fmt.Sprintf("%-20s %.3f %.3f %.3f   %.3f %.3f %.3f   of %d", g,
				t.words.precision(), t.words.recall(), t.words.f1(), t.rows.precision(), t.rows.recall(), t.rows.f1(), t.rows.is))
		}
	}
	return lines
}
