package maths

import "testing"

func TestTeXWithoutWhatStandsAroundIt(t *testing.T) {
	for _, c := range []struct {
		name, source, tex, number string
		display                   bool
	}{
		{"a formula in a line loses its marks", `\(a+b\)`, "a+b", "", false},
		{"one of its own rows is displayed", `\[a+b\]`, "a+b", "", true},
		{"an environment for one equation is taken off", `\begin{equation} a+b \end{equation}`, "a+b", "", true},
		{"so is one without a number", `\begin{equation*}a+b\end{equation*}`, "a+b", "", true},
		{"a tag is the number it is referred to by", `a+b \tag{3}`, "a+b", "3", false},
		{"the wish to be displayed is no part of it", `{\displaystyle a+b}`, "a+b", "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := texFormula(c.source)
			if f.Tex != c.tex || f.Number != c.number || f.Display != c.display {
				t.Errorf("got %+v", f)
			}
		})
	}
}
