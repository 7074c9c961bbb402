"""Loading the word lists: what a malformed file says, and that nothing is read at import."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Sized
from pathlib import Path

import pytest

from orchestration.settings import SEEDS
from orchestration.vocabulary import load
from orchestration.vocabulary.table import VocabularyError, read_rows


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder of small word lists that hold together."""
    files = {
        "unit.csv": "unit_text,unit_code,factor,dimension,kind,ucum,description\n元,CNY,1,money,money,,Yuan\n",
        "unit_multiplier.csv": "multiplier_text,factor\n万,10000\n",
        "unit_period.csv": "period_text,period_code\n年,a\n",
        "indicator.csv": "indicator_code,indicator_name,name_en,family,measure,base_unit,is_product_specific,part_of,"
        "definition\n"
        "output,产量,Output,output,production,,true,,\n",
        "indicator_alias.csv": "alias,indicator_code\n年产量,output\n",
        "product.csv": "product_name,canonical_name,product_group,technology,is_energy\n火电,火电,power,thermal,true\n",
        "place.csv": "place_code,place_name,short_name,place_level,parent_code\n150000,内蒙古自治区,内蒙古,province,\n"
        "150600,鄂尔多斯市,鄂尔多斯,prefecture,150000\n",
        "place_alias.csv": "alias,place_code\n伊克昭盟,150600\n",
        "entity.csv": "entity_code,entity_name,entity_type,part_of\n150600-X01,某工业园,industrial_park,150600\n",
        "entity_alias.csv": "alias,entity_code\n某园,150600-X01\n",
        "codelist.csv": "codelist,code,name_zh,name_en,description\n"
        "place_level,province,省级,province,Province\nplace_level,prefecture,地级,prefecture,Prefecture\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


LOADERS: dict[str, Callable[[Path], Sized]] = {
    "unit.csv": load.units,
    "unit_multiplier.csv": load.unit_multipliers,
    "unit_period.csv": load.unit_periods,
    "indicator.csv": load.indicators,
    "indicator_alias.csv": load.indicator_aliases,
    "product.csv": load.products,
    "place.csv": load.places,
    "place_alias.csv": load.place_candidates,
    "entity.csv": load.entities,
    "entity_alias.csv": load.entity_names,
    "codelist.csv": load.codelists,
}


def test_every_list_is_read(seeds: Path) -> None:
    assert all(loader(seeds) for loader in LOADERS.values())
    assert load.indicator_aliases(seeds)["年产量"] is load.indicators(seeds)["output"]
    assert load.place_names(seeds)["伊克昭盟"].place_code == "150600"
    assert load.entity_names(seeds)["某园"].entity_name == "某工业园"
    assert list(load.codelist("place_level", seeds)) == ["province", "prefecture"]


@pytest.mark.parametrize(
    ("name", "bad_row", "message"),
    [
        ("unit.csv", "角,CNY,一成,money,money,,Jiao", "unit.csv, line 3: factor is no decimal number: '一成'"),
        ("unit.csv", "角,CNY,0,money,money,,Jiao", "unit.csv, line 3: factor must be a positive number: '0'"),
        ("unit.csv", "角,CNY,NaN,money,money,,Jiao", "unit.csv, line 3: factor must be a positive number: 'NaN'"),
        ("unit.csv", "角,CNY", "unit.csv, line 3: 2 fields, expected 7"),
        ("unit.csv", "角,,0.1,money,money,,Jiao", "unit.csv, line 3: unit_code is empty"),
        ("unit.csv", "元,CNY,1,money,money,,Yuan", "unit.csv, line 3: unit_text 元 is given twice"),
        ("unit.csv", "角 ,CNY,0.1,money,money,,Jiao", "unit.csv, line 3: blanks around a field"),
        ("unit_multiplier.csv", "亿,", "unit_multiplier.csv, line 3: factor is empty"),
        ("unit_period.csv", "年,a", "unit_period.csv, line 3: period_text 年 is given twice"),
        ("indicator.csv", "x,某量,X,output,,,maybe,,", "line 3: is_product_specific must be true or false: 'maybe'"),
        ("indicator.csv", "x,某量,X,output,,,false,nothing,", "line 3: part_of nothing is not known"),
        ("indicator_alias.csv", "某量,nothing", "indicator_alias.csv, line 3: indicator_code nothing is not known"),
        ("indicator_alias.csv", "产量,output", "indicator_alias.csv, line 3: alias 产量 is already taken"),
        ("product.csv", "火力发电,火力,power,thermal,true", "line 3: canonical_name 火力 has no row of its own"),
        ("place.csv", "150602,东胜区,东胜,county,150601", "place.csv, line 4: parent_code 150601 is not known"),
        ("place_alias.csv", "鄂尔多斯,150600", "place_alias.csv, line 3: alias 鄂尔多斯 is already taken"),
        ("place_alias.csv", "伊盟,999999", "place_alias.csv, line 3: place_code 999999 is not known"),
        ("entity.csv", "X02,某厂,company,999999", "line 3: part_of 999999 is neither an entity nor a place"),
        ("entity_alias.csv", "某厂,X02", "entity_alias.csv, line 3: entity_code X02 is not known"),
        ("codelist.csv", "place_level,province,省,province,Province", "line 4: code province is given twice in place_level"),
    ],
)
def test_a_malformed_row_names_file_and_line(seeds: Path, name: str, bad_row: str, message: str) -> None:
    with (seeds / name).open("a", encoding="utf-8") as handle:
        handle.write(bad_row + "\n")
    with pytest.raises(VocabularyError) as raised:
        LOADERS[name](seeds)
    assert message in str(raised.value)


def test_a_renamed_column_is_noticed(seeds: Path) -> None:
    (seeds / "unit_period.csv").write_text("period,period_code\n年,a\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"line 1: header is period,period_code, expected period_text,period_code"):
        load.unit_periods(seeds)


def test_a_missing_file_and_a_wrong_charset_are_named(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"unit\.csv: file is missing"):
        load.units(tmp_path)
    (tmp_path / "unit_period.csv").write_bytes("period_text,period_code\n年,a\n".encode("gb18030"))
    with pytest.raises(VocabularyError, match=r"unit_period\.csv: is not UTF-8"):
        load.unit_periods(tmp_path)


def test_an_open_quote_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "unit_period.csv"
    path.write_text('period_text,period_code\n"年,a\n', encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"unit_period\.csv, line 2"):
        list(read_rows(path, ("period_text", "period_code")))


def test_an_unknown_code_list_is_an_error() -> None:
    with pytest.raises(VocabularyError, match="there is no code list colours"):
        load.codelist("colours")


def test_import_reads_nothing(tmp_path: Path) -> None:
    """The package is imported from a place without seeds; only a call notices."""
    package = tmp_path / "orchestration"
    shutil.copytree(SEEDS.parents[1] / "orchestration" / "vocabulary", package / "vocabulary")
    shutil.copy(SEEDS.parents[1] / "orchestration" / "settings.py", package / "settings.py")
    (package / "__init__.py").touch()
    program = "from orchestration.vocabulary import load\ntry:\n    load.units()\nexcept ValueError as error:\n    print(error)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)}, capture_output=True, text=True
    )
    assert done.stdout.startswith("unit.csv: file is missing")
