// Package export writes an article down for use outside lede: as JSON for programs,
// as plain text, as Markdown and as a page of HTML.
//
//	err := export.JSON(file, a)
//
// Every writer buffers, goes through the article from its top, and returns the first
// error of the io.Writer it was given. None of them writes an escape code.
package export
