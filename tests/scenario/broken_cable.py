# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The broken cable, with the real client, server and database: the server goes away in the middle of a sentence, work goes on, the
client is killed in the middle of the next one, and in the end everything is there, once. Leaves numbered screenshots.

PLT-05, REL-2, UX rules 9 and 11. Run by `./dev test --long` inside `desktop`, with a server of its own that this script stops and
starts.
"""
import argparse
import json
import os
import pathlib
import signal
import subprocess
import sys
import time

from desk import Client
from own_server import Server

CHILD = "北野 蒼"
LATER = "南 陽菜"
FIRST_HALF = "午前十時、母に電話。"
SECOND_HALF = "切れた線の向こうで、母は疲れたと話した。"
STORY = "回線が切れている間に受けた通告。"
UNFINISHED = "書きかけのまま止まった一文"


class Cable:
    def __init__(self, options):
        self.options = options
        self.server = Server(options)
        self.shots = 0
        pathlib.Path(options.shots).mkdir(parents=True, exist_ok=True)
        for old in pathlib.Path(options.shots).glob("*.png"):
            old.unlink()

    def sit_down(self):
        client = Client([f"{self.options.bin}/mimamori", "--settings", f"{self.options.state}/client.conf", "--login", "yamamoto",
                         "--password-file", f"{self.options.state}/sample/password"], self.options.shots)
        client.number = self.shots
        client.wait_for("山本", 30)
        time.sleep(1.5)  # until the window manager has framed the window and given it the keyboard
        return client

    def intake(self, client, name, story):
        client.key("alt+2")
        client.find("氏名・名称", "text")
        client.choose("種別", "ABUSE")
        client.type("氏名・名称", name)
        client.type("内容", story)
        client.key("End")

    def run(self):
        self.server.start()
        client = self.sit_down()
        self.intake(client, CHILD, "見守りの依頼。")
        client.key("F12")
        client.wait_for("として登録しました")
        client.key("alt+3")
        client.wait_for(CHILD)
        client.key("Return")
        client.find("安全確認", "page tab")
        client.key("F2")
        client.find("種別", "text")
        client.choose("種別", "PHONE")
        client.type("記録", FIRST_HALF)
        client.key("End")
        self.server.stop()  # in the middle of the sentence
        client.wait_for("から接続がありません")
        client.shot("cut-in-mid-sentence")
        client.type("記録", FIRST_HALF + SECOND_HALF)
        client.key("F12")
        client.wait_for("記録は保管し")
        client.wait_for("未送信 1")
        client.shot("note-kept")
        self.intake(client, LATER, STORY)
        client.key("F12")
        client.wait_for("次の電話を受けられます")
        client.wait_for("未送信 2")
        client.shot("intake-kept")
        client.key("alt+1")
        client.press("未送信", "push button")
        client.wait_for("接続を待っています")
        client.shot("unsent")
        self.intake(client, "西 結", UNFINISHED)
        time.sleep(1.0)  # REL-2: at most a second may be gone
        client.shot("before-the-kill")
        os.kill(client.process.pid, signal.SIGKILL)
        client.process.wait()
        self.shots = client.number
        self.server.start()
        client = self.sit_down()
        client.wait_for("未送信 0", 60)
        client.wait_for("前回の下書きがあります")
        client.wait_for(UNFINISHED)
        client.shot("everything-back")
        self.shots = client.number
        client.end()
        self.judge()
        self.server.stop()

    def judge(self):
        self.server.control("login", "--user", "yamamoto", "--password-file", f"{self.options.state}/sample/password")
        receptions = [json.dumps(row, ensure_ascii=False) for row in self.server.receptions()]
        found = {"notes": sum(note["body"] == FIRST_HALF + SECOND_HALF for note in self.server.notes()),
                 "receptions": sum(STORY in row for row in receptions), "unfinished": sum(UNFINISHED in row for row in receptions)}
        print(f"in the database: {found}")
        if found != {"notes": 1, "receptions": 1, "unfinished": 0}:
            raise AssertionError(f"each once, and nothing that was not registered: {found}")


def main():
    parser = argparse.ArgumentParser()
    for name in ("bin", "state", "shots"):
        parser.add_argument("--" + name, required=True)
    cable = Cable(parser.parse_args())
    try:
        cable.run()
    finally:
        if cable.server.process and cable.server.process.poll() is None:
            cable.server.stop()
    print(f"the cable was broken and mended: {cable.shots} screenshots")


if __name__ == "__main__":
    sys.exit(main())
