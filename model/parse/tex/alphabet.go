package tex

import "strings"

// An alphabet is a kind of letters that Unicode has for formulas: where its capitals,
// its small letters and its figures begin (0 for none), and those that stand elsewhere.
type alphabet struct {
	capital, small, figure rune
	elsewhere              string // pairs of plain letter and its form
}

var (
	doubleStruck = alphabet{'𝔸', '𝕒', '𝟘', "CℂHℍNℕPℙQℚRℝZℤ"}
	script       = alphabet{'𝒜', '𝒶', 0, "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ"}
	fraktur      = alphabet{'𝔄', '𝔞', 0, "CℭHℌIℑRℜZℨ"}
	boldface     = alphabet{'𝐀', '𝐚', '𝟎', "Γ𝚪Δ𝚫Θ𝚯Λ𝚲Ξ𝚵Π𝚷Σ𝚺Φ𝚽Ψ𝚿Ω𝛀α𝛂β𝛃γ𝛄δ𝛅ε𝛆ϵ𝛜ζ𝛇η𝛈θ𝛉κ𝛋λ𝛌μ𝛍ν𝛎ξ𝛏π𝛑ρ𝛒σ𝛔τ𝛕φ𝛗ϕ𝛟χ𝛘ψ𝛙ω𝛚∇𝛁∂𝛛"}
)

// alphabets are the commands that set their argument in another alphabet.
var alphabets = map[string]*alphabet{
	"mathbb": &doubleStruck, "Bbb": &doubleStruck, "mathds": &doubleStruck, "mathbbm": &doubleStruck,
	"mathcal": &script, "mathscr": &script, "cal": &script, "scr": &script,
	"mathfrak": &fraktur, "frak": &fraktur,
	"mathbf": &boldface, "boldsymbol": &boldface, "bm": &boldface, "mathbfit": &boldface, "symbf": &boldface, "bf": &boldface, "pmb": &boldface, "vb": &boldface,
}

// of is s in the alphabet, as far as that has its characters.
func (a *alphabet) of(s string) string {
	if a == nil {
		return s
	}
	return strings.Map(func(r rune) rune {
		special := []rune(a.elsewhere)
		for i := 0; i+1 < len(special); i += 2 {
			if special[i] == r {
				return special[i+1]
			}
		}
		switch {
		case 'A' <= r && r <= 'Z':
			return a.capital + r - 'A'
		case 'a' <= r && r <= 'z':
			return a.small + r - 'a'
		case '0' <= r && r <= '9' && a.figure != 0:
			return a.figure + r - '0'
		}
		return r
	}, s)
}
