package tex

import (
	"regexp"
	"strings"
	"sync"
)

// units are the names of units as siunitx has them, and what is written for them in TeX.
var units = map[string]string{
	"metre": "m", "meter": "m", "second": "s", "gram": "g", "kilogram": "kg", "kg": "kg", "ampere": "A", "kelvin": "K", "mole": "mol", "candela": "cd",
	"hertz": "Hz", "newton": "N", "pascal": "Pa", "joule": "J", "watt": "W", "coulomb": "C", "volt": "V", "farad": "F", "ohm": "Ω", "siemens": "S",
	"weber": "Wb", "tesla": "T", "henry": "H", "lumen": "lm", "lux": "lx", "becquerel": "Bq", "gray": "Gy", "sievert": "Sv", "katal": "kat",
	"radian": "rad", "steradian": "sr", "degreeCelsius": "°C", "celsius": "°C", "degree": "°", "arcminute": "′", "arcsecond": "″", "percent": "%",
	"minute": "min", "hour": "h", "day": "d", "hectare": "ha", "litre": "L", "liter": "L", "tonne": "t", "electronvolt": "eV", "eV": "eV", "dalton": "Da",
	"bel": "B", "decibel": "dB", "bit": "bit", "byte": "B", "astronomicalunit": "au", "parsec": "pc", "bar": "bar", "angstrom": "Å",
	"nm": "nm", "um": "µm", "mm": "mm", "cm": "cm", "dm": "dm", "m": "m", "km": "km", "mg": "mg", "g": "g", "ms": "ms", "us": "µs", "ns": "ns", "s": "s",
	"Hz": "Hz", "kHz": "kHz", "MHz": "MHz", "GHz": "GHz", "N": "N", "kN": "kN", "Pa": "Pa", "kPa": "kPa", "MPa": "MPa", "J": "J", "kJ": "kJ", "W": "W", "kW": "kW",
	"MW": "MW", "V": "V", "mV": "mV", "kV": "kV", "A": "A", "mA": "mA", "K": "K", "mol": "mol", "keV": "keV", "MeV": "MeV", "GeV": "GeV", "TeV": "TeV",
}

// scales are what is put before a unit.
var scales = map[string]string{
	"yocto": "y", "zepto": "z", "atto": "a", "femto": "f", "pico": "p", "nano": "n", "micro": "µ", "milli": "m", "centi": "c", "deci": "d",
	"deca": "da", "hecto": "h", "kilo": "k", "mega": "M", "giga": "G", "tera": "T", "peta": "P", "exa": "E", "zetta": "Z", "yotta": "Y",
	"kibi": "Ki", "mebi": "Mi", "gibi": "Gi", "tebi": "Ti",
}

// powers are what raises a unit, before it or behind.
var powers = map[string]string{"square": "2", "cubic": "3", "squared": "2", "cubed": "3"}

// measured reads the commands for numbers and units. It reports false for others, and where
// a unit is not known.
func (p *parser) measured(name string) (Node, bool) {
	amounts, hasUnit := 0, false
	switch name {
	case "num", "ang":
		amounts = 1
	case "si", "unit":
		hasUnit = true
	case "SI", "qty":
		amounts, hasUnit = 1, true
	case "SIrange", "qtyrange":
		amounts, hasUnit = 2, true
	case "numrange":
		amounts = 2
	default:
		return nil, false
	}
	start := p.at
	p.option()
	var amount []string
	for range amounts {
		amount = append(amount, number(p.plain()))
	}
	tex := strings.Join(amount, `\text{ to }`)
	if name == "ang" {
		tex = degrees(amount[0])
	}
	if hasUnit {
		unit, ok := unitOf(p.plain())
		if !ok || p.depth >= deepest {
			p.at = start
			return nil, false
		}
		if tex != "" && unit != "" && !strings.HasPrefix(unit, `\text{°}`) && !strings.HasPrefix(unit, `\text{′`) {
			tex += `\,`
		}
		tex += unit
	}
	return p.within("{" + tex + "}"), true
}

// power finds the power of ten in a number: "1.5e-3".
var power = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^([-+0-9., ]*(?:\([0-9]+\))?(?:\\pm[0-9., ]+)?)[eEdD]([-+]?[0-9]+)$`)
})

// number is a number in TeX.
func number(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "+-", `\pm `), " ", "")
	s = strings.ReplaceAll(s, `\pm`, `\pm `)
	m := power().FindStringSubmatch(strings.ReplaceAll(s, `\pm `, `\pm`))
	switch {
	case m == nil:
		return strings.ReplaceAll(s, "x", `\times `)
	case m[1] == "":
		return "10^{" + m[2] + "}"
	}
	return strings.ReplaceAll(m[1], `\pm`, `\pm `) + `\times 10^{` + strings.TrimPrefix(m[2], "+") + "}"
}

// degrees is an angle in TeX: "45", or "12;30;5" with its minutes and seconds.
func degrees(s string) string {
	var b strings.Builder
	for i, part := range strings.Split(s, ";") {
		if part != "" && i < 3 {
			b.WriteString(part + `\text{` + []string{"°", "′", "″"}[i] + "}")
		}
	}
	return b.String()
}

// unitOf is a unit in TeX: `\kilo\gram\per\metre\squared` or "m.s^{-2}". It reports false
// where a name in it is not known.
func unitOf(s string) (string, bool) {
	if !strings.Contains(s, `\`) {
		return `\mathrm{` + strings.ReplaceAll(s, ".", `\,`) + "}", true
	}
	var parts []string
	scale, raise := "", ""
	per := false
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimLeft(s, " ~.") {
		if s[0] != '\\' {
			return "", false
		}
		end := 1
		for end < len(s) && isLetter(s[end]) {
			end++
		}
		name := s[1:end]
		s = s[end:]
		switch last := len(parts) - 1; {
		case name == "per":
			per = true
		case scales[name] != "":
			scale = scales[name]
		case name == "square" || name == "cubic":
			raise = powers[name]
		case powers[name] != "" && last >= 0:
			parts[last] = raised(parts[last], powers[name])
		case (name == "tothe" || name == "raiseto") && strings.HasPrefix(s, "{"):
			n := argumentEnd(s, 0)
			inner := strings.Trim(s[:n], "{}")
			if s = s[n:]; name == "raiseto" {
				raise = inner
			} else if last >= 0 {
				parts[last] = raised(parts[last], inner)
			}
		case units[name] != "":
			unit := `\text{` + strings.ReplaceAll(scale+units[name], "%", `\%`) + "}"
			if per {
				unit += "^{-1}"
			}
			if raise != "" {
				unit = raised(unit, raise)
			}
			parts = append(parts, unit)
			scale, raise, per = "", "", false
		default:
			return "", false
		}
	}
	return strings.Join(parts, `\,`), len(parts) > 0
}

// raised is a unit to a power. One that others are divided by has a minus already.
func raised(unit, power string) string {
	if base, ok := strings.CutSuffix(unit, "^{-1}"); ok {
		return base + "^{-" + power + "}"
	}
	return unit + "^{" + power + "}"
}
