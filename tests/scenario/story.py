# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The story of the first child, with the real client, by keyboard: a call comes in, the clock starts, the meeting decides, the child
is seen, the note is written; then the mother's address is kept from the father, and the intake slip is made for the police and for him.
Leaves numbered screenshots. Run by `./dev run` where there is no display.

CASE-01, CASE-02, CASE-03, CASE-04, CASE-06, CASE-16, CASE-18, CASE-20, PLT-10, PLT-11.
"""
import argparse
import pathlib
import sys
import time

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
        client.key("F12")
        client.wait_for("として登録しました")
        client.shot("intake-registered")

    def clock_is_seen(self, client):
        client.key("alt+1")
        client.wait_for("安全確認（48時間）")
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
        client.wait_for(CHILD)
        client.shot("cases")
        client.key("Return")
        client.find("安全確認", "page tab")
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
        client.key("ctrl+k")
        client.type("検索（Ctrl+K）", "高橋優衣")
        time.sleep(1.0)
        client.shot("search")
        client.key("Return")
        client.find("安全確認", "page tab")


def main():
    parser = argparse.ArgumentParser()
    for name in ("client", "config", "password-file", "shots"):
        parser.add_argument("--" + name, required=True)
    story = Story(parser.parse_args())
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
    story.address_is_protected(client)
    story.slip_is_printed(client)
    story.child_is_found_again(client)
    story.leave(client)
    print(f"the story was played: {story.shots} screenshots")


if __name__ == "__main__":
    sys.exit(main())
