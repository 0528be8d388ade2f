// Package source gets the bytes of an article from where they are: a file, standard
// input, a page on the web. It unpacks what is compressed, keeps to limits, and says
// in a sentence what went wrong and what the reader can do about it.
//
//	s, err := source.Open(ctx, "https://paper.example/story", source.Options{})
//	defer s.Body.Close()
//
// It does not know what the bytes mean; that is for model/parse to tell.
package source

import (
	"context"
	"io"
	"net/url"
	"strings"
	"time"
)

// A Source is bytes and where they came from.
type Source struct {
	Ref  string // as the reader gave it
	Name string // the last part of the path, without ".gz" and the like; for titles and for telling the format
	URL  string // its address, after redirects; of a file a file: URL; empty for standard input
	Path string // of a file, absolute; empty for anything else

	ContentType string // as the server said it, with its charset; empty for files
	Size        int64  // of Body in bytes; -1 where it isn't known before the end

	ModTime      time.Time // of a file; zero for anything else
	Crawled      time.Time // when a crawl took what is now a record of its archive; zero for anything else
	ETag         string    // what the server calls this version, for Options.ETag
	LastModified string    // when the server says it changed, for Options.LastModified
	CacheControl string    // how long the server allows it to be kept, as RFC 9111 has it

	Body io.ReadCloser // unpacked; the caller closes it
}

// Options are how to get at a source. The zero Options are the usual ones.
type Options struct {
	// Limit is the most bytes that Body gives, unpacked; one more is ErrTooLarge.
	// Zero means DefaultLimit for what comes from the web or was compressed, and no
	// limit for files as they are and for standard input.
	Limit int64

	UserAgent string    // empty means "lede (terminal article reader)"
	Stdin     io.Reader // what "-" stands for; nil means os.Stdin

	// Headers are sent along, each to its host only.
	Headers []Header

	// Progress is told after each read how many bytes have come, still packed, and
	// how many there will be, or -1. It is called from whoever reads Body.
	Progress func(read, total int64)

	Connect time.Duration // the time allowed to reach a server; zero means 10 s
	Idle    time.Duration // the time allowed without a byte from it; zero means 30 s
	Whole   time.Duration // the time that lede may wait for it in all; zero means 5 min

	// ETag and LastModified are those of a version kept from before. Where the
	// server still has that one, Open returns ErrNotModified.
	ETag, LastModified string

	// Offline keeps lede from the web: what is there is ErrOffline.
	Offline bool

	// Picture is set where a picture is wanted, and not an article. Any type will do,
	// and nothing is told or kept of who asks: no cookies, no page that led here.
	Picture bool

	// Elsewhere is set where what is wanted must not be on this machine or its own
	// network, of which a page from elsewhere should learn nothing.
	Elsewhere bool
}

// The limits of Options where it says nothing else.
const (
	DefaultLimit   = 32 << 20
	DefaultConnect = 10 * time.Second
	DefaultIdle    = 30 * time.Second
	DefaultWhole   = 5 * time.Minute
)

// IsWeb reports whether ref is an address on the web.
func IsWeb(ref string) bool {
	scheme, _, _ := strings.Cut(ref, "://")
	return strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https")
}

// Open gets ref, which is a path, "-" for standard input, an http or https address, a
// file: URL, or one of Records. Its errors, and those of reading Body, are an *Error.
func Open(ctx context.Context, ref string, o Options) (*Source, error) {
	if ref == "-" {
		return openStdin(ctx, o)
	}
	scheme, _, _ := strings.Cut(ref, ":")
	switch strings.ToLower(scheme) {
	case "http", "https", "file":
		u, err := url.Parse(ref)
		if err != nil {
			return nil, refuse(ref, ErrBadURL)
		}
		if u.Scheme != "file" {
			return fetch(ctx, ref, u, o)
		}
		path, err := filePath(u)
		if err != nil {
			return nil, refuse(ref, err)
		}
		return openFile(ctx, ref, path, o)
	}
	if file, number, ok := RecordOf(ref); ok {
		return openRecord(ctx, ref, file, number, o)
	}
	return openFile(ctx, ref, ref, o)
}
