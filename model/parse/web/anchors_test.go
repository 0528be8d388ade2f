package web

import (
	"context"
	"maps"
	"testing"

	"lede/model/article"
)

// TestPlacesThatOnlyOthersLeadToHaveNames has places that no link of the page's own names,
// and some outside its article.
func TestPlacesThatOnlyOthersLeadToHaveNames(t *testing.T) {
	const page = `<html lang="en"><body><nav id="menu"><a href="/">Home</a></nav><article id="story"><h1>The lamp is lit</h1>
<p id="first">The keeper lit the lamp at six, an hour before it was needed, since the fog had come in early and the boats were out.</p>
<section id="fog"><h2>Fog</h2>
<p>The fog came from the north, and took the buoys one after the other until <b id="last">the last of them</b> was gone as well.</p></section>
</article><div id="comments"><p>Nobody has said anything yet.</p></div></body></html>`
	a, err := Parse(context.Background(), page, "https://signal.example.org/lamp.html")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]article.Position{"story": {}, "first": {}, "fog": {Block: 1}, "last": {Block: 2, Offset: 74}}
	if !maps.Equal(a.Anchors, want) {
		t.Errorf("the places are %v, want %v", a.Anchors, want)
	}
}
