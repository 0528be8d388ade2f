package config

// presetNames are the sets of keys that there are.
func presetNames() []string { return []string{"lede", "vim", "less"} }

// preset is the keys that another program's readers have in their fingers, where they
// differ from lede's own. A key that is given here is taken from the command that
// usually has it.
func preset(name string) map[string][]string {
	switch name {
	case "vim":
		return map[string][]string{
			"half-a-page-down": {"ctrl+d"},
			"half-a-page-up":   {"ctrl+u"},
			"page-down":        {"ctrl+f", "pgdown", "space"},
			"page-up":          {"ctrl+b", "pgup"},
			"focus-next-pane":  {"ctrl+w", "tab"},

			"word-at-the-match":           {"*", "alt+n"},
			"word-at-the-match-backwards": {"#", "alt+p"},
			"highlight-the-paragraph":     {"alt+h"},
		}
	case "less":
		return map[string][]string{
			"line-down": {"j", "down", "ctrl+e", "ctrl+n"},
			"line-up":   {"k", "up", "ctrl+y", "ctrl+p"},
			"page-down": {"space", "f", "ctrl+f", "ctrl+v", "pgdown"},
			"page-up":   {"b", "ctrl+b", "alt+v", "pgup"},
			"top":       {"g", "<", "home"},
			"bottom":    {"G", ">", "end"},
			"help":      {"h", "f1"},
			"redraw":    {"ctrl+l", "ctrl+r"},

			"find-backwards": {"?", "alt+/"},

			"follow-a-link-by-its-letters": {"alt+f"},
		}
	}
	return nil
}
