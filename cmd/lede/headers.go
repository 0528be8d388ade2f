package main

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/spf13/pflag"
	"golang.org/x/net/http/httpguts"

	"lede/model/config"
	"lede/model/source"
)

// defineHeaders makes the flag of headers known to a command line.
func defineHeaders(set *pflag.FlagSet, lines *[]string) {
	set.StringArrayVar(lines, "header", nil, "a line NAME: VALUE to send with the pages asked for, and to no other host")
}

// parseHeaders reads what such flags say.
func parseHeaders(lines []string) (headers []source.Header, err error) {
	for _, line := range lines {
		h, err := parseHeader(line)
		if err != nil {
			return nil, err
		}
		headers = append(headers, h)
	}
	return headers, nil
}

// parseHeader reads a flag such as "Cookie: subscriber=7".
func parseHeader(s string) (source.Header, error) {
	name, value, ok := strings.Cut(s, ":")
	name, value = strings.TrimSpace(name), strings.TrimSpace(value)
	if !ok || !httpguts.ValidHeaderFieldName(name) || !httpguts.ValidHeaderFieldValue(value) {
		return source.Header{}, fmt.Errorf("--header: a header is written \"NAME: VALUE\", as \"Cookie: subscriber=7\"")
	}
	return source.Header{Name: name, Value: value}, nil
}

// headersOf are those of the reader's sites, and those of the command line, which are for
// the hosts of the pages that it names. Who names http has them sent over http.
func headersOf(f flags) ([]source.Header, error) {
	sites, err := config.LoadSites(f.sites)
	if err != nil {
		return nil, err
	}
	var headers []source.Header
	for _, s := range sites {
		for _, h := range s.Headers {
			headers = append(headers, source.Header{Host: s.Host, Name: h[0], Value: h[1], Plain: s.Plain})
		}
	}
	for _, ref := range f.refs {
		u, err := url.Parse(ref)
		if err != nil || u.Hostname() == "" {
			continue
		}
		for _, h := range f.headers {
			h.Host, h.Plain = u.Host, u.Scheme == "http"
			headers = append(headers, h)
		}
	}
	return headers, nil
}
