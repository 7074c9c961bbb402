"""Numerals as written -> exact decimals.

Here: Arabic numerals with thousands separators, Chinese numerals, and mixtures of both.
Not here: units (units), where a numeral stands in a text (quantities).
"""

from __future__ import annotations

from decimal import Decimal

_DIGIT = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}


def arabic(text: str) -> Decimal:
    """``1,137.07`` or ``1 137.07`` -> Decimal('1137.07')."""
    return Decimal(text.replace(",", "").replace(" ", "") if "," in text or " " in text else text)


def hanzi(text: str) -> Decimal | None:
    """``三十五万``, ``三点五``, ``二〇二五`` -> Decimal; None when it is no numeral (百 alone, 几十).

    A numeral needs at least one digit or 十 in front: 百 and 千 alone are words.
    """
    whole, point, fraction = text.partition("点")
    value = _positional(whole)
    if value is None:
        value = _grouped(whole)
    if value is None or (point and not fraction):
        return None
    if not point:
        return Decimal(value)
    if any(c not in _DIGIT for c in fraction):
        return None
    return Decimal(f"{value}." + "".join(str(_DIGIT[c]) for c in fraction))


def _positional(text: str) -> int | None:
    """二〇二五: digits only, more than one of them."""
    if len(text) < 2 or any(c not in _DIGIT or c == "两" for c in text):
        return None
    return int("".join(str(_DIGIT[c]) for c in text))


def _grouped(text: str) -> int | None:
    """三十五万六千: digits and powers of ten."""
    if not text or (text[0] not in _DIGIT and text[0] != "十"):
        return None
    total = section = 0
    digit: int | None = None
    for c in text:
        if c in _DIGIT:
            if digit:
                return None
            digit = _DIGIT[c]
        elif c in _SMALL:
            section += (1 if digit is None else digit) * _SMALL[c]
            digit = None
        elif c in _LARGE:
            section += digit or 0
            if not section and not (total and _LARGE[c] == 10**8):
                return None
            if _LARGE[c] == 10**8:
                total = (total + section) * 10**8
            else:
                total += section * 10**4
            section, digit = 0, None
        else:
            return None
    return total + section + (digit or 0)
