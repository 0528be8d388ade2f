package main

import (
	"os"
	"os/exec"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// ending are the signals that end lede in order. Sizes come as messages here, and nothing
// is stopped to go on later.
var ending, alsoHeard = []os.Signal{os.Interrupt, syscall.SIGTERM}, []os.Signal(nil)

func isResize(syscall.Signal) bool       { return false }
func isStop(syscall.Signal) bool         { return false }
func isTyped(s syscall.Signal) bool      { return s == syscall.SIGINT }
func canStop() bool                      { return false }
func endWhole(*exec.Cmd)                 {}
func (l *listener) stopNow(*tea.Program) {}
