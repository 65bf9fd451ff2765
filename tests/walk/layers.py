# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the includes and the shape of every source and says where the layers of the house are broken (COD-2).

usage: layers.py ROOT     prints one line a breach; exit status 1 when there is any
"""
import os
import re
import sys
from pathlib import Path

MOST_LINES_OF_FILE = 400
MOST_LINES_OF_FUNCTION = 40
TREES = ("common", "server", "client", "documents", "seal", "tests")

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')
SQL = re.compile(r"^(Qt6?Sql/|QtSql$|QSql|libpq|postgres)")
NETWORK = re.compile(r"^(QtNetwork|QtWebSockets|QNetwork|QTcp|QUdp|QSsl|QHost|QLocal(Socket|Server)|QAbstractSocket|QWebSocket|sys/socket|netinet/|curl/)")
GUI = re.compile(r"^(QtGui|QtWidgets|QtPrintSupport|QtSvg|QGuiApplication|QApplication|QWidget|QMainWindow|QDialog|QPainter|QPixmap|QImage|"
                 r"QFont|QColor|QIcon|QKeyEvent|QKeySequence|QClipboard|QPrinter|QLabel|QLineEdit|QPushButton|QTable|QTree|QStyle|QAction)")

# What a tree may not include: other trees, and outer libraries.
FORBIDDEN_TREES = {
    "common": {"server", "client", "documents", "seal"},
    "server": {"client"},
    "client": {"server", "seal"},
    "documents": {"server", "client", "seal"},
    "seal": {"server", "client"},
}
# The explicit lists of every feature: they include all, nobody includes them.
LISTS = ("server/features/features.cpp", "client/features/pages.cpp")
FORBIDDEN_LIBRARIES = {
    "common": {"Sql": SQL, "Network": NETWORK, "Gui": GUI},
    "server": {"Gui": GUI},
    "documents": {"Sql": SQL, "Network": NETWORK},
}


class Source:
    def __init__(self, root, path):
        self.path = path.relative_to(root)
        self.name = self.path.as_posix()
        self.tree = self.path.parts[0]
        self.text = path.read_text(encoding="utf-8")
        self.lines = self.text.splitlines()
        self.includes = []
        for number, line in enumerate(self.lines, 1):
            found = INCLUDE.match(line)
            if found:
                self.includes.append((number, found[1] == '"', found[2]))


def sources_of(root):
    return [Source(root, path) for tree in TREES for path in sorted((root / tree).rglob("*")) if path.suffix in (".h", ".cpp")]


def target_of(root, source, include):
    """The file of ours an include names, relative to the root: beside the source, in its own tree, then in the others."""
    roots = [source.path.parent, Path(source.tree), *(Path(tree) for tree in TREES), *(Path("tests") / part for part in ("support",)), Path(".")]
    for base in roots:
        if (root / base / include).is_file():
            return Path(os.path.normpath(base / include)).as_posix()
    return None


def folder_of(name):
    """The folder of a source as the README's tables name it: server/db, common/model; a feature's area is part of `features`."""
    parts = Path(name).parts
    return "/".join(parts[:2]) if len(parts) > 2 else parts[0]


def tree_breaches(root, sources):
    for source in sources:
        for number, ours, include in source.includes:
            target = target_of(root, source, include) if ours else None
            if target:
                tree = target.split("/")[0]
                if tree in FORBIDDEN_TREES.get(source.tree, ()) or (tree == "tests" and source.tree != "tests"):
                    yield f"{source.name}:{number}: {source.tree}/ must not include {tree}/ ({include})"
                continue
            for library, pattern in FORBIDDEN_LIBRARIES.get(source.tree, {}).items():
                if pattern.match(include):
                    yield f"{source.name}:{number}: {source.tree}/ must not see Qt {library} or its like ({include})"


def feature_names(root):
    """One feature has one name in all trees: the stems of common/model, and those of server/features that begin with none of them."""
    names = sorted({path.stem for path in (root / "common/model").rglob("*.cpp")}, key=len, reverse=True)
    others = {path.stem for path in (root / "server/features").rglob("*.cpp")}
    return sorted({*names, *(stem for stem in others if feature_of(stem, names) == stem)}, key=len, reverse=True)


def feature_of(stem, names):
    """intake_people is a part of intake: the longest feature a file's name begins with."""
    return next((name for name in names if stem == name or stem.startswith(name + "_")), stem)


def read_shared(root):
    """tests/walk/shared_parts.tsv: headers of a feature that certain others may include, each with the reason."""
    path = root / "tests/walk/shared_parts.tsv"
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")] if path.exists() else []
    return {(row[0], row[1]) for row in rows}


