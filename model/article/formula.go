package article

// Words are the formula in one row, followed by the number that it is referred to by. Where
// the source has no such row it is the TeX.
func (f Formula) Words() Text {
	row := f.Text
	if row == "" {
		row = f.TeX
	}
	var words Text
	if row != "" {
		words = Text{{Text: row, TeX: f.TeX}}
	}
	if f.Number == "" {
		return words
	}
	if row != "" {
		words = append(words, Run{Text: " "})
	}
	return append(words, Run{Text: "(" + f.Number + ")"})
}
