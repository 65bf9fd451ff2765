# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""COD-2: the layers of this tree hold, and the reader of layers.py sees each kind of breach when one is planted.

usage: layers_test.py ROOT
"""
import sys
import tempfile
import unittest
from pathlib import Path

import layers

ROOT = Path(sys.argv.pop()).resolve()
LONG_FUNCTION = "int f()\n{\n" + "    g();\n" * 41 + "}\n"

# What is planted (files with their text), and what has to be said about it.
PLANTED = {
    "common sees Sql": ({"common/base/a.h": "#include <QSqlQuery>\n"}, "common/base/a.h:1: common/ must not see Qt Sql"),
    "common sees Network": ({"common/base/a.h": "\n#include <QtNetwork/QSslSocket>\n"}, "common/base/a.h:2: common/ must not see Qt Network"),
    "common sees a socket": ({"common/base/a.h": "#include <sys/socket.h>\n"}, "common/ must not see Qt Network"),
    "common sees Gui": ({"common/base/a.cpp": "#include <QtWidgets/QLabel>\n"}, "common/ must not see Qt Gui"),
    "common sees the server": ({"common/base/a.h": '#include "db/row.h"\n', "server/db/row.h": ""}, "common/ must not include server/"),
    "common sees the client": ({"common/base/a.h": '#include "core/api.h"\n', "client/core/api.h": ""}, "common/ must not include client/"),
    "client sees the server": ({"client/ui/a.cpp": '#include "services/codes.h"\n', "server/services/codes.h": ""}, "client/ must not include server/"),
    "client sees the server by a way round": ({"client/ui/a.cpp": '#include "../../server/db/row.h"\n', "server/db/row.h": ""},
                                              "client/ must not include server/"),
    "server sees the client": ({"server/jobs/a.cpp": '#include "ui/style.h"\n', "client/ui/style.h": ""}, "server/ must not include client/"),
    "server sees Gui": ({"server/jobs/a.cpp": "#include <QImage>\n"}, "server/ must not see Qt Gui"),
    "a program sees a test": ({"server/jobs/a.cpp": '#include "server_fixture.h"\n', "tests/support/server_fixture.h": ""}, "must not include tests/"),
    "a feature includes another's": (
        {"server/features/casework/note.cpp": '#include "features/casework/intake_people.h"\n', "server/features/casework/intake_people.h": "",
         "common/model/casework/intake.cpp": "", "common/model/casework/note.cpp": ""}, "feature note must not include feature intake"),
    "a screen includes another's": (
        {"client/features/casework/note_editor.cpp": '#include "features/platform/task_page.h"\n', "client/features/platform/task_page.h": "",
         "common/model/platform/task.cpp": "", "common/model/casework/note.cpp": ""}, "feature note must not include feature task"),
    "a share that nobody needs": ({"tests/walk/shared_parts.tsv": "server/features/a/x.h\tserver/features/a/y.cpp\twhy\n"}, "nothing shares"),
    "folders in a circle": (
        {"server/db/a.h": '#include "jobs/b.h"\n', "server/jobs/b.h": '#include "app/c.h"\n', "server/app/c.h": '#include "db/a.h"\n'},
        "folders in a circle: server/app -> server/db -> server/jobs -> server/app"),
    "a long file": ({"seal/a.cpp": "int x;\n" * 401}, "401 lines, at most 400"),
    "a long function": ({"seal/a.cpp": LONG_FUNCTION}, "a function of 41 lines"),
    "a long member": ({"seal/a.cpp": "namespace a {\nclass B final : public C {\n" + LONG_FUNCTION.replace("f()", "f() const override") + "};\n}\n"},
                      "a function of 41 lines"),
    "a long constructor": ({"seal/a.cpp": LONG_FUNCTION.replace("int f()", "A::A(int b)\n    : m_b(b), m_c{1}")}, "a function of"),
    "a long lambda": ({"seal/a.cpp": "void f()\n{\n    h([] {\n" + "        g();\n" * 41 + "    });\n}\n"}, "a function of 43 lines"),
}

# What must not be taken for a breach.
INNOCENT = {
    "forty lines": {"seal/a.cpp": LONG_FUNCTION.replace("    g();\n", "", 1)},
    "many short functions": {"seal/a.cpp": "namespace a {\n" + "void f() { g(); }\n" * 100 + "}\n"},
    "braces in texts": {"seal/a.cpp": 'const char *a = "{{{";\n// {\nchar b = \'{\';\nauto c = R"x({ } {)x";\n' + "void f() { g(); }\n" * 60},
    "a table": {"seal/a.cpp": "const int a[] = {\n" + "    1,\n" * 60 + "};\n"},
    "a part of the own feature": {"server/features/casework/intake.cpp": '#include "features/casework/intake_people.h"\n',
                                  "server/features/casework/intake_people.h": "", "common/model/casework/intake.cpp": ""},
    "the list of features": {"server/features/features.cpp": '#include "features/casework/note.h"\n', "server/features/casework/note.h": ""},
    "journal may use Sql": {"client/journal/a.cpp": "#include <QSqlQuery>\n"},
    "Qt Core": {"common/base/a.h": "#include <QString>\n#include <QtGlobal>\n"},
}


def breaches_of(files):
    with tempfile.TemporaryDirectory() as directory:
        root = Path(directory)
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        return list(layers.breaches(root))


class Layers(unittest.TestCase):
    def test_every_planted_breach_is_seen(self):
        for name, (files, words) in PLANTED.items():
            with self.subTest(name):
                found = breaches_of(files)
                self.assertTrue(any(words in line for line in found), f"not seen; said {found}")

    def test_what_is_right_is_left_alone(self):
        for name, files in INNOCENT.items():
            with self.subTest(name):
                self.assertEqual(breaches_of(files), [])

    def test_this_tree_holds(self):
        self.assertGreater(len(layers.sources_of(ROOT)), 300, "the tree was not read")
        self.assertEqual(list(layers.breaches(ROOT)), [])


if __name__ == "__main__":
    unittest.main()
