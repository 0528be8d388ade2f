package typeset_test

import (
	"lede/model/article"
	"lede/ui/typeset"
)

const (
	harbour = "The harbour authority’s announcement, which had been expected since the extraordinary meeting of September, surprised nobody who had followed the negotiations. Representatives of both administrations had agreed, after considerable deliberation, to a gradual increase in the fees that international shipping companies pay for the use of the northern quays."
	council = "It is too early to say whether the companies will comply with the new requirements or go to court."
)

var (
	ragged    = typeset.Setting{}
	hyphens   = typeset.Setting{Rag: typeset.RaggedHyphens, Language: "en-GB"}
	justified = typeset.Setting{Rag: typeset.Justified, Language: "en-GB"}
)

func in(language string) typeset.Setting {
	return typeset.Setting{Rag: typeset.RaggedHyphens, Language: language}
}

var specimens = []specimen{
	{
		name:     "a paragraph is broken as a whole",
		article:  article.Article{Body: paragraphs(harbour, council)},
		settings: each(at(ragged, 66, 40, 24), at(hyphens, 66, 40, 24), at(justified, 66, 40, 24)),
	},
	{
		name:     "no short word stands alone on a last line",
		article:  article.Article{Body: paragraphs("The ferry to the outer islands will leave from the old quay at nine on the dot until the end of it.")},
		settings: at(ragged, 49, 48, 47, 20),
	},
	{
		name: "numbers keep their units and initials their names",
		article: article.Article{Body: paragraphs(
			"The tanker is 182 m long and carries 40 000 t of crude, which is 12 % more than the 35 800 t of its predecessor, and cost € 48 million.",
			"Mr. J. R. Whitcombe and Dr. Aylin Demir met on p. 12, Fig. 3 and No. 7 of the report, at 10 a.m.",
		)},
		settings: at(ragged, 40, 30, 22),
	},
	{
		name: "French marks stand beside their words",
		article: article.Article{Language: "fr", Body: paragraphs(
			"« Nous avons tenu parole », a dit la ministre ; mais qui paiera ? Le port : 30 % de plus, soit 12 millions d’euros !",
		)},
		settings: each(at(in(""), 50, 30, 20)),
	},
	{
		name:     "small words cling to the next in Czech and Polish",
		article:  article.Article{Body: paragraphs("Loď přijela v noci a s ní i posádka z ostrova, která k večeru šla o kus dál u moře.")},
		settings: each(at(typeset.Setting{Language: "cs"}, 30, 22), at(typeset.Setting{Language: "en"}, 30, 22)),
	},
	{
		name: "lines end after dashes and slashes but not before",
		article: article.Article{Body: paragraphs(
			"The port—once the largest of the coast—was closed; the owners/operators of the ferry—all three of them — and the mid-Atlantic lines stayed away.",
		)},
		settings: at(ragged, 40, 30, 21, 14),
	},
	{
		name:     "dashes that open a speech stay with its first word",
		article:  article.Article{Language: "es", Body: paragraphs("—Vuelvo a la ciudad —dijo ella—, …y no sé cuándo.")},
		settings: at(ragged, 20, 14, 11),
	},
	{
		name: "addresses are broken after their own marks",
		article: article.Article{Body: paragraphs(
			"See https://www.example.org/harbour/announcements/2026/fees-and-charges.html?page=2&lang=en or write to harbour.master@port.example.org for details.",
		)},
		settings: each(at(hyphens, 50, 30, 16)),
	},
	{
		name: "soft hyphens are respected and shown only at a line's end",
		article: article.Article{Body: paragraphs(
			"The dis\u00adestab\u00adlish\u00admen\u00adtar\u00adi\u00adan\u00adism of Kraft\u00adfahr\u00adzeug\u00adver\u00adsiche\u00adrung is well known.",
		)},
		settings: each(at(ragged, 40, 20, 12), at(hyphens, 20)),
	},
	{
		name: "words are divided as their language has it",
		article: article.Article{Body: paragraphs(
			"The representatives’ announcement surprised nobody: present projects, associates and universities.",
		)},
		settings: each(at(in("en-US"), 14), at(in("en-GB"), 14), at(in("xx"), 14)),
	},
	{
		name: "ideographs keep their marks off the lines' edges",
		article: article.Article{Language: "ja", Body: paragraphs(
			"港湾局は、「新しい料金は来年から適用される。」と発表した。船会社（三社）は、この決定について「まだ早い」と述べ、ヨーロッパのメーカーも様子を見ている。",
			"港务局宣布：“新的收费标准将从明年起实施。”船运公司表示，现在下结论还为时过早！",
			"港务局已有新船 [1-2]  ；明年还有一艘。",
			"항만청은 새로운 요금이 내년부터 적용된다고 발표했다. 해운 회사들은 아직 이르다고 말했다.",
		)},
		settings: at(ragged, 40, 22, 13),
	},
	{
		name: "scripts without spaces are broken between characters",
		article: article.Article{Language: "th", Body: paragraphs(
			"การท่าเรือประกาศว่าค่าธรรมเนียมใหม่จะเริ่มใช้ตั้งแต่ปีหน้าเป็นต้นไปบริษัทเดินเรือกล่าวว่ายังเร็วเกินไป",
		)},
		settings: at(ragged, 40, 20),
	},
	{
		name: "no character is split",
		article: article.Article{Body: paragraphs(
			"👩‍👩‍👧👨‍🚀🏳️‍🌈🇳🇴🇯🇵 e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301 नमस्ते दुनिया 👍🏽👍🏿👍🏻 unbrokenwordsgoonforever",
		)},
		settings: at(ragged, 20, 7, 2, 1),
	},
	{
		name: "text that runs to the left is flush at the right",
		article: article.Article{Language: "he", Direction: article.RightToLeft, Body: append(paragraphs(
			"נציבות הנמל הודיעה (ביום שני) כי 25% מהאגרות יעלו בשנת 2026, לדברי Harbour Watch, ארגון עצמאי.",
			"قالت هيئة الميناء إن الرسوم الجديدة [15%] ستطبق من 1 يناير 2027.",
			"An English paragraph stays where it is.",
		),
			article.List{Ordered: true, Start: 9, Items: [][]article.Block{paragraphs("רציף צפוני"), paragraphs("רציף דרומי והמזח הישן")}},
			article.Quote{Blocks: paragraphs("עוד מוקדם לומר.")},
		)},
		settings: each(at(ragged, 44, 24), named("44 cells, the terminal reorders", typeset.Setting{Measure: 44, Order: typeset.TerminalOrder})),
	},
	{
		name: "lists hang and numbers are aligned",
		article: article.Article{Body: []article.Block{
			article.Crosshead{Level: 2, Text: words("What changes in the spring")},
			article.List{Ordered: true, Start: 8, Items: [][]article.Block{
				paragraphs("Fees for the northern quays rise by a third."),
				{article.Paragraph{Text: words("The ferry moves to the old quay:")}, article.List{Items: [][]article.Block{
					paragraphs("on weekdays at nine and at noon"), paragraphs("on Sundays not at all")}}},
				paragraphs("Night sailings end."),
			}},
			article.Crosshead{Level: 3, Text: words("And what does not")},
			article.List{Items: [][]article.Block{
				paragraphs("The lighthouse stays.", "So does its keeper, who has been there for thirty years."),
				paragraphs("The café too."),
			}},
		}},
		settings: at(ragged, 50, 26, 10),
	},
	{
		name: "quotations have a rule down their side",
		article: article.Article{Body: []article.Block{
			article.Quote{Blocks: []article.Block{
				article.Paragraph{Text: words("We kept our word, and we expect them to keep theirs.")},
				article.Quote{Blocks: paragraphs("What was agreed?")},
				article.List{Items: [][]article.Block{paragraphs("The fees."), paragraphs("Nothing else.")}},
			}},
			article.PullQuote{Text: words("It is far too early to say who will pay")},
			article.Break{},
			article.Paragraph{Text: words("So it ends.")},
		}},
		settings: at(ragged, 48, 24),
	},
	{
		name:    "figures own their captions",
		article: article.Article{Body: figures()},
		settings: each(
			named("below", typeset.Setting{Measure: 44}),
			named("aside", typeset.Setting{Measure: 44, Captions: typeset.CaptionsAside}),
			named("alone", typeset.Setting{Measure: 28, Captions: typeset.CaptionsAlone}),
		),
	},
	{
		name: "code wraps behind a mark or moves under the measure",
		article: article.Article{Body: []article.Block{article.Code{
			Language: "go",
			Text:     "func main() {\n\tfmt.Println(\"a line of code that is wider than the measure\") // 世界\n\n\treturn\n}\n",
		}}},
		settings: []setting{
			{"40 cells", typeset.Setting{Measure: 40, Theme: terminal()}, 0},
			{"40 cells without a theme", typeset.Setting{Measure: 40}, 0},
		},
	},
	{
		name:    "tables shrink then wrap then move",
		article: article.Article{Body: []article.Block{fees}},
		settings: each(at(ragged, 66, 50, 36), []setting{
			{"24 cells", typeset.Setting{Measure: 24}, 0},
			{"24 cells, moved by 20", typeset.Setting{Measure: 24}, 20},
			{"24 cells, for print", typeset.Setting{Measure: 24, Overflow: true}, 0},
		}),
	},
	{
		name: "long words in tables are broken before the table moves",
		article: article.Article{Body: []article.Block{article.Table{
			Header: []article.Text{article.Words("File"), article.Words("Sum"), article.Words("State")},
			Rows:   [][]article.Text{{article.Words("quay"), article.Words("0123456789abcdef0123456789abcdef0123456789abcdef"), article.Words("whole")}},
		}}},
		settings: at(ragged, 66, 50),
	},
	{
		name: "notes follow the body under a rule",
		article: article.Article{
			Body: []article.Block{article.Paragraph{Text: article.Text{
				{Text: "The fees"}, {Text: "1", Note: "1", Emphasis: article.Superscript},
				{Text: " rise, says the "}, {Text: "authority", Link: "https://port.example.org"},
				{Text: ", and "}, {Text: "nobody", Emphasis: article.Italic | article.Bold}, {Text: " objects."},
			}}},
			Footnotes: []article.Footnote{
				{Label: "1", Blocks: paragraphs("Those of the northern quays, which are the only ones that matter.")},
				{Label: "2", Blocks: paragraphs("See above.")},
			},
		},
		settings: at(ragged, 40, 20),
	},
	{
		name:    "marks hang in the margins",
		article: article.Article{Body: paragraphs("“We kept our word,” the minister said, “and we expect them to keep theirs; who will pay is another matter.” It was late, and the ferry, which waits for nobody, had left.")},
		settings: each(at(typeset.Setting{Rag: typeset.Justified, Hang: true, Language: "en"}, 44, 30),
			at(typeset.Setting{Hang: true}, 31)),
	},
	{
		name:     "paragraphs are indented as in a book",
		article:  article.Article{Body: append(paragraphs(council, council), article.Break{}, article.Paragraph{Text: words(council)}, article.Paragraph{Text: words(council)})},
		settings: at(typeset.Setting{Paragraphs: typeset.Indented}, 44),
	},
}

