package main

// Exit codes.
const (
	exitRead  = 1 // the article could not be read
	exitUsage = 2 // the command line was wrong
)

// A failure is an error of what was asked for, not of how it was asked.
type failure struct{ error }

func failed(err error) error {
	if err == nil {
		return nil
	}
	return &failure{err}
}
