package shelf

import (
	"fmt"
	"testing"

	"lede/model/article"
)

func TestTagsAndSitesAreCountedInTheArchiveToo(t *testing.T) {
	s := opens(t, t.TempDir())
	for i, site := range []string{"Coast News", "coast news", "The Quay Post", "The Quay Post", "", "Coast News"} {
		a := arrival(fmt.Sprint("https://paper.example/", i), fmt.Sprint("Story ", i))
		a.Copy.Site, a.Archived, a.Tags = site, i%2 == 0, []string{"rope"}
		takes(t, s, a)
	}
	if _, err := s.Handle(article.Shelving{Do: article.Delete, IDs: []int64{4}}); err != nil {
		t.Fatal(err)
	}
	sites, err := s.Sites(t.Context())
	if err != nil || fmt.Sprint(sites) != "[{coast news 3} {The Quay Post 1}]" {
		t.Errorf("sites are %v, %v", sites, err)
	}
	tags, err := s.Tags(t.Context())
	if err != nil || fmt.Sprint(tags) != "[{rope 5}]" {
		t.Errorf("tags are %v, %v", tags, err)
	}
}
