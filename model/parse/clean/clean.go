// Package clean is the one gate for text from outside: whatever came from a file, a
// page or a server passes here before it becomes part of an article, a title or a
// message, so that nothing in it can command the terminal or deceive the reader.
//
//	clean.Text(s)  many lines: newlines and tabs stay
//	clean.Line(s)  one line: white space becomes single spaces
//	clean.URL(s)   an address: what is not plain ASCII is percent-encoded
package clean
