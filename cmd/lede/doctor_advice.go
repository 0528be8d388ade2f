package main

import "github.com/charmbracelet/colorprofile"

// advise puts in what could be switched on where this terminal shows less than it might.
// Without anything to switch on it says nothing: what a terminal cannot do, nobody is to
// be asked for.
func (f *findings) advise(env []string) {
	say := func(when bool, what string) {
		if when {
			f.Advice = append(f.Advice, what)
		}
	}
	if t := f.Tmux; t != nil {
		say(t.keepsPictures, "pictures in pixels: set -g allow-passthrough on, in tmux.conf")
		say(f.Terminal.Colours == colourWords[colorprofile.ANSI256], "all colours, where the terminal around tmux has them: set -as terminal-features ',*:RGB', in tmux.conf")
		say(t.Clipboard == "off", "copying out of tmux: set -g set-clipboard on, in tmux.conf")
	}
	say(!f.Terminal.Unicode, "letters and signs beyond ASCII: a locale in UTF-8, such as LANG=C.UTF-8")
	_, _, copies := clipboardHere(env)
	say(!copies && variable(env, "WAYLAND_DISPLAY") != "", "copying where the terminal has no way of its own: wl-copy, from wl-clipboard")
	say(!copies && variable(env, "WAYLAND_DISPLAY") == "" && variable(env, "DISPLAY") != "", "copying where the terminal has no way of its own: xclip or xsel")
}
