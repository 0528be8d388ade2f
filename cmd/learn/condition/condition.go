// Package condition takes one condition of a program out while it runs. The program that reads
// pages does not import it: learn builds a copy in which every condition asks Is, numbered in
// the order of the sources, and looks whether any page comes out otherwise.
package condition

// None is the number of no condition.
const None = -1

// Out is the number of the condition that is taken out, and Fired which have been other than
// what stands for them when they are out.
var (
	Out   = None
	Fired = map[int]bool{}
)

// Is is what a condition says, or without when it is taken out: true for a part of an "and",
// so that the other parts decide, and false for all others.
func Is(number int, without, says bool) bool {
	if says == without {
		return says
	}
	if Out == None {
		Fired[number] = true
	}
	if number == Out {
		return without
	}
	return says
}
