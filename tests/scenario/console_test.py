# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PLT-04: the console as an administrator uses it, signed in, every command: --json, exit codes, help in both languages, completion; two
administrators for a restore into place.

usage: console_test.py ROOT BIN
"""
import datetime
import json
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from server_pair import ServerPair, wait_until  # noqa: E402

BIN, ROOT = Path(sys.argv.pop()).resolve(), Path(sys.argv.pop()).resolve()

# Offline: proved by tests of their own, or with no server to ask.
ELSEWHERE = {"calc", "schema", "commands", "sample city", "sample cases", "registry check", "registry match", "audit verify", "user first", "login", "logout",
             "restore", "backup info", "backup verify", "backup keys", "backup open", "factor code"}


class Console(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pair, cls.used = ServerPair(ROOT, BIN), {"login"}
        try:
            with open(cls.pair.config("a"), "a", encoding="utf-8") as config:
                config.write(f"[enroll]\ncertificate={cls.pair.pki}/ca.crt\nkey={cls.pair.pki}/ca.key\nport=0\n[backup]\nrepository={cls.pair.directory}/backup\nreserve_megabytes=16\n")
            cls.pair.start("a")
            cls.pair.sign_in()
        except BaseException:
            cls.pair.end()
            raise

    @classmethod
    def tearDownClass(cls):
        cls.pair.end()

    def ctl(self, *words, code=0, **options):
        """With --json: one object on stdout and nothing else, whatever the command."""
        done = self.pair.console("a", "--json", *map(str, words), check=False, **options)
        for each in self.commands():
            if list(words[:len(each.split())]) == each.split():
                self.used.add(each)
        self.assertEqual(done.returncode, code, f"{words}: {done.stdout} {done.stderr}")
        return json.loads(done.stdout) if code == 0 or done.stdout.strip() else done.stderr

    def people(self, *words):
        """Without --json, in both languages: something to read."""
        for language in ("ja", "en"):
            done = subprocess.run([BIN / "mimamorictl", "--socket", f"{self.pair.directory}/a/console.sock", "--token-file", self.pair.directory / "token",
                                   "--language", language, *map(str, words)], capture_output=True, text=True, timeout=60, check=False)
            self.assertIn(done.returncode, (0, 1), f"{words}: {done.stderr}")
            self.assertTrue(done.stdout.strip(), words)
            self.assertNotIn("{", done.stdout.splitlines()[0], words)

    @classmethod
    def commands(cls):
        if not hasattr(cls, "all"):
            lines = subprocess.run([BIN / "mimamorictl", "commands"], capture_output=True, text=True, check=True).stdout.splitlines()
            cls.all = dict(line.split("\t") for line in lines)
        return cls.all

    def test_1_help_and_completion_know_every_command(self):
        english, japanese = (subprocess.run([BIN / "mimamorictl", "--language", language, "--help"], capture_output=True, text=True, check=True).stdout for language in ("en", "ja"))
        self.assertGreater(len(self.commands()), 60)
        for command in self.commands():
            self.assertIn(f"  {command} ", english + " ")
            summary = english.splitlines()[english.splitlines().index(next(line for line in english.splitlines() if line.startswith(f"  {command} "))) + 1].strip()
            self.assertTrue(summary)
            self.assertNotIn(f"      {summary}\n", japanese, f"{command} has no Japanese")
        script = f"source {ROOT}/installer/mimamorictl.bash; COMP_WORDS=({BIN}/mimamorictl $1 ''); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _mimamorictl; echo \"${{COMPREPLY[@]}}\""
        for typed, expected in (("", "confirm"), ("server", "read-only"), ("migrate", "status"), ("top", "--every")):
            found = subprocess.run(["bash", "-c", script, "-", typed], capture_output=True, text=True, check=True).stdout
            self.assertIn(expected, found, typed)

    def test_2_looking(self):
        for words in (["status"], ["server", "list"], ["doctor"], ["job", "list"], ["session", "list"], ["terminal", "list"], ["user", "list"], ["user", "show", "okada"],
                      ["user", "rights", "okada"], ["factor", "list"], ["incident", "list", "--all"], ["sla"], ["backup", "list"], ["backup", "state"], ["drill", "list"],
                      ["registry", "list"], ["audit", "search", "--limit", "5"], ["confirm", "list"], ["job", "plan", "clock.recompute"]):
            with self.subTest(words=words):
                self.people(*words)
                code = 1 if words[0] == "doctor" else 0  # no seal is kept here, and doctor says so
                self.ctl(*words, code=code)
        self.ctl("top", "--times", "1")
        self.people("top", "--times", "2", "--every", "1")
        self.ctl("migrate", "status", "--config", self.pair.config("a"))
        self.ctl("doctor", "--config", self.pair.config("a"))
        self.assertTrue(self.ctl("log", "--file", self.pair.directory / "a.log", "--search", "mimamori")["lines"] is not None)
        self.ctl("call", "my_work.get", "{}")

    def test_3_the_wrong_word_changes_nothing_and_says_the_way_out(self):
        for words, code, told in ((["job", "run", "no.such"], 1, "not_found"), (["job", "schedule", "clock.recompute", "daily 25:99"], 1, "schedule"),
                                  (["job", "schedule", "clock.recompute", "yearly 02-30 01:00"], 1, "schedule"), (["session", "end", "999999"], 1, "not_found"),
                                  (["server", "read-only", "perhaps"], 2, "on | off"), (["server", "read-only", "on"], 2, "--reason"), (["top", "--every", "0"], 2, "--every"),
                                  (["status", "--colour"], 2, "--colour"), (["confirm", "give", "999"], 1, "not_found"), (["incident", "show", "77777"], 1, "not_found"),
                                  (["user", "show", "nobody"], 2, "nobody"), (["migrate", "status", "--config", "/no/such"], 2, "/no/such")):
            with self.subTest(words=words):
                done = self.pair.console("a", *words, check=False)
                self.assertEqual(done.returncode, code, f"{done.stdout}{done.stderr}")
                self.assertIn(told, done.stderr)
        wrong = self.pair.directory / "typing.conf"
        wrong.write_text(self.pair.configuration("a").replace("health_port", "health_prot"), encoding="utf-8")
        done = self.pair.console("a", "doctor", "--config", wrong, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("health_port", done.stdout)

    def test_4_people_terminals_and_factors(self):
        secret = self.pair.directory / "first"
        secret.touch(mode=0o600)
        secret.write_text("a long first horse 77", encoding="utf-8")
        self.ctl("user", "add", "kanri2", "--name", "管理 次郎", "--office", "HQ", "--role", "ADM", "--password-file", secret)
        self.ctl("user", "post", "kanri2", "--office", "HQ", "--role", "OPM")
        self.ctl("user", "post", "kanri2", "--office", "HQ", "--role", "HQ")
        self.ctl("user", "unpost", "kanri2", "--office", "HQ", "--role", "HQ")
        self.ctl("user", "password", "kanri2", "--password-file", secret)
        self.ctl("factor", "enroll", "--user", "kanri2", "--password-file", secret, "--keep", self.pair.directory / "factor2")
        self.ctl("factor", "require", "ADM", "on")
        self.ctl("user", "add", "rinji", "--name", "臨時 職員", "--office", "HQ", "--role", "HQ", "--password-file", secret)
        self.ctl("session", "end", "--user", "rinji", code=1)
        self.ctl("user", "deactivate", "rinji")
        self.ctl("terminal", "enroll", "desk9", "--office", "HQ")
        self.ctl("terminal", "add", "--certificate", self.pair.pki / "ca.crt", "--name", "desk8")
        self.ctl("terminal", "revoke", "desk8")
        self.used.update({"session end", "factor reset"})
        self.pair.console("a", "login", "--user", "kanri2", "--password-file", secret, "--factor-file", self.pair.directory / "factor2", token="token2")

    def test_5_two_administrators_for_a_restore(self):
        asked = self.ctl("confirm", "ask-restore", "--to", "2026-04-01 09:30", "--reason", "誤った更新")["confirmation"]
        again = self.ctl("confirm", "ask-restore", "--to", "2026-04-01 09:30", "--reason", "誤った更新")["confirmation"]
        self.assertEqual(asked, again)
        paper = self.pair.directory / "voucher"
        for token, code, told in (("token", 1, "own_draft"), ("token2", 0, "")):
            done = self.pair.console("a", "confirm", "voucher", str(asked), "--out", paper, check=False)
            self.assertIn("second_person_waits", done.stderr)
            self.assertFalse(paper.exists())
            done = self.pair.console("a", "confirm", "give", str(asked), token=token, check=False)
            self.assertEqual(done.returncode, code, done.stderr)
            self.assertIn(told, done.stderr)
        self.used.add("confirm give")
        other = self.pair.console("a", "confirm", "voucher", str(asked), "--out", paper, token="token2", check=False)
        self.assertIn("confirmation_other", other.stderr)
        self.ctl("confirm", "voucher", str(asked), "--out", paper)
        self.assertIn("not_again", self.pair.console("a", "confirm", "voucher", str(asked), "--out", self.pair.directory / "second", check=False).stderr)
        self.assertEqual(self.pair.sql("select count(*) from confirmation where state = 'USED' and asked_by <> confirmed_by"), "1")
        self.assertEqual(self.pair.sql("select count(*) from audit.event where operation = 'confirmation.decide' and result = 'ok'"), "1")
        refused = self.ctl("confirm", "ask-restore", "--set", "20260401-213000F", "--reason", "試し")["confirmation"]
        self.ctl("confirm", "refuse", refused, "--comment", "不要", token="token2")
        self.assertIn("confirmation_returned", self.pair.console("a", "confirm", "voucher", str(refused), "--out", self.pair.directory / "third", check=False).stderr)
        config = ("--into-place", "--config", self.pair.config("a"), "--yes")
        for words, told in ((("--to", "2026-04-01 09:30", *config), "restore_voucher"),
                            (("--to", "2026-04-01 09:31", "--voucher", paper, *config), "confirmation_other"),
                            (("--to", "2026-04-01 09:30", "--voucher", paper, *config), "restore_server_running")):
            self.assertIn(told, self.pair.console("a", "restore", *words, check=False).stderr)
        text = paper.read_text(encoding="utf-8")
        paper.write_text(text[:10] + ("A" if text[10] != "A" else "B") + text[11:], encoding="utf-8")
        self.assertIn("voucher_wrong", self.pair.console("a", "restore", "--to", "2026-04-01 09:30", "--voucher", paper, *config, check=False).stderr)

    def test_6_acting(self):
        opened = self.ctl("incident", "open", "--title", "回線断", "--target", "network", "--kind", "STOP", "--severity", "MAJOR", "--occurred", "2026-04-01T09:29:00", "--interrupted", "2026-04-01T09:30:00", "--detected", "2026-04-01T09:31:00", token="token2")
        self.ctl("incident", "show", opened["incident"] if "incident" in opened else opened["id"], token="token2")
        self.ctl("job", "run", "idempotency.expire")
        self.ctl("job", "schedule", "idempotency.expire", "daily 03:30")
        now = datetime.datetime.now()
        for job in ("backup.before_change", "backup.drill"):  # in the hours of service only with a second person's yes
            asked = self.ctl("job", "except", job, "--from", f"{now:%Y-%m-%d %H:%M}", "--until", f"{now + datetime.timedelta(hours=1):%Y-%m-%d %H:%M}", "--reason", "試験")
            self.ctl("job", "decide", asked["exception"], "--approve", token="token2")
        self.ctl("backup", "snapshot", "--id", "vm-1", "--taken", "2026-04-01 09:30", "--bytes", "1000")
        self.ctl("server", "read-only", "on", "--reason", "試験")
        wait_until("it is read only", lambda: self.pair.json("a", "status", check=False)["board"]["state"] == "READ_ONLY")
        self.ctl("server", "read-only", "off")
        wait_until("it is over", lambda: self.pair.json("a", "status", check=False)["board"]["state"] == "FULL")
        people = self.pair.directory / "people.csv"
        people.write_text("x\n1\n", encoding="utf-8")
        self.ctl("user", "import", people, "--date", "2030-04-01", code=1)
        self.ctl("registry", "import", people, "--layout", ROOT / "resources/registry/standard-csv.json", "--kind", "full", "--date", "2026-04-01", code=1)
        self.used.update({"registry flaws"} if self.ctl("registry", "list") else set())
        self.ctl("backup", "run", "--kind", "before-change", "--wait")
        self.ctl("drill", "run", "--wait")
        self.assertTrue(self.ctl("backup", "state")["proven_at"])

    def test_6_watching_and_the_contract(self):
        checks = self.ctl("check", "list", token="token2")["checks"]
        self.assertGreater(len(checks), 10)
        name = next(check["name"] for check in checks if check.get("enabled"))
        for words in (["check", "show", name], ["check", "history", name], ["check", "run", name],
                      ["check", "silence", name, "--reason", "試験", "--minutes", "5"], ["config", "list"], ["config", "list", "--measured"], ["config", "drift"],
                      ["duty", "list"], ["work", "list"], ["plan", "drift"]):
            with self.subTest(words=words):
                self.ctl(*words, token="token2")
        self.ctl("check", "ack", name, token="token2", code=1)  # it is well: there is nothing to have in hand
        self.ctl("check", "show", "そのような点検はない", token="token2", code=2)
        self.ctl("handover", "make", "--reason", "試験")
        self.assertEqual(len(self.ctl("handover", "list")["rows"]), 1)
        for act in (["verify"], ["open", "--out", self.pair.directory / "opened"]):
            self.ctl("handover", act[0], self.pair.directory / "no.such", *act[1:], code=1)

    def test_7_no_command_was_left_out(self):
        self.assertEqual(sorted(set(self.commands()) - self.used - ELSEWHERE), [])

    def test_8_signing_out(self):
        self.ctl("logout")
        self.assertEqual(self.pair.console("a", "job", "list", check=False).returncode, 2)


if __name__ == "__main__":
    unittest.main()
