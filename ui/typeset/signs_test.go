package typeset_test

import (
	"lede/model/article"
	"lede/ui/typeset"
)

// signs are the specimens of what is told by a sign or by its place, not by its look.
var signs = []specimen{
	{
		name: "what is wider than the measure stands over its edges",
		article: article.Article{Body: []article.Block{
			article.Code{Text: "tide --from north --to south --day tuesday"},
			article.Code{Text: "tide --from north --to south --day tuesday --with-wind"},
			article.Code{Text: "if wind > 8 {\n    tide --from north --to south --day tuesday --with-wind --with-waves --quietly\n}"},
			article.Quote{Blocks: []article.Block{article.Code{Text: "tide --from north --to south --day tuesday --with-wind"}}},
			fees,
		}},
		settings: []setting{
			{"36 cells, 12 at the right", typeset.Setting{Measure: 36, Right: 12}, 0},
			{"36 cells, 12 at both sides", typeset.Setting{Measure: 36, Left: 12, Right: 12}, 0},
		},
	},
	{
		name: "crossheads have signs where there are several levels",
		article: article.Article{Body: []article.Block{
			article.Crosshead{Level: 3, Text: words("The harbour, and what it is for in the years to come")},
			article.Paragraph{Text: words("It is deep.")},
			article.Crosshead{Level: 5, Text: words("The quays")},
			article.Crosshead{Level: 6, Text: words("The old one")},
			article.Paragraph{Text: words("It is old.")},
			article.Crosshead{Level: 3, Text: words("The town")},
			article.Quote{Blocks: []article.Block{article.Crosshead{Level: 3, Text: words("In a quotation")}, article.Paragraph{Text: words("None.")}}},
		}},
		settings: each(at(typeset.Setting{Theme: terminal(), Air: true}, 30),
			named("30 cells, on paper without looks", typeset.Setting{Measure: 30, Overflow: true})),
	},
	{
		name: "crossheads of a single level have none",
		article: article.Article{Body: []article.Block{
			article.Crosshead{Level: 4, Text: words("The harbour")},
			article.Paragraph{Text: words("It is deep.")},
			article.Crosshead{Level: 4, Text: words("The town")},
		}},
		settings: at(ragged, 30),
	},
	{
		name: "whose words they are stands right below them",
		article: article.Article{Body: []article.Block{
			article.Quote{Blocks: paragraphs("A harbour is a promise.", "Nobody keeps it.", "— Tomas Reyer, Notes on Tides")},
			article.Quote{Blocks: paragraphs("— A harbour is a promise.")},
			article.Quote{Blocks: paragraphs("He said:", "-5 degrees it was.")},
		}},
		settings: at(ragged, 40),
	},
	{
		name: "figures without words leave no trace",
		article: article.Article{Body: []article.Block{
			article.Paragraph{Text: words("The body begins.")},
			article.Figure{Images: []article.Image{{URL: "map.png"}}},
			article.Paragraph{Text: words("The body goes on.")},
			article.Figure{Images: []article.Image{{URL: "quay.jpg", Alt: "A quay"}}},
		}},
		settings: each(named("below", typeset.Setting{Measure: 30}), named("aside", typeset.Setting{Measure: 30, Captions: typeset.CaptionsAside})),
	},
	{
		name: "marks of notes are small figures or stand in brackets",
		article: article.Article{Body: []article.Block{
			article.Paragraph{Text: article.Text{
				{Text: "The fees"}, {Text: "[12]", Note: "12"}, {Text: " rise, says the authority,"}, {Text: "*", Note: "*"},
				{Text: " and nobody objects."}, {Text: "3", Note: "3"},
			}},
			article.Table{Header: []article.Text{words("Quay"), {{Text: "Fee"}, {Text: "*", Note: "*"}}}, Rows: [][]article.Text{{words("North"), {{Text: "12"}, {Text: "3", Note: "3"}}}}},
		}},
		settings: each(at(ragged, 40, 6), named("40 cells, in ASCII", typeset.Setting{Measure: 40, ASCII: true})),
	},
}
