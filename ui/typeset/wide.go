package typeset

// A placing is where a block stands that may be wider than the measure.
type placing struct {
	fits bool // it is seen whole
	out  int  // cells that it begins left of the measure
}

// standing finds where a block of so many cells stands: at the measure's left edge where it
// fits from there to the end of the pane, else moved left, only as far as it must.
// What stands in something else with a margin stays where that is.
func (c *compositor) standing(cells int, outermost bool) placing {
	left := 0
	if outermost {
		left = c.s.Left
	}
	over := cells - c.s.Measure - c.s.Right
	return placing{over <= left, max(0, min(over, left))}
}

// extent is the cells from the edge of a wide line to where it is cut off.
func (g *Galley) extent(l *Line) int {
	if l.extent > 0 {
		return l.extent
	}
	return g.s.Measure
}
