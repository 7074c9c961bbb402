"""Bytes -> text and the name of its charset.

Here: byte order marks, telling UTF-8 from GB18030 (by charset-normalizer), refusing what is no text.
Not here: formats, file names, sizes.
"""

from __future__ import annotations

import codecs
from contextlib import suppress

from charset_normalizer import from_bytes

from orchestration.ingest.quarantine import Quarantine

# UTF-32 stands before UTF-16, whose little-endian mark it begins with.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)

# The library may choose between these only: over a short GBK text the East-Asian charsets tie, and the documents taken
# here come from mainland China. GB18030 contains GBK and GB2312.
_CANDIDATES = ["utf_8", "gb18030"]

# How disorderly a text may look to the library. Its default of 0.2 refuses real project tables (digits, Latin names and
# brackets between tabs come near it); at 0.5 none of 2,000 cuts of plans and press pages was refused, while noise, Big5 and
# damaged UTF-8 still are.
_DISORDER = 0.5

# Charsets that a page may name. GB18030 contains the other two; any other name is wrong as often as right.
_LABELS = {"gb18030": "gb18030", "gbk": "gb18030", "gb2312": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs"}

_MAGIC_NUMBERS = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"PK\x05\x06", "ZIP"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "OLE (old Office format)"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"PAR1", "Parquet"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"\x7fELF", "ELF"),
)


def magic(data: bytes) -> str | None:
    """Name of the binary format the bytes begin like, if any."""
    return next((name for number, name in _MAGIC_NUMBERS if data.startswith(number)), None)


def decode(data: bytes, label: str | None = None) -> tuple[str, str]:
    """Text without its byte order mark, and the charset. ``label`` is the charset a format names inside the file.

    Raises Quarantine for what is empty, binary or undecodable.
    """
    if not data:
        raise Quarantine("empty_file", "The file is empty.")
    found = magic(data)
    if found:
        raise Quarantine("binary_file", f"The file is {found}, not text.")
    mark, charset = next(((mark, name) for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), (b"", ""))
    body = data[len(mark) :]
    if b"\x00" in body and not charset.startswith(("utf-16", "utf-32")):
        raise Quarantine("binary_file", f"The file holds a NUL byte at offset {data.index(0)}.")
    if not body.strip():
        raise Quarantine("empty_file", "The file holds nothing but white space.")
    charset = charset or _detect(body, label)
    try:
        text = body.decode(charset)
    except UnicodeDecodeError as error:
        raise Quarantine("undecodable_text", f"Not {charset} at byte {len(mark) + error.start}: {error.reason}.") from error
    if "\x00" in text:
        raise Quarantine("binary_file", f"The text holds a NUL character at offset {text.index(chr(0))}.")
    if not text.strip():
        raise Quarantine("empty_file", "The file holds nothing but white space.")
    return text, charset


def _detect(body: bytes, label: str | None) -> str:
    """Charset of bytes without a mark: the one they are labelled with if it reads them, else as charset-normalizer sees
    it, which also refuses noise that GB18030 could decode.

    Bytes that are valid UTF-8 are UTF-8, though: to the library a line of list marks looks less like text than the Chinese
    gibberish that the same bytes are in GB18030, while GB18030 text that happens to be valid UTF-8 does not occur.
    """
    with suppress(UnicodeDecodeError):
        body.decode("utf-8")
        return "utf-8"
    named = _LABELS.get((label or "").lower())
    if named:
        with suppress(UnicodeDecodeError):
            body.decode(named)
            return named
    best = from_bytes(body, cp_isolation=_CANDIDATES, threshold=_DISORDER).best()
    if best is not None:
        return best.encoding
    raise Quarantine("undecodable_text", "The bytes are neither UTF-8 nor GB18030; UTF-16 is read with a byte order mark only.")
