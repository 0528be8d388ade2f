package judge

import "math"

// How what is known of a thing is kept in a byte of its row.

// Yes is 1 where it holds, else 0.
func Yes(holds bool) byte {
	if holds {
		return 1
	}
	return 0
}

// Share is part of whole in two hundredths.
func Share(part, whole int) byte { return byte(min(part*200/max(whole, 1), math.MaxUint8)) }

// Logarithm keeps a number that may be large: small ones exactly enough, 255 from some
// forty thousand on.
func Logarithm(x float64) byte { return byte(min(24*math.Log1p(x), math.MaxUint8)) }

// Around keeps a number that may be negative: 128 is nothing.
func Around(x float64) byte {
	if x < 0 {
		return 128 - byte(min(16*math.Log1p(-x), 128))
	}
	return 128 + byte(min(16*math.Log1p(x), 127))
}
