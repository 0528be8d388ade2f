package main

import (
	"context"
	"fmt"
	"hash/fnv"
	"runtime"
	"strings"
	"sync"

	"lede/model/parse"
	"lede/model/parse/web"
)

// writeRows turns sets of pages into numbers.
func (k *kind) writeRows(sets []string) error {
	all := &rows{}
	for _, set := range sets {
		pages, err := pagesOf(set)
		if err != nil {
			return err
		}
		found := make([][]thing, len(pages))
		language := make([]string, len(pages))
		var work sync.WaitGroup
		gate := make(chan bool, runtime.NumCPU())
		for i, p := range pages {
			work.Go(func() {
				gate <- true
				found[i], language[i] = k.things(p)
				<-gate
			})
		}
		work.Wait()
		for i, p := range pages {
			all.add(k, origin{Set: p.set, Language: mainLanguage(language[i]), Site: siteNumber(p)}, found[i])
		}
		fmt.Printf("%s: %d pages, %d rows in all\n", set, len(pages), all.len())
	}
	return all.write(k)
}

// mainLanguage is a language tag without region and script.
func mainLanguage(tag string) string {
	main, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return main
}

// siteNumber stands for a page's site, so that no names are kept.
func siteNumber(p page) uint32 {
	h := fnv.New32a()
	h.Write([]byte(p.site()))
	return h.Sum32()
}

// blocksOf are the blocks that the article of a web page is chosen from.
func blocksOf(p page) (things []thing, language string) {
	raw, err := p.bytes()
	if err != nil {
		return nil, ""
	}
	t := truthOf(p)
	candidates, language := web.Candidates(context.Background(), parse.PageText(raw), p.url)
	for _, c := range candidates {
		label := t.label(c.Text)
		if p.partial && label == other && c.Doubtful {
			label = unknown
		}
		things = append(things, thing{label, len(words(c.Text)), c.Row})
	}
	return things, language
}
