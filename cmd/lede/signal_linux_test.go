package main

import (
	"cmp"
	"fmt"
	"image"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/sys/unix"
)

// asProgram in the environment makes the test binary lede itself.
const asProgram = "RUN_AS_LEDE"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	os.Exit(m.Run())
}

// A process is lede itself at a terminal of the system's, whose other end is a console.
type process struct {
	*console
	cmd     *exec.Cmd
	control *os.File // the console's end of the terminal
	line    *os.File // lede's end
	before  unix.Termios
	ended   chan error
}

// launch starts lede as a process of its own, in a terminal of true colour and an
// environment that says more. Stdin is what is piped in; nil where it is the terminal.
func launch(t *testing.T, env []string, stdin io.Reader, args ...string) *process {
	t.Helper()
	return launchIn(t, env, stdin, append([]string{ownBinary(t)}, args...)...)
}

func ownBinary(t *testing.T) string {
	t.Helper()
	binary, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return binary
}

// launchIn starts a program that may start lede.
func launchIn(t *testing.T, env []string, stdin io.Reader, command ...string) *process {
	t.Helper()
	control, line := openTerminal(t)
	p := &process{console: newConsoleTo(t, usualSize, control), control: control, line: line, ended: make(chan error, 1)}
	p.setSize(usualSize)
	before, err := unix.IoctlGetTermios(int(line.Fd()), unix.TCGETS)
	if err != nil {
		t.Fatal(err)
	}
	p.before = *before
	p.cmd = exec.Command(command[0], command[1:]...)
	p.cmd.Env = []string{asProgram + "=yes", "TERM=xterm-256color", "COLORTERM=truecolor"}
	p.cmd.Env = append(p.cmd.Env, env...)
	p.cmd.Stdin, p.cmd.Stdout, p.cmd.Stderr = line, line, line
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 1}
	if stdin != nil {
		p.cmd.Stdin = stdin
	}
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go io.Copy(p.console, control)
	go func() { p.ended <- p.cmd.Wait() }()
	t.Cleanup(func() { p.cmd.Process.Kill() })
	return p
}

// openTerminal opens both ends of a terminal. Reading from the control end does not
// block a thread, so that closing it hangs up at once.
func openTerminal(t *testing.T) (control, line *os.File) {
	t.Helper()
	fd, err := unix.Open("/dev/ptmx", unix.O_RDWR|unix.O_NOCTTY|unix.O_NONBLOCK|unix.O_CLOEXEC, 0)
	if err != nil {
		t.Skip("there are no terminals here: ", err)
	}
	control = os.NewFile(uintptr(fd), "/dev/ptmx")
	if err := unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	number, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	line, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { line.Close() })
	return control, line
}

// paints waits for the first byte on the screen.
func (p *process) paints() {
	p.Helper()
	if !p.await(func(string) bool { return p.wrote("") }, patienceOfTests) {
		p.Fatal("nothing is painted")
	}
}

// fills waits for a frame that goes around a screen of that size.
func (p *process) fills(size image.Point) {
	p.Helper()
	framed := func(screen string) bool {
		rows := strings.Split(screen, "\n")
		return strings.HasPrefix(rows[0], "┌─") && strings.HasPrefix(rows[size.Y-1], "└─") && utf8.RuneCountInString(rows[size.Y-1]) == size.X
	}
	if !p.await(framed, patienceOfTests) {
		p.Fatalf("no screen of %v comes:\n%s", size, p.screen())
	}
}

// hasSaid waits until words have been on the screen; what follows may have taken them
// away by now.
func (p *process) hasSaid(words string) {
	p.Helper()
	if !p.await(func(string) bool { return p.wrote(words) }, patienceOfTests) {
		p.Fatalf("%q never came on the screen:\n%s", words, p.screen())
	}
}

// job is the process that the shell at the terminal has started.
func (p *process) job() int {
	p.Helper()
	children, err := os.ReadFile(fmt.Sprintf("/proc/%d/task/%[1]d/children", p.cmd.Process.Pid))
	if err != nil {
		p.Skip("there is no list of a process's children here: ", err)
	}
	job, err := strconv.Atoi(strings.TrimSpace(string(children)))
	if err != nil {
		p.Fatal(err)
	}
	return job
}

// setSize makes the terminal another size, of which the kernel tells lede.
func (p *process) setSize(size image.Point) {
	p.emulator.Resize(size.X, size.Y)
	raw, err := p.control.SyscallConn()
	if err != nil {
		p.Fatal(err)
	}
	var refused error
	err = raw.Control(func(fd uintptr) {
		refused = unix.IoctlSetWinsize(int(fd), unix.TIOCSWINSZ, &unix.Winsize{Row: uint16(size.Y), Col: uint16(size.X)})
	})
	if err := cmp.Or(err, refused); err != nil {
		p.Fatal(err)
	}
}

// exits waits for the process's end, and checks how it leaves its terminal.
func (p *process) exits(code int) {
	p.Helper()
	select {
	case <-p.ended:
		if got := p.cmd.ProcessState.ExitCode(); got != code {
			p.Errorf("lede ends with %d (%v), want %d", got, p.cmd.ProcessState, code)
		}
	case <-time.After(patienceOfTests):
		p.Fatalf("lede does not end:\n%s", p.screen())
	}
	after, err := unix.IoctlGetTermios(int(p.line.Fd()), unix.TCGETS)
	if err != nil {
		p.Fatal(err)
	}
	if *after != p.before {
		p.Errorf("the terminal's driver is left as %+v, and was %+v", *after, p.before)
	}
	const marked = "and the shell goes on"
	p.line.WriteString(marked)
	p.sees(marked)
	p.isInOrder()
}

