package theme

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"

	glamourstyles "charm.land/glamour/v2/styles"
)

//go:embed themes/*.json
var files embed.FS

// names are lede's own themes, in the order in which a reader goes through them.
var names = [...]string{"light", "dark", "sepia", "contrast", terminalName}

// glamours are the styles that Glamour carries, but for those that have a namesake here.
var glamours = sync.OnceValue(func() []string {
	var carried []string
	for name := range glamourstyles.DefaultStyles {
		if !slices.Contains(names[:], name) {
			carried = append(carried, name)
		}
	}
	slices.Sort(carried)
	return carried
})

// shelf keeps the themes that were asked for.
var shelf = struct {
	sync.Mutex
	themes map[string]*Theme
}{themes: map[string]*Theme{}}

// Names are the themes that have a name, in the order in which a reader goes through
// them: lede's own, then Glamour's styles.
func Names() []string { return append(names[:len(names):len(names)], glamours()...) }

// An UnknownError is a name that no theme has. Its words tell which ones there are.
type UnknownError string

func (name UnknownError) Error() string {
	return fmt.Sprintf("there is no theme %q: there are %s, and any Glamour style file by its path", string(name), strings.Join(Names(), ", "))
}

// Named is the theme of that name, which is shared and must not be changed.
func Named(name string) (*Theme, error) {
	if !slices.Contains(Names(), name) {
		return nil, UnknownError(name)
	}
	shelf.Lock()
	defer shelf.Unlock()
	if t := shelf.themes[name]; t != nil {
		return t, nil
	}
	t, err := builtIn(name)
	if err == nil {
		shelf.themes[name] = t
	}
	return t, err
}

// builtIn reads one of lede's themes or of Glamour's styles.
func builtIn(name string) (*Theme, error) {
	if name == terminalName {
		return Terminal(), nil
	}
	if style := glamourstyles.DefaultStyles[name]; style != nil && !slices.Contains(names[:], name) {
		file, err := json.Marshal(style)
		if err != nil {
			return nil, err
		}
		return Load(bytes.NewReader(file), name)
	}
	f, err := files.Open("themes/" + name + ".json")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Load(f, name)
}

// After is the theme that follows one of some name, of those for a terminal with a
// background of that kind. Styles that change nothing of the terminal's are passed over.
func After(name string, suits func(*Theme) bool) *Theme {
	all := Names()
	at := slices.Index(all, name)
	for range all {
		at = (at + 1) % len(all)
		t, err := Named(all[at])
		if err == nil && suits(t) && (t.Name == terminalName || t.Looks != bareLooks()) {
			return t
		}
	}
	return Terminal()
}

// Suits reports whether the theme is made for a terminal with a dark background, or a
// light one. One that has neither page nor ink of its own is made for both.
func (t *Theme) Suits(dark bool) bool {
	return t.Page == (Look{}) && t.Looks[Body].Foreground == nil || t.Dark == dark
}
