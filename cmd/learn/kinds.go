package main

import (
	"fmt"
	"path/filepath"

	"lede/model/parse/web"
)

// A kind is a kind of thing that the judge knows.
type kind struct {
	name     string
	features []string
	labels   []string // what such a thing can be
	roles    []aim    // what the judge is to tell
	weights  string   // file, from the top of the house
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
	words int
	row   []byte
}

// top is the way from where the program runs to the top of the house. Tests set it.
var top = "."

var kinds = []kind{
	{
		name:     "block",
		features: web.Features(),
		labels:   []string{other, inArticle, crosshead, dek, caption, headline, unknown},
		roles:    []aim{{"article", []string{inArticle, crosshead}, []string{dek, caption, unknown}, growth{trees: 100, leaves: 12}}},
		weights:  "model/parse/web/blocks.judge",
		things:   blocksOf,
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
