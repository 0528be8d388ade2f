package config

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A setting is one preference: its name in the file, where it is kept, and which
// values it takes.
type setting struct {
	name        string
	about       string            // for people, in lines
	kept        func(*Config) any // *string, *[]string, *int, *bool or *time.Duration
	choices     []string          // of strings, and of lists; none means any
	least, most int               // of numbers; of durations in seconds
}

// settings are all preferences but the keys, in the order in which Print has them.
// Those with a dot are in a table of the file.
func settings() []setting {
	return []setting{
		{name: "panes", about: "The panes that are open at the start.",
			kept: func(c *Config) any { return &c.Panes }, choices: []string{"headline", "body", "captions"}},
		{name: "headline", about: "What becomes of the headline when the text is scrolled: it scrolls away, or leaves a line\nthat names the article, or stays; auto: it stays where the window is high and it is not.",
			kept: func(c *Config) any { return &c.Headline }, choices: []string{"auto", "scrolls", "line", "stays"}},
		{name: "frames", about: "How the parts of the screen are set apart: light (by rules), none, or full (by boxes).",
			kept: func(c *Config) any { return &c.Frames }, choices: []string{"light", "none", "full"}},
		{name: "measure", about: "The width of a line at most, in cells.",
			kept: func(c *Config) any { return &c.Measure }, least: 10, most: 400},
		{name: "rag", about: "The right edge: ragged, hyphenated (ragged, with words divided) or justified.",
			kept: func(c *Config) any { return &c.Rag }, choices: []string{"ragged", "hyphenated", "justified"}},
		{name: "paragraphs", about: "How a paragraph begins: spaced from the one above, or indented as in a book.",
			kept: func(c *Config) any { return &c.Paragraphs }, choices: []string{"spaced", "indented"}},
		{name: "leading", about: "Blank rows between blocks.",
			kept: func(c *Config) any { return &c.Leading }, least: 0, most: 4},
		{name: "margin", about: "Cells that stay free at each side of the body at least.",
			kept: func(c *Config) any { return &c.Margin }, least: 0, most: 40},
		{name: "columns", about: "Columns of the body: 1, or more where there is room for them; 0 is as many as there is.",
			kept: func(c *Config) any { return &c.Columns }, least: 0, most: 9},
		{name: "hanging_punctuation", about: "Whether quotation marks and the like stand outside the edges of the text.",
			kept: func(c *Config) any { return &c.Hanging }},
		{name: "reordering", about: "Who puts text in order that runs to the left: lede, or the terminal, if it does so itself.",
			kept: func(c *Config) any { return &c.Reordering }, choices: []string{"lede", "terminal"}},
		{name: "words_per_minute", about: "How fast you read, for the minutes that are left.",
			kept: func(c *Config) any { return &c.WordsPerMinute }, least: 30, most: 2000},
		{name: "theme", about: "The theme: a name, the path of a Glamour style file, or auto: theme_light or theme_dark,\nas the terminal's background is.",
			kept: func(c *Config) any { return &c.Theme }},
		{name: "theme_light", kept: func(c *Config) any { return &c.ThemeLight }},
		{name: "theme_dark", kept: func(c *Config) any { return &c.ThemeDark }},
		{name: "images", about: "How pictures are shown: auto (as the terminal can), kitty, sixel, iterm2, blocks, sextants,\nnamed (in words) or off.",
			kept: func(c *Config) any { return &c.Images }, choices: []string{"auto", "kitty", "sixel", "iterm2", "blocks", "sextants", "named", "off"}},
		{name: "images_from_files", about: "Whether the pictures that a file has on the web are fetched without your asking.",
			kept: func(c *Config) any { return &c.ImagesFromFiles }},
		{name: "offline", about: "Whether lede stays off the web, and fetches neither pages nor pictures.",
			kept: func(c *Config) any { return &c.Offline }},
		{name: "mouse", about: "Whether clicks and the wheel are lede's. The terminal's own selection then needs shift.",
			kept: func(c *Config) any { return &c.Mouse }},
		{name: "plain_screen", about: "A screen without frames, for screen readers.",
			kept: func(c *Config) any { return &c.PlainScreen }},
		{name: "remember", about: "Whether lede remembers what you have read and where you left it, on this machine.",
			kept: func(c *Config) any { return &c.Remember }},
		{name: "preset", about: "The keys to begin with: lede, vim or less. Those under [keys] go before them.",
			kept: func(c *Config) any { return &c.Preset }, choices: presetNames()},
		{name: "fetch.limit", about: "The most that a page may have, in megabytes.",
			kept: func(c *Config) any { return &c.Fetch.Limit }, least: 1, most: 1024},
		{name: "fetch.connect", about: "How long to wait for a server, for each byte from it, and for all of a page.",
			kept: func(c *Config) any { return &c.Fetch.Connect }, least: 1, most: 600},
		{name: "fetch.idle", kept: func(c *Config) any { return &c.Fetch.Idle }, least: 1, most: 600},
		{name: "fetch.whole", kept: func(c *Config) any { return &c.Fetch.Whole }, least: 1, most: 86400},
		{name: "shelf.never", about: "Sites, and folders as ~/letters/*, of which nothing is ever remembered.",
			kept: func(c *Config) any { return &c.Shelf.Never }},
		{name: "shelf.sync", about: "A folder as ~/Sync/lede, carried to other machines, by which their shelves come together; or none.",
			kept: func(c *Config) any { return &c.Shelf.Sync }},
	}
}

// settingNamed is the setting of that name, as spelt in the file.
func settingNamed(name string) (setting, bool) {
	all := settings()
	if i := slices.IndexFunc(all, func(s setting) bool { return s.name == name }); i >= 0 {
		return all[i], true
	}
	return setting{}, false
}

