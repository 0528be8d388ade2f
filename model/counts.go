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
