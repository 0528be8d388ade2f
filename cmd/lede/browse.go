package main

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// startTime is how long an opener is watched for failing. A browser that it has become
// runs on.
const startTime = time.Second

// browse has the reader's browser or mail program show an address, or a file by its
// path: with what $BROWSER names, else with what the system has. No shell sees it, and no
// other kind of address goes out. A browser that shows pages in the terminal is returned, to
// be run there on that screen.
func browse(ref string, env []string, screen io.Writer) (*exec.Cmd, error) {
	address := ref
	switch scheme, _, _ := strings.Cut(ref, ":"); strings.ToLower(scheme) {
	case "http", "https", "file":
	case "mailto":
		address = letter(ref)
	default:
		path, err := filepath.Abs(ref)
		if err != nil {
			return nil, err
		}
		address = (&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}).String()
	}
	err := errors.New("there is no " + usualOpeners()[0][0] + " here to open a browser with: set $BROWSER; the address is " + address)
	for _, way := range append(chosenWays(variable(env, "BROWSER"), address), usualWays(address)...) {
		path, missing := exec.LookPath(way[0])
		if missing != nil {
			continue
		}
		opener := exec.Command(path, way[1:]...)
		if isTextBrowser(way[0]) {
			opener.Stdout, opener.Stderr = screen, screen
			return opener, nil
		}
		if err = start(opener); err == nil {
			return nil, nil
		}
		err = fmt.Errorf("%s could not open %s: %w", way[0], address, err)
	}
	return nil, err
}

// textBrowsers are those that show pages in the terminal.
var textBrowsers = []string{"w3m", "lynx", "links", "links2", "elinks", "browsh", "carbonyl", "cha", "chawan", "www-browser", "offpunk", "retawq", "netrik", "edbrowse", "lede"}

// isTextBrowser reports whether a program is one of them, by the name that it is called by.
func isTextBrowser(program string) bool {
	name, _, _ := strings.Cut(filepath.Base(program), ".exe")
	return slices.Contains(textBrowsers, strings.ToLower(name))
}

// start starts an opener, and says whether it has failed by startTime.
func start(opener *exec.Cmd) error {
	if err := opener.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- opener.Wait() }()
	select {
	case err := <-ended:
		return err
	case <-time.After(startTime):
		return nil
	}
}

// letter is a mailto: address with the fields alone that say what a letter says, and to
// whom. Others are a page's wish to add what the reader has: attach=/home/me/secret.
func letter(address string) string {
	to, query, _ := strings.Cut(address, "?")
	asked, _ := url.ParseQuery(strings.ReplaceAll(query, "+", "%2B")) // what is wrong with it is left out
	var fields []string
	for _, name := range []string{"to", "cc", "bcc", "subject", "in-reply-to", "body"} {
		for field, values := range asked {
			for _, v := range values {
				if strings.EqualFold(field, name) {
					fields = append(fields, name+"="+strings.ReplaceAll(url.QueryEscape(v), "+", "%20"))
				}
			}
		}
	}
	if len(fields) == 0 {
		return to
	}
	return to + "?" + strings.Join(fields, "&")
}

// chosenWays are the ways to open an address that $BROWSER names, parted by colons: %s
// stands for the address, which comes last where it has no place, and %% for a percent sign.
func chosenWays(browsers, address string) [][]string {
	var ways [][]string
	for browser := range strings.SplitSeq(browsers, ":") {
		words := strings.Fields(browser)
		if len(words) == 0 {
			continue
		}
		placed := false
		for i, w := range words {
			placed = placed || strings.Contains(strings.ReplaceAll(w, "%%", ""), "%s")
			words[i] = strings.NewReplacer("%%", "%", "%s", address).Replace(w)
		}
		if !placed {
			words = append(words, address)
		}
		ways = append(ways, words)
	}
	return ways
}

// usualWays are the ways to open an address that this system may have.
func usualWays(address string) [][]string {
	ways := usualOpeners()
	for i := range ways {
		ways[i] = append(ways[i], address)
	}
	return ways
}

func usualOpeners() [][]string {
	switch runtime.GOOS {
	case "darwin":
		return [][]string{{"open"}}
	case "windows":
		return [][]string{{"rundll32", "url.dll,FileProtocolHandler"}}
	}
	return [][]string{{"xdg-open"}, {"wslview"}, {"gio", "open"}, {"termux-open"}}
}
