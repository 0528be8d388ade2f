package main

import (
	"context"

	"lede/model/parse"
	"lede/model/parse/web"
)

// blocksOf are the blocks that the article of a web page is chosen from.
func blocksOf(p page) (things []thing, language string) {
	raw, err := p.bytes()
	if err != nil {
		return nil, ""
	}
	t := truthOf(p)
	before := inArticle       // what stands above
	believed, doubted := 0, 0 // words of running text; where what is known lacks much of it, it is not believed
	candidates, language := web.Candidates(context.Background(), parse.PageText(raw), p.url)
	for _, c := range candidates {
		label := t.label(c.Text)
		if n := len(words(c.Text)); c.Running {
			if believed += n; label == other {
				doubted += n
			}
		}
		if p.partial && label == other && c.Doubtful && before != other {
			label = unknown // those who know articles pass such over at times
		}
		before = label
		things = append(things, thing{label, c.Text, len(words(c.Text)), c.Row})
	}
	if doubted*3 > believed {
		return nil, language
	}
	return things, language
}
