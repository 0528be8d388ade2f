package theme

import (
	"embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed themes/*.json
var files embed.FS

// names are the built-in themes, in the order in which a reader goes through them.
var names = [...]string{"light", "dark", "sepia", "contrast", terminalName}

// shelf keeps the built-in themes that were asked for.
var shelf [len(names)]struct {
	once  sync.Once
	theme *Theme
	err   error
}

// Names are the built-in themes, in the order in which a reader goes through them.
func Names() []string { return names[:] }

// Named is the built-in theme of that name, which is shared and must not be changed.
func Named(name string) (*Theme, error) {
	for i, n := range names {
		if n != name {
			continue
		}
		s := &shelf[i]
		s.once.Do(func() { s.theme, s.err = builtIn(name) })
		return s.theme, s.err
	}
	return nil, fmt.Errorf("there is no theme %q: there are %s, and any Glamour style file by its path",
		name, strings.Join(names[:], ", "))
}

func builtIn(name string) (*Theme, error) {
	if name == terminalName {
		return Terminal(), nil
	}
	f, err := files.Open("themes/" + name + ".json")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Load(f, name)
}
