// Lede is an article reader for the terminal. It opens a file, an address or standard
// input, tells headline, body and captions apart, and shows them in panes.
//
//	lede [flags] [SOURCE]
package main

import (
	"context"
	"os"
)

func main() {
	collectFor(0)
	os.Exit(run(context.Background(), os.Args[1:], standard(), os.Environ()))
}
