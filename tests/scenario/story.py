# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The story of the first child, with the real client, by keyboard: a call comes in, the clock starts, the meeting decides, the child
is seen, the note is written; then the mother's address is kept from the father, and the intake slip is made for the police and for him.
Leaves numbered screenshots. Run by `./dev run` where there is no display.

CASE-01, CASE-02, CASE-03, CASE-04, CASE-06, CASE-16, CASE-18, CASE-20, PLT-10, PLT-11.
"""
import argparse
import datetime
import json
import pathlib
import shlex
import subprocess
import sys
import tempfile
import time

import register_file
from desk import Client

CHILD = "髙橋 優衣"
FATHER = "髙橋 誠"
REPORTER = "山田 文子"


class Story:
    def __init__(self, options):
        self.options = options
        pathlib.Path(options.shots).mkdir(parents=True, exist_ok=True)
        for old in pathlib.Path(options.shots).glob("*.png"):
            old.unlink()
        self.shots = 0

    def desk_of(self, person):
        client = Client([self.options.client, "--settings", self.options.config, "--login", person,
                         "--password-file", self.options.password_file], self.options.shots)
        client.number = self.shots
        client.wait_for("期限のあるもの")
        client.wait_until_active()
        return client

    def leave(self, client):
        self.shots = client.number
        client.end()

    def ctl(self, *arguments):
        """The administrator's console; gives what it printed as JSON, and what it complained of."""
        done = subprocess.run([*shlex.split(self.options.ctl), "--json", *arguments], capture_output=True, text=True)
        return json.loads(done.stdout) if done.stdout.strip() else {}, done.stderr.strip()

    def send_register(self, rows):
        """One day's file of the register, as the job of the morning takes it."""
        newest, _ = self.ctl("registry", "list", "--limit", "50")
        last = max((row["last_sequence"] for row in newest["rows"] if row["state"] == "APPLIED"), default=0)
        with tempfile.NamedTemporaryFile(suffix=".csv") as file:
            register_file.write(file.name, rows, last + 1)
            return self.take_over(file.name)

    def take_over(self, name):
        return self.ctl("registry", "import", "--layout", self.options.layout, "--kind", "daily", "--date", datetime.date.today().isoformat(), name)

    def register_comes_in(self):
        outcome, complaint = self.send_register(register_file.family_rows(1, "101", "20261120", prev_addr="大阪府豊中市中桜塚3丁目1-1"))
        if outcome.get("state") != "APPLIED":
            raise RuntimeError(f"the register was not taken over: {complaint}")
        with tempfile.NamedTemporaryFile(suffix=".csv") as file:
            register_file.write(file.name, register_file.family_rows(2, "301", "20261121"), 1)
            cut = pathlib.Path(file.name)
            cut.write_bytes(cut.read_bytes()[:-20])
            outcome, complaint = self.take_over(file.name)
        if outcome.get("state") != "REFUSED" or "line 4" not in complaint:  # the row that the cut went through
            raise RuntimeError(f"a file that was cut off was not refused: {complaint}")
        print(complaint)

    def same_person(self, client):
        """The register offers the child; the worker says that it is the same person."""
        client.key("alt+6")
        client.press("住民との照合")
        client.wait_for("一致：")
        for _ in range(100):  # the whole office's people wait here: on to ours
            if client.table_holds("並べて比較", CHILD):
                break
            client.key("F3")
        else:
            raise RuntimeError("the register does not offer the child")
        client.shot("compared-with-the-register")
        client.key("F12")
        client.wait_for("結び付けました")
        client.shot("linked")

    def family_moves_away(self, client):
        client.key("alt+1")
        outcome, complaint = self.send_register(register_file.family_rows(3, "201", "20261201", dest_addr_planned="西宮市六湛寺町10-3"))
        if outcome.get("movements") != 1:
            raise RuntimeError(f"nobody was told of the move: {complaint}")
        client.wait_for("国内転出")
        client.shot("next-morning")
        client.key("alt+6")
        client.press("住民異動", "push button")
        client.wait_for("西宮市六湛寺町10-3")
        client.shot("family-moves-away")
        client.choose("状態", "IN_PROGRESS")
        client.choose("方法", "TRANSFER")
        client.type("意見", "西宮市の児童相談所へ電話連絡。移管の準備を始める。")
        client.key("F12")
        client.wait_for("処理を登録しました")
        client.shot("transfer-begun")

    def call_comes_in(self, client):
        client.shot("my-work")
        client.key("alt+2")
        client.find("氏名・名称", "text")
        client.choose("種別", "ABUSE")
        client.choose("経路", "7100")
        client.choose("相談種別", "1100")
        client.type("氏名・名称", CHILD)
        client.type("フリガナ", "タカハシ ユイ")
        client.type("生年月日", "R5.2.3")
        client.key("Return")
        client.type("住所", "神戸市北区鈴蘭台南町4丁目1-2")
        client.choose("続柄", "FATHER")
        client.type("氏名・名称", FATHER, nth=1)
        client.type("通告者の氏名", REPORTER)
        client.type("電話番号", "078-000-1111", nth=1)
        client.type("内容", "昨夜から今朝にかけて、隣の部屋から女の子の泣き声と男の人の怒鳴り声が続いている。")
        time.sleep(1.0)
        client.shot("intake")
        client.focus("緊急度", "text")
        client.key("F4", "2", "2", "2", "1")  # nobody asks for protection, nothing grave yet, not likely grave, but likely again: B
        client.wait_for("B(準緊急)")
        client.shot("urgency-chart")
        client.key("Escape")
        client.key("F12")
        client.wait_for("として登録しました")
        client.shot("intake-registered")

    def clock_is_seen(self, client):
        client.key("alt+1")
        client.wait_for("安全確認（48時間）")
        client.key("ctrl+End")  # the newest is due last
        client.key("F11")
        client.wait_for("48")
        client.shot("why-is-it-due-then")
        client.key("F11")

    def meeting_decides(self, client):
        client.key("alt+4")
        client.find("決定", "text")
        client.choose("決定", "ACCEPT")
        client.choose("主担当", "山本")
        client.type("次の見直し", "+7")
        client.key("Return")
        client.shot("urgent-meeting")
        client.key("F12")
        client.wait_for("会議を記録しました")
        client.shot("urgent-meeting-held")

    def child_is_seen(self, client):
        client.key("alt+3")
        time.sleep(1.0)
        client.shot("cases")
        self.file_is_opened(client)
        client.shot("child-file")
        client.press("安全確認", "page tab")
        client.find("方法", "text")
        client.choose("方法", "INTERVIEW")
        client.press("こどもを目視", "check box")
        client.type("場所", "自宅")
        client.shot("safety-check")
        client.key("F12")
        client.wait_for("時計は止まりました")
        client.shot("child-seen")

    def file_is_opened(self, client):
        """By name: the list holds the whole office's children."""
        client.search("タカハシユイ")
        client.key("Return")
        client.find("安全確認", "page tab")

    def note_is_written(self, client):
        client.press("経過", "page tab")
        client.key("F2")
        client.find("種別", "text")
        client.choose("種別", "VISIT")
        client.type("記録", "本児を居間で目視。衣服は清潔、外傷なし。母は疲労を訴える。")
        client.shot("note")
        client.key("F12")
        client.wait_for("本児を居間で目視")
        client.shot("timeline")

    def address_is_protected(self, client):
        client.press("家族", "page tab")
        client.find("守る人")
        client.choose("制限の種別", "CHILD_ABUSE")
        client.key("Tab", "Home", "Down", "space")  # the list of those who must not know: the father stands below the child
        client.shot("restriction")
        client.press("今から守る", "push button")
        client.wait_for("今から守られます")
        client.shot("restriction-set")

    def slip_is_printed(self, client):
        client.key("F9")
        client.find("宛先", "text")
        client.choose("宛先", "POLICE")
        client.type("宛名", "有馬警察署長")
        client.key("F9")
        client.wait_for("伏せた事項")
        client.shot("slip-for-the-police")
        client.choose("宛先", "GUARDIAN")
        client.choose("対象者", "実父")
        client.key("F9")
        client.wait_for("この宛先に伏せた事項: ")
        client.wait_for("通告者")
        client.shot("slip-for-the-father")
        client.key("F12")
        client.wait_for("として交付しました")
        client.key("Escape")
        client.shot("slip-issued")

    def child_is_found_again(self, client):
        client.search("高橋優衣")  # the everyday form of 髙
        client.shot("search")
        client.key("Return")
        client.find("安全確認", "page tab")


