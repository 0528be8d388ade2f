package source

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"syscall"
)

// A StatusError is a server's answer that is no page.
type StatusError struct {
	Code       int    // of HTTP: 404
	RetryAfter string // when to come back, as the server said it: seconds, or a date
}

func (e *StatusError) Error() string {
	says := "the server answers"
	switch {
	case e.Code == 401:
		says = "the page is for those who have logged in"
	case e.Code == 402:
		says = "the page must be paid for"
	case e.Code == 403:
		says = "the server does not let us have this page"
	case e.Code == 404:
		says = "the server has no such page"
	case e.Code == 410:
		says = "the page has been taken down"
	case e.Code == 429:
		says = "the server has had too many requests from here"
	case e.Code == 451:
		says = "the page is withheld for legal reasons"
	case e.Code >= 500:
		says = "the server has a fault of its own"
	}
	if name := http.StatusText(e.Code); name != "" {
		return fmt.Sprintf("%s (%d %s)", says, e.Code, name)
	}
	return fmt.Sprintf("%s (status %d)", says, e.Code)
}

func (e *StatusError) advice() string {
	switch {
	case e.Code == 404, e.Code == 410:
		return "check the address, or look for a copy in a web archive"
	case e.Code == 451:
		return "look for a copy in a web archive"
	case e.Code == 429, e.Code >= 500:
		if e.RetryAfter != "" {
			return "it asks to come back after " + printable(e.RetryAfter) + unitOf(e.RetryAfter)
		}
		return "try again later"
	}
	return saved
}

// unitOf is the unit of a Retry-After that is a number.
func unitOf(after string) string {
	for _, c := range after {
		if c < '0' || c > '9' {
			return ""
		}
	}
	return " seconds"
}

// because is a reason with its detail, which may come from a stranger.
func because(reason error, detail any) error {
	return fmt.Errorf("%w (%s)", reason, brief(printable(fmt.Sprint(detail))))
}

// networkReason turns what the network said into one of our reasons. A reading that was
// called off stays context.Canceled.
func networkReason(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	var ue *url.Error
	asked := errors.As(err, &ue)
	if asked {
		err = ue.Err // the address is in our own sentence already
	}
	var (
		dns  *net.DNSError
		op   *net.OpError
		wait net.Error
	)
	switch {
	case errors.Is(err, ErrOurs):
		return ErrOurs
	case errors.As(err, &dns) && dns.IsNotFound:
		return ErrNoHost
	case errors.As(err, &dns):
		return because(ErrUnreachable, dns)
	case errors.As(err, &op) && op.Op == "proxyconnect":
		return because(ErrProxy, op.Err)
	case errors.Is(err, syscall.ECONNREFUSED):
		return ErrRefused
	case errors.Is(err, http.ErrSchemeMismatch), errors.As(err, new(tls.RecordHeaderError)):
		return ErrNoTLS
	case distrusted(err):
		return because(ErrTLS, err)
	case errors.As(err, &wait) && wait.Timeout():
		return ErrTimeout
	case errors.Is(err, syscall.ECONNRESET), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return ErrBroken
	case errors.As(err, &op):
		return because(ErrUnreachable, op.Err)
	case asked && !errors.Is(err, ErrRedirects) && !errors.Is(err, ErrLeavesWeb):
		return because(ErrNonsense, err) // the library's words: "malformed MIME header line"
	}
	return err
}

// distrusted reports whether a connection failed for a certificate.
func distrusted(err error) bool {
	return errors.As(err, new(*tls.CertificateVerificationError)) ||
		errors.As(err, new(x509.UnknownAuthorityError)) ||
		errors.As(err, new(x509.HostnameError)) ||
		errors.As(err, new(x509.CertificateInvalidError)) ||
		errors.As(err, new(tls.AlertError))
}