var fees = article.Table{
	Header: []article.Text{words("Quay"), words("What is paid for"), words("Until 2026"), words("From 2027")},
	Rows: [][]article.Text{
		{words("North"), words("Container ships of more than 300 metres"), words("€ 12,400"), words("€ 16,500")},
		{words("South"), words("Ferries"), words("€ 900"), words("€ 900")},
		{words("Old"), words("Fishing boats and pleasure craft"), words("free"), words("free")},
	},
	Align: []article.Align{article.AlignStart, article.AlignStart, article.AlignEnd, article.AlignEnd},
}

func figures() []article.Block {
	return []article.Block{
		article.Figure{
			Images:  []article.Image{{URL: "quay.jpg", Alt: "A crane"}},
			Caption: article.Caption{Text: words("A crane on the northern quay, seen from the lighthouse at dusk"), Credit: "R. VEGA/ COAST PRESS"},
		},
		article.Paragraph{Text: words("The body goes on.")},
		article.Figure{Images: []article.Image{{Alt: "The old quay under snow"}}},
		article.Figure{Images: []article.Image{{URL: "map.png"}}},
		article.Figure{Content: []article.Block{article.Code{Text: "low  high\n3:10 9:24"}}, Caption: article.Caption{Text: words("Today’s tides")}},
	}
}
