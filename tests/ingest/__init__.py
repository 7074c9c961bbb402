"""Tests of orchestration.ingest."""
