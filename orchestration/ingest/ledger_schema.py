"""The ledger's tables. Here: their one definition and their version. Not here: reading and writing them."""

from __future__ import annotations

SCHEMA_VERSION = 1

# Times are UTC, as ISO 8601 text, which sorts. Rows of seen_file and document describe the present; all others are history.
SCHEMA = """
create table seen_file (
    source_path text primary key,
    byte_size integer not null,
    modified integer not null,
    document_version text not null,
    processor text not null,
    declared text not null,
    outcome text not null,
    last_seen text not null
);
create table document (
    source_path text primary key,
    document_id text not null,
    document_version text not null,
    batch_id text not null,
    processor text not null,
    declared text not null
);
create table document_outcome (
    run_id text not null,
    seen_at text not null,
    source_path text not null,
    document_id text not null,
    document_version text,
    outcome text not null,
    reason_code text,
    reason text,
    byte_size integer,
    media_type text,
    charset text,
    batch_id text,
    primary key (run_id, source_path)
);
create index document_outcome_by_path on document_outcome (source_path, batch_id);
create table batch (
    batch_id text primary key,
    created_at text not null,
    extractor text not null,
    document_count integer not null,
    observation_count integer not null
);
create table build (
    build_id text primary key,
    started_at text not null,
    finished_at text,
    status text not null,
    fingerprint text,
    database_file text,
    row_counts text,
    reason text
);
create table check_result (
    build_id text not null,
    relation text not null,
    check_name text not null,
    passed integer not null,
    severity text not null,
    reason text,
    failing_rows integer,
    sample text,
    checked_at text not null
);
create index check_result_by_build on check_result (build_id);
create table alert (
    alert_id text primary key,
    raised_at text not null,
    alert_kind text not null,
    subject text not null,
    message text not null,
    severity text not null,
    fingerprint text not null,
    delivered_to text,
    delivery_state text not null,
    build_id text,
    run_id text
);
create index alert_by_fingerprint on alert (fingerprint, raised_at);
"""
