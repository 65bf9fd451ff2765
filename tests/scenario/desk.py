# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The client as a person sees it: found by accessible names, driven by keys. Run with Debian's own python3 inside `desktop`."""
import subprocess
import time

import pyatspi


class Client:
    """One running client program."""

    def __init__(self, command, shots):
        self.process = subprocess.Popen(command)
        self.shots = shots
        self.number = 0
        self.root = self._wait_for_program()

    def _wait_for_program(self, seconds=30.0):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for program in pyatspi.Registry.getDesktop(0):
                if program is not None and program.name == "mimamori" and program.get_process_id() == self.process.pid:
                    return program
            if self.process.poll() is not None:
                raise RuntimeError(f"the client ended with {self.process.returncode}")
            time.sleep(0.1)
        raise LookupError("the client does not show itself on the accessibility bus")

    def wait_until_active(self, seconds=30.0):
        """Waits until the window manager has framed the window and given it the keyboard; keys sent before are lost."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            active = subprocess.run(["xdotool", "getactivewindow", "getwindowpid"], capture_output=True, text=True)
            if active.stdout.strip() == str(self.process.pid):
                time.sleep(0.3)
                return
            time.sleep(0.1)
        raise LookupError("the window never became active")

    def walk(self, node=None, depth=0):
        """Every widget that is on the screen now."""
        node = node or self.root
        yield node
        if depth > 40:
            return
        try:
            count = node.childCount
        except Exception:  # a widget that went away while we looked
            return
        for i in range(count):
            try:
                child = node.getChildAtIndex(i)
            except Exception:
                continue
            if child is not None:
                yield from self.walk(child, depth + 1)

    def find(self, name, role=None, seconds=10.0, nth=0):
        """The nth widget of that name in the order of the screen: the same word stands on the child and on the father."""
        end = time.monotonic() + seconds
        while True:
            found = 0
            for node in self.walk():
                try:
                    if node.name == name and (role is None or node.getRoleName() == role) and self._shown(node):
                        if found == nth:
                            return node
                        found += 1
                except Exception:
                    continue
            if time.monotonic() > end:
                raise LookupError(f"no {role or 'widget'} named {name!r}\n{self.tree()}")
            time.sleep(0.1)

    @staticmethod
    def _shown(node):
        return node.getState().contains(pyatspi.STATE_SHOWING)

    def wait_for(self, words, seconds=15.0):
        """Waits until any widget's name or text contains the words."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for node in self.walk():
                try:
                    if self._shown(node) and (words in node.name or words in self._text(node)):
                        return node
                except Exception:
                    continue
            time.sleep(0.1)
        raise LookupError(f"{words!r} never appeared\n{self.tree()}")

    @staticmethod
    def _text(node):
        try:
            return node.queryText().getText(0, -1)
        except Exception:
            return ""

    def text(self, name):
        return self._text(self.find(name))

    def focus(self, name, role=None, nth=0):
        node = self.find(name, role, nth=nth)
        node.queryComponent().grabFocus()
        time.sleep(0.1)
        return node

    def type(self, name, words, nth=0):
        """Types into a field: ASCII by the keyboard, the rest as an input method commits it."""
        node = self.focus(name, "text", nth)
        if words.isascii():
            subprocess.run(["xdotool", "type", "--delay", "12", words], check=True)
        else:
            node.queryEditableText().setTextContents(words)
        time.sleep(0.1)

    def table_holds(self, table, words):
        """Is there a cell of that text in the table of that name?"""
        return any(node.name == words and node.getRoleName() == "table cell" for node in self.walk(self.find(table, "table")))

    def search(self, words):
        """Ctrl+K, the words key by key (the box searches while one types), and once something was found Enter."""
        self.key("ctrl+k")
        self.type_keys("検索（Ctrl+K）", words)
        time.sleep(1.0)

    def choose(self, name, code, nth=0):
        """Types a code or a name into a choice field over what it held; Enter settles it and walks on."""
        self.focus(name, "text", nth)
        self.type_keys(name, code, nth)
        self.key("Return")

    def type_keys(self, name, words, nth=0):
        """Key by key over what the field held, until it holds the words: on a busy machine keys of characters that no key has get lost."""
        for delay in (60, 120, 240, 480):
            self.key("ctrl+a")
            subprocess.run(["xdotool", "type", "--delay", str(delay), words], check=True)
            time.sleep(0.5)
            if self._text(self.find(name, "text", nth=nth)) == words:
                return
        raise RuntimeError(f"{name!r} does not take {words!r}")

    def key(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "30", *keys], check=True)
        time.sleep(0.2)

    def press(self, name, role=None):
        self.find(name, role).queryAction().doAction(0)
        time.sleep(0.2)

    def shot(self, title):
        """Leaves NN-title.png of the whole screen."""
        time.sleep(0.4)
        self.number += 1
        subprocess.run(["import", "-window", "root", f"{self.shots}/{self.number:02d}-{title}.png"], check=True)

    def tree(self):
        lines = []
        for node in self.walk():
            try:
                if self._shown(node) and node.name:
                    lines.append(f"{node.getRoleName()}: {node.name}")
            except Exception:
                continue
        return "\n".join(lines[:300])

    def end(self):
        self.process.terminate()
        self.process.wait(10)
