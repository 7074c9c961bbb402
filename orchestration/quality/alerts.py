"""Messages to people about what went wrong.

Here: what an alert is, sending it once through Apprise, and keeping it in the ledger. Not here: finding out what went wrong
(incidents.py), when to report (orchestration/report.py).

Addresses hold passwords and tokens. They are neither logged nor stored; of an address that took a message only the scheme
is kept (``mailto``, ``feishu``). A message that cannot be delivered never fails a run.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import polars as pl

from orchestration.ingest.ledger import Ledger

ADDRESSES_VARIABLE = "ORDOS_ALERT_URLS"
SUBJECT_CHARACTERS = 200
MESSAGE_CHARACTERS = 4000

# Codes of the list alert_state.
SENT, FAILED, RECORDED, RESOLVED = "sent", "failed", "recorded", "resolved"

# A comma may be part of an address, so it separates only before the next scheme.
_BETWEEN_ADDRESSES = re.compile(r"\s+|,\s*(?=[A-Za-z][A-Za-z0-9+.-]*://)")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Alert:
    """One thing that went wrong. ``fingerprint`` is the same whenever it is the same thing."""

    kind: str
    severity: str
    subject: str
    message: str
    fingerprint: str


def addresses(text: str) -> list[str]:
    """The addresses in a value of `ADDRESSES_VARIABLE`, separated by blanks, line breaks or commas."""
    return [part.strip(",") for part in _BETWEEN_ADDRESSES.split(text) if part.strip(",")]


def raise_alerts(
    ledger: Ledger, alerts: Iterable[Alert], to: Sequence[str], build_id: str | None = None, run_id: str | None = None
) -> None:
    """Record each alert and send it to every address, once while it stands; one that did not get through is tried again."""
    for alert in alerts:
        subject, message = alert.subject[:SUBJECT_CHARACTERS], _capped(alert.message)
        earlier = next(iter(ledger.alerts(alert.fingerprint)), None)
        if earlier is None or earlier["delivery_state"] == RESOLVED:
            words = (alert.kind, subject, message, alert.severity, alert.fingerprint)
            alert_id = ledger.record_alert(*words, RECORDED, build_id=build_id, run_id=run_id)
        elif earlier["delivery_state"] == SENT:
            continue
        else:
            alert_id = str(earlier["alert_id"])
        if to:
            ledger.record_delivery(alert_id, *_deliver(subject, message, to))


def resolve_alerts(ledger: Ledger, kinds: Collection[str], still: Iterable[Alert]) -> None:
    """Mark as resolved what stood under these kinds and is no longer so; when it comes back, it is sent again."""
    fingerprints = [alert.fingerprint for alert in still]
    standing = ledger.ops_frame("alert").filter(
        pl.col("alert_kind").is_in(list(kinds))
        & (pl.col("delivery_state") != RESOLVED)
        & ~pl.col("fingerprint").is_in(fingerprints)
    )
    for alert_id, delivered_to in standing.select("alert_id", "delivered_to").iter_rows():
        ledger.record_delivery(alert_id, RESOLVED, delivered_to)


def _deliver(subject: str, message: str, to: Sequence[str]) -> tuple[str, str | None]:
    """Send to each address by itself; the state, and the schemes that took the message."""
    took: list[str] = []
    refused: list[str] = []
    with _silent_apprise():
        for address in to:
            (took if _send(subject, message, address) else refused).append(_scheme(address))
    if refused:
        logger.warning("An alert could not be delivered by: %s", ", ".join(refused))
    return (SENT if took else FAILED), ", ".join(dict.fromkeys(took)) or None


def _send(subject: str, message: str, address: str) -> bool:
    """Whether one address took the message."""
    from apprise import Apprise, NotifyFormat

    try:
        service = Apprise()
        return bool(service.add(address) and service.notify(title=subject, body=message, body_format=NotifyFormat.TEXT))
    except Exception:  # whatever a service does wrong, the run goes on; its words might hold the address
        return False


@contextmanager
def _silent_apprise() -> Iterator[None]:
    """Apprise's own log would show parts of addresses."""
    log = logging.getLogger("apprise")
    disabled, log.disabled = log.disabled, True
    try:
        yield
    finally:
        log.disabled = disabled


def _scheme(address: str) -> str:
    match = _SCHEME.match(address)
    return match[1].lower() if match else "unreadable address"


def _capped(message: str) -> str:
    return message if len(message) <= MESSAGE_CHARACTERS else message[: MESSAGE_CHARACTERS - 1] + "…"
