//go:build unix

package main

import (
	"image"

	"golang.org/x/sys/unix"
)

// windowSize is how large the system knows a terminal's window to be; zero where it
// doesn't. Many terminals tell it no pixels.
func windowSize(fd uintptr) (pixels, cells image.Point) {
	size, err := unix.IoctlGetWinsize(int(fd), unix.TIOCGWINSZ)
	if err != nil {
		return
	}
	return image.Pt(int(size.Xpixel), int(size.Ypixel)), image.Pt(int(size.Col), int(size.Row))
}
