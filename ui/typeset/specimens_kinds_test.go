package typeset_test

import (
	"lede/model/article"
	"lede/model/parse/tex"
	"lede/ui/typeset"
)

func init() { specimens = append(specimens, kinds...) }

// kinds are specimens of what is rarer than words, lists and pictures.
var kinds = []specimen{
	{
		name: "lines that their writer ended stay lines",
		article: article.Article{Body: []article.Block{
			article.Paragraph{Text: words("Lund Lamps\nRope Walk 3, behind the old ropery of the island\nPort Elder")},
			article.Quote{Blocks: paragraphs("the lamp on the pier\nthe wick in the oil\n\nand still it is lit\n")},
			article.Figure{Caption: article.Caption{Text: words("The lamp\nby night")}},
			article.Table{Rows: [][]article.Text{{words("12 High Street\nLondon"), words("open")}}},
			article.Crosshead{Level: 2, Text: words("The wick\nand the oil")},
		}},
		settings: each(at(ragged, 40), at(justified, 40, 20)),
	},
	{
		name: "call-outs have a bar and say what they are",
		article: article.Article{Body: []article.Block{
			article.Callout{Name: "warning", Title: words("Mind the ladder"), Blocks: paragraphs("It is rusted, and has been since the winter before last.", "All of it.")},
			article.Callout{Name: "tip", Blocks: []article.Block{article.List{Items: [][]article.Block{paragraphs("Trim it dry.")}}}},
			article.Callout{Name: "note", Title: words("A note on the wick"), Blocks: paragraphs("It is flat.")},
			article.Callout{Blocks: paragraphs("A box of its own.")},
		}},
		settings: each(at(ragged, 40, 20), at(typeset.Setting{ScreenReader: true}, 40)),
	},
	{
		name: "details stand below their line",
		article: article.Article{Body: []article.Block{
			article.Details{Title: words("How to trim it without a knife"), Blocks: paragraphs("Cut it square.", "Not too short.")},
			article.Details{Title: words("Nothing more")},
			article.List{Items: [][]article.Block{{article.Details{Title: words("What the keeper said"), Blocks: paragraphs("Nothing."), Open: true}}}},
		}},
		settings: each(at(ragged, 40, 20), at(typeset.Setting{ScreenReader: true}, 40),
			named("40 cells, shut as their page has them", typeset.Setting{Measure: 40, Folds: &typeset.Folds{}}),
			named("40 cells, the others shut", typeset.Setting{Measure: 40, Folds: &typeset.Folds{AllOpen: true, Turned: map[article.Position]bool{{Block: 2}: true}}}),
			named("40 cells, shut, for a screen reader", typeset.Setting{Measure: 40, ScreenReader: true, Folds: &typeset.Folds{}})),
	},
	{
		name: "what is seen elsewhere says where",
		article: article.Article{Body: []article.Block{
			article.Figure{Media: "https://www.player.example/watch?v=3", Caption: article.Caption{Text: words("The crossing in a minute"), Credit: "MARA TELLER"}},
			article.Figure{Media: "https://paper.example/films/crossing.mp4", Images: []article.Image{{Alt: "The ferry comes in"}}},
			article.Figure{Media: "https://paper.example/sounds/horn.ogg"},
		}},
		settings: each(
			named("below", typeset.Setting{Measure: 44}),
			named("aside", typeset.Setting{Measure: 44, Captions: typeset.CaptionsAside}),
			named("alone", typeset.Setting{Measure: 28, Captions: typeset.CaptionsAlone}),
			named("for a screen reader", typeset.Setting{Measure: 44, ScreenReader: true}),
		),
	},
	{
		name: "definitions hang below their terms",
		article: article.Article{Body: []article.Block{
			article.Definitions{Entries: []article.Definition{
				{Terms: []article.Text{words("wick"), words("cord")}, Blocks: paragraphs("What burns, and wants to be trimmed twice a night.")},
				{Terms: []article.Text{words("pane")}, Blocks: paragraphs("A sheet of the glass.")},
			}},
			article.Definitions{Entries: []article.Definition{
				{Terms: []article.Text{words("wick")}, Blocks: paragraphs("What burns.", "Also: who trims it.")},
				{Terms: []article.Text{words("pane")}},
			}},
		}},
		settings: at(ragged, 40, 20),
	},
	{
		name: "formulas stand over several rows",
		article: article.Article{Body: formulas(
			`x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}`,
			`\sum_{i=1}^{n} i = \frac{n(n+1)}{2} \tag{2.1}`,
			`\int_{-\infty}^{\infty} e^{-x^2}\,dx = \sqrt{\pi}`,
			`\int_0^1 \frac{dx}{1+x^2} = \frac{\pi}{4}`,
			`a_{ij} = \overline{a_{ji}}, \quad A = A^\dagger, \quad \hat{x} + \vec{AB} + \dot y`,
			`\left(\frac{a}{b}\right)^n \le \left\lfloor \sqrt[3]{\frac{1}{x}} \right\rfloor`,
			`M = \begin{pmatrix} 1 & -20 & 3 \\ x & y^2 & z \\ 0 & 0 & \frac12 \end{pmatrix}`,
			`|x| = \begin{cases} x & \text{if } x \ge 0 \\ -x & \text{otherwise} \end{cases}`,
			`\begin{aligned} f(x) &= (x+1)^2 \\ &= x^2 + 2x + 1 \end{aligned}`,
			`\left[\begin{array}{cc|c} 1 & 2 & 3 \\ 4 & 5 & 6 \end{array}\right]`,
			`\lim_{x \to 0} \frac{\sin x}{x} = 1`,
			`\underbrace{a + b + c}_{\text{three}} \xrightarrow{f} \boxed{z}`,
			`\prod_{p \text{ prime}} \frac{1}{1 - p^{-s}} = \mystery{x}`,
			`x^{n+1}_{k,q} + e^{i\pi} + \binom{n}{k}`,
			`E = mc^2`,
			`\frac{\frac{a}{b}}{\frac{c}{d}} \overleftrightarrow{AB}`,
		)},
		settings: each(at(ragged, 60), at(typeset.Setting{ScreenReader: true}, 60)),
	},
	{
		name: "wide formulas are parted before their relations, or move",
		article: article.Article{Body: formulas(
			`(a+b)^3 = a^3 + 3a^2b + 3ab^2 + b^3 = \frac{(a+b)^4}{a+b} \ge 0 \tag{3}`,
			`\begin{pmatrix} \text{a long cell} & \text{another long cell} \\ 1 & 2 \end{pmatrix}`,
		)},
		settings: each(at(ragged, 40, 24), []setting{{"24 cells, moved by 10", typeset.Setting{Measure: 24}, 10}, {"24 cells, for print", typeset.Setting{Measure: 24, Overflow: true}, 0}}),
	},
	{
		name: "lists are numbered as their writer did",
		article: article.Article{Body: []article.Block{
			article.List{Ordered: true, Start: 2, Numbering: article.LowerRoman, Items: [][]article.Block{paragraphs("the oil"), paragraphs("the wick"), paragraphs("the glass")}},
			article.List{Ordered: true, Start: 1, Numbering: article.UpperAlpha, Items: [][]article.Block{paragraphs("the oil"), paragraphs("the wick")}},
			article.List{Ordered: true, Numbers: []int{10, 9, 5}, Items: [][]article.Block{paragraphs("the oil"), paragraphs("the wick"), paragraphs("the glass")}},
		}},
		settings: at(ragged, 40),
	},
}

func formulas(texs ...string) []article.Block {
	var bs []article.Block
	for _, t := range texs {
		t, number := tex.Number(t)
		bs = append(bs, article.Formula{TeX: t, Text: tex.Row(t), Number: number})
	}
	return bs
}
