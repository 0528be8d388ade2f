package main

import (
	"os"
	"runtime/debug"
)

// Garbage may take as much memory as what is in use, up to fairMemory in all; above
// that it is collected as often as it must be. A text of largeText bytes is most of
// what is in use, and stays: garbage is then collected before it takes as much again,
// at a few percent of a core, and texts that fairMemory is too little for have byteTakes
// for each of their bytes.
const (
	fairMemory  = 900 << 20
	largeText   = 16 << 20
	largeTextGC = 12
	byteTakes   = 8
)

// collectFor sets how much garbage there may be beside a text of which so many bytes
// have been read.
func collectFor(read int64) {
	if read > largeText {
		debug.SetGCPercent(largeTextGC)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(max(fairMemory, byteTakes*read))
	}
}
