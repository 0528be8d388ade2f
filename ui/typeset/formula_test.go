package typeset_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lede/model/article"
	"lede/model/parse/tex"
	"lede/ui/typeset"
)

// anyFormula makes formulas of parts within parts.
func anyFormula(t *rapid.T, depth int) string {
	if depth > 3 {
		return rapid.SampledFrom([]string{"x", "n+1", `\alpha`, "12", `\text{if so}`, ""}).Draw(t, "leaf")
	}
	part := func() string { return anyFormula(t, depth+1) }
	switch rapid.IntRange(0, 12).Draw(t, "part") {
	case 1:
		return `\frac{` + part() + `}{` + part() + `}`
	case 2:
		return `\sqrt[3]{` + part() + `}`
	case 3:
		return `{` + part() + `}^{` + part() + `}_{` + part() + `}`
	case 4:
		return `\sum_{` + part() + `}^{` + part() + `} ` + part()
	case 5:
		return `\left(` + part() + `\right]`
	case 6:
		return `\begin{pmatrix}` + part() + `&` + part() + `\\` + part() + `\end{pmatrix}`
	case 7:
		return `\begin{cases}` + part() + `&` + part() + `\\` + part() + `\end{cases}`
	case 8:
		return `\overline{` + part() + `}`
	case 9:
		return `\int_{` + part() + `}^{1} ` + part()
	case 10:
		return `\underbrace{` + part() + `}_{` + part() + `}`
	case 11:
		return `\begin{aligned}` + part() + `&=` + part() + `\\&+` + part() + `\end{aligned}`
	}
	return part() + rapid.SampledFrom([]string{"=", "+", `\le `, ",", " "}).Draw(t, "sign") + part()
}

func TestFormulasKeepTheMeasureAndTheirPlaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyFormula(t, 0)
		b := article.Formula{TeX: s, Text: tex.Row(s), Number: rapid.SampledFrom([]string{"", "2.1"}).Draw(t, "number")}
		a := &article.Article{Body: []article.Block{b, article.Quote{Blocks: []article.Block{b}}, article.Paragraph{Text: words("x")}}}
		set := typeset.Setting{Measure: rapid.IntRange(1, 80).Draw(t, "measure")}
		g := typeset.NewGalley(a, indexed(a), set)
		lines := g.Lines(article.Position{}, 1<<20)
		for i, l := range lines {
			checkWidth(t, l, set.Measure)
			if i > 0 && lines[i-1].Start.Compare(l.Start) >= 0 {
				t.Fatalf("line %d of %s starts at %v, the one above at %v", i, s, l.Start, lines[i-1].Start)
			}
		}
	})
}

// TestFormulasNestedDeepAreSetInTime holds no clock to it: the heights of integrals
// within fractions were once asked for again at each of them.
func TestFormulasNestedDeepAreSetInTime(t *testing.T) {
	for _, part := range []string{`\int \frac{`, `\left(\sqrt{`, `\sum_{i} \frac{1}{`, `\overline{\begin{matrix} a & `} {
		s := strings.Repeat(part, 200)
		a := &article.Article{Body: []article.Block{article.Formula{TeX: s, Text: tex.Row(s)}}}
		typeset.NewGalley(a, indexed(a), typeset.Setting{Measure: 60}).Lines(article.Position{}, 10)
	}
}
