# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PLT-02, REL-3: two servers behind HAProxy with the sample that is shipped; terminals go on while one drains, dies or hangs, and no
acknowledged write is lost or doubled.

usage: behind_haproxy_test.py ROOT BIN     (needs the package haproxy)
"""
import datetime
import re
import signal
import subprocess
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from server_pair import ServerPair, free_port, wait_until  # noqa: E402
from terminal import Gone, Refused, Terminal, uuid7  # noqa: E402

BIN, ROOT = Path(sys.argv.pop()).resolve(), Path(sys.argv.pop()).resolve()


def reception(number):
    at = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(minutes=2)
    return {"received_at": at.strftime("%Y-%m-%dT%H:%M:%SZ"), "method": "PHONE", "kind": "ABUSE", "situation": f"泣き声 {number}"}


class BehindHaproxy(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pair, cls.proxy, cls.number = ServerPair(ROOT, BIN), None, 0
        try:
            for name in "ab":
                cls.pair.start(name)
            cls.pair.sign_in()
            cls.start_proxy()
        except BaseException:
            cls.tearDownClass()
            raise

    @classmethod
    def tearDownClass(cls):
        if cls.proxy:
            cls.proxy.terminate()
            cls.proxy.wait(30)
        cls.pair.end()

    @classmethod
    def start_proxy(cls):
        """The sample as it is shipped; only addresses and ports are this machine's."""
        cls.port = free_port()
        text = (ROOT / "installer/server/haproxy.cfg").read_text(encoding="utf-8").replace("bind :7443", f"bind 127.0.0.1:{cls.port}")
        text = text.replace("tcp-check connect port 7442", "tcp-check connect").replace("agent-port 7442 ", "")
        for name, address in (("a", "192.0.2.11"), ("b", "192.0.2.12")):
            line = re.search(rf"server {name} {re.escape(address)}:7443 check", text)
            assert line, "the sample's servers"
            text = text.replace(line[0], f"server {name} 127.0.0.1:{cls.pair.ports[name]} check port {cls.pair.health[name]} agent-port {cls.pair.health[name]}")
        config = cls.pair.directory / "haproxy.cfg"
        config.write_text(text, encoding="utf-8")
        subprocess.run(["/usr/sbin/haproxy", "-c", "-f", config], check=True, capture_output=True)
        cls.proxy = subprocess.Popen(["/usr/sbin/haproxy", "-W", "-f", config], stdout=subprocess.DEVNULL, stderr=open(cls.pair.directory / "haproxy.log", "wb"))
        wait_until("the proxy lets somebody through", cls.reach)

    @classmethod
    def reach(cls):
        try:
            Terminal(cls.port, cls.pair.pki).close()
            return True
        except Gone:
            return False

    def write_through(self, key, request, state):
        """As the client does it: the same act with the same key until it is answered, over whatever line there is."""
        end = time.monotonic() + 120
        while time.monotonic() < end:
            try:
                if state.get("line") is None:
                    state["line"] = Terminal(self.port, self.pair.pki, patience=5)
                    if "token" in state:
                        state["line"].ask("session.resume", {"token": state["token"]})
                    else:
                        state["token"] = state["line"].sign_in("okada", self.pair.password)["token"]
                return state["line"].ask("intake.register", request, write=True, key=key)
            except Gone:
                state["line"] = None
                time.sleep(0.2)
            except Refused as refused:
                self.assertIn(refused.frame["code"], ("busy", "database_away", "outcome_unknown"))
                time.sleep(0.2)
        self.fail("never answered")

    def go_through(self, meanwhile):
        """Writes while something happens; nothing is lost and nothing twice."""
        state, answered = {}, {}
        for turn in range(30):
            if turn == 10:
                meanwhile()
            type(self).number += 1
            key = uuid7()
            answered[f"泣き声 {self.number}"] = self.write_through(key, reception(self.number), state)
        for text in answered:
            self.assertEqual(self.pair.sql(f"select count(*) from reception where situation = '{text}'"), "1", text)

    def test_1_the_terminal_is_known_behind_the_proxy(self):
        there = Terminal(self.port, self.pair.pki)
        self.assertEqual(there.welcome["terminal"], "terminal1")
        there.close()

    def test_2_terminals_are_spread_over_both(self):
        lines = [Terminal(self.port, self.pair.pki) for _ in range(8)]
        wait_until("both have some", lambda: all(line["connections"] > 1 for line in self.pair.json("a", "server", "list")["servers"]))
        for line in lines:
            line.close()

    def test_3_one_drains(self):
        self.go_through(lambda: self.assertEqual(self.pair.stop("b"), 0))
        self.pair.start("b")

    def test_4_one_dies(self):
        self.go_through(lambda: self.pair.signal("b", signal.SIGKILL))
        self.pair.processes["b"].wait(30)
        self.pair.start("b")

    def test_5_one_hangs_and_comes_back(self):
        self.go_through(lambda: self.pair.signal("b", signal.SIGSTOP))
        self.pair.signal("b", signal.SIGCONT)
        wait_until("it is well again", lambda: self.pair.health_word("b").startswith("up"))

    def test_6_an_upgrade_one_after_the_other(self):
        def upgrade():
            self.pair.stop("b")
            self.pair.start("b")
        self.go_through(upgrade)


if __name__ == "__main__":
    unittest.main()
