package main

import (
	"os"
	"strings"
	"testing"
)

const twoTexts = "WARC/1.0\nWARC-Type: conversion\nWARC-Target-URI: https://herald.example/ferry\nContent-Length: 39\n\nThe ferry\n\nIt crossed on Tuesday noon.\n\n" +
	"WARC/1.0\nWARC-Type: conversion\nWARC-Target-URI: https://herald.example/tide\nContent-Length: 29\n\nThe tide\n\nIt went out again.\n\n"

func TestTheTextsOfAnArchiveOnStandardInputArePrintedInTurn(t *testing.T) {
	for name, c := range map[string]struct{ in, ref, want string }{
		"all":                             {twoTexts, "-", "The ferry\n\nIt crossed on Tuesday noon.\n\nThe tide\n\nIt went out again.\n"},
		"the second":                      {twoTexts, "-#2", "The tide\n\nIt went out again.\n"},
		"what only begins like one":       {"WARC/1.0 and what became of it\n\nIt is a form of archives.\n", "-", "WARC/1.0 and what became of it\n\nIt is a form of archives.\n"},
		"what begins as one without text": {"WARC/1.0\nWARC-Type: warcinfo\nContent-Length: 0\n\n", "-", "WARC/1.0\n"},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			t.Setenv("TMPDIR", folder)
			t.Setenv("TMP", folder)
			var out, said strings.Builder
			std := streams{in: strings.NewReader(c.in), out: &out, err: &said, terminal: func([]string) *tty { return nil }}
			if code := run(t.Context(), []string{"--format", "text", "--", c.ref}, std, []string{"LEDE_CONFIG=/nowhere/config.toml"}); code != 0 {
				t.Fatalf("lede ends with %d: %s", code, said.String())
			}
			if !strings.HasPrefix(strings.ReplaceAll(out.String(), "    ", ""), c.want) {
				t.Errorf("got\n%s\nwant\n%s", out.String(), c.want)
			}
			if left, _ := os.ReadDir(folder); len(left) > 0 {
				t.Errorf("%s is left behind", left[0].Name())
			}
		})
	}
}
