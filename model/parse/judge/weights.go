package judge

import (
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
	for line := range strings.Lines(string(weights)) {
		n++
		if err := j.read(strings.TrimRight(line, "\n")); err != nil {
			return nil, fmt.Errorf("line %d of the judge's weights: %w", n, err)
		}
	}
	for i := range j.roles {
		j.roles[i].sieve = newSieve(j.roles[i].trees, len(j.Features))
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
		if r.trees = append(r.trees, t); len(r.trees) > mostTrees {
			return fmt.Errorf("a role has more than %d trees", mostTrees)
		}
	default:
		return fmt.Errorf("%q is nothing that a judge knows", what)
	}
	return nil
}

// readTree reads the branches of a tree over so many features.
func readTree(text string, features int) (tree, error) {
	n := numbers{rest: text}
	t := make(tree, 1, strings.Count(text, " ")/2+1)
	if !t.grow(0, &n, features) || n.rest != "" || len(t)/2 >= mostLeaves {
		return nil, fmt.Errorf("a tree has too many branches or too few, or something that is no number")
	}
	return t, nil
}

// grow reads a branch and what hangs on it, and reports whether it is whole.
func (t *tree) grow(here int, n *numbers, features int) bool {
	feature := n.next()
	if feature < 0 {
		(*t)[here].value = int32(n.next())
		return !n.ended
	}
	at, yes := n.next(), len(*t)
	if feature >= features || at < 0 || at > math.MaxUint8 || yes >= math.MaxInt16 {
		return false
	}
	(*t)[here] = branch{feature: uint8(feature), at: uint8(at), value: int32(n.next()), yes: int16(yes)}
	*t = append(*t, branch{}, branch{})
	return !n.ended && t.grow(yes, n, features) && t.grow(yes+1, n, features)
}

// numbers are read one by one from a text in which spaces stand between them.
type numbers struct {
	rest  string
	ended bool // something was read that is no number
}

func (n *numbers) next() int {
	const most = 9 // digits
	number, i := 0, 0
	negative := strings.HasPrefix(n.rest, "-")
	if negative {
		i++
	}
	first := i
	for i < len(n.rest) && i-first < most && n.rest[i] >= '0' && n.rest[i] <= '9' {
		number = number*10 + int(n.rest[i]-'0')
		i++
	}
	if i == first || i < len(n.rest) && n.rest[i] != ' ' {
		n.ended = true
	}
	if n.rest = n.rest[min(i+1, len(n.rest)):]; negative {
		return -number
	}
	return number
}
