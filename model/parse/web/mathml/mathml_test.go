package mathml_test

import (
	"encoding/xml"
	"strings"
	"testing"

	"lede/model/parse/web/mathml"
)

func TestMathMLIsWrittenAsTeX(t *testing.T) {
	for _, c := range []struct{ name, math, tex, number string }{
		{"letters, figures and signs stand side by side", `<mi>x</mi><mo>=</mo><mi>α</mi><mo>+</mo><mn>10</mn>`, `x = \alpha + 10`, ""},
		{"functions and words are upright", "<mi>sin</mi><mo>\u2061</mo>" + `<mi>θ</mi><mo>≤</mo><mi>rank</mi>`, `\sin \theta \leq \mathrm{rank}`, ""},
		{"fractions and roots keep their parts", `<mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mn>2</mn></mfrac><msqrt><mi>x</mi></msqrt><mroot><mi>y</mi><mn>3</mn></mroot>`, `\frac{a + 1}{2} \sqrt{x} \sqrt[3]{y}`, ""},
		{"indices and powers stand at their base", `<msubsup><mi>σ</mi><mi>i</mi><mn>2</mn></msubsup><msup><mrow><mi>a</mi><mi>b</mi></mrow><mo>′</mo></msup>`, `\sigma_{i}^{2} {a b}'`, ""},
		{"sums have limits", `<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>`, `\sum_{i = 1}^{n}`, ""},
		{"accents stand over letters, and lines over more", `<mover><mi>x</mi><mo>˙</mo></mover><mover><mrow><mi>a</mi><mi>b</mi></mrow><mo>¯</mo></mover>`, `\dot{x} \overline{a b}`, ""},
		{"anything may stand over another", `<mover><mo>=</mo><mtext>def</mtext></mover>`, `\overset{\text{def}}{=}`, ""},
		{"a table between brackets is a matrix", `<mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable><mo>)</mo>`, `\begin{pmatrix} 1 & 0 \\ 0 & 1 \end{pmatrix}`, ""},
		{"a table behind a brace is cases", `<mo>{</mo><mtable><mtr><mtd><mi>x</mi></mtd><mtd><mtext>if </mtext><mi>y</mi></mtd></mtr></mtable>`, `\begin{cases} x & \text{if } y \end{cases}`, ""},
		{"lines are aligned at a sign", `<mtable displaystyle="true" columnalign="right left"><mtr><mtd><mi>x</mi></mtd><mtd><mo>=</mo><mi>y</mi></mtd></mtr><mtr><mtd><mi>u</mi></mtd><mtd><mo>=</mo><mi>v</mi></mtd></mtr></mtable>`, `\begin{aligned} x & = y \\ u & = v \end{aligned}`, ""},
		{"the label of a row is the formula's number", `<mtable displaystyle="true"><mlabeledtr><mtd><mtext>(2.1)</mtext></mtd><mtd><mi>a</mi><mo>=</mo><mi>b</mi></mtd></mlabeledtr></mtable>`, `a = b`, "2.1"},
		{"letters of other alphabets name them", `<mi>𝑧</mi><mi>𝐅</mi><mi mathvariant="double-struck">R</mi><mi>ℝ</mi>`, `z \mathbf{F} \mathbb{R} \mathbb{R}`, ""},
		{"brackets may be attributes", `<mfenced open="[" close=")"><mn>0</mn><mn>1</mn></mfenced>`, `\left[ 0, 1 \right)`, ""},
		{"scripts may stand before", `<mmultiscripts><mi>C</mi><mn>2</mn><none/><mprescripts/><mn>6</mn><mn>12</mn></mmultiscripts>`, `{}_{6}^{12}C_{2}`, ""},
		{"what TeX would read as a command is written so", `<mn>50</mn><mo>%</mo><mtext>a_b</mtext>`, `50 \% \text{a\_b}`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := mathml.Read(element(t, "<math>"+c.math+"</math>"))
			if f.TeX != c.tex || f.Number != c.number {
				t.Errorf("got %q, number %q; want %q, number %q", f.TeX, f.Number, c.tex, c.number)
			}
		})
	}
}

// element reads a formula.
func element(t *testing.T, s string) *mathml.Element {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(s))
	top := &mathml.Element{}
	open := []*mathml.Element{top}
	for {
		token, err := d.Token()
		if err != nil {
			return top.Children[0]
		}
		last := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			e := &mathml.Element{Name: token.Name.Local, Attr: map[string]string{}}
			for _, a := range token.Attr {
				e.Attr[a.Name.Local] = a.Value
			}
			last.Children = append(last.Children, e)
			open = append(open, e)
		case xml.CharData:
			last.Children = append(last.Children, &mathml.Element{Text: string(token)})
		case xml.EndElement:
			open = open[:len(open)-1]
		}
	}
}
