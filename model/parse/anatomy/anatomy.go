// Package anatomy knows the newsroom's marks in a line of text: what a credit, a
// byline, a dateline, a date and a label look like, in the languages newspapers are
// printed in. Every reader of a format asks it; it knows no format itself.
//
//	caption, credit := anatomy.Credit("The quay at dawn. Photo: A. Diver/Agency")
//	authors, ok := anatomy.Byline("By A. Diver and B. Keel, Harbour Correspondents")
//	dateline, n := anatomy.Dateline("LONDON, Sept 10 (Agency) - The tide …")
//	dates := anatomy.Dates("Updated 10 September 2022 14:31 BST")
//	site, section := anatomy.Labels("The Daily Signal · World")
//
// It reads one line at a time, judges by shape and by words of the trade, and says
// so where it finds nothing. What surrounds a line is the business of the reader
// who has the whole text.
package anatomy
