package page

import "lede/model/article"

// Here is the place that motions start from.
func (p *Page) Here() article.Position {
	if p.Jump.From == p.Top && p.Jump.To.Compare(p.Top) > 0 {
		return p.Jump.To
	}
	return p.Top
}
