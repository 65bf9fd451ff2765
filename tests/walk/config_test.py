# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""installer/mimamori.conf explains exactly the keys that server_config.cpp reads, with the defaults it has.

usage: config_test.py ROOT
"""
import re
import sys
import unittest
from pathlib import Path

ROOT = Path(sys.argv.pop()).resolve()
SOURCE = (ROOT / "server/app/server_config.cpp").read_text(encoding="utf-8")
SAMPLE = (ROOT / "installer/mimamori.conf").read_text(encoding="utf-8")


def read_keys():
    return set(re.findall(r'"((?:server|listen|enroll|database|registry|mail|backup|monitor)/\w+)"', SOURCE))


def sample_keys():
    """key -> (value, is it only shown, was it explained)"""
    found, section, explained = {}, "", False
    for line in SAMPLE.splitlines():
        heading = re.match(r"\[(\w+)\]$", line)
        entry = re.match(r"(;?)(\w+)=(.*)$", line)
        if heading:
            section, explained = heading[1], False
        elif entry:
            found[f"{section}/{entry[2]}"] = (entry[3], bool(entry[1]), explained)
        else:
            explained = line.startswith("; ")
    return found


class Config(unittest.TestCase):
    def test_every_key_is_explained_and_none_is_made_up(self):
        self.assertGreater(len(read_keys()), 15, "the source was not read")
        self.assertEqual(read_keys(), set(sample_keys()))

    def test_every_key_or_the_one_above_it_has_its_words(self):
        self.assertTrue(all(line.startswith((";", "#", "[")) or "=" in line for line in SAMPLE.splitlines() if line))
        keys = list(sample_keys().values())
        self.assertGreaterEqual(sum(explained for _, _, explained in keys), len(keys) - 4)

    def test_what_must_be_there_is_not_only_shown(self):
        required = set(re.findall(r'required\(settings, file, "([\w/]+)"\)', SOURCE))
        self.assertEqual({key for key in required if sample_keys()[key][1]}, set())

    def test_numbers_shown_are_the_defaults(self):
        for key, fallback in re.findall(r'number\(settings, file, "([\w/]+)", (\d+),', SOURCE):
            self.assertEqual(sample_keys()[key][0], fallback, key)


if __name__ == "__main__":
    unittest.main()
