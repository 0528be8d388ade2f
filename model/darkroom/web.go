package darkroom

import (
	"context"
	"io"
	"net"
	"net/url"
	"strconv"
	"strings"
	"time"

	"lede/model/source"
	"lede/ui/picture"
)

// freshFor is how long a picture is taken to be the same where its server doesn't say.
const freshFor = 7 * 24 * time.Hour

// fromWeb is a picture from the web, or what was kept of it.
func (d *Darkroom) fromWeb(ctx context.Context, w Want, u *url.URL) ([]byte, error) {
	address := keptAs(u)
	kept, fresh := d.kept.find(address, d.options.Now())
	if fresh {
		return kept, nil
	}
	file, err := d.fetch(ctx, w, address)
	if err != nil && kept != nil && ctx.Err() == nil {
		return kept, nil // better old than none
	}
	return file, err
}

// forget drops what was kept of a picture that turned out to be damaged.
func (d *Darkroom) forget(w Want, address string) {
	if u, err := w.resolve(address); err == nil {
		d.kept.drop(keptAs(u))
	}
}

// keptAs is the address that a picture is fetched from and kept by: no password goes to who
// is not asked for one.
func keptAs(u *url.URL) string {
	bare := *u
	bare.User, bare.Fragment = nil, ""
	return bare.String()
}

func (d *Darkroom) fetch(ctx context.Context, w Want, address string) ([]byte, error) {
	o := d.options.Fetch
	if o.Offline {
		return nil, source.ErrOffline
	}
	if (w.Saved || !source.IsWeb(w.Ref)) && !w.Asked {
		return nil, ErrUnasked
	}
	o.Picture, o.Limit = true, picture.MostBytes
	if source.IsWeb(w.Ref) { // a paper's own pictures, and not what another page shows of them
		o.Headers = source.HeadersFor(w.Ref, o.Headers)
	} else {
		o.Headers = nil
	}
	o.Elsewhere = source.IsWeb(w.Ref) && !isOurs(ctx, w.Ref)
	if err := enter(ctx, d.fetching); err != nil {
		return nil, err
	}
	defer leave(d.fetching)
	s, err := source.Open(ctx, address, o)
	if err != nil {
		return nil, err
	}
	defer s.Body.Close()
	file, err := io.ReadAll(s.Body)
	if err != nil {
		return nil, err
	}
	if _, err := picture.Measure(file); err == nil {
		if fresh, may := life(s.CacheControl); may {
			d.kept.keep(address, file, d.options.Now(), fresh)
		}
	}
	return file, nil
}

// life is how long a picture is taken to be fresh, as its server has it, and whether it may
// be kept at all. After RFC 9111, section 5.2.2.
func life(control string) (fresh time.Duration, may bool) {
	fresh = freshFor
	for directive := range strings.SplitSeq(strings.ToLower(control), ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(directive), "=")
		switch name {
		case "no-store":
			return 0, false
		case "no-cache":
			return 0, true
		case "max-age":
			if seconds, err := strconv.Atoi(strings.Trim(value, `"`)); err == nil && seconds >= 0 {
				fresh = min(time.Duration(seconds), 365*24*60*60) * time.Second
			}
		}
	}
	return fresh, true
}

// isOurs reports whether an address is on this machine or its own network, whose pages may
// show pictures from there.
func isOurs(ctx context.Context, address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	found, err := net.DefaultResolver.LookupNetIP(ctx, "ip", u.Hostname())
	return err == nil && len(found) > 0 && source.IsOurs(found[0])
}
