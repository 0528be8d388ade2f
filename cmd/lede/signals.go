package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

// A stopped is the error of a program that a signal has ended.
type stopped struct{ by syscall.Signal }

func (s *stopped) Error() string { return fmt.Sprintf("stopped by a signal: %v", s.by) }

// code is what the process ends with, as shells have it.
func (s *stopped) code() int { return 128 + int(s.by) }

// A listener hears the system's signals from before the first screen is painted until the
// terminal is as it was. Bubble Tea begins to listen later, when it has read the size and
// painted: what came until then would end lede on the alternate screen, or be lost.
type listener struct {
	stage *stage
	heard chan os.Signal
	done  chan struct{}
	ended atomic.Pointer[stopped]
}

func listen(s *stage) *listener {
	l := &listener{stage: s, heard: make(chan os.Signal, 16), done: make(chan struct{})}
	signal.Notify(l.heard, append(ending, alsoHeard...)...)
	return l
}

func (l *listener) stop() {
	signal.Stop(l.heard)
	close(l.done)
}

// passOn tells the program what is heard, and that ctx has ended: tea.WithContext would
// kill it while its keys are still being read.
func (l *listener) passOn(ctx context.Context, program *tea.Program) {
	for {
		select {
		case s := <-l.heard:
			l.hear(s, program)
		case <-ctx.Done():
			go program.Quit()
			ctx = context.Background()
		case <-l.done:
			return
		}
	}
}

func (l *listener) hear(s os.Signal, program *tea.Program) {
	switch by, _ := s.(syscall.Signal); {
	case isResize(by):
		go program.Send(tea.WindowSizeMsg{Width: 1, Height: 1}) // filter says which; the library would read it in two goroutines at once
	case isStop(by):
		l.stopNow(program)
	case l.stage.isLent() && isTyped(by): // meant for who has the terminal now
	default:
		l.ended.CompareAndSwap(nil, &stopped{by})
		go program.Quit()
	}
}

// filter sees each message before the program does. Sizes are read anew: one that was
// sent before another may arrive after it.
func (l *listener) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg.(type) {
	case tea.WindowSizeMsg:
		if width, height, err := term.GetSize(l.stage.Fd()); err == nil && width > 0 && height > 0 {
			return tea.WindowSizeMsg{Width: width, Height: height}
		}
	case tea.SuspendMsg:
		if !canStop() {
			return nil
		}
	}
	return msg
}

// cause is why the program has ended, where the reader did not end it.
func (l *listener) cause(ctx context.Context) error {
	if s := l.ended.Load(); s != nil {
		return s
	}
	return ctx.Err()
}
