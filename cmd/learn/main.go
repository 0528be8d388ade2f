// Learn teaches lede's judge: it turns pages whose article is known into numbers, fits
// what the numbers weigh, and says how well that does. It is no part of the program that
// people read with.
//
//	go run ./cmd/learn features block SET…     write the numbers of sets of pages
//	go run ./cmd/learn fit block               learn from the numbers, write the weights
//	go run ./cmd/learn score block             precision and recall, cross-validated over sites
//	go run ./cmd/learn unnoticed ROOM…         the conditions in rooms such as model/parse/web/pick that
//	                                           no page of the tests notices when they are taken out
//
// The word after the verb is the kind of thing that is judged; kinds.go has them all. The
// numbers stand in testdata/learn, a row for each thing: its site as a number, what it
// is, how many words it has and a byte for each feature. They hold no words, so that
// anyone can fit again without the pages.
//
// A SET is a folder of one of five forms, told apart by what is in it:
//
//	html/ID.html.gz, ground-truth/ID.json    WCXB, the Web Content Extraction Benchmark
//	                                         (Murrough-Foley, CC BY 4.0)
//	ID/page.html.gz, ID/truth.json           news pages and what fundus (MIT) makes of them
//	ID/page.html, ID/expected.json           pages of mozilla/readability (Apache-2.0)
//	ID.html, ID.md                           small pages of defuddle (MIT)
//	ID.txt                                   texts that are no pages'
//
// WCXB is published with its pages. The tests of readability stand in its repository
// under test/test-pages; expected.json has the text of expected.html and the page's
// address. Those of fundus stand under tests/resources; truth.json has what its parser
// for the publisher answers. Those of defuddle stand under tests/fixtures and tests/expected.
package main

import (
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "learn:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) < 2 {
		return fmt.Errorf("say what to do and with what: learn features KIND SET…, learn fit KIND, learn score KIND, learn unnoticed ROOM…")
	}
	switch args[0] {
	case "unnoticed":
		return unnoticed(args[1:], os.Stdout)
	case "without": // what unnoticed calls, in a program whose conditions can be taken out
		return withoutEach(args[1:])
	}
	k, err := kindNamed(args[1])
	if err != nil {
		return err
	}
	switch args[0] {
	case "features":
		return k.writeRows(args[2:])
	case "fit":
		return k.fitAndWrite()
	case "score":
		return k.report(os.Stdout)
	}
	return fmt.Errorf("%q is nothing that learn does", args[0])
}
