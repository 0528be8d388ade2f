package main

import (
	"context"
	_ "embed"
	"encoding/base64"
	"strings"

	"lede/model/article"
	"lede/model/parse"
)

//go:embed welcome.md
var welcomeText string

//go:embed welcome.png
var welcomePicture []byte

// welcome is the article that is read where none is named. It teaches the keys by
// being read with them, and holds its own picture.
func welcome() (*article.Article, error) {
	picture := "data:image/png;base64," + base64.StdEncoding.EncodeToString(welcomePicture)
	text := strings.Replace(welcomeText, "(welcome.png ", "("+picture+" ", 1)
	return parse.Read(context.Background(), strings.NewReader(text), parse.Hint{Format: parse.Markdown})
}
