package model

// say puts words into the footer until the next key.
func (m *Model) say(words string) { m.message = words }
