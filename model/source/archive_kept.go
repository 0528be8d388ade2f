package source

import (
	"bufio"
	"io"
	"os"
)

// KeepArchive puts all that s holds into a new file, for Records and Open to read, where it
// is a crawl's archive that could not be read from its beginning again. It returns the name
// of the file; an empty one where s is anything else, of which nothing is lost then.
func (s *Source) KeepArchive(newFile func() (*os.File, error)) (name string, err error) {
	b, ok := s.Body.(*body)
	if !ok || s.Path != "" {
		return "", nil
	}
	in, ok := b.in.(*bufio.Reader)
	if !ok {
		return "", nil
	}
	if mark, _ := in.Peek(len(archiveMark)); string(mark) != archiveMark {
		return "", nil // an error comes again with the next read
	}
	f, err := newFile()
	if err != nil {
		return "", err
	}
	_, err = io.Copy(f, s.Body)
	if shut := f.Close(); err == nil {
		err = shut
	}
	return f.Name(), err
}
