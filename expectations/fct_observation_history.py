"""Every figure of every version, with the time it was valid."""

from __future__ import annotations

from expectations.parts import stated_in_a_document, valid_for_a_time
from expectations.suite import Suite

SUITE = Suite("marts.fct_observation_history", ("batch_id", "observation_id"), (*valid_for_a_time(), *stated_in_a_document()))
