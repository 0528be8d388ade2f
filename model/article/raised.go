package article

import (
	"strings"
	"unicode"
)

// The characters that Unicode has at the head and at the foot of a line, each behind the
// one that it is of.
const (
	atHead = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ" +
		"AᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁVⱽWᵂβᵝγᵞδᵟθᶿφᵠϕᶲχᵡ⊤ᵀ"
	atFoot = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩϕᵩχᵪ"
)

var heads, feet = byFirst(atHead), byFirst(atFoot)

// byFirst are the second of each pair of characters, by the first.
func byFirst(pairs string) map[rune]rune {
	m := map[rune]rune{}
	rs := []rune(pairs)
	for i := 0; i+1 < len(rs); i += 2 {
		m[rs[i]] = rs[i+1]
	}
	return m
}

// Raised is s at the head of a line: "⁶"; false where there is no such character for
// one of its own.
func Raised(s string) (string, bool) { return mapped(s, heads) }

// Lowered is s at the foot of a line: "₆".
func Lowered(s string) (string, bool) { return mapped(s, feet) }

func mapped(s string, to map[rune]rune) (string, bool) {
	all := s != ""
	moved := strings.Map(func(r rune) rune {
		if c, ok := to[r]; ok {
			return c
		}
		all = all && unicode.IsSpace(r)
		return r
	}, s)
	return moved, all && strings.TrimSpace(s) != ""
}
