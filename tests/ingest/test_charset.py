"""Bytes to text: every charset that is taken, every reason for which bytes are not."""

from __future__ import annotations

import codecs
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.ingest.charset import decode
from orchestration.ingest.quarantine import Quarantine

LONG = "2024年，全市原煤产量8.9亿吨，同比增长3.2%；\r\n新增装机容量512.5万千瓦。\n" * 40
SHORT = "全市规模以上工业增加值比上年增长百分之八点一，其中制造业九"


@pytest.mark.parametrize(
    "text", [LONG, SHORT, SHORT[:30], "鄂尔多斯市", "GDP 6000亿元", "名称,单位\n火电,万千瓦\n", "a" * 300 + "亿元"]
)
@pytest.mark.parametrize(
    ("mark", "codec", "charset"),
    [
        (b"", "utf-8", "utf-8"),
        (codecs.BOM_UTF8, "utf-8", "utf-8"),
        (b"", "gb18030", "gb18030"),
        (b"\x84\x31\x95\x33", "gb18030", "gb18030"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le"),
    ],
)
def test_charsets_are_told_apart(text: str, mark: bytes, codec: str, charset: str) -> None:
    assert decode(mark + text.encode(codec)) == (text, charset)


@pytest.mark.parametrize("text", ["▶●■◆★☆※→", "，，，", "１２３", "5", "\t|\t|\n" * 20, "é", "😀万"])
def test_odd_utf8_is_still_utf8(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8")


def test_tables_of_names_and_figures_are_text() -> None:
    row = "{}\t蓝天(北方)公司 4×20 万吨/年 EVA、C4/C5 项目（一期）\t建设“PGA”“DMC”装置；年产 1.5 万吨 LNG\t{}.0\t甲 旗\n"
    text = "序号\t名称\t内容\t总投资 (亿元)\t地址\n\n" + "".join(row.format(number, number * 7) for number in range(1, 40))
    for cut in range(0, 600, 23):
        assert decode(text[cut : cut + 1000].encode("gb18030")) == (text[cut : cut + 1000], "gb18030")


def test_gbk_is_read_as_its_superset() -> None:
    assert decode(SHORT.encode("gbk")) == (SHORT, "gb18030")


def test_characters_beyond_gbk() -> None:
    text = "㐂镇二〇二四年工业总产值𠮷增长" * 3
    assert decode(text.encode("gb18030")) == (text, "gb18030")


def test_newlines_stay_as_they_stand() -> None:
    assert decode("一\r\n二\r三\n".encode())[0] == "一\r\n二\r三\n"


UTF8 = LONG.encode()
GB18030 = LONG.encode("gb18030")
BAD = {
    "nothing": (b"", "empty_file"),
    "mark only": (codecs.BOM_UTF8, "empty_file"),
    "blanks": (b" \r\n\t\n", "empty_file"),
    "wide blanks": ("\u3000\n".encode(), "empty_file"),
    "blanks in UTF-16": (codecs.BOM_UTF16_LE + " \n".encode("utf-16-le"), "empty_file"),
    "NUL": (b"abc\x00def", "binary_file"),
    "NUL in UTF-16": (codecs.BOM_UTF16_LE + "一\x00二".encode("utf-16-le"), "binary_file"),
    "UTF-16 without mark": ("2024年\n".encode("utf-16-le"), "binary_file"),
    "PDF": (b"%PDF-1.7\n%...", "binary_file"),
    "ZIP": (b"PK\x03\x04....", "binary_file"),
    "PNG": (b"\x89PNG\r\n\x1a\n", "binary_file"),
    "JPEG": (b"\xff\xd8\xff\xe0", "binary_file"),
    "OLE": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "binary_file"),
    "UTF-8 cut in a character": (UTF8[:200][:-1] if UTF8[199] > 127 else UTF8[:201], "undecodable_text"),
    "UTF-8 with a bad byte": (UTF8[:900] + b"\xff" + UTF8[900:], "undecodable_text"),
    "GB18030 cut in a character": ("全市原煤产量".encode("gb18030")[:-1], "undecodable_text"),
    "two charsets": (UTF8[:600] + GB18030[:500], "undecodable_text"),
    "noise": (random.Random(1).randbytes(4000).replace(b"\x00", b""), "undecodable_text"),
    "odd UTF-16": (codecs.BOM_UTF16_LE + "一二".encode("utf-16-le")[:-1], "undecodable_text"),
    "half a surrogate pair": (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "undecodable_text"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_text_is_refused(name: str) -> None:
    data, reason_code = BAD[name]
    with pytest.raises(Quarantine) as refused:
        decode(data)
    assert refused.value.reason_code == reason_code
    assert refused.value.reason.endswith(".")


@given(st.binary(max_size=200))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        text, charset = decode(data)
    except Quarantine:
        return
    assert text.encode(charset) == data or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
