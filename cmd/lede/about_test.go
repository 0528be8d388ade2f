package main

import (
	"runtime/debug"
	"strings"
	"testing"
)

func TestWhatVersionSays(t *testing.T) {
	inGit := []debug.BuildSetting{{Key: "vcs.revision", Value: "3f2a1bc4d5e6f708192a3b4c5d6e7f8091a2b3c4"}, {Key: "vcs.time", Value: "2026-11-29T14:00:00Z"}}
	changed := append([]debug.BuildSetting{{Key: "vcs.modified", Value: "true"}}, inGit...)
	for name, c := range map[string]struct {
		build debug.BuildInfo
		says  string
	}{
		"built from a folder of its own": {debug.BuildInfo{GoVersion: "go1.26.1", Main: debug.Module{Version: "(devel)"}}, "devel go1.26.1"},
		"built from a checkout":          {debug.BuildInfo{GoVersion: "go1.26.1", Main: debug.Module{Version: "(devel)"}, Settings: inGit}, "devel (3f2a1bc4d5e6, 2026-11-29) go1.26.1"},
		"from one that was changed":      {debug.BuildInfo{GoVersion: "go1.26.1", Settings: changed}, "devel (3f2a1bc4d5e6 with changes, 2026-11-29) go1.26.1"},
		"installed by its version":       {debug.BuildInfo{GoVersion: "go1.26.1", Main: debug.Module{Version: "v1.2.0"}}, "v1.2.0 go1.26.1"},
	} {
		if says := aboutText(&c.build); says != c.says {
			t.Errorf("%s: it says %q, want %q", name, says, c.says)
		}
	}
	release, commit, built = "1.2.0", "0a1b2c3", "2026-11-30"
	defer func() { release, commit, built = "", "", "" }()
	build := debug.BuildInfo{GoVersion: "go1.26.1", Settings: inGit}
	if says, want := aboutText(&build), "1.2.0 (0a1b2c3, 2026-11-30) go1.26.1"; says != want {
		t.Errorf("a release says %q, want %q", says, want)
	}
	if _, out, _ := called(t, "", "--version"); !strings.HasPrefix(out, "lede version ") || !strings.Contains(out, " go1.") {
		t.Errorf("--version prints %q", out)
	}
}
