# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A server of a scenario's own, started and stopped by it; what it holds is read through the console."""
import json
import signal
import subprocess
import time


class Server:
    def __init__(self, options):
        self.options = options
        self.process = None

    def start(self):
        log = open(f"{self.options.state}/server.log", "ab")
        self.process = subprocess.Popen([f"{self.options.bin}/mimamorid", "--config", f"{self.options.state}/mimamori.conf",
                                         "--sample", f"{self.options.state}/sample"], stdout=log, stderr=log)
        end = time.monotonic() + 90
        while self.control("status", check=False) is None:
            if time.monotonic() > end or self.process.poll() is not None:
                raise RuntimeError("the server does not come up")
            time.sleep(0.2)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)

    def control(self, *words, check=True):
        done = subprocess.run([f"{self.options.bin}/mimamorictl", "--socket", f"{self.options.state}/data/console.sock",
                               "--token-file", f"{self.options.state}/token", *words], capture_output=True, text=True)
        if done.returncode and not check:
            return None
        if done.returncode:
            raise RuntimeError(f"mimamorictl {words[0]}: {done.stderr.strip()}")
        return done.stdout

    def call(self, operation, **request):
        return json.loads(self.control("call", operation, json.dumps(request)))

    def receptions(self):
        return [self.call("reception.get", record=row["id"])["row"] for row in self.call("reception.list")["rows"]]

    def notes(self):
        for file in self.call("child_file.list")["files"]:
            for note in self.call("note.list", owner=file["episode"])["rows"]:
                yield self.call("note.get", record=note["id"])["row"]
