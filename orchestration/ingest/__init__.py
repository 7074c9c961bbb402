"""Bytes -> Document: charset, format readers, sources.yml, and the ledger of what was taken."""