// Choices are the words that a setting takes; nil where it takes others too.
func Choices(name string) []string {
	s, _ := settingNamed(name)
	return s.choices
}

// SettingNames are the names that Set takes.
func SettingNames() []string {
	var names []string
	for _, s := range settings() {
		names = append(names, s.name)
	}
	return names
}

// Set makes a setting by its name from words, as a flag or a variable has them: "72",
// "on", "body,captions", "20s".
func (c *Config) Set(name, words string) error {
	s, ok := settingNamed(name)
	if !ok {
		return fmt.Errorf("there is no setting %q%s", name, meant(name, SettingNames()))
	}
	return s.set(c, s.parse(words))
}

// parse makes of words what the setting takes, where it can.
func (s setting) parse(words string) any {
	words = strings.TrimSpace(words)
	switch s.kept(&Config{}).(type) {
	case *[]string:
		return strings.FieldsFunc(words, func(r rune) bool { return r == ',' || r == ' ' })
	case *int:
		if n, err := strconv.ParseInt(words, 10, 32); err == nil {
			return n
		}
	case *bool:
		switch strings.ToLower(words) {
		case "true", "yes", "on", "1":
			return true
		case "false", "no", "off", "0":
			return false
		}
	}
	return words
}

// set puts a value in its place: a string, []string, int64 or bool. Where the setting
// takes no such value it stays as it was.
func (s setting) set(c *Config, value any) error {
	switch kept := s.kept(c).(type) {
	case *string:
		word, ok := value.(string)
		if !ok || word == "" {
			return s.wants(value)
		}
		if s.choices != nil && !slices.Contains(s.choices, word) {
			return s.wants(value)
		}
		*kept = word
	case *[]string:
		words, err := s.selection(value)
		if err != nil {
			return err
		}
		*kept = words
	case *int:
		n, ok := value.(int64)
		if !ok || n < int64(s.least) || n > int64(s.most) {
			return s.wants(value)
		}
		*kept = int(n)
	case *bool:
		on, ok := value.(bool)
		if !ok {
			return s.wants(value)
		}
		*kept = on
	case *time.Duration:
		words, _ := value.(string)
		d, err := time.ParseDuration(words)
		if err != nil || d < time.Duration(s.least)*time.Second || d > time.Duration(s.most)*time.Second {
			return s.wants(value)
		}
		*kept = d
	}
	return nil
}

// selection is the choices among value, in the order of all, each once; where a setting
// takes any words, those of value.
func (s setting) selection(value any) ([]string, error) {
	words, ok := value.([]string)
	if word, single := value.(string); single {
		words, ok = []string{word}, true
	}
	if ok && s.choices == nil {
		return words, nil
	}
	if !ok || len(words) == 0 {
		return nil, s.wants(value)
	}
	for _, word := range words {
		if !slices.Contains(s.choices, word) {
			return nil, s.wants(word)
		}
	}
	var chosen []string
	for _, choice := range s.choices {
		if slices.Contains(words, choice) {
			chosen = append(chosen, choice)
		}
	}
	return chosen, nil
}

// wants says what the setting takes instead of value.
func (s setting) wants(value any) error {
	takes, question := "text", ""
	switch s.kept(&Config{}).(type) {
	case *int:
		takes = fmt.Sprintf("a whole number from %d to %d", s.least, s.most)
	case *bool:
		takes = "true or false"
	case *time.Duration:
		takes = fmt.Sprintf(`a time from "%ds" to "%ds"`, s.least, s.most)
	case *[]string:
		takes = "a list of texts"
		if s.choices != nil {
			takes = "a list of " + orList(s.choices)
		}
	case *string:
		if s.choices != nil {
			takes = orList(s.choices)
		}
	}
	if word, ok := value.(string); ok {
		question = meant(word, s.choices)
	}
	return fmt.Errorf("%s takes %s, not %s%s", s.name, takes, shown(value), question)
}

// shown is a value as the file has it.
func shown(value any) string {
	switch v := value.(type) {
	case string:
		return quote(v)
	case []string:
		quoted := make([]string, len(v))
		for i, s := range v {
			quoted[i] = quote(s)
		}
		return "[" + strings.Join(quoted, ", ") + "]"
	case otherSort:
		return string(v)
	}
	return fmt.Sprint(value)
}

// An otherSort stands for a value of a sort that no setting takes: "a table", "a date".
type otherSort string

// Check looks for themes that are neither among names nor paths of files, and puts the
// usual ones in their place.
func (c *Config) Check(names []string) []Problem {
	var problems []Problem
	usual := Usual()
	for _, t := range []struct {
		setting string
		kept    *string
		usual   string
		names   []string
	}{
		{"theme", &c.Theme, usual.Theme, append([]string{"auto"}, names...)},
		{"theme_light", &c.ThemeLight, usual.ThemeLight, names},
		{"theme_dark", &c.ThemeDark, usual.ThemeDark, names},
	} {
		if slices.Contains(t.names, *t.kept) || strings.ContainsAny(*t.kept, `/\.`) {
			continue
		}
		place := c.places[t.setting]
		place.Source = cmp.Or(place.Source, t.setting)
		hint := cmp.Or(meant(*t.kept, t.names), "; there are "+strings.Join(t.names, ", ")+", and any style file by its path")
		problems = append(problems, place.because("there is no theme %q%s", *t.kept, hint))
		*t.kept = t.usual
	}
	return problems
}

// A Setting is what can be set, as people read of it.
type Setting struct{ Name, About, Usual string }

// Settings are all that can be set but the keys, with their usual values.
func Settings() []Setting {
	usual := Usual()
	var all []Setting
	for _, s := range settings() {
		all = append(all, Setting{s.name, s.about, s.text(&usual)})
	}
	return all
}
