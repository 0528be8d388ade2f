package dom

import (
	"lede/model/article"
)

// A Set is a block and the element it was made of.
type Set struct {
	Block article.Block
	From  *Node
}
