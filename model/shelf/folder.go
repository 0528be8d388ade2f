package shelf

import (
	"path/filepath"
	"runtime"
	"strings"
)

// Folder is where the platform keeps what belongs to a reader and to lede, whether it is
// there or not; empty where the environment names no such place.
func Folder(environ []string) string {
	named := map[string]string{}
	for _, v := range environ {
		name, value, _ := strings.Cut(v, "=")
		named[name] = value
	}
	under := func(variable string, below ...string) string {
		if !filepath.IsAbs(named[variable]) {
			return ""
		}
		return filepath.Join(append(append([]string{named[variable]}, below...), "lede")...)
	}
	if folder := under("XDG_DATA_HOME"); folder != "" {
		return folder
	}
	switch runtime.GOOS {
	case "darwin":
		return under("HOME", "Library", "Application Support")
	case "windows":
		return under("LOCALAPPDATA")
	}
	return under("HOME", ".local", "share")
}

// pathIn is the database in a folder.
func pathIn(folder string) string { return filepath.Join(folder, "shelf.db") }
