package article

// Words are the formula in one row, and the number that it is referred to by behind it;
// its TeX where nobody has written it in a row.
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
