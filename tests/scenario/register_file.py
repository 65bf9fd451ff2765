# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small register files for the story: one family, in the layout standard-csv."""
import json
import pathlib

COLUMNS = list(json.loads((pathlib.Path(__file__).parents[2] / "resources/registry/standard-csv.json").read_text(encoding="utf-8"))["columns"])


def numbered(number):
    """An 宛名番号 or 世帯番号 with its check digit (modulus 11, weights 2 to 7 from the right)."""
    digits = str(number)
    rest = sum(int(d) * (2 + i % 6) for i, d in enumerate(reversed(digits))) % 11
    return digits + str(0 if rest == 0 else (11 - rest) % 10)


FAMILY = [
    {"number": 9900001, "name": "高橋　健", "kana": "タカハシ　ケン", "birth_raw": "平成2年5月1日", "sex": "1", "relation_text": "世帯主"},
    {"number": 9900002, "name": "高橋　美咲", "kana": "タカハシ　ミサキ", "birth_raw": "平成4年7月9日", "sex": "2", "relation_text": "妻"},
    {"number": 9900003, "name": "高橋　優衣", "kana": "タカハシ　ユイ", "birth_raw": "令和5年2月3日", "sex": "2", "relation_text": "子"},
]


def family_rows(history, event, date, **more):
    """The family of the story after an event, as a register writes it: 高橋 and not 髙橋, in full width."""
    rows = []
    for person in FAMILY:
        row = dict.fromkeys(COLUMNS, "")
        row.update(hist_no=str(history), setai_no=numbered(9900100), status="1", kind="1", head_name=FAMILY[0]["name"], zip="6511132",
                   addr_town="鈴蘭台南町４丁目", addr_banchi="1-2", ward_code="281093", event_code=event, event_date=date, update_kind="2", **more)
        row.update({key: value for key, value in person.items() if key != "number"}, atena_no=numbered(person["number"]))
        rows.append(row)
    return rows


def write(path, rows, first):
    """Writes rows from a sequence number on, with the trailer."""
    lines = [",".join(COLUMNS)]
    for i, row in enumerate(rows):
        row["source_seq"] = str(first + i)
        lines.append(",".join(row[column] for column in COLUMNS))
    lines.append(f"T,{len(rows)},{first},{first + len(rows) - 1}")
    pathlib.Path(path).write_bytes(("\r\n".join(lines) + "\r\n").encode("utf-8"))