def feature_breaches(root, sources):
    names, shared, used = feature_names(root), read_shared(root), set()
    for source in sources:
        if "/features/" not in source.name or source.tree not in ("server", "client") or source.name in LISTS:
            continue
        for number, ours, include in source.includes:
            target = target_of(root, source, include) if ours else None
            if not target or "/features/" not in target or target.endswith("/features_list.h"):
                continue
            own, other = feature_of(source.path.stem, names), feature_of(Path(target).stem, names)
            pair = (target, source.name)
            if own == other:
                continue
            if pair in shared:
                used.add(pair)
            else:
                yield f"{source.name}:{number}: feature {own} must not include feature {other} ({include})"
    for target, user in sorted(shared - used):
        yield f"tests/walk/shared_parts.tsv:1: nothing shares {target} with {user} any more"


def circle_breaches(root, sources):
    edges = {}
    for source in sources:
        if source.tree == "tests":
            continue
        for number, ours, include in source.includes:
            target = target_of(root, source, include) if ours else None
            if target and folder_of(target) != folder_of(source.name):
                edges.setdefault(folder_of(source.name), {}).setdefault(folder_of(target), f"{source.name}:{number}")
    for folder in sorted(edges):
        for way in ways(edges, folder):
            if folder == min(way):
                yield f"{edges[folder][way[1]]}: folders in a circle: {' -> '.join(way)}"


def ways(edges, start):
    """The shortest way from a folder back to itself through each of its neighbours."""
    for first in sorted(edges[start]):
        queue, seen = [[start, first]], {first}
        while queue:
            way = queue.pop(0)
            if way[-1] == start:
                yield way
                break
            for following in sorted(edges.get(way[-1], ())):
                if following not in seen:
                    seen.add(following)
                    queue.append(way + [following])


def without_text(text):
    """The same lines without comments, strings and preprocessor lines, so that braces can be counted."""
    pattern = r'R"(?P<d>[^(\s]*)\((?:.|\n)*?\)(?P=d)"|//[^\n]*|/\*(?:.|\n)*?\*/|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])\'(?:\\.|[^\'\\\n])+\'|^\s*#(?:\\\n|[^\n])*'
    return re.sub(pattern, lambda found: "\n" * found[0].count("\n"), text, flags=re.M)


OPENS_SCOPE = re.compile(r"(^|[\s>])(namespace|class|struct|union|enum|extern)\b(?!.*\)\s*(const|noexcept|override|\s)*$)", re.S)
OPENS_FUNCTION = re.compile(r"\)\s*(const|noexcept|override|final|mutable|&|\s|->\s*[\w:<>,\s*&]+|:\s*.*)*$", re.S)


def functions_of(text):
    """(first line, last line) of every function body outside other functions, by counting braces."""
    stack, start = [], 0
    text = without_text(text)
    line = 1
    for position, character in enumerate(text):
        if character == "\n":
            line += 1
        elif character == "{":
            head = text[start:position].strip()
            inside = any(kind == "function" for kind, _ in stack)
            value = re.search(r"[\w>]$", text[max(0, position - 1):position])  # m_c{1}
            kind = "inner" if inside else "value" if value else "scope" if OPENS_SCOPE.search(head) else "function" if OPENS_FUNCTION.search(head) else "value"
            stack.append((kind, line))
            if kind == "scope":
                start = position + 1
        elif character == "}" and stack:
            kind, first = stack.pop()
            if kind == "function":
                yield first, line
            if kind in ("function", "scope"):
                start = position + 1
        elif character == ";" and all(kind == "scope" for kind, _ in stack):
            start = position + 1


def size_breaches(sources):
    for source in sources:
        if len(source.lines) > MOST_LINES_OF_FILE:
            yield f"{source.name}:{len(source.lines)}: {len(source.lines)} lines, at most {MOST_LINES_OF_FILE}"
        for first, last in functions_of(source.text):
            if last - first - 1 > MOST_LINES_OF_FUNCTION:
                yield f"{source.name}:{first}: a function of {last - first - 1} lines, at most {MOST_LINES_OF_FUNCTION}"


def breaches(root):
    sources = sources_of(root)
    yield from tree_breaches(root, sources)
    yield from feature_breaches(root, sources)
    yield from circle_breaches(root, sources)
    yield from size_breaches(sources)


if __name__ == "__main__":
    found = list(breaches(Path(sys.argv[1])))
    print("\n".join(found))
    sys.exit(1 if found else 0)
