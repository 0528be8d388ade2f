package web

import (
	"fmt"
	"strings"
)

// numbered is a unit n times, with # for the number of each.
func numbered(unit string, n int) string {
	var b strings.Builder
	parts := strings.Split(unit, "#")
	for i := range n {
		for k, part := range parts {
			if k > 0 {
				fmt.Fprint(&b, i)
			}
			b.WriteString(part)
		}
	}
	return b.String()
}

const story = `<article><h1>The ferry sails again</h1><p>The ferry sails again from the northern quay, said the keeper of the light on Tuesday, and most of the town came down to see it.</p>`

// among puts what is repeated into a page's article, and above it, in the head.
func among(unit string) func(n int) string {
	return func(n int) string { return "<title>Tides</title>" + story + numbered(unit, n) }
}

func above(unit string) func(n int) string {
	return func(n int) string {
		return "<html><head><title>Tides</title>" + numbered(unit, n) + "</head><body>" + story
	}
}

// linked is linked data with a list in one of its fields.
func linked(field, unit string) func(n int) string {
	return func(n int) string {
		return `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"The ferry sails again","` + field + `":[` +
			numbered(unit+",", n) + `null]}</script></head><body>` + story
	}
}

func init() {
	hostile = append(hostile, repeated...)
}

// repeated are pages that say something again and again which an article has once, or a
// few times. What is looked for among all of it again for each is out of proportion.
var repeated = []hostilePage{
	{"authors in linked data", linked("author", `{"@type":"Person","name":"Mira Holt #"}`), 700_000},
	{"authors in linked data by name alone", linked("author", `"Mira Holt #"`), 1_500_000},
	{"creators in linked data", linked("creator", `{"@type":"Person","name":"Mira Holt #"}`), 700_000},
	{"papers that are authors", linked("author", `{"@type":"Organization","name":"Signal #"}`), 600_000},
	{"authors by reference", linked("author", `{"@id":"#"}`), 1_500_000},
	{"records of authors by reference", func(n int) string {
		return `<html><head><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"The ferry sails again","author":[` +
			numbered(`{"@id":"w#"},`, n) + `null]},` + numbered(`{"@id":"w#","@type":"Person","name":"Mira Holt #"},`, n) + `null]}</script></head><body>` + story
	}, 300_000},
	{"articles in linked data", linked("hasPart", `{"@type":"NewsArticle","headline":"The ferry sails again #","author":"Mira Holt"}`), 300_000},
	{"sections in linked data", linked("articleSection", `"Islands #"`), 1_500_000},
	{"keywords in linked data", linked("keywords", `"tide #"`), 1_800_000},
	{"pictures in linked data", linked("image", `{"@type":"ImageObject","url":"https://signal.example/#.jpg"}`), 500_000},
	{"scripts of linked data", above(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Tide #","author":"Mira Holt"}</script>`), 150_000},
	{"scripts of linked data that is none", above(`<script type="application/ld+json">{"@type":"NewsArticle" "headline":"Tide #",,}</script>`), 150_000},
	{"meta elements for authors", above(`<meta name="author" content="Mira Holt #">`), 300_000},
	{"meta elements for tags", above(`<meta property="article:tag" content="tide #">`), 300_000},
	{"meta elements of their own", above(`<meta name="x#" content="tide">`), 300_000},
	{"meta elements for titles", above(`<meta property="og:title" content="The ferry sails again #">`), 300_000},
	{"meta elements for pictures", above(`<meta property="og:image" content="https://signal.example/#.jpg">`), 300_000},
	{"links in the head", above(`<link rel="canonical" href="https://signal.example/#">`), 300_000},
	{"titles", above(`<title>Tide #</title>`), 300_000},
	{"one title of many parts", func(n int) string {
		return "<title>" + numbered("Tide # | ", n) + "</title>" + story
	}, 2_000_000},
	{"one headline of many words", func(n int) string { return "<title>Tide</title><h1>" + numbered("Tide # ", n) + "</h1>" + story }, 2_000_000},
	{"headlines", among(`<h1>The ferry sails again #</h1>`), 300_000},
	{"headlines and their paragraphs", among(`<h1>The ferry sails again #</h1><p>From quay # to the island.</p>`), 150_000},
	{"crossheads of the same words", among(`<h2>The tide</h2><p>It was low.</p>`), 150_000},
	{"crossheads of their own words", among(`<h2 id="h#">The tide of day #</h2><p>It was low.</p>`), 150_000},
	{"crossheads without text", among(`<h3>#</h3>`), 300_000},
	{"tables of contents", func(n int) string {
		return story + "<ul>" + numbered(`<li><a href="#h#">The tide of day #</a>`, n) + "</ul>" + numbered(`<h2 id="h#">The tide of day #</h2><p>Low.</p>`, n)
	}, 80_000},
	{"notes of their own", func(n int) string {
		return story + "<p>" + strings.ReplaceAll(numbered(`The tide<sup><a href="~n#">#</a></sup>, `, n), "~", "#") + "</p><ol>" + numbered(`<li id="n#">Note #.`, n) + "</ol>"
	}, 80_000},
	{"references to one note", func(n int) string {
		return story + "<p>" + strings.Repeat(`The tide<sup><a href="#n1">1</a></sup>, `, n) + `</p><ol><li id="n1">Note.</ol>`
	}, 100_000},
	{"places that nothing leads to", among(`<a id="p#"></a>tide `), 300_000},
	{"places of one name", among(`<p id="p">The tide of day #.`), 300_000},
	{"links to places that are not there", func(n int) string {
		return story + "<p>" + strings.ReplaceAll(numbered(`<a href="~x#">tide</a> `, n), "~", "#")
	}, 300_000},
	{"links of their own", among(`<a href="https://signal.example/#">tide</a> and quay, `), 300_000},
	{"related links", among(`<p><a href="/tide/#">Read more: the tide of day #</a></p>`), 150_000},
	{"figures with captions", among(`<figure><img src="#.jpg" width=640 height=480><figcaption>The quay at noon # (Photo: Kari Lund)</figcaption></figure>`), 100_000},
	{"figures with one caption", among(`<figure><img src="#.jpg" width=640 height=480><figcaption>The quay at noon. Photo: Kari Lund</figcaption></figure>`), 100_000},
	{"captions in one figure", func(n int) string {
		return story + "<figure><img src=quay.jpg width=640 height=480>" + numbered(`<figcaption>The quay #.</figcaption>`, n) + "</figure>"
	}, 300_000},
	{"pictures in one figure", func(n int) string {
		return story + "<figure>" + numbered(`<img src="#.jpg" alt="The quay #" width=640 height=480>`, n) + "<figcaption>The quay.</figcaption></figure>"
	}, 190_000},
	{"pictures said in words below", among(`<img src="#.jpg" alt="The quay at noon" width=640 height=480><p>The quay at noon, seen # times`), 150_000},
	{"credits", among(`<p class="credit">Photo: Kari Lund #</p>`), 300_000},
	{"bylines", among(`<p class="byline">By Mira Holt #</p>`), 300_000},
	{"bylines above", func(n int) string { return numbered(`<p class="byline">By Mira Holt</p>`, n) + story }, 300_000},
	{"names in one byline", func(n int) string {
		return story + `<p class="byline">By ` + numbered("Mira Holt, ", n) + "Jonas Feld</p>"
	}, 2_500_000},
	{"names in one byline, each a link", func(n int) string {
		return `<div class="byline">By ` + numbered(`<a rel="author" href="/w/#">Mira Holt #</a>, `, n) + "</div>" + story
	}, 300_000},
	{"writers in microdata", among(`<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Mira Holt #</span></span>`), 150_000},
	{"links to writers", among(`<a rel="author" href="/w/#">Mira Holt #</a> `), 300_000},
	{"dates", among(`<p class="date">Published 10 September 2022 #</p>`), 300_000},
	{"time elements", among(`<time datetime="2022-09-10T14:31:00Z">10 September 2022</time> `), 300_000},
	{"datelines", among(`<p>SKARHOLM, Sept 10 (Nordwire) # - The ferry sails again.</p>`), 300_000},
	{"paragraphs of the same words", among(`<p>The ferry sails again from the northern quay, said the keeper of the light on Tuesday.</p>`), 200_000},
	{"paragraphs of a word", among(`<p>tide</p>`), 300_000},
	{"paragraphs in boxes of their own", among(`<section class="a#"><div class="b#"><p>The ferry sails again from quay #, said the keeper.</p></div></section>`), 100_000},
	{"articles", among(`</article><article><h2>The tide #</h2><p>It was low on day #, said the keeper of the light, who was there.</p>`), 100_000},
	{"asides", among(`<aside><h4>More #</h4><p>The tide is low.</p></aside>`), 100_000},
	{"pull quotes", among(`<aside class="pullquote">said the keeper of the light #</aside><p>"I see it", said the keeper of the light #.`), 100_000},
	{"pieces of code", among("<pre><code class='language-go'>tide(#)</code></pre>"), 150_000},
	{"lines of code", func(n int) string { return story + "<pre>" + numbered("tide(#)\n", n) + "</pre>" }, 2_500_000},
	{"words of code, each coloured", func(n int) string {
		return story + "<pre class=highlight><code>" + numbered("<span class=k>tide</span> ", n) + "</code></pre>"
	}, 300_000},
	{"line numbers of code", func(n int) string {
		return story + "<table class=highlight><tr><td class=linenos><pre>" + numbered("#\n", n) + "</pre><td><pre>" + numbered("tide\n", n) + "</pre></table>"
	}, 2_000_000},
	{"formulas", among(`<math><mfrac><mi>a</mi><mn>#</mn></mfrac></math> `), 80_000},
	{"formulas in TeX", among(`<script type="math/tex">\frac{a}{#}</script> `), 300_000},
	{"one formula", func(n int) string {
		return story + "<math><mrow>" + numbered("<mi>a</mi><mo>+</mo>", n) + "</mrow></math>"
	}, 150_000},
	{"one formula in TeX", func(n int) string {
		return story + `<script type="math/tex">` + strings.Repeat(`\frac{a`, n) + "</script>"
	}, 3_000_000},
	{"one formula in TeX of roots", func(n int) string {
		return story + `<script type="math/tex">` + strings.Repeat(`\sqrt[`, n) + "</script>"
	}, 3_000_000},
	{"terms and what they mean", func(n int) string { return story + "<dl>" + numbered("<dt>tide #<dd>low", n) + "</dl>" }, 300_000},
	{"details", among(`<details><summary>Tide #</summary>It is low.</details>`), 150_000},
	{"marks over words", among(`<ruby>tide<rt>#</rt></ruby>`), 150_000},
	{"films and sounds", among(`<video src="#.mp4"></video><iframe src="https://video.example/embed/#"></iframe>`), 150_000},
	{"sizes of one picture", func(n int) string {
		return story + `<img width=640 height=480 src="quay.jpg" srcset="` + numbered("quay-#.jpg #w, ", n) + `">`
	}, 1_200_000},
	{"sources of one picture", func(n int) string {
		return story + `<picture>` + numbered(`<source srcset="quay-#.jpg 2x">`, n) + `<img width=640 height=480 src=quay.jpg></picture>`
	}, 300_000},
	{"classes of one box", func(n int) string {
		return "<title>Tide</title><div class='" + numbered("related-# share ", n) + "'>" + story + "</div>"
	}, 1_500_000},
	{"styles of one box", func(n int) string {
		return "<title>Tide</title><div style='" + numbered("color: red#; ", n) + "'>" + story + "</div>"
	}, 1_500_000},
	{"menus", among(`<nav><ul><li><a href="/#">Tide</a><li><a href="/quay">Quay</a></ul></nav>`), 80_000},
	{"footers", among(`<footer><p>Published by the Signal, day #.</p></footer>`), 150_000},
	{"forms", among(`<form><input name=a#><button>Send</button></form>`), 100_000},
	{"comments of readers", among(`<div class=comment id=c#><a rel=nofollow href=/u/#>keeper#</a><p>The tide was low, I say.</p></div>`), 80_000},
	{"ads", among(`<div class="ad" id="ad-#"><a href="/ad/#">Buy a boat</a></div>`), 100_000},
	{"frames of tables", among(`<table><tr><td>tide<td>#</table>`), 100_000},
	{"a base for every link", func(n int) string {
		return "<html><head><base href='https://signal.example/" + strings.Repeat("a", 2000) + "/'></head><body>" + story + "<p>" + numbered("<a href=#>tide</a> ", n)
	}, 300_000},
	{"an address without end", func(n int) string {
		return story + "<p><a href='https://signal.example/" + strings.Repeat("a", n) + "'>" + strings.Repeat("tide and quay ", 300) + "</a>"
	}, 20_000_000},
	{"entities", among(`&amp;&lt;&#233;`), 1_500_000},
	{"text in one box without a paragraph", func(n int) string {
		return "<title>T</title><div>" + numbered("The tide of day # was low. ", n) + "</div>"
	}, 1_000_000},
	{"soft hyphens", among("ti\u00adde "), 3_000_000},
	{"marks above letters", among("e\u0301\u0302\u0303"), 3_000_000},
	{"marks above one letter", func(n int) string { return story + "<p>e" + strings.Repeat("\u0301", n) }, 10_000_000},
}
