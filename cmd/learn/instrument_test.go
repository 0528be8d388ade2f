package main

import (
	"os"
	"path/filepath"
	"testing"

	"lede/cmd/learn/condition"
)

func TestEachConditionAsksAndKeepsItsParts(t *testing.T) {
	file := filepath.Join(t.TempDir(), "sails.go")
	source := "package boats\n\nimport \"time\"\n\nfunc sails(wind int, mail bool) bool {\n\tif wind > 9 && (mail || wind < 3) {\n\t\treturn false\n\t}\n\tswitch {\n\tcase mail:\n\t\treturn true\n\t}\n\treturn time.Now().IsZero()\n}\n"
	if err := os.WriteFile(file, []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	found, got, err := clausesOf(file, 7)
	if err != nil {
		t.Fatal(err)
	}
	want := "package boats\n\nimport \"lede/cmd/learn/condition\"\nimport \"time\"\n\nfunc sails(wind int, mail bool) bool {\n" +
		"\tif condition.Is(7, false, condition.Is(8, true, wind > 9) && condition.Is(9, true, (condition.Is(10, false, mail) || condition.Is(11, false, wind < 3)))) {\n" +
		"\t\treturn false\n\t}\n\tswitch {\n\tcase condition.Is(12, false, mail):\n\t\treturn true\n\t}\n\treturn time.Now().IsZero()\n}\n"
	if got != want {
		t.Errorf("the file became\n%s\nwant\n%s", got, want)
	}
	if len(found) != 6 || found[3].Words != "mail" || found[3].Place != file+":6" {
		t.Errorf("found %+v", found)
	}
}

func TestAConditionThatIsOutSaysWhatStandsForIt(t *testing.T) {
	defer func() { condition.Out = condition.None; clear(condition.Fired) }()
	if !condition.Is(3, false, true) || !condition.Fired[3] {
		t.Error("a condition that is in did not say what it says, or did not fire")
	}
	if condition.Is(4, true, true); condition.Fired[4] {
		t.Error("what says the same without it fired")
	}
	condition.Out = 3
	if condition.Is(3, false, true) || !condition.Is(5, false, true) {
		t.Error("not the one condition is out")
	}
}
