package web

import "strings"

// tex writes a formula in TeX as a line of text, as far as Unicode goes.
func tex(s string) string {
	r := &texReader{rest: s}
	out := strings.Join(strings.Fields(r.group(0)), " ")
	return strings.NewReplacer("( ", "(", " )", ")", " ,", ",", "= - ", "= -", "(- ", "(-").Replace(out)
}

type texReader struct{ rest string }

// group reads to the brace that closes it.
func (r *texReader) group(depth int) string {
	var b strings.Builder
	for r.rest != "" {
		if r.rest[0] == '}' {
			r.rest = r.rest[1:]
			if depth > 0 {
				return b.String()
			}
			continue
		}
		b.WriteString(r.term(depth))
	}
	return b.String()
}

// term reads one sign, command or group.
func (r *texReader) term(depth int) string {
	if r.rest == "" {
		return ""
	}
	c := r.rest[0]
	switch c {
	case '{':
		r.rest = r.rest[1:]
		if depth > 50 {
			return ""
		}
		return r.group(depth + 1)
	case '\\':
		return r.command(depth)
	case '^':
		r.rest = r.rest[1:]
		return raised(r.argument(depth))
	case '_':
		r.rest = r.rest[1:]
		return lowered(r.argument(depth))
	case '$', '~', '&':
		r.rest = r.rest[1:]
		return " "
	}
	for i := range r.rest[1:] {
		s := r.rest[:i+1]
		r.rest = r.rest[i+1:]
		return spacedSign(s)
	}
	s := r.rest
	r.rest = ""
	return s
}

func (r *texReader) argument(depth int) string {
	r.rest = strings.TrimLeft(r.rest, " \n\t")
	return strings.TrimSpace(r.term(depth + 1))
}

func (r *texReader) command(depth int) string {
	name := r.name()
	switch name {
	case "frac", "dfrac", "tfrac", "cfrac":
		over := r.argument(depth)
		return grouped(over) + "/" + grouped(r.argument(depth))
	case "sqrt":
		root := ""
		if inner, rest, ok := strings.Cut(r.rest, "]"); ok && strings.HasPrefix(inner, "[") {
			root, r.rest = raised(inner[1:]), rest
		}
		return root + "√" + grouped(r.argument(depth))
	case "text", "mathrm", "mathbf", "mathit", "mathcal", "mathbb", "operatorname", "textbf", "textit", "boldsymbol", "mathsf", "mbox", "mathfrak", "overline", "hat", "bar", "vec", "tilde", "displaystyle", "textstyle", "scriptstyle":
		if strings.HasSuffix(name, "style") {
			return ""
		}
		return r.argument(depth)
	case "begin", "end":
		r.argument(depth)
		return " "
	case "left", "right", "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "limits", "nolimits", "!":
		r.rest = strings.TrimPrefix(r.rest, ".")
		return ""
	case "\\":
		return "; "
	case ",", ";", ":", " ", "quad", "qquad", "nonumber":
		return " "
	}
	if s, ok := texSign(name); ok {
		return spacedSign(s)
	}
	if len(name) == 1 { // an escaped sign
		return name
	}
	if strings.HasPrefix(r.rest, "(") { // a function: \sin(x)
		return name
	}
	return name + " "
}

// name reads a command's name.
func (r *texReader) name() string {
	s := r.rest[1:]
	i := 0
	for i < len(s) && (s[i] >= 'a' && s[i] <= 'z' || s[i] >= 'A' && s[i] <= 'Z') {
		i++
	}
	if i == 0 && s != "" {
		i = 1
	}
	r.rest = s[i:]
	return s[:i]
}

const texSigns = " alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω " +
	"Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω " +
	"times × cdot ⋅ div ÷ pm ± mp ∓ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ equiv ≡ sim ∼ propto ∝ infty ∞ partial ∂ nabla ∇ " +
	"sum ∑ prod ∏ int ∫ oint ∮ in ∈ notin ∉ subset ⊂ subseteq ⊆ supset ⊃ cup ∪ cap ∩ emptyset ∅ forall ∀ exists ∃ neg ¬ land ∧ lor ∨ wedge ∧ vee ∨ " +
	"to → rightarrow → leftarrow ← Rightarrow ⇒ Leftarrow ⇐ leftrightarrow ↔ iff ⇔ mapsto ↦ ldots … cdots ⋯ dots … circ ∘ degree ° prime ′ star ⋆ ast ∗ oplus ⊕ otimes ⊗ " +
	"langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ ell ℓ hbar ℏ Re ℜ Im ℑ perp ⊥ parallel ∥ angle ∠ mid | vert | Vert ‖ ll ≪ gg ≫ "

// texSign is the character that a command stands for.
func texSign(name string) (string, bool) {
	i := strings.Index(texSigns, " "+name+" ")
	if i < 0 || name == "" {
		return "", false
	}
	sign, _, _ := strings.Cut(texSigns[i+len(name)+2:], " ")
	return sign, true
}
