package source

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// An Error is why a source can't be read: what was tried, what happened, and what the
// reader can do, in a sentence that continues.
type Error struct {
	Ref    string // what was to be read
	Err    error  // what happened; one of the Err variables, a *StatusError, or what the system said
	Advice string // what the reader can do; empty where we know nothing
}

func (e *Error) Error() string {
	s := "read " + printable(e.Ref) + ": " + e.Err.Error()
	if e.Advice != "" {
		s += "; " + e.Advice
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }

// What may have happened, for who wants to ask with errors.Is.
var (
	ErrMissing     = errors.New("there is no such file")
	errPerhapsWeb  = fmt.Errorf("%w", ErrMissing) // it looks like an address
	ErrFolder      = errors.New("this is a folder")
	ErrUnreadable  = errors.New("you are not allowed to read this file")
	ErrFarFile     = errors.New("this file: URL names another machine")
	ErrScheme      = errors.New("lede reads files and http or https addresses only")
	ErrTooLarge    = errors.New("it is too large")
	ErrBadPacking  = errors.New("it is compressed, and damaged or cut short")
	ErrNoRecord    = errors.New("the crawl's archive has no such text")
	ErrWrongType   = errors.New("this is no text")
	ErrNotModified = errors.New("it has not changed")
	ErrNoHost      = errors.New("there is no such host")
	ErrRefused     = errors.New("the server refused the connection")
	ErrUnreachable = errors.New("the server cannot be reached")
	ErrTimeout     = errors.New("the server did not answer in time")
	ErrTrickle     = errors.New("the server sends it too slowly")
	ErrBroken      = errors.New("the connection broke off")
	ErrNonsense    = errors.New("the server's answer cannot be understood")
	ErrProxy       = errors.New("the proxy cannot be reached")
	ErrTLS         = errors.New("the server's certificate cannot be trusted")
	ErrNoTLS       = errors.New("the server does not speak https at this address")
	ErrRedirects   = errors.New("it redirects again and again")
	ErrLeavesWeb   = errors.New("it redirects to something that is not on the web")
	ErrBadURL      = errors.New("this is no complete web address")
	ErrOffline     = errors.New("it is on the web, and lede is to stay off it")
	ErrOurs        = errors.New("it is within your own network, which a page from elsewhere may not look into")
	ErrNoFile      = errors.New("this is no ordinary file")
)

// saved is the way out of every page that only a browser gets at.
const saved = "open it in a browser, save the page, and open the file"

var advice = []struct {
	err error
	do  string
}{
	{errPerhapsWeb, "to fetch it from the web, write https:// in front"},
	{ErrMissing, "check its name and where you are"},
	{ErrFolder, "give one of the files in it"},
	{ErrUnreadable, "ask its owner, or change its permissions"},
	{ErrFarFile, "copy the file here"},
	{ErrScheme, "fetch it with another program and hand it over: … | lede -"},
	{ErrTooLarge, "to read it all the same, save it unpacked to a file and open that"},
	{ErrBadPacking, "try to unpack it with another program"},
	{ErrNoRecord, "give the archive's name alone to step through all its texts"},
	{ErrWrongType, "open it in a browser"},
	{ErrNoHost, "check the spelling, and that you are online"},
	{ErrRefused, "check the address and the port, or try again later"},
	{ErrUnreachable, "check that you are online"},
	{ErrTimeout, "try again later"},
	{ErrTrickle, "try again later, or wait longer: LEDE_FETCH_WHOLE=30m"},
	{ErrBroken, "try again"},
	{ErrNonsense, "check the address and the port, or open it in a browser"},
	{ErrProxy, "check HTTP_PROXY and HTTPS_PROXY"},
	{ErrTLS, "check the address and this machine's clock; somebody may be listening in"},
	{ErrNoTLS, "try it with http:// in front"},
	{ErrRedirects, "the site may insist on cookies: " + saved},
	{ErrLeavesWeb, "open it in a browser"},
	{ErrBadURL, "it should look like https://paper.example/story"},
	{ErrOffline, "leave out --offline to fetch it"},
}

// refuse makes an Error of what happened to ref, with the advice that goes with it.
func refuse(ref string, err error) error {
	var already *Error
	if errors.As(err, &already) {
		return err
	}
	e := &Error{Ref: ref, Err: err}
	var status *StatusError
	if errors.As(err, &status) {
		e.Advice = status.advice()
		return e
	}
	for _, a := range advice {
		if errors.Is(err, a.err) {
			e.Advice = a.do
			break
		}
	}
	return e
}

// brief is the beginning of what may be long.
func brief(s string) string {
	const most = 200
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}

// printable is s, quoted where it holds what would do something to a terminal.
func printable(s string) string {
	if strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return strconv.QuoteToGraphic(s)
	}
	return s
}
