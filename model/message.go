package model

import "lede/model/parse/clean"

// say puts words into the footer until the next key.
func (m *Model) say(words string) { m.message = shown(words) }

// shown is how words are shown that may name a file, which can be called anything, or an
// address with a password.
func shown(words string) string { return clean.Row(clean.Private(words)) }
