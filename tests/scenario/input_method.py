# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Japanese as it is really typed: fcitx5 and Mozc before the real client and server, keys only (PLT-08, UX rules 1, 2 and 4).

The reading fills itself from what was typed before the conversion; Enter, Esc and F7 belong to the input method while it composes. What
Mozc converts to depends on its dictionary: only kana are compared. Mozc refuses root, so root starts the server and an ordinary user,
whose home is thrown away, sits at the desk. Run by `./dev test --long`.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from own_server import Server

PROFILE = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=mozc

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=mozc
Layout=

[GroupOrder]
0=Default
"""


class Typist:
    """The person at the desk; all keys go through the input method."""

    def __init__(self, options):
        self.options = options
        self.client = None

    def sit_down(self):
        from desk import Client  # needs the accessibility bus of the desktop

        config = pathlib.Path(os.environ["HOME"], ".config/fcitx5")
        config.mkdir(parents=True)
        (config / "profile").write_text(PROFILE)
        (config / "config").write_text("[Behavior]\nActiveByDefault=True\n")
        os.environ.update(QT_IM_MODULE="fcitx", XMODIFIERS="@im=fcitx")
        method = subprocess.Popen(["fcitx5", "--disable=wayland"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(3)
        self.client = Client([f"{self.options.bin}/mimamori", "--settings", f"{os.environ['HOME']}/client.conf", "--login", "yamamoto",
                              "--password-file", f"{os.environ['HOME']}/password"], self.options.shots)
        self.client.wait_for("山本", 30)
        self.client.wait_until_active()
        return method

    def turn_on(self):
        """The input method counts for the program that has the keyboard, so only now."""
        subprocess.run(["fcitx5-remote", "-o"], check=True)
        subprocess.run(["fcitx5-remote", "-s", "mozc"], check=True)
        time.sleep(0.5)

    def keys(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "150", *keys], check=True)
        time.sleep(0.4)

    def romaji(self, words):
        subprocess.run(["xdotool", "type", "--delay", "150", words], check=True)
        time.sleep(0.4)

    def field(self, name):
        return self.client.find(name, "text").queryText().getText(0, -1)

    def expect(self, what, seen, wanted):
        if seen != wanted:
            self.client.shot("failed")
            raise AssertionError(f"{what}: {seen!r} instead of {wanted!r}")
        print(f"{what}: {seen}")

    def has_keyboard(self, name):
        import pyatspi

        return self.client.find(name, "text").getState().contains(pyatspi.STATE_FOCUSED)

    def run(self):
        method = self.sit_down()
        try:
            self.client.key("alt+2")
            self.client.focus("氏名・名称", "text")
            self.turn_on()
            self.name_with_reading()
            self.keys_of_the_input_method()
            self.sentence()
            self.client.end()
        finally:
            method.terminate()

    def name_with_reading(self):
        """Rule 4: two conversions, each settled by Enter, which must not walk on; the reading stands in its field."""
        for part in ("kitano", "hanako"):
            self.romaji(part)
            self.keys("space", "Return")
        self.expect("the name keeps the keyboard", self.has_keyboard("氏名・名称"), True)
        name = self.field("氏名・名称")
        self.expect("the name is converted", name != "" and not any(letter.isascii() for letter in name), True)
        self.expect("its reading", self.field("フリガナ").replace(" ", "").replace("　", ""), "キタノハナコ")
        self.client.shot("name-and-reading")
        self.keys("Return")
        self.expect("Enter without a composition walks on", self.has_keyboard("氏名・名称"), False)

    def keys_of_the_input_method(self):
        """Rule 1: F7 makes katakana, Esc takes the composition back; neither the helpdesk's form nor another page comes."""
        self.client.focus("学校・保育所等", "text")
        self.turn_on()
        self.romaji("suzuran")
        self.keys("F7")
        self.client.shot("composing")
        self.keys("Return")
        self.expect("F7 belongs to the input method", self.field("学校・保育所等"), "スズラン")
        self.romaji("ao")
        self.keys("Escape")
        self.expect("Esc takes back what is composed only", self.field("学校・保育所等"), "スズラン")
        self.client.find("氏名・名称", "text")  # the sheet is still there

    def sentence(self):
        """A sentence settled piece by piece in a field of many lines."""
        self.client.focus("内容", "text")
        self.turn_on()
        self.romaji("nakigoe")
        self.keys("F6", "Return")
        self.romaji("wa")
        self.keys("F6", "Return")
        self.expect("a sentence", self.field("内容"), "なきごえわ")
        self.client.shot("sentence")


def prepare_home(options, user):
    """What a terminal has: its settings, its certificate and key, here also the sample password; all readable by this user only."""
    home = pathlib.Path(tempfile.mkdtemp(prefix="mimamori-desk-"))
    settings = pathlib.Path(options.state, "client.conf").read_text()
    for name in ("ca.crt", "terminal1.crt", "terminal1.key"):
        shutil.copy(f"{options.state}/pki/{name}", home / name)
        settings = settings.replace(f"{options.state}/pki/{name}", str(home / name))
    (home / "client.conf").write_text(settings)
    shutil.copy(f"{options.state}/sample/password", home / "password")
    pathlib.Path(options.shots).mkdir(parents=True, exist_ok=True)
    if user:
        for path in (home, *home.iterdir(), pathlib.Path(options.shots)):
            shutil.chown(path, user)
    return home


def main():
    parser = argparse.ArgumentParser()
    for name in ("bin", "state", "shots"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--at-the-desk", action="store_true")
    options = parser.parse_args()
    if options.at_the_desk:
        Typist(options).run()
        return 0
    user = "nobody" if os.getuid() == 0 else None
    home = prepare_home(options, user)
    server = Server(options)
    try:
        server.start()
        here = pathlib.Path(__file__).resolve()
        step_down = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if user else []
        environment = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": f"{home}/.config", "XDG_DATA_HOME": f"{home}/data",
                       "XDG_CACHE_HOME": f"{home}/cache"}
        return subprocess.run([*step_down, str(here.parent / "desktop"), sys.executable, "-B", str(here), "--at-the-desk", "--bin", options.bin,
                               "--state", options.state, "--shots", options.shots], env=environment, cwd=home).returncode
    finally:
        if server.process and server.process.poll() is None:
            server.stop()
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
