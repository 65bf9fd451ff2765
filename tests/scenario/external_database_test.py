# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PLT-02: the server on an external PostgreSQL, over TLS with SCRAM: roles by external_roles.sql, sign-in, an intake, sealed audit.

usage: external_database_test.py ROOT BIN     (as root: PostgreSQL then runs as user postgres; or as an ordinary user)
"""
import datetime
import json
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

BIN, ROOT = Path(sys.argv.pop()).resolve(), Path(sys.argv.pop()).resolve()
POSTGRES = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
ROLES = ("migrator", "app_rw", "app_ro", "app_job", "app_login", "sealer")
USER = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name


def as_user(*command):
    """The words before a command so that it runs as the cluster's user."""
    return (["setpriv", f"--reuid={USER}", f"--regid={USER}", "--init-groups"] if os.geteuid() == 0 else []) + [str(word) for word in command]


def run(*command, **options):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True, timeout=120, **options).stdout


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def make_certificate(directory, name):
    """A CA and a certificate for localhost of its own."""
    ca, key, certificate = directory / f"{name}-ca.crt", directory / f"{name}.key", directory / f"{name}.crt"
    curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
    run("openssl", "req", "-x509", *curve, "-keyout", directory / f"{name}-ca.key", "-out", ca, "-subj", f"/CN={name} CA")
    run("openssl", "req", "-x509", *curve, "-keyout", key, "-out", certificate, "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
        "-addext", "basicConstraints=critical,CA:FALSE", "-CA", ca, "-CAkey", directory / f"{name}-ca.key")
    return ca, key, certificate


