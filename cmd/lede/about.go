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
	built   string // the day of the commit: 2026-11-29
)

// shortCommit is how many letters of a commit are told.
const shortCommit = 12

// about is what --version says behind the program's name.
func about() string {
	build, ok := debug.ReadBuildInfo()
	if !ok {
		build = &debug.BuildInfo{GoVersion: runtime.Version()}
	}
	return aboutText(build)
}

// aboutText is version, commit, day and Go of a build: "1.2.0 (3f2a1bc4d5e6, 2026-11-29) go1.26.1".
func aboutText(build *debug.BuildInfo) string {
	of, day, changed := commit, built, ""
	for _, s := range build.Settings {
		switch {
		case s.Key == "vcs.revision":
			of = cmp.Or(of, s.Value)
		case s.Key == "vcs.time":
			day, _, _ = strings.Cut(cmp.Or(day, s.Value), "T")
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = " with changes"
		}
	}
	about := cmp.Or(release, strings.Trim(build.Main.Version, "()"), "devel")
	if of != "" {
		about += " (" + of[:min(len(of), shortCommit)] + changed
		if day != "" {
			about += ", " + day
		}
		about += ")"
	}
	return about + " " + build.GoVersion
}
