package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// A Site is what is sent along to one host: a subscriber's cookie, a key.
type Site struct {
	Host    string
	Headers [][2]string // names and values
}

// SitesPath is the file in which sites stand, beside the preferences; empty where there
// is no place for those.
func SitesPath(environ []string) string {
	path := Path(environ)
	if path == "" {
		return ""
	}
	return filepath.Join(filepath.Dir(path), "sites.toml")
}

// LoadSites reads the file of sites: a table for each host, with a header a line. Where
// there is no file there are none. One that others may read is refused, since it holds
// secrets.
//
//	["paper.example"]
//	Cookie = "subscriber=…"
func LoadSites(path string) ([]Site, error) {
	info, err := os.Stat(path)
	if path == "" || errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	if others := info.Mode().Perm() & 0o077; others != 0 && runtime.GOOS != "windows" {
		return nil, fmt.Errorf("%s holds what only you may know, and others may read it; say: chmod 600 %s", path, path)
	}
	if info.Size() > maxFile {
		return nil, fmt.Errorf("%s is over %d MB, which no list of sites is", path, maxFile>>20)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	var tables map[string]map[string]string
	if err := toml.Unmarshal(text, &tables); err != nil {
		return nil, fmt.Errorf("read %s: %s; it takes a table a host, [\"paper.example\"], and a header a line, Cookie = \"…\"",
			path, strings.TrimPrefix(err.Error(), "toml: "))
	}
	return sitesOf(tables), nil
}

// sitesOf are the sites of a file, in the order of their names.
func sitesOf(tables map[string]map[string]string) []Site {
	var sites []Site
	for host, headers := range tables {
		s := Site{Host: host}
		for name, value := range headers {
			s.Headers = append(s.Headers, [2]string{name, value})
		}
		slices.SortFunc(s.Headers, func(a, b [2]string) int { return strings.Compare(a[0], b[0]) })
		sites = append(sites, s)
	}
	slices.SortFunc(sites, func(a, b Site) int { return strings.Compare(a.Host, b.Host) })
	return sites
}
