package export

import "lede/model/article"

// formulaBlock writes a formula in rows of its own, with its number.
func (h *htmlWriter) formulaBlock(f article.Formula) {
	h.raw("<div class=\"formula\">")
	h.formula(f.TeX, f.Text, "block")
	if f.Number != "" {
		h.element(" <span>", "("+f.Number+")", "</span>")
	}
	h.raw("</div>\n")
}

// formula writes a formula as MathML that has its TeX beside it, for who reads the page
// with a program, and shows it in one row.
func (h *htmlWriter) formula(tex, row, display string) {
	h.raw("<math")
	h.attribute("display", display)
	h.raw("><semantics><mtext>")
	h.text(row)
	h.raw(`</mtext><annotation encoding="application/x-tex">`)
	h.text(tex)
	h.raw("</annotation></semantics></math>")
}
