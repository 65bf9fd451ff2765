# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two servers on one database for scenarios: the first owns the private cluster, the second reaches it through its socket; they share the store."""
import getpass
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(what, done, seconds=60):
    """Patience only: ends a test that would hang."""
    end = time.monotonic() + seconds
    while True:
        result = done()
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError(f"never: {what}")
        time.sleep(0.1)


class ServerPair:
    def __init__(self, root, programs, smtp=""):
        self.bin, self.processes = Path(programs), {}
        self.directory = Path(tempfile.mkdtemp(prefix="mimamori-pair-", dir="/var/tmp"))
        self.directory.chmod(0o755)
        self.pki, self.sample = self.directory / "pki", self.directory / "sample"
        subprocess.run([Path(root) / "installer/make-pki", self.pki, "terminal1", "terminal2"], check=True, capture_output=True)
        (self.sample / "terminals").mkdir(parents=True)
        for name in ("terminal1", "terminal2"):
            shutil.copy(self.pki / f"{name}.crt", self.sample / "terminals")
        self.password = secrets.token_urlsafe(18)
        (self.sample / "password").touch(mode=0o600)
        (self.sample / "password").write_text(self.password, encoding="utf-8")
        (self.sample / "size").write_text("small\n", encoding="utf-8")
        self.smtp = smtp
        self.ports = {name: free_port() for name in "ab"}
        self.health = {name: free_port() for name in "ab"}
        for name in "ab":
            (self.directory / name).mkdir()
            self.config(name).write_text(self.configuration(name), encoding="utf-8")

    def config(self, name):
        return self.directory / f"{name}.conf"

    def configuration(self, name):
        database = "" if name == "a" else f"[database]\nhost={self.directory}/a/cluster/run\n"
        mail = f"[mail]\nsmtp={self.smtp}\n" if self.smtp else ""
        return (f"[server]\ndata={self.directory}/{name}\nname={name}\nenvironment=test\nstore={self.directory}/store\nstore_key={self.directory}/store.key\n"
                f"[listen]\nport={self.ports[name]}\nhealth_port={self.health[name]}\ncertificate={self.pki}/server.crt\nkey={self.pki}/server.key\n"
                f"ca={self.pki}/ca.crt\n{database}{mail}")

    def start(self, name):
        log = open(self.directory / f"{name}.log", "ab")
        sample = ["--sample", self.sample] if name == "a" else []
        process = subprocess.Popen([self.bin / "mimamorid", "--config", self.config(name), *sample], stdout=subprocess.PIPE, stderr=log, text=True)
        self.processes[name] = process
        line = process.stdout.readline()
        if "ready" not in line:
            raise AssertionError(f"server {name} does not come up: {self.log(name)}")

    def log(self, name):
        return (self.directory / f"{name}.log").read_text(encoding="utf-8")

    def stop(self, name):
        process = self.processes.pop(name, None)
        if process and process.poll() is None:
            process.send_signal(signal.SIGCONT)
            process.send_signal(signal.SIGTERM)
            return process.wait(90)
        return process.returncode if process else None

    def end(self):
        for name in "ba":
            try:
                self.stop(name)
            except subprocess.TimeoutExpired:
                pass
        shutil.rmtree(self.directory, ignore_errors=True)

    def signal(self, name, number):
        self.processes[name].send_signal(number)

    def health_word(self, name, seconds=2):
        """What a load balancer hears; empty = nobody answers."""
        try:
            with socket.create_connection(("127.0.0.1", self.health[name]), timeout=seconds) as line:
                return line.recv(100).decode().strip()
        except OSError:
            return ""

    def console(self, name, *words, token="token", check=True):
        done = subprocess.run([self.bin / "mimamorictl", "--socket", f"{self.directory}/{name}/console.sock", "--token-file", self.directory / token,
                               "--language", "en", *words], capture_output=True, text=True, timeout=120, check=False)
        if check and done.returncode:
            raise AssertionError(f"mimamorictl {' '.join(map(str, words))}: {done.returncode} {done.stdout} {done.stderr}")
        return done

    def json(self, name, *words, **options):
        return json.loads(self.console(name, "--json", *words, **options).stdout)

    def sign_in(self, name="a", user="admin", token="token"):
        self.console(name, "login", "--user", user, "--password-file", self.sample / "password", "--factor-file", self.sample / "factor", token=token)

    def sql(self, statement, role="migrator"):
        """As the owner of the tables, to arrange and to look."""
        return subprocess.run(["psql", "-X", "-At", "-v", "ON_ERROR_STOP=1", "-h", f"{self.directory}/a/cluster/run", "-U", role, "-d", "mimamori", "-c", statement],
                              capture_output=True, text=True, check=True, env={**os.environ, "USER": getpass.getuser()}).stdout.strip()
