package main

import (
	"fmt"
	"hash/fnv"
	"runtime"
	"strings"
	"sync"

	"lede/model/parse/judge"
)

// writeRows turns sets of pages into numbers.
func (k *kind) writeRows(sets []string) error {
	all := &rows{}
	var strangers []*judge.Judge
	if k.scored {
		var err error
		if strangers, err = lineStrangers(); err != nil {
			return err
		}
	}
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
				if k.scored {
					p.lines = strangers[siteNumber(p)%foldCount]
				}
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

// lineStrangers are judges of lines: the first has seen no page of the sites whose number
// leaves no rest, and so on.
func lineStrangers() ([]*judge.Judge, error) {
	k, err := kindNamed("line")
	if err != nil {
		return nil, err
	}
	r, err := readRows(k)
	if err != nil {
		return nil, err
	}
	strangers := make([]*judge.Judge, foldCount)
	for n := range strangers {
		var b strings.Builder
		k.teach(&b, r, func(page int) bool { return r.pages[page].Site%foldCount != uint32(n) })
		strangers[n] = judge.MustRead([]byte(b.String()))
	}
	return strangers, nil
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
