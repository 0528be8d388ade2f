package tex_test

import (
	"strings"
	"testing"

	"lede/model/parse/tex"
)

var rows = []struct{ tex, row string }{
	{`E = mc^2`, "E = mc²"},
	{`x={\frac {-b\pm {\sqrt {b^{2}-4ac}}}{2a}}`, "x = (−b ± √(b² − 4ac))/(2a)"},
	{`\frac{1}{2}mv^2`, "½mv²"},
	{`\frac{a}{b}`, "a/b"},
	{`\frac{a}{b}c`, "(a/b)c"},
	{`\frac{dy}{dx} = -\frac12 y`, "dy/dx = −½y"},
	{`\sqrt{x_1} \leq \frac{\alpha}{2}`, "√x₁ ≤ α/2"},
	{`\sqrt[3]{x^2}`, "³√(x²)"},
	{`a_{ij} = \overline{a_{ji}}`, "aᵢⱼ = a̅ⱼ̅ᵢ̅"},
	{`\bar{x}`, "x̄"},
	{`\dot x + \ddot{y}`, "ẋ + ÿ"},
	{`A^\dagger A = A A^\dagger`, "A†A = AA†"},
	{`n\text{ is even}`, "n is even"},
	{`\vec{AB}`, "vec(AB)"},
	{`\sum_{i=1}^{n} i = \frac{n(n+1)}{2}`, "∑ᵢ₌₁ⁿ i = (n(n + 1))/2"},
	{`\int_0^\infty e^{-x^2}\,dx`, "∫₀^∞ e^(−x²) dx"},
	{`\lim_{x\to 0} \frac{\sin x}{x} = 1`, "lim_(x→0) (sin x)/x = 1"},
	{`\begin{pmatrix} a & b \\ c & d \end{pmatrix}`, "(a b; c d)"},
	{`|x| = \begin{cases} x & \text{if } x \ge 0 \\ -x, & \text{otherwise} \end{cases}`, "|x| = {x, if x ≥ 0; −x, otherwise"},
	{`\begin{aligned} a &= b + c \\ &= d \end{aligned}`, "a = b + c; = d"},
	{`a &= b \\ c &= d`, "a = b; c = d"},
	{`\left(\frac{a}{b}\right)^n`, "(a/b)ⁿ"},
	{`\mathbb{R}^n \to \mathcal{L}`, "ℝⁿ → ℒ"},
	{`\mathbf{F} = m\mathbf{a}`, "𝐅 = m𝐚"},
	{`f'(x) + g''`, "f′(x) + g″"},
	{`90^\circ`, "90°"},
	{`a \not= b, a \not\in S`, "a ≠ b, a ∉ S"},
	{`\mathrm{rank}(A) = \operatorname{tr} B`, "rank(A) = tr B"},
	{`x \equiv 3 \pmod{7}`, "x ≡ 3 (mod 7)"},
	{`\underbrace{a + b}_{\text{sum}} + c`, "(a + b) [sum] + c"},
	{`A \xrightarrow{f} B`, "A →ᶠ B"},
	{`\binom{n}{k}`, "(n over k)"},
	{`\mystery{x}{y} + \other`, `\mystery{x}{y} + \other`},
	{`\newcommand{\R}{\mathbb{R}} \R^2 \def\sq#1{#1^2} \sq{x}`, "ℝ²x²"},
	{`\ce{2H2 + O2 -> 2H2O}`, "2H₂ + O₂ → 2H₂O"},
	{`\ce{SO4^2-}`, "SO₄²⁻"},
	{`50\%`, "50%"},
	{`C_G(g)=\langle g\rangle`, "C_G(g) = ⟨g⟩"},
	{`\{x \mid x > 0\}`, "{x ∣ x > 0}"},
	{`\sin^2\theta + \cos^2\theta = 1`, "sin² θ + cos² θ = 1"},
	{`x^{2^n}`, "x^(2ⁿ)"},
	{`{a \over b} + {n \choose k}`, "a/b + (n over k)"},
	{`\left[\begin{array}{cc|c} 1 & 2 & 3 \\ 4 & 5 & 6 \end{array}\right]`, "[1 2 | 3; 4 5 | 6]"},
	{`\textcolor{red}{x} \cancel{y}`, "xy̶"},
	{`2 \times 10^{-6}`, "2 × 10⁻⁶"},
	{`\hat{\imath}`, "î"},
	{`\prod_{p \text{ prime}} \frac{1}{1-p^{-s}}`, "∏_(p prime) 1/(1 − p⁻ˢ)"},
	{`E = mc^2 \tag{2.1}`, "E = mc² (2.1)"},
	{`\frac{\partial f}{\partial x}`, "∂f/∂x"},
	{`\sqrt{(a)(b)}`, "√((a)(b))"},
	{`\begin{equation} a = b \end{equation}`, "a = b"},
	{`\begin{alignat}{2} a &= b & c &= d \end{alignat}`, "a = b, c = d"},
	{`\SI{9.81}{\metre\per\second\squared}`, "9.81 m s⁻²"},
	{`\qty{1.5e-3}{\kilo\gram}, \num{2e5}, \unit{m/s}, \ang{45}`, "1.5 × 10⁻³ kg, 2 × 10⁵, m/s, 45°"},
	{`\SIrange{1}{5}{\degreeCelsius}, \si{\strange\metre}`, `1 to 5 °C, \si{\strange\metre}`},
	{`1\textsuperscript{st} + x\textsubscript{min}`, "1ˢᵗ + xₘᵢₙ"},
	{`\overparen{AB}`, "arc(AB)"},
	{`\pmatrix{a & b \cr c & d}`, "(a b; c d)"},
	{`\prescript{14}{6}{C}`, "₆¹⁴C"},
	{`a = b \intertext{and} c`, "a = b and c"},
	{`\begin{one} x \end{two}`, `\begin{one} x \end{two}`},
	{`\mathchoice{a}{b}{c}{d}`, "a"},
	{`\char"41 + \char65 + \char'101 + \char` + "`" + `A = \unicode{x41}, \char{}`, `A + A + A + A = A, \char{}`},
	{`\let\eps=\varepsilon \eps_1 \let\x y \x`, "ε₁y"},
	{`\sideset{_a^b}{'}\sum_{n} a_n`, "ₐᵇ ∑ₙ′ aₙ"},
	{`\sideset{}{_d}\prod`, "∏_d"},
	{`a + \cancelto{0}{b}`, "a + (b̶ → 0)"},
	{`\ref{eq:a}`, "eq:a"},
	{`\sideset{_1^2}{_3^4}\prod_{k=1}^n a`, `\sideset{_1^2}{_3^4} ∏ₖ₌₁ⁿ a`},
	{`\newcommand{\len}[1]{\left\lVert#1\right\rVert} \len{x}`, "‖x‖"},
	{`\begin{dcases} \frac12 & n \\ 0 & m \end{dcases}`, "{1/2, n; 0, m"},
	{`\ce{CuSO4*5H2O + BaSO4 v + CO2 ^}`, "CuSO₄ · 5H₂O + BaSO₄ ↓ + CO₂ ↑"},
	{`\mystery[2]{x} + \other x + \other{x}`, `\mystery[2]{x} + \other x + \other{x}`},
	{`\dv{f}{x} + \dv[2]{f}{x} + \dv{x} + \pdv{f}{x}{y} + \pdv[2]{f}`, `df/dx + d²f/dx² + d/dx + ∂²f/(∂x∂y) + ∂²/∂f²`},
	{`\braket{a}{b} + \braket{a|b} + \mel{n}{A}{m}`, "⟨a|b⟩ + ⟨a|b⟩ + ⟨n|A|m⟩"},
	{`\qty(a) \mqty(a & b \\ c & d)`, "(a)(a b; c d)"},
	{`6 \div 2, \div{F}, \grad f, \Tr A, \dd{x}, \dd[3]{r}`, `6 ÷ 2, \div{F}, ∇f, Tr A, dx, d³r`},
	{`}{`, ""},
	{`x^`, "x"},
	{`\frac`, "/"},
	{`\left( x`, "(x"},
	{`\begin{strange} a & b \end{strange}`, `\begin{strange} a & b \end{strange}`},
}

