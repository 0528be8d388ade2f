package config

import (
	"strings"
)

// prefix begins the names of lede's variables: LEDE_MEASURE, LEDE_FETCH_IDLE.
const prefix = "LEDE_"

// pathVariable names the configuration's file itself.
const pathVariable = prefix + "CONFIG"

// Environment makes the settings that variables are of, "NAME=words" each.
func (c *Config) Environment(environ []string) []Problem {
	var problems []Problem
	for _, v := range environ {
		name, words, _ := strings.Cut(v, "=")
		if !strings.HasPrefix(name, prefix) || name == pathVariable || words == "" {
			continue
		}
		place := Problem{Source: name}
		s, ok := variable(name)
		if !ok {
			problems = append(problems, place.because("there is no such setting%s", meant(name, variables())))
			continue
		}
		if err := s.set(c, s.parse(words)); err != nil {
			problems = append(problems, place.because("%v", err))
			continue
		}
		if c.places == nil {
			c.places = map[string]Problem{}
		}
		c.places[s.name] = place
	}
	return problems
}

// variable is the setting that a variable is of.
func variable(name string) (setting, bool) {
	for _, s := range settings() {
		if s.variable() == name {
			return s, true
		}
	}
	return setting{}, false
}

func (s setting) variable() string {
	return prefix + strings.ToUpper(strings.ReplaceAll(s.name, ".", "_"))
}

func variables() []string {
	var names []string
	for _, s := range settings() {
		names = append(names, s.variable())
	}
	return names
}
