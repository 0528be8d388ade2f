package main

import (
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// fitAndWrite learns all roles of a kind and writes the weights.
func (k *kind) fitAndWrite() error {
	r, err := readRows(k)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(top, k.weights), []byte(k.learned(r)), 0o644)
}

// learned is what a judge of the kind knows, as package judge reads it.
func (k *kind) learned(r *rows) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", r.sets())
	fmt.Fprintln(&b, "# WCXB (Murrough-Foley, CC BY 4.0), fundus (MIT), mozilla/readability (Apache-2.0), defuddle (MIT)")
	for _, a := range k.roles {
		for _, line := range r.scoreLines(k, a) {
			fmt.Fprintf(&b, "# %s\n", line)
		}
	}
	k.teach(&b, r, func(int) bool { return true })
	return "# tied " + tie(k, r, b.String()) + "\n" + b.String()
}

// teach writes what is learned of the pages for which use is true.
func (k *kind) teach(b *strings.Builder, r *rows, use func(page int) bool) {
	fmt.Fprintf(b, "kind %s\n", k.name)
	for _, f := range k.features {
		fmt.Fprintf(b, "feature %s\n", f)
	}
	for _, a := range k.roles {
		fit(r.sampleOf(k, a, use), a.growth).write(b, a.role)
	}
}

func (f fitted) write(b *strings.Builder, role string) {
	fmt.Fprintf(b, "role %s %d\n", role, f.bias)
	for _, t := range f.trees {
		fmt.Fprintf(b, "tree%s\n", t.text(0))
	}
}

// tie is a number made of the numbers, of what the fitter makes of a few of them, and of
// the weights: it changes when one of the three does.
func tie(k *kind, r *rows, weights string) string {
	h := fnv.New64a()
	for _, column := range append([][]byte{r.label, r.words}, r.values...) {
		h.Write(column)
	}
	var few strings.Builder
	const every = 20
	for _, a := range k.roles {
		fmt.Fprint(&few, a)
		fit(r.sampleOf(k, a, func(page int) bool { return page%every == 0 }), growth{trees: 3, leaves: a.growth.leaves}).write(&few, a.role)
	}
	io.WriteString(h, few.String())
	_, taught, _ := strings.Cut(weights, "\nkind ")
	io.WriteString(h, taught)
	return fmt.Sprintf("%016x", h.Sum64())
}

// text is a branch and what hangs on it.
func (t tree) text(at int) string {
	if t[at].yes == 0 {
		return fmt.Sprintf(" -1 %d", t[at].value)
	}
	return fmt.Sprintf(" %d %d %d", t[at].feature, t[at].at, t[at].value) + t.text(t[at].yes) + t.text(t[at].no)
}

// sets counts the pages of each set.
func (r *rows) sets() string {
	count := map[string]int{}
	var order []string
	sites := map[uint32]bool{}
	for _, o := range r.pages {
		if count[o.Set]++; count[o.Set] == 1 {
			order = append(order, o.Set)
		}
		sites[o.Site] = true
	}
	var parts []string
	for _, s := range order {
		parts = append(parts, fmt.Sprintf("%s %d pages", s, count[s]))
	}
	return fmt.Sprintf("%s, of %d sites, %d rows", strings.Join(parts, ", "), len(sites), r.len())
}
