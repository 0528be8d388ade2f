package shelf

import (
	"context"

	"lede/model/article"
)

// seemingly is how alike two texts are that may be copies of one: less than what is taken for
// one article without asking.
const seemingly = 0.3

// mostAlike is how many articles are listed at most that seem to be there more than once.
const mostAlike = 400

// Alike are articles that seem to be on the shelf more than once, those that are alike beside
// each other.
func (s *Shelf) Alike(ctx context.Context) (all []article.Entry, err error) {
	err = s.await(ctx, func(db *database) error {
		q := within{ctx, db.DB}
		pairs, err := pairsAlike(q)
		if err != nil {
			return plainly(err)
		}
		for _, group := range joined(pairs) {
			if len(all) >= mostAlike {
				break
			}
			for _, id := range group {
				e, err := scanEntry(q.QueryRow(entryOf, id))
				if err != nil {
					return plainly(err)
				}
				all = append(all, e)
			}
		}
		return nil
	})
	return all, err
}

// pairsAlike are the pairs of articles that have an address in common, or enough of their
// words.
func pairsAlike(q querier) (pairs [][2]int64, err error) {
	rows, err := q.Query(shareName, byAddress, byWords)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var a, b int64
		var address bool // is in common
		var one, other []byte
		if err := rows.Scan(&address, &a, &b, &one, &other); err != nil {
			return nil, err
		}
		if address || likeness(unpacked(one), unpacked(other)) >= seemingly {
			pairs = append(pairs, [2]int64{a, b})
		}
	}
	return pairs, rows.Err()
}

// joined puts together those that are in pairs with one another, in the order of the pairs.
func joined(pairs [][2]int64) (groups [][]int64) {
	in := map[int64]int{}
	for _, p := range pairs {
		a, knownA := in[p[0]]
		b, knownB := in[p[1]]
		switch {
		case knownA && knownB && a != b:
			for _, id := range groups[b] {
				in[id] = a
			}
			groups[a], groups[b] = append(groups[a], groups[b]...), nil
		case knownA && !knownB:
			groups[a], in[p[1]] = append(groups[a], p[1]), a
		case knownB && !knownA:
			groups[b], in[p[0]] = append(groups[b], p[0]), b
		case !knownA:
			in[p[0]], in[p[1]] = len(groups), len(groups)
			groups = append(groups, []int64{p[0], p[1]})
		}
	}
	return groups
}
