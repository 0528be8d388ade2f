package model

import "strconv"

// mostDigits is how many a count has.
const mostDigits = 6

// countsOn adds a digit to the count before a motion, and reports whether key is one.
func (m *Model) countsOn(key string) bool {
	if len(key) != 1 || key[0] < '0' || key[0] > '9' {
		return false
	}
	m.pending = (m.pending + key)[:min(len(m.pending)+1, mostDigits)]
	return true
}

// count is the number typed before a motion, or usual where there is none.
func (m *Model) count(usual int) int {
	n, err := strconv.Atoi(m.pending)
	if err != nil {
		return usual
	}
	return n
}

// asFar is n steps on from one of several things, or back, and where there are fewer, the
// last of them; out of their range where there is none.
func asFar(from, n, several int) int {
	if n < 0 && from <= 0 || n > 0 && from >= several-1 {
		return from + n
	}
	return max(0, min(from+n, several-1))
}
