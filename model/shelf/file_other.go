//go:build !unix

package shelf

// placeOnDisk is nil where the system does not tell where on the disk a file is.
func placeOnDisk(string) []byte { return nil }
