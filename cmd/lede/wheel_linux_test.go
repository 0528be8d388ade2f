//go:build slow

package main

import (
	"fmt"
	"image"
	"syscall"
	"testing"
	"time"
)

// delays are how long after the first byte on the screen something happens: waiting is
// what this test is about. Bubble Tea begins to listen in the midst of them.
var delays = []time.Duration{0, time.Millisecond, 5 * time.Millisecond, 20 * time.Millisecond, 80 * time.Millisecond}

// TestTheWheelOfSignals sends a hundred signals, each to a lede of its own.
func TestTheWheelOfSignals(t *testing.T) {
	file := writeFile(t, "notice.md", notice)
	for _, delay := range delays {
		for _, by := range []syscall.Signal{syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP, syscall.SIGQUIT} {
			for n := range 5 {
				t.Run(fmt.Sprintf("%v after %v, %d", by, delay, n), func(t *testing.T) {
					p := launch(t, nil, nil, file)
					p.paints()
					time.Sleep(delay)
					p.cmd.Process.Signal(by)
					p.exits(128 + int(by))
				})
			}
		}
	}
}

// TestTheWheelOfSizes gives a hundred ledes another size, half of them two.
func TestTheWheelOfSizes(t *testing.T) {
	file := writeFile(t, "notice.md", notice)
	for _, delay := range delays {
		for n := range 20 {
			t.Run(fmt.Sprintf("after %v, %d", delay, n), func(t *testing.T) {
				p := launch(t, []string{"LEDE_FRAMES=full"}, nil, file) // whose frame shows how large the screen is
				p.paints()
				time.Sleep(delay)
				if n%2 > 0 {
					p.setSize(image.Pt(50, 12))
				}
				p.setSize(image.Pt(110, 30))
				p.fills(image.Pt(110, 30))
				p.press("q")
				p.exits(0)
			})
		}
	}
}
