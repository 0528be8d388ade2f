package ui

import (
	"hash/fnv"
	"strconv"
	"strings"
)

// closeLink ends what openLink began.
const closeLink = "\x1b]8;;\x1b\\"

// openLink appends what makes the text after it a link for the terminal (OSC 8). Its
// id is the same wherever the address is, so that a link broken over lines is one.
func openLink(b []byte, address string) []byte {
	id := fnv.New32a()
	id.Write([]byte(address))
	b = append(b, "\x1b]8;id="...)
	b = strconv.AppendUint(b, uint64(id.Sum32()), 36)
	b = append(b, ';')
	return append(append(b, address...), "\x1b\\"...)
}

// longestTold is the most bytes of an address that the terminal is told: VTE takes no
// longer one, and each word of a link repeats it.
const longestTold = 2083

// leadsOut reports whether the terminal is told of a link. Places within the article
// are lede's own to find; files and programs no page has a claim to.
func leadsOut(address string) bool {
	scheme, _, ok := strings.Cut(address, ":")
	if !ok || len(address) > longestTold {
		return false
	}
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto":
	default:
		return false
	}
	for i := range len(address) {
		if address[i] <= ' ' || address[i] > '~' {
			return false
		}
	}
	return true
}
