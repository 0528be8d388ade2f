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
	"golang.org/x/net/http/httpguts"
)

// A Site is what is sent along to one host: a subscriber's cookie, a key.
type Site struct {
	Host    string      // with a port: at that port alone
	Plain   bool        // it is named with http://, and so is told over that too
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
	return sitesOf(path, tables)
}

// sitesOf are the sites of a file, in the order of their names.
func sitesOf(path string, tables map[string]map[string]string) ([]Site, error) {
	var sites []Site
	for site, headers := range tables {
		host, plain := strings.CutPrefix(site, "http://")
		host = strings.TrimPrefix(host, "https://")
		if host == "" || strings.ContainsAny(host, "/*@?# ") {
			return nil, fmt.Errorf("read %s: %q is no host, such as \"paper.example\"", path, site)
		}
		s := Site{Host: host, Plain: plain}
		for name, value := range headers {
			if !httpguts.ValidHeaderFieldName(name) || !httpguts.ValidHeaderFieldValue(value) {
				return nil, fmt.Errorf("read %s: what stands for %q under %q can't be a header", path, name, host)
			}
			s.Headers = append(s.Headers, [2]string{name, value})
		}
		slices.SortFunc(s.Headers, func(a, b [2]string) int { return strings.Compare(a[0], b[0]) })
		sites = append(sites, s)
	}
	slices.SortFunc(sites, func(a, b Site) int { return strings.Compare(a.Host, b.Host) })
	return sites, nil
}
