package judge

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// What a judge knows is kept as lines of text:
//
//	# 842 pages of 700 sites       what it was learned from
//	kind block
//	feature letters                one for each byte of a row, in their order
//	role article -310              and what speaks for it from the start
//	tree 4 31 12 0 5 -120 -1 …     a tree of the role above
//
// A tree is its branches in the order in which they are met when yes goes before no: for
// one that asks, the feature, the bound and the value; for a leaf -1 and the value.

// MustRead reads what is compiled into the program. It panics where that is damaged.
func MustRead(weights []byte) *Judge {
	j, err := Read(weights)
	if err != nil {
		panic(err)
	}
	return j
}

// Read reads what a judge knows.
func Read(weights []byte) (*Judge, error) {
	j := &Judge{}
	n := 0
	for line := range bytes.Lines(weights) {
		n++
		if err := j.read(strings.TrimRight(string(line), "\n")); err != nil {
			return nil, fmt.Errorf("line %d of the judge's weights: %w", n, err)
		}
	}
	return j, nil
}

func (j *Judge) read(line string) error {
	what, rest, _ := strings.Cut(line, " ")
	switch what {
	case "":
	case "#":
		j.Header = append(j.Header, rest)
	case "kind":
		j.Kind = rest
	case "feature":
		j.Features = append(j.Features, rest)
	case "role":
		name, bias, _ := strings.Cut(rest, " ")
		n, err := strconv.ParseInt(bias, 10, 32)
		if err != nil {
			return fmt.Errorf("a role needs its bias: %w", err)
		}
		j.roles = append(j.roles, role{name: name, bias: int32(n)})
	case "tree":
		if len(j.roles) == 0 {
			return fmt.Errorf("a tree stands before any role")
		}
		t, err := readTree(rest, len(j.Features))
		if err != nil {
			return err
		}
		r := &j.roles[len(j.roles)-1]
		r.trees = append(r.trees, t)
	default:
		return fmt.Errorf("%q is nothing that a judge knows", what)
	}
	return nil
}

// readTree reads the branches of a tree over so many features.
func readTree(text string, features int) (tree, error) {
	words := strings.Count(text, " ") + 1
	numbers, t := make([]int, 0, words), make(tree, 0, words/2)
	for more := true; more; {
		var word string
		word, text, more = strings.Cut(text, " ")
		n, err := strconv.Atoi(word)
		if err != nil {
			return nil, fmt.Errorf("a tree is made of numbers: %w", err)
		}
		numbers = append(numbers, n)
	}
	rest, ok := t.grow(numbers, features)
	if !ok || len(rest) > 0 {
		return nil, fmt.Errorf("a tree has too many branches or too few")
	}
	return t, nil
}

// grow reads a branch and what hangs on it, and returns the numbers after.
func (t *tree) grow(numbers []int, features int) ([]int, bool) {
	if len(*t) > math.MaxInt16 || len(numbers) < 2 {
		return nil, false
	}
	at := len(*t)
	if numbers[0] < 0 {
		*t = append(*t, branch{value: int32(numbers[1])})
		return numbers[2:], true
	}
	if len(numbers) < 3 || numbers[0] >= features || numbers[1] < 0 || numbers[1] > math.MaxUint8 {
		return nil, false
	}
	*t = append(*t, branch{feature: uint8(numbers[0]), at: uint8(numbers[1]), value: int32(numbers[2])})
	(*t)[at].yes = int16(len(*t))
	rest, ok := t.grow(numbers[3:], features)
	if !ok {
		return nil, false
	}
	(*t)[at].no = int16(len(*t))
	return t.grow(rest, features)
}
