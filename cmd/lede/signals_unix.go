//go:build unix

package main

import (
	"os"
	"os/exec"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/sys/unix"
)

// ending are the signals that end lede in order; alsoHeard are those that do not end it.
var (
	ending    = []os.Signal{syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT, syscall.SIGABRT, syscall.SIGTERM}
	alsoHeard = []os.Signal{syscall.SIGTSTP, syscall.SIGWINCH}
)

func isResize(s syscall.Signal) bool { return s == syscall.SIGWINCH }
func isStop(s syscall.Signal) bool   { return s == syscall.SIGTSTP }

// isTyped reports whether a signal may come from a key, for all who are at the terminal.
func isTyped(s syscall.Signal) bool { return s == syscall.SIGINT || s == syscall.SIGQUIT }

// canStop reports whether somebody is there to let lede go on: the first job of a session
// has no shell above it.
func canStop() bool {
	session, err := unix.Getsid(0)
	return err != nil || session != unix.Getpgrp()
}

// stopNow has the program give the terminal back, as ctrl-Z does; Bubble Tea then sends
// the signal once more, and now lede stops. SIGTSTP itself would not stop it: the Go
// runtime keeps its handler.
func (l *listener) stopNow(program *tea.Program) {
	switch {
	case !canStop():
	case l.stage.isLent():
		syscall.Kill(os.Getpid(), syscall.SIGSTOP)
	default:
		go program.Send(tea.SuspendMsg{})
	}
}

// endWhole has a command take with it what it has started, when it is to end.
func endWhole(run *exec.Cmd) {
	run.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	run.Cancel = func() error { return syscall.Kill(-run.Process.Pid, syscall.SIGKILL) }
}
