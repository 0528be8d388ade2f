package main

// A failure is an error of what was asked for, not of how it was asked.
type failure struct{ error }

func failed(err error) error {
	if err == nil {
		return nil
	}
	return &failure{err}
}
