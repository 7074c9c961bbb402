"""Ten thousand inputs that nobody would write: extraction never raises, and every span is exact."""

from __future__ import annotations

import random
import re

import pytest

from orchestration.extraction.extract import extract_document

from .conftest import made_up

_SENTENCES = (
    "2024年，全市地区生产总值1203.5亿元，同比增长5.6%，其中第二产业增加值498.7亿元，占比41.4%。",
    "到2027年，新能源装机达到1200万千瓦；到2030年，达到1800万千瓦以上。",
    "建设年产30万吨合成氨、52万吨尿素项目，一期投资12亿元，二期投资18.5亿元。",
    "猪肉、牛肉、羊肉产量分别为7.2万吨、3.1万吨和1.8万吨，分别增长1.1%、2.2%和3.3%。",
    "截至9月底，该园区入驻企业45家，较“十三五”末增长1.9倍，居全省第3位。",
    "（一）提升算力水平。力争算力达到5000P，PUE降至1.2以下。（牵头单位：市发展改革委；责任单位：市能源局、东河区人民政府）",
    "序号\t项目名称\t建设内容\t总投资（亿元）\n1\t青禾公司2×35万千瓦热电项目\t新建2×35万千瓦机组\t32.6\n",
    "名称\t单位\t2020年\t2025年\n工业增加值\t亿元\t320.5\t8-10\n能耗降低\t%\t-\t15²\n",
    "三十五万人、近千家企业、百分之三点五、翻一番，2024年1—9月，从2020年的21%提高到45%。",
)
# Words are parted by a bar, marks stand each for itself.
_WORDS = "亿|万|元|年|月|占|分别|其中|同比|较|至|二|千|第|kW|A|\r\n"
_MARKS = "%-—×/(）“”《》，。；、10.,#|²😀\t\n \u3000\x00"
_PIECES = (*re.split(r"\|", _WORDS), *_MARKS)


def _mutated(chance: random.Random) -> str:
    """A few sentences, cut, joined and sprinkled with pieces that mean something to a rule."""
    text = "".join(chance.choice(_SENTENCES) for _ in range(chance.randint(1, 3)))
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(text) + 1)
        kind = chance.random()
        if kind < 0.4:
            text = text[:at] + chance.choice(_PIECES) * chance.randint(1, 3) + text[at:]
        elif kind < 0.7:
            text = text[:at] + text[at + chance.randint(1, 6) :]
        else:
            other = chance.randrange(len(text) + 1)
            text = text[:at] + text[other : other + chance.randint(1, 20)] + text[at:]
    return text


@pytest.mark.parametrize("seed", range(10))
def test_mutated_text_never_raises_and_every_span_is_exact(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(1000):
        document = made_up(_mutated(chance))
        extraction = extract_document(document)
        for found in extraction.observations:
            assert document.text[found.char_start : found.char_end] == found.text, document.text
            assert found.text, document.text
        for row in extraction.rejected_rows:
            assert 0 <= row.char_start <= row.char_end <= len(document.text)
