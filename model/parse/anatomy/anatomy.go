// Package anatomy knows the newsroom's marks in a line of text: what a credit, a
// byline, a dateline and a date look like, in the languages newspapers are printed
// in. Every reader of a format asks it; it knows no format itself.
package anatomy
