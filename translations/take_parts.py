#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Collects the texts of client/, common/, the console and the hand-over into mimamori_ja.ts and fills in what parts/*.tsv say.

A line of a part is: context, English source, Japanese, separated by tabs. What nobody translated yet is listed at the end and
stays out of the .ts file, so that the file never holds a half-finished entry. What stands on screens already changes with --change
only. Usage: python3 translations/take_parts.py [--change]
"""
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

HERE = pathlib.Path(__file__).resolve().parent
TS = HERE / "mimamori_ja.ts"
LUPDATE = "/usr/lib/qt6/bin/lupdate"


def read_parts():
    words = {}
    for part in sorted((HERE / "parts").glob("*.tsv")):
        for number, line in enumerate(part.read_text(encoding="utf-8").splitlines(), 1):
            cells = line.split("\t")
            if not line or line.startswith("#"):
                continue
            if len(cells) != 3:
                sys.exit(f"{part.name}:{number}: a line has three cells")
            known = words.setdefault((cells[0], cells[1]), cells[2])
            if known != cells[2]:
                sys.exit(f"{part.name}:{number}: {cells[0]}, {cells[1]!r} is {known} in another part already; one word has one Japanese")
    return words


def main():
    before = TS.read_bytes()
    subprocess.run([LUPDATE, "-silent", "-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", "ja_JP",
                    "client", "common", "server/console", "server/handover", "-ts", str(TS)], cwd=HERE.parent, check=True)
    words = read_parts()
    tree = ElementTree.parse(TS)
    missing = []
    changed = []
    for context in list(tree.getroot().findall("context")):
        name = context.findtext("name")
        for message in list(context.findall("message")):
            source = message.findtext("source")
            translation = message.find("translation")
            japanese = words.get((name, source))
            if japanese is not None:
                if translation.get("type") != "unfinished" and translation.text != japanese:
                    changed.append(f"{name}, {source!r}: {translation.text} would become {japanese}")
                translation.text = japanese
                translation.attrib.pop("type", None)
            elif translation.get("type") == "unfinished":
                missing.append((name, source))
                context.remove(message)
        if not context.findall("message"):
            tree.getroot().remove(context)
    # A new feature that says "Kind" gets the word that every screen has for it; another meaning needs another English text.
    if changed and "--change" not in sys.argv[1:]:
        TS.write_bytes(before)
        sys.exit("words that stand on screens already:\n" + "\n".join(changed) + "\n--change if that is meant")
    body = ElementTree.tostring(tree.getroot(), encoding="unicode")
    TS.write_text('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + body + "\n", encoding="utf-8")
    for name, source in missing:
        print(f"{name}\t{source}\t")
    print(f"{len(missing)} texts without Japanese", file=sys.stderr)


if __name__ == "__main__":
    main()
