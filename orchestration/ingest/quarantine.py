"""Why a file is set aside. Here: the one exception that carries a reason code. Not here: what is done about it."""

from __future__ import annotations


class Quarantine(Exception):
    """A file that cannot be taken; ``reason_code`` is one of the code list reason_code, ``reason`` is for people."""

    def __init__(self, reason_code: str, reason: str) -> None:
        super().__init__(reason)
        self.reason_code = reason_code
        self.reason = reason
