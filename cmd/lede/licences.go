package main

import (
	_ "embed"
	"io"

	"github.com/spf13/cobra"
)

// licenceTexts are the terms of all that the program is made of: its own, those of the
// modules that are linked into it, of the hyphenation patterns, and the credits of the
// pages that its numbers were learned from.
//
//go:embed licences.txt
var licenceTexts string

// licencesCommand prints the terms of all that the program is made of.
func licencesCommand(std streams) *cobra.Command {
	return &cobra.Command{
		Use:   "licences",
		Short: "Print the licences of all that lede is made of",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := io.WriteString(std.out, licenceTexts)
			return failed(err)
		},
	}
}
