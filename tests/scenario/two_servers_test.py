# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PLT-02: two servers on one database. Events, presence, sessions, throttling and jobs across both; a stopped and woken one writes nothing;
reading only; draining; the wrong key and the wrong word in a configuration.

usage: two_servers_test.py ROOT BIN     (as root: PostgreSQL then runs as user postgres; or as an ordinary user)
"""
import datetime
import signal
import socket
import subprocess
import sys
import threading
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from server_pair import ServerPair, wait_until  # noqa: E402
from terminal import Gone, Refused, Terminal, uuid7  # noqa: E402

BIN, ROOT = Path(sys.argv.pop()).resolve(), Path(sys.argv.pop()).resolve()


class HeldMail(threading.Thread):
    """A mail server that takes a message and keeps its yes back until it is let go."""

    def __init__(self):
        super().__init__(daemon=True)
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port, self.holding, self.let_go, self.taken = self.listening.getsockname()[1], threading.Event(), threading.Event(), 0
        self.start()

    def run(self):
        while True:
            line, _ = self.listening.accept()
            threading.Thread(target=self.talk, args=(line,), daemon=True).start()

    def talk(self, line):
        with line, line.makefile("rwb", buffering=0) as pipe:
            pipe.write(b"220 held\r\n")
            for word in iter(pipe.readline, b""):
                if word.upper().startswith(b"DATA"):
                    pipe.write(b"354 go on\r\n")
                    while pipe.readline().rstrip(b"\r\n") != b".":
                        pass
                    self.taken += 1
                    if self.taken == 1:
                        self.holding.set()
                        self.let_go.wait()
                pipe.write(b"221 bye\r\n" if word.upper().startswith(b"QUIT") else b"250 yes\r\n")


def reception():
    at = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(minutes=2)
    return {"received_at": at.strftime("%Y-%m-%dT%H:%M:%SZ"), "method": "PHONE", "kind": "ABUSE",
            "children": [{"name": "髙橋 優衣", "birth": {"y": 2023, "m": 2, "d": 3, "q": "exact", "raw": "R5.2.3"}}]}


class TwoServers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.mail = HeldMail()
        cls.pair = ServerPair(ROOT, BIN, smtp=f"smtp://127.0.0.1:{cls.mail.port}")
        try:
            for name in "ab":
                cls.pair.start(name)
            cls.pair.sign_in()
        except BaseException:
            cls.pair.end()
            raise

    @classmethod
    def tearDownClass(cls):
        cls.pair.end()

    def terminal(self, server, name="terminal1", user=None):
        there = Terminal(self.pair.ports[server], self.pair.pki, name)
        self.addCleanup(there.close)
        if user:
            there.sign_in(user, self.pair.password)
        return there

    def test_1_events_and_presence_reach_the_terminals_of_both(self):  # PLT-06
        one, other = self.terminal("a", user="yamamoto"), self.terminal("b", "terminal2", "yamamoto")
        made = one.ask("intake.register", reception(), write=True)["episodes"][0]
        topic = f"child_file/{made['child_file']}"
        for there in (one, other):
            there.ask("events.subscribe", {"topics": [topic]})
        other.ask("events.subscribe", {"topics": [topic], "writing": [topic]})
        self.assertTrue(one.wait_event(f"present/{topic}", lambda out: any(person["writing"] for person in out["people"])))
        one.ask("note.write", {"episodes": [made["id"] if "id" in made else made["episode"]], "kind": "VISIT", "body": "電話",
                               "at": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")}, write=True)
        self.assertTrue(other.wait_event(topic))

    def test_2_a_session_ends_and_a_password_changes_on_the_other_server(self):  # SEC-A, SEC-B
        ended, woken = self.terminal("b", user="sato"), self.terminal("b", "terminal2", "sato")
        sessions = self.pair.json("a", "session", "list")["sessions"]
        self.assertEqual(sum(line["login_name"] == "sato" for line in sessions), 2)
        changes = self.terminal("a", user="sato")
        changes.ask("session.change_password", {"old_password": self.pair.password, "new_password": "another long horse 42"}, write=True)
        for there in (ended, woken):
            with self.assertRaises(Gone) as gone:
                there.wait_event("never")
            self.assertIn("4001", str(gone.exception))
        changes.ask("my_work.get")
        mine = [line["session"] for line in self.pair.json("b", "session", "list")["sessions"] if line["login_name"] == "sato"]
        self.pair.console("b", "session", "end", str(mine[0]))
        with self.assertRaises(Gone):
            changes.wait_event("never")

    def test_3_wrong_passwords_are_counted_over_both(self):  # SEC-B
        answers = []
        for server in "ababab":
            try:
                self.terminal(server).sign_in("tanaka", "wrong")
            except Refused as refused:
                answers.append(refused.frame["code"])
        self.assertEqual(answers[:3], ["login_failed"] * 3)
        self.assertIn("login_wait", answers[3:])

    def test_4_what_one_server_answered_the_other_answers_again(self):  # REL-1
        key, request = uuid7(), reception()
        first = self.terminal("a", user="okada").ask("intake.register", request, write=True, key=key)
        again = self.terminal("b", user="okada").ask("intake.register", request, write=True, key=key)
        self.assertEqual(first, again)

    def test_5_jobs_run_once(self):
        before = int(self.pair.sql("select coalesce(max(id), 0) from job_run"))
        for turn in range(6):
            self.pair.console("ab"[turn % 2], "job", "run", "idempotency.expire")
            wait_until("the job ends", lambda: self.pair.sql(f"select count(*) from job_run where id > {before} and outcome = 'RUNNING' and by_hand is not null") == "0")
        self.assertEqual(self.pair.sql(f"select count(*) from job_run where id > {before} and job = 'idempotency.expire' and outcome = 'DONE' and by_hand is not null"), "6")
        self.assertEqual(self.pair.sql("select count(*) from job_run x join job_run y on x.job = y.job and x.id < y.id and y.started_at < x.ended_at"), "0",
                         "two runs of one job at the same time")

    def test_6_a_stopped_and_woken_server_writes_nothing(self):
        self.pair.sql("update app_user set mail = 'desk@city.example' where login_name = 'okada';"
                      "insert into outbox (app_user, channel, topic, payload) select id, 'mail', 'default', '{}' from app_user where login_name = 'okada';"
                      "notify mimamori_job, ''")
        self.assertTrue(self.mail.holding.wait(60), "no server took the mail up")
        holder = self.pair.sql("select server from job_run where job = 'outbox.send' and outcome = 'RUNNING' and server <> ''")
        name = next(name for name in "ab" if holder.endswith(f":{self.pair.processes[name].pid}"))
        other = "b" if name == "a" else "a"
        self.pair.signal(name, signal.SIGSTOP)
        self.assertEqual(self.pair.health_word(name), "")
        # Its time passes: the lease runs out, and the mail comes up for the next one.
        self.pair.sql("update job set lease_until = now() - interval '1 second' where name = 'outbox.send';"
                      "update outbox set next_try_at = now() where sent_at is null; notify mimamori_job, ''")
        self.pair.console(other, "job", "run", "outbox.send")
        wait_until("the other server sends", lambda: self.pair.sql("select count(*) from outbox where channel = 'mail' and sent_at is null") == "0")
        wait_until("its run ends", lambda: self.pair.sql("select count(*) from job_run where job = 'outbox.send' and outcome = 'RUNNING'") == "0")
        written = "select (select string_agg(o::text, ';' order by id) from outbox o where channel = 'mail'), (select string_agg(r::text, ';' order by id) from job_run r where job = 'outbox.send')"
        before = self.pair.sql(written)
        self.assertIn("LOST", before)
        self.mail.let_go.set()
        self.pair.signal(name, signal.SIGCONT)
        wait_until("it notices", lambda: "lost its lease" in self.pair.log(name))
        self.assertEqual(self.pair.sql(written), before, "the woken server wrote")
        wait_until("it serves again", lambda: self.pair.health_word(name).startswith("up"))

    def test_7_read_only_says_so_and_loses_nothing(self):
        there, key = self.terminal("b", user="okada"), uuid7()
        self.pair.console("a", "server", "read-only", "on", "--reason", "disk is being moved")
        told = there.wait_event("service")
        self.assertEqual((told["state"], told["reason"]), ("READ_ONLY", "disk is being moved"))
        request = reception()
        with self.assertRaises(Refused) as refused:
            there.ask("intake.register", request, write=True, key=key)
        self.assertEqual(refused.exception.frame["code"], "service_read_only")
        there.ask("my_work.get")
        self.assertEqual(self.terminal("a", "terminal2").welcome["state"], "READ_ONLY")
        self.terminal("a", "terminal2", "yamamoto")  # signing in goes on
        self.pair.console("b", "server", "read-only", "off")
        there.wait_event("service", lambda out: out["state"] == "FULL")
        self.assertTrue(there.ask("intake.register", request, write=True, key=key)["episodes"])

    def test_8_a_database_that_wants_no_writes_is_heard(self):
        there = self.terminal("b", user="okada")
        self.pair.sql("alter database mimamori set default_transaction_read_only = on")
        there.wait_event("service", lambda out: out["state"] == "READ_ONLY")
        there.ask("my_work.get")
        self.pair.sql("begin read write; alter database mimamori reset default_transaction_read_only; commit")
        there.wait_event("service", lambda out: out["state"] == "FULL")

    def test_9_one_drains_and_the_other_goes_on(self):
        there = self.terminal("b", user="okada")
        self.assertEqual({line["name"]: line["state"] for line in self.pair.json("a", "server", "list")["servers"]}, {"a": "FULL", "b": "FULL"})
        self.assertEqual(self.pair.stop("b"), 0)
        with self.assertRaises(Gone) as gone:
            there.wait_event("never")
        self.assertIn("1001", str(gone.exception))
        self.assertTrue(any(event.get("topic") == "service" and event["out"]["state"] == "DRAINING" for event in there.events))
        self.assertEqual([line["name"] for line in self.pair.json("a", "server", "list")["servers"]], ["a"])
        moved = self.terminal("a")
        moved.ask("session.resume", {"token": there.token})
        moved.ask("my_work.get")

    def refusal(self, text):
        config = self.pair.directory / "wrong.conf"
        config.write_text(text, encoding="utf-8")
        ended = subprocess.run([BIN / "mimamorid", "--config", config], capture_output=True, text=True, timeout=60, check=False)
        self.assertNotEqual(ended.returncode, 0)
        return ended.stderr

    def test_a_another_store_key_is_refused(self):
        other = self.pair.configuration("b").replace("store.key", "other.key")
        self.assertIn("server/store_key", self.refusal(other))

    def test_b_a_typing_error_is_named_with_its_line_and_the_nearest_word(self):
        right = self.pair.configuration("b")
        for wrong, expected in ((right.replace("health_port", "helth_port"), ["line 9", '"helth_port"', '"health_port"']),
                                (right.replace("[listen]", "[listne]"), ["line 7", "listne", "[listen]"]),
                                (right.replace("environment=test", "port=1"), ["line 4", '"port" belongs under [']),
                                (right.replace("environment=test", "environment test"), ["line 4", "neither"]),
                                (right.replace("name=b", "data=/tmp"), ["line 3", "stands already in line 2"])):
            told = self.refusal(wrong)
            for words in expected:
                self.assertIn(words, told)


if __name__ == "__main__":
    unittest.main(failfast=False)
