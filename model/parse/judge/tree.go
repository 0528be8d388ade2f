package judge

// A tree asks about one feature after the other, its root first.
type tree []branch

// A branch asks whether a feature is no more than at. A leaf asks nothing: yes is 0.
// Value is what the tree would say if it asked no further.
type branch struct {
	feature uint8
	at      uint8
	yes, no int16 // where in the tree to go on
	value   int32
}

// leaf is what the tree says of a row.
func (t tree) leaf(row []byte) int32 {
	i := int16(0)
	for {
		b := &t[i]
		switch {
		case b.yes == 0:
			return b.value
		case row[b.feature] <= b.at:
			i = b.yes
		default:
			i = b.no
		}
	}
}

// blame adds to each feature what its answers changed in what the tree says, and
// returns what the tree would have said without any.
func (t tree) blame(row []byte, changed []int) int {
	i := int16(0)
	for t[i].yes != 0 {
		b := &t[i]
		next := b.no
		if row[b.feature] <= b.at {
			next = b.yes
		}
		changed[b.feature] += int(t[next].value - b.value)
		i = next
	}
	return int(t[0].value)
}
