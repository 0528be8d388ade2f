package judge

// A tree asks about one feature after the other, its root first.
type tree []branch

// A branch asks whether a feature is no more than at. A leaf asks nothing: yes is 0.
// Value is what the tree would say if it asked no further.
type branch struct {
	value   int32
	yes     int16 // where in the tree to go on; where the answer is no, one further
	feature uint8
	at      uint8
}

// blame adds to each feature what its answers changed in what the tree says, and
// returns what the tree would have said without any.
func (t tree) blame(row []byte, changed []int) int {
	i := int16(0)
	for t[i].yes != 0 {
		b := &t[i]
		next := b.yes
		if row[b.feature] > b.at {
			next++
		}
		changed[b.feature] += int(t[next].value - b.value)
		i = next
	}
	return int(t[0].value)
}
