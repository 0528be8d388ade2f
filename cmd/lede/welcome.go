package main

import (
	"context"
	_ "embed"
	"strings"

	"lede/model/article"
	"lede/model/parse"
)

//go:embed welcome.md
var welcomeText string

// welcome is the article that is read where none is named. It teaches the keys by
// being read with them.
func welcome() (*article.Article, error) {
	return parse.Read(context.Background(), strings.NewReader(welcomeText), parse.Hint{Format: parse.Markdown})
}
