package dump

import (
	"runtime"
	"sync"
)

// inParts does something for n things, in as many parts at a time as there are processors:
// what is done for one must not depend on another.
func inParts(n int, do func(from, to int)) {
	const fewest = 100 // things that are worth a part
	parts := min(runtime.GOMAXPROCS(0), n/fewest)
	if parts < 2 {
		do(0, n)
		return
	}
	var all sync.WaitGroup
	for i := range parts {
		all.Go(func() { do(i*n/parts, (i+1)*n/parts) })
	}
	all.Wait()
}
