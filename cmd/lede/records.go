package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"lede/model/source"
)

// takeRecords puts the texts of a crawl's archive where its name stands, so that each is
// an article of the queue. "crawl.wet#12" is the twelfth of them alone.
func (f *flags) takeRecords(ctx context.Context) {
	var refs []string
	for _, ref := range f.refs {
		if n, err := strconv.Atoi(f.starts[ref].Anchor); err == nil && n > 0 && isCalledArchive(ref) {
			delete(f.starts, ref)
			refs = append(refs, fmt.Sprintf("%s#%d", ref, n))
			continue
		}
		records := source.Records(ctx, ref)
		if len(records) == 0 {
			refs = append(refs, ref)
			continue
		}
		s, ok := f.starts[ref]
		if n, err := strconv.Atoi(s.Anchor); err == nil && n > 0 && n <= len(records) {
			records, s.Anchor = records[n-1:n], ""
		}
		if ok {
			delete(f.starts, ref)
			f.starts[records[0]] = s
		}
		refs = append(refs, records...)
	}
	f.refs = refs
}

// isCalledArchive reports whether an address on the web ends as those of crawls' archives
// do, in which a number is no name of a place.
func isCalledArchive(ref string) bool {
	return source.IsWeb(ref) && (strings.HasSuffix(ref, ".wet") || strings.HasSuffix(ref, ".wet.gz"))
}
