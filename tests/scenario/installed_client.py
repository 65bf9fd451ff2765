# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PLT-01: the client installed below --root reaches the server that its terminal's configuration names and shows its sign-in screen.

Run with Debian's own python3 inside `desktop`, as root (chroot), by installer/try-packages; signs in with the first administrator's password.
"""
import argparse
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from desk import Client  # noqa: E402


def main():
    options = argparse.ArgumentParser()
    for name in ("root", "shots", "name"):
        options.add_argument(f"--{name}", required=True)
    options = options.parse_args()
    pathlib.Path(options.shots).mkdir(parents=True, exist_ok=True)
    client = Client(["chroot", options.root, "/usr/bin/env", "-u", "XDG_DATA_HOME", "HOME=/root", "mimamori"], options.shots)
    try:
        client.find("ログイン名", "text")
        client.find("パスワード", "password text")
        client.shot(f"{options.name}-sign-in")
        client.type("ログイン名", "admin")
        client.focus("パスワード", "password text")
        password = pathlib.Path(options.root, "root/password").read_text(encoding="ascii").strip()
        subprocess.run(["xdotool", "type", "--delay", "30", "--file", "-"], input=password, text=True, check=True)
        client.key("Return")
        client.wait_for("admin", 30)
        client.shot(f"{options.name}-signed-in")
    finally:
        client.process.terminate()
        client.process.wait(30)


if __name__ == "__main__":
    main()
