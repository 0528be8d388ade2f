package main

import (
	"errors"
	"fmt"
	"net/url"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// startTime is how long an opener is watched for failing. A browser that it has become
// runs on.
const startTime = time.Second

// browse has the reader's browser or mail program show an address, or a file by its
// path. No shell sees it, and no other kind of address goes out.
func browse(ref string) error {
	address := ref
	switch scheme, _, _ := strings.Cut(ref, ":"); strings.ToLower(scheme) {
	case "http", "https", "file":
	case "mailto":
		address = letter(ref)
	default:
		path, err := filepath.Abs(ref)
		if err != nil {
			return err
		}
		address = (&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}).String()
	}
	opener, err := browserCommand(address)
	if err != nil {
		return err
	}
	if err := opener.Start(); err != nil {
		return fmt.Errorf("start %s: %w", opener.Path, err)
	}
	ended := make(chan error, 1)
	go func() { ended <- opener.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			return fmt.Errorf("%s could not open %s: %w", opener.Args[0], address, err)
		}
	case <-time.After(startTime):
	}
	return nil
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

// browserCommand is what opens an address on this system.
func browserCommand(address string) (*exec.Cmd, error) {
	var ways [][]string
	switch runtime.GOOS {
	case "darwin":
		ways = [][]string{{"open"}}
	case "windows":
		ways = [][]string{{"rundll32", "url.dll,FileProtocolHandler"}}
	default:
		ways = [][]string{{"xdg-open"}, {"wslview"}, {"gio", "open"}, {"termux-open"}}
	}
	for _, way := range ways {
		if path, err := exec.LookPath(way[0]); err == nil {
			return exec.Command(path, append(way[1:], address)...), nil
		}
	}
	return nil, errors.New("there is no " + ways[0][0] + " here to open a browser with; the address is " + address)
}
