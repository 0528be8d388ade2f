package article

// MapTexts are blocks whose texts are what f makes of those of bs, in reading order:
// those of blocks within others too, but no code and no formulas. The blocks of bs stay
// as they are.
func MapTexts(bs []Block, f func(Text) Text) []Block {
	mapped := make([]Block, len(bs))
	for i, b := range bs {
		mapped[i] = mapText(b, f)
	}
	return mapped
}

func mapText(b Block, f func(Text) Text) Block {
	switch b := b.(type) {
	case Paragraph:
		b.Text = f(b.Text)
		return b
	case Crosshead:
		b.Text = f(b.Text)
		return b
	case PullQuote:
		b.Text = f(b.Text)
		return b
	case Quote:
		b.Blocks = MapTexts(b.Blocks, f)
		return b
	case Callout:
		b.Title, b.Blocks = f(b.Title), MapTexts(b.Blocks, f)
		return b
	case Details:
		b.Title, b.Blocks = f(b.Title), MapTexts(b.Blocks, f)
		return b
	case Figure:
		b.Content, b.Caption.Text = MapTexts(b.Content, f), f(b.Caption.Text)
		return b
	case Table:
		b.Header, b.Rows = eachOf(b.Header, f), eachOf(b.Rows, func(row []Text) []Text { return eachOf(row, f) })
		return b
	case List:
		b.Items = eachOf(b.Items, func(item []Block) []Block { return MapTexts(item, f) })
		return b
	case Definitions:
		b.Entries = eachOf(b.Entries, func(e Definition) Definition {
			return Definition{Terms: eachOf(e.Terms, f), Blocks: MapTexts(e.Blocks, f)}
		})
		return b
	}
	return b
}

// eachOf are what f makes of all; nil stays nil.
func eachOf[T any](all []T, f func(T) T) []T {
	if all == nil {
		return nil
	}
	made := make([]T, len(all))
	for i, one := range all {
		made[i] = f(one)
	}
	return made
}
