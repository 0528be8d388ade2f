package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"lede/model/article"
	"lede/model/shelf"
)

// queryFlags say which articles of the shelf are meant, and in which order.
type queryFlags struct {
	state, tag, site, sort, words string
	reverse                       bool
}

// The words for piles and orders, each at its number.
var (
	pileNames  = []string{"", "unread", "reading", "finished", "saved", "archived", "deleted"}
	orderNames = []string{"opened", "added", "headline", "site", "length"}
)

// define adds the flags of a list.
func (f *queryFlags) define(set *pflag.FlagSet) {
	f.defineFilters(set)
	set.StringVar(&f.sort, "sort", orderNames[0], "in the order of "+strings.Join(orderNames, ", "))
	set.BoolVar(&f.reverse, "reverse", false, "in the contrary order")
}

// defineFilters adds those that say which articles are meant.
func (f *queryFlags) defineFilters(set *pflag.FlagSet) {
	set.StringVar(&f.state, "state", "", "only those that are "+strings.Join(pileNames[1:], ", "))
	set.StringVar(&f.tag, "tag", "", "only those with a tag")
	set.StringVar(&f.site, "site", "", "only those from a site")
}

// query is what the flags and the words of a command line ask for.
func (f *queryFlags) query(words []string) (article.Query, error) {
	q := article.Query{Tag: f.tag, Site: f.site, Words: strings.Join(words, " "), Reverse: f.reverse}
	pile := slices.Index(pileNames, f.state)
	if pile < 0 {
		return q, fmt.Errorf("--state: there is no state %q; there are %s", f.state, strings.Join(pileNames[1:], ", "))
	}
	order := 0
	if f.sort != "" {
		order = slices.Index(orderNames, f.sort)
	}
	if order < 0 {
		return q, fmt.Errorf("--sort: there is no order %q; there are %s", f.sort, strings.Join(orderNames, ", "))
	}
	q.Pile, q.Order = article.Pile(pile), article.Order(order)
	return q, nil
}

// meant are the articles that a command is for: those that are named, else those that its
// flags ask for, else none.
func (f *queryFlags) meant(s *shelf.Shelf, args []string) ([]int64, error) {
	filtered := f.state+f.tag+f.site+f.words != ""
	switch {
	case filtered && len(args) > 0:
		return nil, errors.New("articles are either named or asked for by --state, --tag, --site and --words")
	case filtered:
		q, err := f.query([]string{f.words})
		if err != nil {
			return nil, err
		}
		var ids []int64
		err = eachEntry(s, q, func(e article.Entry) error {
			ids = append(ids, e.ID)
			return nil
		})
		return ids, err
	case len(args) == 0:
		return nil, errors.New("no article is named: by its number, address or file, or by --state, --tag, --site or --words")
	}
	return named(s, args)
}

// forMany makes a command one for the articles that are named, or that flags ask for.
func (f *queryFlags) forMany(c *cobra.Command, format *string, do func(*cobra.Command, []string) error) *cobra.Command {
	f.defineFilters(c.Flags())
	c.Flags().StringVar(&f.words, "words", "", "only those whose headlines hold these words")
	c.Flags().StringVar(format, "format", "text", "text or json")
	c.RunE = func(c *cobra.Command, args []string) error {
		if _, err := f.query(nil); err != nil {
			return err
		}
		return textOrJSON(format, do)(c, args)
	}
	return c
}
