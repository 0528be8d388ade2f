//go:build unix

package shelf

import (
	"encoding/binary"
	"os"
	"syscall"
)

// placeOnDisk names a file by where it is on the disk; nil where there is no such file.
func placeOnDisk(path string) []byte {
	info, err := os.Stat(path)
	if err != nil {
		return nil
	}
	s, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return nil
	}
	return binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(nil, uint64(s.Dev)), s.Ino)
}
