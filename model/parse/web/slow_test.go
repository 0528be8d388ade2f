//go:build slow

package web

import (
	"context"
	"runtime"
	"testing"
	"time"
)

// The bounds that no page may break.
const (
	longestPage   = 10 * time.Second
	largestMemory = 1 << 30
)

// TestHostilePagesWhole reads the pages at their full size. The context ends the
// reading where it takes too long; memory is what the program has taken from the
// system.
func TestHostilePagesWhole(t *testing.T) {
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(context.Background(), longestPage)
			defer cancel()
			_, _ = Parse(ctx, h.page(h.full), "")
			if ctx.Err() != nil {
				t.Errorf("took more than %v", longestPage)
			}
			var m runtime.MemStats
			if runtime.ReadMemStats(&m); m.Sys > largestMemory {
				t.Errorf("took %d MB", m.Sys>>20)
			}
		})
	}
}
