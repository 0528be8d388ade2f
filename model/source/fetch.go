package source

import (
	"cmp"
	"context"
	"fmt"
	"mime"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"path"
	"strings"
	"time"
)

const (
	userAgent       = "lede (terminal article reader)"
	accept          = "text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9, */*;q=0.5"
	acceptsPictures = "image/webp, image/png, image/jpeg, image/gif;q=0.9, */*;q=0.1"
	codings         = "gzip, br, zstd, deflate"
	maxRedirects    = 10
	maxCodings      = 5         // one around the other, as curl has it
	maxHeader       = 256 << 10 // bytes, as Chromium has it
)

// fetch gets the page at u, which the reader called ref.
func fetch(ctx context.Context, ref string, u *url.URL, o Options) (*Source, error) {
	if o.Offline {
		return nil, refuse(ref, ErrOffline)
	}
	if u.Host == "" {
		return nil, refuse(ref, ErrBadURL)
	}
	if u.User != nil {
		ref = u.Redacted()
	}
	o.Limit = cmp.Or(o.Limit, DefaultLimit)
	ctx, cancel := context.WithCancelCause(ctx)
	began, whole := time.Now(), cmp.Or(o.Whole, DefaultWhole)
	alarm := time.AfterFunc(whole, func() { cancel(ErrTrickle) })
	line := transport(u, o)
	hangUp := func() {
		cancel(nil)
		line.CloseIdleConnections()
	}
	resp, err := ask(ctx, line, u, o)
	alarm.Stop()
	if err != nil {
		defer hangUp()
		return nil, refuse(ref, networkReason(ctx, err))
	}
	resp.Body = &patient{resp.Body, cmp.Or(o.Idle, DefaultIdle), whole - time.Since(began), cancel, hangUp}
	if err := acceptable(resp, o); err != nil {
		resp.Body.Close()
		return nil, refuse(ref, err)
	}
	s := sourceOf(ref, resp)
	s.unpack(ctx, resp.Body, applied(resp.Header), o)
	return s, nil
}

// transport is a line to the web for one fetch. Where a proxy stands between, which may well
// be on this machine, it is the proxy that connects.
func transport(u *url.URL, o Options) *http.Transport {
	connect := cmp.Or(o.Connect, DefaultConnect)
	dialer := &net.Dialer{Timeout: connect}
	if proxy, _ := http.ProxyFromEnvironment(&http.Request{URL: u}); o.Elsewhere && proxy == nil {
		dialer.ControlContext = onlyElsewhere
	}
	return &http.Transport{
		Proxy:                 http.ProxyFromEnvironment,
		DialContext:           dialer.DialContext,
		TLSHandshakeTimeout:   connect,
		ResponseHeaderTimeout: cmp.Or(o.Idle, DefaultIdle),
		ForceAttemptHTTP2:     true,
		DisableCompression:    true, // we unpack more kinds, and count before we do

		MaxResponseHeaderBytes: maxHeader,
	}
}

// ask sends the request for u and those that redirects lead to.
func ask(ctx context.Context, line *http.Transport, u *url.URL, o Options) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, because(ErrBadURL, err)
	}
	req.Header.Set("User-Agent", cmp.Or(o.UserAgent, userAgent))
	req.Header.Set("Accept", accept)
	if o.Picture {
		req.Header.Set("Accept", acceptsPictures)
	}
	req.Header.Set("Accept-Encoding", codings)
	if o.ETag != "" {
		req.Header.Set("If-None-Match", o.ETag)
	}
	if o.LastModified != "" {
		req.Header.Set("If-Modified-Since", o.LastModified)
	}
	c := &http.Client{Transport: &courier{line, o.Headers}, CheckRedirect: followable}
	if o.Picture {
		c.CheckRedirect = untold
	} else {
		c.Jar, _ = cookiejar.New(nil) // its error is always nil
	}
	return c.Do(req)
}

// untold is followable for a picture: no host is told of the address that led there.
func untold(req *http.Request, via []*http.Request) error {
	req.Header.Del("Referer")
	return followable(req, via)
}

// followable says whether a redirect may be followed: not for ever, and not off the web.
// Another host is told of no page that led there, whose address may be a secret.
func followable(req *http.Request, via []*http.Request) error {
	if req.URL.Host != via[len(via)-1].URL.Host {
		req.Header.Del("Referer")
	}
	switch {
	case req.URL.Scheme != "http" && req.URL.Scheme != "https":
		return ErrLeavesWeb
	case len(via) > maxRedirects:
		return ErrRedirects
	}
	return nil
}

// sourceOf is the source that a server's answer is.
func sourceOf(ref string, resp *http.Response) *Source {
	u := *resp.Request.URL
	u.User, u.Fragment, u.RawFragment = nil, "", ""
	name := path.Base(u.Path)
	if name == "." || name == "/" {
		name = u.Host
	}
	return &Source{
		Ref:          ref,
		Name:         name,
		URL:          u.String(),
		ContentType:  resp.Header.Get("Content-Type"),
		Size:         resp.ContentLength,
		ETag:         resp.Header.Get("ETag"),
		LastModified: resp.Header.Get("Last-Modified"),
		CacheControl: resp.Header.Get("Cache-Control"),
	}
}

// acceptable says what stands against reading an answer, before its body is read.
func acceptable(resp *http.Response, o Options) error {
	if resp.StatusCode == http.StatusNotModified {
		return ErrNotModified
	}
	if resp.StatusCode < 200 || resp.StatusCode > 299 {
		return &StatusError{Code: resp.StatusCode, RetryAfter: resp.Header.Get("Retry-After")}
	}
	if what := wrongType(resp.Header.Get("Content-Type")); what != "" && !o.Picture {
		return because(ErrWrongType, what)
	}
	coded := len(applied(resp.Header))
	if coded > maxCodings {
		return because(ErrBadPacking, fmt.Sprintf("%d times over", coded))
	}
	if coded == 0 && resp.ContentLength > o.Limit {
		return ErrTooLarge
	}
	return nil
}

// applied are the codings that a server says it applied, in that order.
func applied(h http.Header) []packing {
	var all []packing
	for name := range strings.SplitSeq(strings.Join(h.Values("Content-Encoding"), ","), ",") {
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "gzip", "x-gzip":
			all = append(all, gzipped)
		case "br":
			all = append(all, brotlied)
		case "zstd":
			all = append(all, zstded)
		case "deflate":
			all = append(all, deflated)
		}
	}
	return all
}

// wrongType says in words what a media type is where it can't be an article; empty
// for all that may be one.
func wrongType(contentType string) string {
	media, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		return ""
	}
	kind, sub, _ := strings.Cut(media, "/")
	switch kind {
	case "image":
		return "a picture"
	case "video":
		return "a video"
	case "audio":
		return "a sound recording"
	case "font":
		return "a font"
	}
	switch {
	case media == "application/pdf":
		return "a PDF document"
	case media == "application/zip", media == "application/x-tar", media == "application/x-7z-compressed":
		return "an archive"
	case media == "application/epub+zip":
		return "an e-book"
	case kind == "application" && (sub == "msword" || strings.HasPrefix(sub, "vnd.ms-") || strings.HasPrefix(sub, "vnd.openxml") || strings.HasPrefix(sub, "vnd.oasis")):
		return "an office document"
	}
	return ""
}
