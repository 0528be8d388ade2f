package source

import (
	"net/http"
	"net/netip"
	"net/url"
	"strings"
)

// A Header is sent to one host, and to no other that a redirect leads to.
type Header struct {
	Host        string // with a port: at that port alone
	Name, Value string
	Plain       bool // it may go over http, where everyone on the way can read it
}

// isFor reports whether a header may go along with a request for an address.
func (h Header) isFor(u *url.URL) bool {
	return (isOf(h.Host, u.Hostname()) || isOf(h.Host, u.Host)) && (h.Plain || u.Scheme == "https" || staysHere(u.Hostname()))
}

// staysHere reports whether what is sent to a host never leaves this machine.
func staysHere(host string) bool {
	a, err := netip.ParseAddr(host)
	return err == nil && a.Unmap().IsLoopback() || strings.EqualFold(host, "localhost")
}

// HeadersFor are the headers that may go to the host of an address.
func HeadersFor(address string, headers []Header) []Header {
	u, err := url.Parse(address)
	if err != nil {
		return nil
	}
	var own []Header
	for _, h := range headers {
		if h.isFor(u) {
			own = append(own, h)
		}
	}
	return own
}

// A courier hands on requests, each with the headers that are for its host.
type courier struct {
	http.RoundTripper
	headers []Header
}

func (c *courier) RoundTrip(req *http.Request) (*http.Response, error) {
	own := req.Clone(req.Context())
	for _, h := range c.headers {
		switch {
		case !h.isFor(req.URL):
		case strings.EqualFold(h.Name, "Cookie") && own.Header.Get("Cookie") != "":
			own.Header.Set("Cookie", own.Header.Get("Cookie")+"; "+h.Value)
		default:
			own.Header.Set(h.Name, h.Value)
		}
	}
	return c.RoundTripper.RoundTrip(own)
}

// isOf reports whether a host is the one that is meant: the same, with or without www.
func isOf(meant, host string) bool {
	bare := func(s string) string { return strings.TrimPrefix(strings.ToLower(s), "www.") }
	return meant != "" && bare(meant) == bare(host)
}
