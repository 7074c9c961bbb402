"""The words that rules go by: terms of the vocabularies found in a text, cue words, names of power technology."""
