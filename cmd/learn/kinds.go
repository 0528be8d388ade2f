package main

import (
	"fmt"
	"path/filepath"

	"lede/model/parse/plain/dump"
	"lede/model/parse/plain/short"
	"lede/model/parse/web/trim"
)

// A kind is a kind of thing that the judge knows.
type kind struct {
	name     string
	features []string
	labels   []string // what such a thing can be
	roles    []aim    // what the judge is to tell
	weights  string   // file, from the top of the house
	evenly   bool     // each thing counts as one, however short it is
	scored   bool     // by lines' scores too, which have to be a stranger's
	things   func(page) (things []thing, language string)
}

// An aim is a role that is learned: the labels that have it, and those that are left
// aside because nothing is known of them.
type aim struct {
	role   string
	yes    []string
	aside  []string
	growth growth
}

// A thing is what one row tells of.
type thing struct {
	label string
	text  string // for who wants to see it; it is not kept
	words int
	row   []byte
}

// top is the way from where the program runs to the top of the house. Tests set it.
var top = "."

var kinds = []kind{
	{
		name:     "block",
		features: trim.Features(),
		labels:   []string{other, inArticle, crosshead, dek, caption, headline, unknown},
		roles:    []aim{{"article", []string{inArticle, crosshead}, []string{dek, caption, unknown}, growth{trees: 100, leaves: 12}}},
		weights:  "model/parse/web/trim/blocks.judge",
		things:   blocksOf,
	},
	{
		name:     "line",
		features: dump.Features(),
		labels:   lineLabels,
		roles:    lineRoles,
		weights:  "model/parse/plain/dump/lines.judge",
		things:   linesOf,
	},
	{
		name:     "dump",
		features: dump.WholeFeatures(),
		labels:   []string{wholePage, noPage},
		roles:    []aim{{"page", []string{wholePage}, nil, growth{trees: 80, leaves: 6}}},
		weights:  "model/parse/plain/dump/dumps.judge",
		scored:   true,
		things:   wholeDumps,
	},
	{
		name:     "headline",
		features: dump.HeadlineFeatures(),
		labels:   []string{other, headline},
		roles:    []aim{{"headline", []string{headline}, nil, growth{trees: 150, leaves: 10}}},
		weights:  "model/parse/plain/dump/headlines.judge",
		evenly:   true,
		scored:   true,
		things:   headlinesOf,
	},
	{
		name:     "short",
		features: short.Features(),
		labels:   shortLabels,
		roles:    shortRoles,
		weights:  "model/parse/plain/short/short.judge",
		evenly:   true,
		things:   shortLinesOf,
	},
}

func kindNamed(name string) (*kind, error) {
	for i := range kinds {
		if kinds[i].name == name {
			return &kinds[i], nil
		}
	}
	return nil, fmt.Errorf("there is no kind %q of thing", name)
}

// numbers is the file that has the rows of a kind.
func (k *kind) numbers() string {
	return filepath.Join(top, "testdata", "learn", k.name+".rows.gz")
}

func (k *kind) labelled(name string) byte {
	for i, l := range k.labels {
		if l == name {
			return byte(i)
		}
	}
	panic("no label " + name)
}
