# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every code that any source can throw has its sentence, and every sentence its Japanese with the same values in it.

usage: problems_test.py ROOT
"""
import re
import sys
import unittest
import xml.etree.ElementTree
from pathlib import Path

ROOT = Path(sys.argv.pop()).resolve()
THROWN = re.compile(r'\bProblem\(((?:[^,()]|\([^()]*\))*)')
CODE = re.compile(r'"([a-z_]+)"')
LISTED = re.compile(r'\{"(\w+)", QT_TRANSLATE_NOOP\("problem", "((?:[^"\\]|\\.)*)"\)\}')
# What reckons for programs only (mimamorictl calc, the rules as data): what a person hears of it is "clock" or "unknown_rule".
FOR_PROGRAMS = ("common/clock/", "server/console/")
# Codes that a function returns before somebody throws them.
RETURNED = {"server/security/passwords.cpp": re.compile(r'"(password_\w+)"'), "common/record/check.cpp": re.compile(r'return "([a-z_]+)"')}


def thrown():
    found = {}
    for tree in ("common", "server", "client"):
        for path in sorted((ROOT / tree).rglob("*.cpp")):
            name = path.relative_to(ROOT).as_posix()
            for match in THROWN.finditer("" if name.startswith(FOR_PROGRAMS) else path.read_text(encoding="utf-8")):
                for code in CODE.findall(match[1]):
                    found.setdefault(code, name)
    for name, pattern in RETURNED.items():
        found.update((code, name) for code in pattern.findall((ROOT / name).read_text(encoding="utf-8")))
    return found


def listed():
    return {code: sentence.replace('\\"', '"') for code, sentence in LISTED.findall((ROOT / "common/protocol/problem_codes.cpp").read_text(encoding="utf-8"))}


def japanese():
    tree = xml.etree.ElementTree.parse(ROOT / "translations/mimamori_ja.ts")
    for context in tree.getroot().iter("context"):
        if context.findtext("name") == "problem":
            return {message.findtext("source"): message.findtext("translation") for message in context.iter("message")
                    if message.find("translation").get("type") is None}
    return {}


def values(sentence):
    return sorted(re.findall(r"\{(\w+)\}", sentence))


class Problems(unittest.TestCase):
    maxDiff = None

    def test_what_is_thrown_has_a_sentence(self):
        codes, sentences = thrown(), listed()
        self.assertGreater(len(codes), 50, "the sources were not read")
        self.assertEqual({code: path for code, path in codes.items() if code not in sentences}, {})

    def test_every_sentence_has_its_japanese(self):
        translations = japanese()
        for code, sentence in listed().items():
            with self.subTest(code):
                translated = translations.get(sentence) or ""
                self.assertRegex(translated, r"[\u3040-\u30ff\u4e00-\u9fff]", "no Japanese")
                self.assertEqual(values(translated), values(sentence), "other values than the English")


if __name__ == "__main__":
    unittest.main()