class ExternalDatabase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = Path(tempfile.mkdtemp(prefix="mimamori-external-"))
        cls.directory.chmod(0o755)
        cls.server = None
        try:
            cls.start_cluster()
            cls.prepare_roles()
            cls.write_configuration()
        except BaseException:
            cls.tearDownClass()
            raise

    @classmethod
    def tearDownClass(cls):
        if cls.server:
            cls.server.terminate()
            cls.server.wait(timeout=60)
        if (cls.directory / "cluster/postmaster.pid").exists():
            subprocess.run(as_user(POSTGRES / "pg_ctl", "-D", cls.directory / "cluster", "-m", "fast", "-w", "stop"), capture_output=True, check=False)
        shutil.rmtree(cls.directory, ignore_errors=True)

    @classmethod
    def start_cluster(cls):
        cls.port, cluster = free_port(), cls.directory / "cluster"
        cluster.mkdir(mode=0o700)
        if os.geteuid() == 0:
            shutil.chown(cluster, USER)
        run(*as_user(POSTGRES / "initdb", "-D", cluster, "-U", "postgres", "-A", "peer", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"), cwd="/")
        cls.ca, key, certificate = make_certificate(cls.directory, "database")
        for source, name in ((key, "server.key"), (certificate, "server.crt")):
            shutil.copy(source, cluster / name)
            (cluster / name).chmod(0o600)
            if os.geteuid() == 0:
                shutil.chown(cluster / name, USER)
        (cluster / "postgresql.auto.conf").write_text(
            f"listen_addresses = '127.0.0.1'\nport = {cls.port}\nunix_socket_directories = '{cluster}'\nssl = on\nfsync = off\n"
            "ssl_min_protocol_version = 'TLSv1.3'\npassword_encryption = 'scram-sha-256'\n", encoding="utf-8")
        (cluster / "pg_hba.conf").write_text(
            "local all postgres peer map=admin\nhostssl all all 127.0.0.1/32 scram-sha-256\nhostnossl all all all reject\n", encoding="utf-8")
        (cluster / "pg_ident.conf").write_text(f"admin {USER} postgres\n", encoding="utf-8")
        run(*as_user(POSTGRES / "pg_ctl", "-D", cluster, "-l", cluster / "log", "-w", "start"), cwd="/")

    @classmethod
    def psql(cls, *words, **options):
        return run(*as_user(POSTGRES / "psql", "-X", "-v", "ON_ERROR_STOP=1", "-h", cls.directory / "cluster", "-p", cls.port, "-U", "postgres", *words, "postgres"),
                   cwd="/", **options)

    @classmethod
    def prepare_roles(cls):
        script = (ROOT / "installer/external_roles.sql").read_text(encoding="utf-8")
        cls.psql("-f", "-", input=script)
        cls.psql("-f", "-", input=script)  # again after each upgrade: nothing is in the way
        passwords = {role: secrets.token_urlsafe(24) for role in ROLES}
        cls.psql("-f", "-", input="".join(f"alter role {role} password '{password}';\n" for role, password in passwords.items()))
        cls.passwords = cls.directory / "pgpass"
        cls.passwords.touch(mode=0o600)
        cls.passwords.write_text("".join(f"localhost:{cls.port}:mimamori:{role}:{password}\n" for role, password in passwords.items()), encoding="utf-8")

    @classmethod
    def write_configuration(cls):
        pki, sample = cls.directory / "pki", cls.directory / "sample"
        run(ROOT / "installer/make-pki", pki, "terminal1")
        (sample / "terminals").mkdir(parents=True)
        shutil.copy(pki / "terminal1.crt", sample / "terminals")
        (sample / "password").touch(mode=0o600)
        (sample / "password").write_text(secrets.token_urlsafe(18), encoding="utf-8")
        cls.config = cls.directory / "mimamori.conf"
        cls.config.write_text(cls.configuration(cls.ca), encoding="utf-8")

    @classmethod
    def configuration(cls, ca):
        pki = cls.directory / "pki"
        return (f"[server]\ndata={cls.directory}/data\nenvironment=test\n[listen]\naddresses=127.0.0.1\nport=0\ncertificate={pki}/server.crt\n"
                f"key={pki}/server.key\nca={pki}/ca.crt\n[database]\nhost=localhost\nport={cls.port}\npassword_file={cls.passwords}\nca={ca}\n")

    def start_server(self):
        type(self).server = subprocess.Popen([BIN / "mimamorid", "--config", self.config, "--sample", self.directory / "sample"],
                                             stdout=subprocess.PIPE, stderr=open(self.directory / "server.log", "wb"), text=True)
        self.assertIn("ready", self.server.stdout.readline(), (self.directory / "server.log").read_text(encoding="utf-8"))

    def ctl(self, *words):
        return json.loads(run(BIN / "mimamorictl", "--socket", self.directory / "data/console.sock", "--token-file", self.directory / "token", "--json", *words))

    def refusal_of(self, configuration):
        other = self.directory / "other.conf"
        other.write_text(configuration, encoding="utf-8")
        ended = subprocess.run([BIN / "mimamorid", "--config", other], capture_output=True, text=True, timeout=60, check=False)
        self.assertNotEqual(ended.returncode, 0)
        return ended.stderr

    def test_1_another_ca_or_none_is_refused(self):
        stranger, _, _ = make_certificate(self.directory, "stranger")
        self.assertIn("mimamorid:", self.refusal_of(self.configuration(stranger)))
        self.assertIn("database/ca", self.refusal_of(self.configuration("")))
        log = (self.directory / "cluster/log").read_text(encoding="utf-8")
        self.assertNotIn("authorized", log)

    def test_2_from_sign_in_to_the_sealed_audit(self):
        self.start_server()
        self.assertFalse((self.directory / "data/cluster").exists(), "a private cluster was made although an external one is configured")
        self.ctl("login", "--user", "yamamoto", "--password-file", self.directory / "sample/password")
        now = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(minutes=2)
        sheet = {"received_at": now.strftime("%Y-%m-%dT%H:%M:%SZ"), "method": "PHONE", "kind": "ABUSE",
                 "children": [{"name": "髙橋 優衣", "birth": {"y": 2023, "m": 2, "d": 3, "q": "exact", "raw": "R5.2.3"}}]}
        made = self.ctl("call", "intake.register", json.dumps(sheet, ensure_ascii=False), "--write")
        self.assertTrue(made["episodes"][0]["due_at"])
        opened = self.ctl("call", "child_file.open", json.dumps({"child_file": made["episodes"][0]["child_file"]}))
        self.assertIn("髙橋 優衣", json.dumps(opened, ensure_ascii=False))
        self.every_connection_is_encrypted()
        self.audit_is_sealed()

    def every_connection_is_encrypted(self):
        rows = self.psql("-At", "-c", "select a.usename, s.ssl, s.version from pg_stat_activity a join pg_stat_ssl s using (pid) where a.datname = 'mimamori'").split()
        self.assertGreater(len(rows), 3)
        self.assertEqual({row.split("|", 1)[1] for row in rows}, {"t|TLSv1.3"})
        self.assertNotIn("migrator", {row.split("|")[0] for row in rows}, "the owner of the tables serves nobody")

    def audit_is_sealed(self):
        seal, reach = BIN / "mimamori-seal", f"host=localhost port={self.port} dbname=mimamori sslmode=verify-full sslrootcert={self.ca} passfile={self.passwords}"
        key, public, heads = (self.directory / name for name in ("seal.key", "seal.pub", "heads.jsonl"))
        run(seal, "keygen", "--key", key, "--public", public)
        run(seal, "run", "--conninfo", f"{reach} user=sealer", "--key", key, "--heads", heads, "--once")
        verified = subprocess.run([BIN / "mimamorictl", "--json", "audit", "verify", "--conninfo", f"{reach} user=app_ro", "--public", public, "--heads", heads],
                                  capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual(verified.returncode, 0, verified.stdout)
        self.psql("-c", "select 1")
        run(*as_user(POSTGRES / "psql", "-X", "-h", self.directory / "cluster", "-p", self.port, "-U", "postgres", "-c",
                     "set session_replication_role = replica", "-c",
                     "update audit.event set app_user = app_user + 1 where seq = (select max(seq) from audit.event where app_user is not null)", "mimamori"), cwd="/")
        changed = subprocess.run(verified.args, capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual(changed.returncode, 1, changed.stdout)
        self.assertIn("row_edited", changed.stdout)

    def test_3_it_stops_when_asked(self):
        self.assertIsNotNone(self.server)
        self.server.send_signal(signal.SIGTERM)
        self.assertEqual(self.server.wait(timeout=60), 0)
        type(self).server = None


if __name__ == "__main__":
    unittest.main()
