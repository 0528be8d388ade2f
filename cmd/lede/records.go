package main

import (
	"context"
	"strconv"

	"lede/model/source"
)

// takeRecords puts the texts of a crawl's archive where its name stands, so that each is
// an article of the queue. "crawl.wet#12" is the twelfth of them alone.
func (f *flags) takeRecords(ctx context.Context) {
	var refs []string
	for _, ref := range f.refs {
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