def again(story):
    """The data is kept: a look at the desk as it stands."""
    client = story.desk_of("yamamoto")
    for keys, title in (("alt+1", "my-work"), ("alt+3", "cases"), ("alt+6", "resident-changes")):
        client.key(keys)
        time.sleep(1.0)
        client.shot(title)
    story.leave(client)


def main():
    parser = argparse.ArgumentParser()
    for name in ("client", "config", "password-file", "shots", "ctl", "layout"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--again", action="store_true", help="the story was played before; show how things stand")
    story = Story(parser.parse_args())
    if story.options.again:
        return again(story)
    try:
        play(story)
    except Exception:
        subprocess.run(["import", "-window", "root", f"{story.options.shots}/failed.png"], check=False)  # how it looked when it stopped
        raise


def play(story):
    story.register_comes_in()
    client = story.desk_of("yamamoto")
    story.call_comes_in(client)
    story.clock_is_seen(client)
    story.leave(client)
    chief = story.desk_of("okada")
    story.meeting_decides(chief)
    story.leave(chief)
    client = story.desk_of("yamamoto")
    story.child_is_seen(client)
    story.note_is_written(client)
    story.same_person(client)
    story.family_moves_away(client)
    story.file_is_opened(client)
    story.address_is_protected(client)
    story.slip_is_printed(client)
    story.child_is_found_again(client)
    story.leave(client)
    print(f"the story was played: {story.shots} screenshots")


if __name__ == "__main__":
    sys.exit(main())