func TestSignalsEndLedeInOrder(t *testing.T) {
	file := writeFile(t, "notice.md", notice)
	for _, by := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT, syscall.SIGABRT} {
		t.Run(by.String(), func(t *testing.T) {
			t.Parallel()
			p := launch(t, nil, nil, file)
			p.press("?")
			p.sees("line down")
			p.cmd.Process.Signal(by)
			p.exits(128 + int(by))
		})
	}
}

// TestASignalAtTheFirstByteEndsLedeInOrder sends it before anybody reads a key.
func TestASignalAtTheFirstByteEndsLedeInOrder(t *testing.T) {
	file := writeFile(t, "notice.md", notice)
	for _, by := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT} {
		t.Run(by.String(), func(t *testing.T) {
			t.Parallel()
			p := launch(t, nil, nil, file)
			p.paints()
			p.cmd.Process.Signal(by)
			p.exits(128 + int(by))
		})
	}
}

func TestANewSizeAtTheFirstByteIsTaken(t *testing.T) {
	t.Parallel()
	p := launch(t, []string{"LEDE_FRAMES=full"}, nil, writeFile(t, "notice.md", notice))
	p.paints()
	p.setSize(image.Pt(110, 30))
	p.fills(image.Pt(110, 30))
	p.press("q")
	p.exits(0)
}

// TestAStoppedLedeLeavesTheTerminalToTheShell has a shell start lede as a job of its own,
// which is stopped from outside and by its key, and goes on.
func TestAStoppedLedeLeavesTheTerminalToTheShell(t *testing.T) {
	t.Parallel()
	p := launchIn(t, nil, nil, "/bin/sh", "-mc", `"$0" "$1"; echo "stopped once"; fg >/dev/null; echo "stopped twice"; fg >/dev/null; echo "ended: $?"`,
		ownBinary(t), writeFile(t, "notice.md", notice))
	p.sees("The quay is closed") // until it has the terminal, keys are the shell's
	p.press("?")
	p.sees("line down")
	syscall.Kill(p.job(), syscall.SIGTSTP)
	p.hasSaid("stopped once")
	p.sees("line down")
	p.press("ctrl+z")
	p.hasSaid("stopped twice")
	p.sees("line down")
	p.press("Q")
	p.sees("ended: 0")
	p.exits(0)
}

func TestLedeEndsWithItsTerminal(t *testing.T) {
	t.Parallel()
	p := launch(t, nil, nil, writeFile(t, "notice.md", notice))
	p.press("?")
	p.sees("line down")
	p.line.Close()
	p.control.Close()
	select {
	case <-p.ended:
	case <-time.After(patienceOfTests):
		t.Fatal("lede goes on without a terminal")
	}
}

func TestKeysComeFromTheTerminalWhileTextComesFromAPipe(t *testing.T) {
	t.Parallel()
	p := launch(t, nil, strings.NewReader(notice), "--input", "markdown")
	p.sees("The quay is closed")
	p.press("?")
	p.sees("line down")
	p.press("q", "q")
	p.exits(0)
}

func TestTheTerminalsNewSizeIsTaken(t *testing.T) {
	t.Parallel()
	p := launch(t, nil, nil, writeFile(t, "notice.md", notice))
	p.sees("The quay is closed")
	p.press("?")
	p.sees("line down")
	p.press("q")
	p.setSize(image.Pt(110, 30))
	p.sees(strings.Repeat("─", 66))
	p.press("q")
	p.exits(0)
}

func TestNoColourIsHeededWhateverItSays(t *testing.T) {
	file := writeFile(t, "notice.md", notice)
	for _, c := range []struct {
		env    string
		colour bool
	}{{"NO_COLOR=1", false}, {"NO_COLOR=0", false}, {"NO_COLOR=no", false}, {"NO_COLOR=", true}} {
		t.Run(c.env, func(t *testing.T) {
			t.Parallel()
			p := launch(t, []string{c.env}, nil, "--theme", "sepia", file)
			p.press("?")
			p.sees("line down")
			p.press("esc")
			p.seesNo("line down")
			if got := p.colourful(); got != c.colour {
				t.Errorf("there is colour: %t, want %t", got, c.colour)
			}
			p.press("q")
			p.exits(0)
		})
	}
}

func TestAScreenThatCannotBeIsNoTerminal(t *testing.T) {
	control, line := openTerminal(t)
	defer control.Close()
	for size, drawn := range map[image.Point]bool{image.Pt(80, 24): true, image.Pt(65535, 65535): false, image.Pt(4000, 260): true} {
		if err := unix.IoctlSetWinsize(int(line.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: uint16(size.Y), Col: uint16(size.X)}); err != nil {
			t.Fatal(err)
		}
		if got := terminalOf(line, nil); (got != nil) != drawn {
			t.Errorf("%v is drawn: %v", size, got != nil)
		}
	}
}
