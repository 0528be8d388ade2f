package tex

import "strings"

// shorthand are commands of packages, above all of "physics", by what they stand for.
var shorthand = map[string]macro{
	"grad": {body: `\nabla `}, "gradient": {body: `\nabla `}, "curl": {body: `\nabla\times `}, "divergence": {body: `\nabla\cdot `}, "laplacian": {body: `\nabla^2 `},
	"cross": {body: `\times `}, "vdot": {body: `\cdot `}, "vu": {body: `\hat{\mathbf{#1}}`, arguments: 1}, "va": {body: `\vec{\mathbf{#1}}`, arguments: 1},
	"comm": {body: `[#1,#2]`, arguments: 2}, "commutator": {body: `[#1,#2]`, arguments: 2},
	"acomm": {body: `\{#1,#2\}`, arguments: 2}, "anticommutator": {body: `\{#1,#2\}`, arguments: 2},
	"ketbra": {body: `|#1\rangle\langle#2|`, arguments: 2}, "dyad": {body: `|#1\rangle\langle#2|`, arguments: 2},
	"mel": {body: `\langle#1|#2|#3\rangle`, arguments: 3}, "order": {body: `\mathcal{O}\left(#1\right)`, arguments: 1},
	"qq": {body: `\quad\text{#1}\quad `, arguments: 1}, "dd": {body: `\mathrm{d}^{#1}#2`, arguments: 2, optional: true},
	"Tr": {body: `\operatorname{Tr}`}, "tr": {body: `\operatorname{tr}`}, "rank": {body: `\operatorname{rank}`}, "erf": {body: `\operatorname{erf}`},
}

// derivatives are the commands for one over another, by the sign before each.
var derivatives = map[string]string{"dv": "d", "derivative": "d", "pdv": `\partial `, "partialderivative": `\partial `}

// derivative reads what is differentiated, so often and by what: "\dv[2]{f}{x}", "\pdv{f}{x}{y}".
// With one argument nothing is said of what it is done to.
func (p *parser) derivative(name string) (Node, bool) {
	from, d := p.at, derivatives[name]
	order := p.rawOption()
	var of []string
	for len(of) < 3 && p.at < len(p.s) && p.s[p.at] == '{' {
		of = append(of, p.plain())
	}
	times := ""
	if order != "" {
		times = "^{" + order + "}"
	}
	switch {
	case len(of) == 1:
		return p.within(`\frac{` + d + times + `}{` + d + of[0] + times + `}`), true
	case len(of) == 2:
		return p.within(`\frac{` + d + times + of[0] + `}{` + d + of[1] + times + `}`), true
	case len(of) == 3 && order == "":
		return p.within(`\frac{` + d + `^2` + of[0] + `}{` + d + of[1] + d + of[2] + `}`), true
	}
	p.at = from
	return nil, false
}

// matrices are the environments of "\mqty", by the bracket that its cells stand in.
var matrices = map[byte]string{'(': "pmatrix", '[': "bmatrix", '|': "vmatrix", '{': "matrix"}

// packaged reads the commands of packages.
func (p *parser) packaged(name string) (Node, bool) {
	if m, ok := shorthand[name]; ok {
		return p.expand(name, m), true
	}
	if derivatives[name] != "" {
		return p.derivative(name)
	}
	open := byte(0)
	if p.at < len(p.s) {
		open = p.s[p.at]
	}
	switch name {
	case "qty", "quantity": // brackets that are as high as what they hold; with a number it is a quantity
		if open == '(' || open == '[' || open == '|' {
			return nil, true
		}
	case "mqty", "matrixquantity":
		shut := strings.IndexByte("([|{", open)
		if end := strings.IndexByte(p.s[min(p.at+1, len(p.s)):], ")]|}"[max(shut, 0)]); shut >= 0 && end >= 0 {
			cells := p.s[p.at+1 : p.at+1+end]
			p.at += end + 2
			return p.within(`\begin{` + matrices[open] + `}` + cells + `\end{` + matrices[open] + `}`), true
		}
	}
	return nil, false
}