func TestAFormulaIsWrittenInOneRow(t *testing.T) {
	for _, c := range rows {
		if got := tex.Row(c.tex); got != c.row {
			t.Errorf("%s is %q, want %q", c.tex, got, c.row)
		}
	}
}

// FuzzNoFormulaIsTooHard has every formula read, and none that has letters come out empty.
func FuzzNoFormulaIsTooHard(f *testing.F) {
	for _, c := range rows {
		f.Add(c.tex)
	}
	f.Add(strings.Repeat(`\frac{`, 3000))
	f.Add(strings.Repeat(`\int \frac{`, 200))
	f.Add(strings.Repeat(`\begin{matrix} a & `, 200))
	f.Add(strings.Repeat(`{`, 9000))
	f.Add(strings.Repeat(`a\over `, 2000))
	f.Add(strings.Repeat(`\left(`, 2000))
	f.Add(strings.Repeat(`\begin{matrix}`, 1000))
	f.Add(`\def\a{\a\a}\a`)
	f.Add(`\def\a#1{#1#1#1#1}` + strings.Repeat(`\a{`, 40) + strings.Repeat(`x`, 400))
	f.Add(`\`)
	f.Add(strings.Repeat(`x^`, 9000))
	f.Fuzz(func(t *testing.T, s string) { tex.Row(s) })
}
