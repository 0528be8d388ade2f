package main

import (
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// A setUp is what .goreleaser.yaml says of a release, as far as it is held here.
type setUp struct {
	Builds []struct {
		Systems []string `yaml:"goos"`
		Ldflags []string
	}
	Archives []struct{ Files []carried }
	Nfpms    []struct {
		Formats  []string
		Contents []carried
		RPM      struct{ Buildhost string }
	}
	Casks []struct {
		Manpages    []string
		Completions map[string]string
	} `yaml:"homebrew_casks"`
}

// A carried is a file that an archive or a package has beside the program.
type carried struct{ Src, Dst, Packager string }

// releaseAsSetUp is what a release is made by.
func releaseAsSetUp(t *testing.T) (s setUp) {
	t.Helper()
	if err := yaml.Unmarshal([]byte(textOf(t, root+"/.goreleaser.yaml")), &s); err != nil {
		t.Fatal(err)
	}
	return s
}

// writtenForRelease is the folder that .ci/carried writes to.
const writtenForRelease = ".release/carried/"

// writtenByLede are the files that .ci/carried has lede write, each with the arguments.
func writtenByLede(t *testing.T) map[string][]string {
	written := map[string][]string{}
	for _, call := range regexp.MustCompile(`(?m)^lede (.+) >\$to/(.+)$`).FindAllStringSubmatch(textOf(t, root+"/.ci/carried"), -1) {
		written[writtenForRelease+call[2]] = strings.Fields(call[1])
	}
	return written
}

// TestWhatAReleaseCarriesIsThere looks for each file that archives and packages are to
// have: in the project, or among those that lede writes for them.
func TestWhatAReleaseCarriesIsThere(t *testing.T) {
	written := writtenByLede(t)
	for file, args := range written {
		if code, out, err := called(t, "", args...); code != 0 || out == "" || err != "" {
			t.Errorf("lede %v, which is to write %s, ends with %d and says %q", args, file, code, err)
		}
	}
	s := releaseAsSetUp(t)
	for _, c := range slices.Concat(s.Archives[0].Files, s.Nfpms[0].Contents) {
		if packed := strings.TrimSuffix(c.Src, ".gz"); strings.HasPrefix(packed, writtenForRelease) {
			if !slices.ContainsFunc(slices.Collect(maps.Keys(written)), func(file string) bool { ok, _ := path.Match(packed, file); return ok }) {
				t.Errorf("nothing writes %s", c.Src)
			}
		} else if _, err := os.Stat(path.Join(root, c.Src)); err != nil {
			t.Error(err)
		}
	}
	for _, cask := range s.Casks {
		names := slices.Clone(cask.Manpages)
		for _, name := range cask.Completions {
			names = append(names, name)
		}
		for _, name := range names {
			if written[writtenForRelease+name] == nil {
				t.Errorf("the cask names %s, which the archive has not", name)
			}
		}
	}
}

// TestEachPackageHasManCompletionAndLicences looks at where each kind of package has them.
func TestEachPackageHasManCompletionAndLicences(t *testing.T) {
	packages := releaseAsSetUp(t).Nfpms[0]
	if packages.RPM.Buildhost == "" {
		t.Error("the rpm tells the name of the machine that it was built on")
	}
	for _, format := range packages.Formats {
		places := map[string]bool{}
		for _, c := range packages.Contents {
			if c.Packager == "" || c.Packager == format {
				places[c.Dst] = true
			}
		}
		zsh, licences := "/usr/share/zsh/site-functions/_lede", "/usr/share/licenses/lede/licences.txt"
		if format == "deb" {
			zsh, licences = "/usr/share/zsh/vendor-completions/_lede", "/usr/share/doc/lede/copyright"
		}
		for _, place := range []string{"/usr/share/man/man1/lede.1.gz", "/usr/share/bash-completion/completions/lede", "/usr/share/fish/vendor_completions.d/lede.fish", zsh, licences} {
			if !places[place] {
				t.Errorf("%s has no %s", format, place)
			}
		}
	}
}

// TestAReleaseIsBuiltForWhatIsChecked compares the systems that a release is built for with
// those that .ci/run builds for, and looks for the variables that its build sets.
func TestAReleaseIsBuiltForWhatIsChecked(t *testing.T) {
	build := releaseAsSetUp(t).Builds[0]
	if loop := "for system in " + strings.Join(build.Systems, " ") + ";"; !strings.Contains(textOf(t, root+"/.ci/run"), loop) {
		t.Errorf(".ci/run has no %q", loop)
	}
	told := regexp.MustCompile(`-X main\.(\w+)=`).FindAllStringSubmatch(strings.Join(build.Ldflags, " "), -1)
	if len(told) != 3 {
		t.Errorf("a release is told %d facts of itself, want its version, its commit and that one's time", len(told))
	}
	for _, fact := range told {
		if !regexp.MustCompile(`(?m)^\t` + fact[1] + ` +string\b`).MatchString(textOf(t, "about.go")) {
			t.Errorf("about.go has no variable %s", fact[1])
		}
	}
}
