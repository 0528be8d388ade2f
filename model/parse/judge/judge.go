// Package judge says how much speaks for a thing being of a role: a block of a page for
// being the article's, a line of a text for being a crosshead. A thing comes as a row of
// named features, a byte each; what they weigh was learned from pages whose article is
// known, by cmd/learn.
//
//	j := judge.MustRead(weights)
//	row := make([]byte, len(j.Features))
//	…
//	if j.Score("article", row) < 0 {
//		// likelier not
//	}
//
// A score is the logarithm of the odds, in parts of Unit: 0 is as likely as not, Unit
// is 2.7 to one, -2*Unit one to seven. Scores are whole numbers, so that all machines
// judge alike.
package judge

import "math"

// Unit is how much of a score stands for odds of e to one.
const Unit = 1 << 10

// A Judge knows one kind of thing and the roles that such a thing may have.
type Judge struct {
	Kind     string   // of thing: "block"
	Features []string // the names of a row's bytes
	Header   []string // what it was learned from, and how well it did, in lines
	roles    []role
}

// A role is what the trees were learned for that add up to its score.
type role struct {
	name  string
	bias  int32
	trees []tree
	sieve sieve // of the trees
}

// Roles are the names of the roles that it scores.
func (j *Judge) Roles() []string {
	names := make([]string, len(j.roles))
	for i, r := range j.roles {
		names[i] = r.name
	}
	return names
}

// Score is what speaks for a thing having a role. A role that the judge does not know
// has 0.
func (j *Judge) Score(role string, row []byte) int { return j.Scores(role, [][]byte{row})[0] }

// Scores are those of many rows.
func (j *Judge) Scores(role string, rows [][]byte) []int {
	scores := make([]int, len(rows))
	r := j.role(role)
	if r == nil {
		return scores
	}
	for i, row := range rows {
		scores[i] = int(r.bias) + r.sieve.sum(row)
	}
	return scores
}

func (j *Judge) role(name string) *role {
	for i := range j.roles {
		if j.roles[i].name == name {
			return &j.roles[i]
		}
	}
	return nil
}

// Chance is a score as a probability, from 0 to 1.
func Chance(score int) float64 { return 1 / (1 + math.Exp(-float64(score)/Unit)) }
