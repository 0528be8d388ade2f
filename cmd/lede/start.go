package main

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"

	"lede/model"
	"lede/model/article"
)

// takeStarts tells what is to be opened from where: "+40%" and "+/words" are said of the
// first article, "FILE:120" and "FILE#place" of their own. A file that really is called
// so is meant first.
func (f *flags) takeStarts(args []string) error {
	f.refs, f.starts = nil, map[string]model.Start{}
	var first *model.Start
	for _, arg := range args {
		if strings.HasPrefix(arg, "+") && !exists(arg) {
			s, err := startOf(arg)
			if err != nil {
				return err
			}
			first = &s
			continue
		}
		ref, s, ok := placeIn(arg)
		f.refs = append(f.refs, ref)
		if ok {
			f.starts[ref] = s
		}
	}
	if first != nil {
		f.starts[append(slices.Clone(f.refs), "")[0]] = *first
	}
	return nil
}

// startOf reads "+40%" and "+/words".
func startOf(arg string) (model.Start, error) {
	if words, ok := strings.CutPrefix(arg, "+/"); ok && words != "" {
		return model.Start{Words: words}, nil
	}
	number, ok := strings.CutSuffix(arg[1:], "%")
	if n, err := strconv.Atoi(number); ok && err == nil && n >= 0 && n <= 100 {
		return model.Start{Percent: n}, nil
	}
	return model.Start{}, fmt.Errorf("%s is no place to open an article at; +40%%, +/words and FILE:120 are", arg)
}

var lineBehind = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(.+):(\d{1,9})$`) })

// placeIn parts "FILE:120" and "page.html#place" into what is opened and where.
func placeIn(arg string) (ref string, s model.Start, ok bool) {
	if exists(arg) {
		return arg, s, false
	}
	if parts := lineBehind().FindStringSubmatch(arg); parts != nil && exists(parts[1]) {
		line, _ := strconv.Atoi(parts[2])
		return parts[1], model.Start{Place: func(a *article.Article) article.Position { return atLineOf(parts[1], line, a) }}, true
	}
	ref, anchor, ok := strings.Cut(arg, "#")
	if ok && anchor != "" && (exists(ref) || strings.Contains(ref, "://")) {
		return ref, model.Start{Anchor: anchor}, true
	}
	return arg, s, false
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// atLineOf is the place of an article that a line of its file leads to, counted from 1:
// the last one from which the editor would be opened there or above.
func atLineOf(file string, line int, a *article.Article) article.Position {
	text, err := os.ReadFile(file)
	if err != nil {
		return article.Position{}
	}
	var x article.Index
	x.Grow(a.Body)
	isBelow := func(p article.Position) bool {
		spot := model.Spot{Words: article.PassageAt(a.Body, p)}
		if x.Words() > 0 {
			spot.Share = float64(x.WordsBefore(p, 0)) / float64(x.Words())
		}
		return lineOf(text, spot) > line
	}
	block := sort.Search(len(a.Body), func(n int) bool { return isBelow(article.Position{Block: n}) }) - 1
	if block < 0 {
		return article.Position{}
	}
	words := wordStarts(article.Plain(a.Body[block]))
	n := sort.Search(len(words), func(n int) bool { return isBelow(article.Position{Block: block, Offset: words[n]}) }) - 1
	if n < 1 {
		return article.Position{Block: block}
	}
	return article.Position{Block: block, Offset: words[n]}
}

// wordStarts are where the words of a text begin, in bytes.
func wordStarts(text string) []int {
	var starts []int
	for at := range text {
		if text[at] > ' ' && (at == 0 || text[at-1] <= ' ') {
			starts = append(starts, at)
		}
	}
	return starts
}
