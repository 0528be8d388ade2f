package source

import (
	"context"
	"net/netip"
	"syscall"
)

// IsOurs reports whether an address is of this machine or of the network that it stands
// in, and not of the web: a loopback, private or link-local one.
func IsOurs(a netip.Addr) bool {
	a = a.Unmap()
	return a.IsLoopback() || a.IsPrivate() || a.IsLinkLocalUnicast() || a.IsLinkLocalMulticast() || a.IsUnspecified() || shared.Contains(a)
}

// shared are the addresses that a provider's customers share, RFC 6598.
var shared = netip.MustParsePrefix("100.64.0.0/10")

// onlyElsewhere keeps a connection from being made to an address of ours, whatever name
// led there.
func onlyElsewhere(_ context.Context, _, address string, _ syscall.RawConn) error {
	if to, err := netip.ParseAddrPort(address); err == nil && IsOurs(to.Addr()) {
		return ErrOurs
	}
	return nil
}
