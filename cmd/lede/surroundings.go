package main

import (
	"context"
	"image"
	"os/exec"
	"time"

	"lede/model/terminal"
)

// tmuxTime is how long tmux may take to say how it is set.
const tmuxTime = time.Second

// surroundings are what can be known of the terminal without asking it. Tmux is another
// program, for which the first screen must not wait.
func surroundings(ctx context.Context, t *tty, env []string) terminal.Surroundings {
	s := terminal.Look(env, t.colours)
	if pixels, cells := windowSize(t.Fd()); cells.X > 0 && cells.Y > 0 {
		s.Cell = image.Pt(pixels.X/cells.X, pixels.Y/cells.Y)
	}
	if variable(env, "TMUX") != "" {
		s.Tmux = askTmux(ctx, env)
	}
	return s
}

// askTmux has tmux tell of itself and of the terminal around it. One that can't be asked
// tells nothing.
func askTmux(ctx context.Context, env []string) terminal.Tmux {
	ctx, cancel := context.WithTimeout(ctx, tmuxTime)
	defer cancel()
	ask := exec.CommandContext(ctx, "tmux", "display-message", "-p", terminal.TmuxFormat)
	ask.Env = env
	said, err := ask.Output()
	if err != nil {
		return terminal.Tmux{}
	}
	return terminal.ReadTmux(string(said))
}
