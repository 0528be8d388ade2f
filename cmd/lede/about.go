package main

import (
	"cmp"
	"runtime"
	"runtime/debug"
	"strings"
)

// What a release says of itself: whoever builds it sets them (-ldflags "-X main.release=…").
// A build without them says what Go has written into it.
var (
	release string // 1.2.0
	commit  string
	built   string // when that was: 2026-11-29, or with a time of day behind it
)

// shortCommit is how many letters of a commit are told.
const shortCommit = 12

// about is what --version says behind the program's name.
func about() string { return aboutText(thisBuild()) }

func thisBuild() *debug.BuildInfo {
	if build, ok := debug.ReadBuildInfo(); ok {
		return build
	}
	return &debug.BuildInfo{GoVersion: runtime.Version()}
}

// aboutText is version, commit, day and Go of a build: "1.2.0 (3f2a1bc4d5e6, 2026-11-29) go1.26.1".
func aboutText(build *debug.BuildInfo) string {
	of, day, changed := commitOf(build)
	about := cmp.Or(release, strings.Trim(build.Main.Version, "()"), "devel")
	if of != "" {
		about += " (" + of[:min(len(of), shortCommit)]
		if changed {
			about += " with changes"
		}
		if day != "" {
			about += ", " + day
		}
		about += ")"
	}
	return about + " " + build.GoVersion
}

// commitOf is the commit that a build was made of, its day, and whether the files were
// changed since.
func commitOf(build *debug.BuildInfo) (of, day string, changed bool) {
	of, day = commit, built
	for _, s := range build.Settings {
		switch s.Key {
		case "vcs.revision":
			of = cmp.Or(of, s.Value)
		case "vcs.time":
			day = cmp.Or(day, s.Value)
		case "vcs.modified":
			changed = s.Value == "true"
		}
	}
	day, _, _ = strings.Cut(day, "T")
	return of, day, changed
}
