"""Alerts through the real Apprise to a server on this machine."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from orchestration.ingest.ledger import Ledger
from orchestration.quality.alerts import MESSAGE_CHARACTERS, SUBJECT_CHARACTERS, Alert, addresses, raise_alerts, resolve_alerts

ALERT = Alert("check_failed", "critical", "检查未通过", "产量 <b>12</b> 万吨", "f1")
NOBODY_LISTENS = "json://127.0.0.1:9/secret-token"


class Inbox:
    """A web hook that keeps what it is sent."""

    def __init__(self) -> None:
        self.messages: list[dict] = []
        inbox = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                inbox.messages.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
                self.send_response(200)
                self.end_headers()

            def log_message(self, format: str, *arguments: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"json://127.0.0.1:{self.server.server_port}/secret-token"


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    inbox = Inbox()
    thread = threading.Thread(target=inbox.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield inbox
    inbox.server.shutdown()
    thread.join()
    inbox.server.server_close()


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "ledger.sqlite")


def kept(ledger: Ledger) -> list[tuple[str, str | None]]:
    return list(ledger.ops_frame("alert").select("delivery_state", "delivered_to").iter_rows())


def test_message_is_delivered_and_recorded(ledger: Ledger, inbox: Inbox) -> None:
    raise_alerts(ledger, [ALERT], [inbox.address], build_id="b1", run_id="r1")
    (message,) = inbox.messages
    assert (message["title"], message["message"]) == (ALERT.subject, ALERT.message)
    (row,) = ledger.ops_frame("alert").to_dicts()
    assert (row["delivery_state"], row["delivered_to"], row["build_id"], row["run_id"]) == ("sent", "json", "b1", "r1")
    assert (row["alert_kind"], row["subject"], row["message"]) == ("check_failed", ALERT.subject, ALERT.message)


def test_without_addresses_only_recorded(ledger: Ledger) -> None:
    raise_alerts(ledger, [ALERT], [])
    assert kept(ledger) == [("recorded", None)]


@pytest.mark.parametrize("address", [NOBODY_LISTENS, "no-such-service://secret-token", "secret-token"])
def test_failing_address_is_recorded_and_harmless(ledger: Ledger, address: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    raise_alerts(ledger, [ALERT], [address])
    assert kept(ledger) == [("failed", None)]
    assert "could not be delivered" in caplog.text
    assert "secret-token" not in caplog.text
    assert b"secret-token" not in b"".join(path.read_bytes() for path in ledger.path.parent.iterdir())


def test_one_address_of_two(ledger: Ledger, inbox: Inbox) -> None:
    raise_alerts(ledger, [ALERT], [NOBODY_LISTENS, inbox.address])
    assert kept(ledger) == [("sent", "json")]
    assert len(inbox.messages) == 1


def test_same_thing_is_sent_once_while_it_stands(ledger: Ledger, inbox: Inbox) -> None:
    other = Alert("check_failed", "critical", "另一项", "…", "f2")
    raise_alerts(ledger, [ALERT], [inbox.address])
    raise_alerts(ledger, [ALERT, other], [inbox.address])
    assert [message["title"] for message in inbox.messages] == [ALERT.subject, other.subject]
    assert len(kept(ledger)) == 2


def test_undelivered_is_tried_again(ledger: Ledger, inbox: Inbox) -> None:
    raise_alerts(ledger, [ALERT], [NOBODY_LISTENS])
    raise_alerts(ledger, [ALERT], [inbox.address])
    assert kept(ledger) == [("sent", "json")]


def test_what_comes_back_after_being_resolved_is_sent_again(ledger: Ledger, inbox: Inbox) -> None:
    raise_alerts(ledger, [ALERT], [inbox.address])
    resolve_alerts(ledger, ["run_failed"], [])
    resolve_alerts(ledger, ["check_failed"], [ALERT])
    assert kept(ledger) == [("sent", "json")]
    resolve_alerts(ledger, ["check_failed"], [])
    assert kept(ledger) == [("resolved", "json")]
    raise_alerts(ledger, [ALERT], [inbox.address])
    assert kept(ledger) == [("resolved", "json"), ("sent", "json")]
    assert len(inbox.messages) == 2


def test_long_messages_are_cut(ledger: Ledger, inbox: Inbox) -> None:
    raise_alerts(ledger, [Alert("run_failed", "critical", "长" * 300, "长" * 9000, "f")], [inbox.address])
    (message,) = inbox.messages
    assert len(message["title"]) == SUBJECT_CHARACTERS
    assert len(message["message"]) == MESSAGE_CHARACTERS
    (row,) = ledger.ops_frame("alert").to_dicts()
    assert len(row["message"]) == MESSAGE_CHARACTERS


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("  \n ", []),
        ("json://a", ["json://a"]),
        ("json://a mailto://b:c@d\nslack://e", ["json://a", "mailto://b:c@d", "slack://e"]),
        ("json://a,mailto://b:c@d?to=x@y.z,u@v.w, feishu://e,", ["json://a", "mailto://b:c@d?to=x@y.z,u@v.w", "feishu://e"]),
    ],
)
def test_addresses(text: str, found: list[str]) -> None:
    assert addresses(text) == found
