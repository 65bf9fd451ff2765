# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A terminal of a scenario's own: WebSocket over mutual TLS, JSON frames, one request after the other; events are kept as they come."""
import base64
import json
import os
import socket
import ssl
import struct
import time
import uuid


class Gone(Exception):
    """The line was cut or the server did not answer in time."""


class Refused(Exception):
    def __init__(self, frame):
        super().__init__(frame.get("code"))
        self.frame = frame


def uuid7():
    value = (int(time.time() * 1000) << 80) | int.from_bytes(os.urandom(10), "big")
    value = (value & ~(0xF << 76)) | (7 << 76)
    value = (value & ~(0x3 << 62)) | (2 << 62)
    return str(uuid.UUID(int=value))


class Terminal:
    def __init__(self, port, pki, name="terminal1", patience=30):
        context = ssl.create_default_context(cafile=f"{pki}/ca.crt")
        context.load_cert_chain(f"{pki}/{name}.crt", f"{pki}/{name}.key")
        context.minimum_version = ssl.TLSVersion.TLSv1_3
        self.patience, self.events, self.token, self.last = patience, [], "", 0
        try:
            self.line = context.wrap_socket(socket.create_connection(("127.0.0.1", port), timeout=patience), server_hostname="localhost")
            self.line.sendall((f"GET /v1 HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                               f"Sec-WebSocket-Protocol: mimamori.v1\r\nSec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}\r\n\r\n").encode())
            self.buffer = b""
            while b"\r\n\r\n" not in self.buffer:
                self._more()
        except OSError as error:
            raise Gone(str(error)) from error
        head, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
        if b" 101 " not in head.split(b"\r\n", 1)[0]:
            raise Gone(head.decode("latin-1"))
        self.welcome = self._frame()["out"]

    def _more(self):
        try:
            data = self.line.recv(65536)
        except OSError as error:
            raise Gone(str(error)) from error
        if not data:
            raise Gone("closed")
        self.buffer += data

    def _take(self, count):
        while len(self.buffer) < count:
            self._more()
        data, self.buffer = self.buffer[:count], self.buffer[count:]
        return data

    def _send(self, code, payload):
        mask = os.urandom(4)
        size = len(payload)
        head = bytes([0x80 | code]) + (bytes([0x80 | size]) if size < 126 else bytes([0xFE]) + struct.pack(">H", size) if size < 65536 else bytes([0xFF]) + struct.pack(">Q", size))
        try:
            self.line.sendall(head + mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(payload)))
        except OSError as error:
            raise Gone(str(error)) from error

    def _frame(self):
        """The next message; pings are answered on the way."""
        message = b""
        while True:
            first, second = self._take(2)
            size = second & 0x7F
            size = struct.unpack(">H", self._take(2))[0] if size == 126 else struct.unpack(">Q", self._take(8))[0] if size == 127 else size
            payload, code = self._take(size), first & 0x0F
            if code == 9:
                self._send(10, payload)
            elif code == 8:
                raise Gone(f"close {struct.unpack('>H', payload[:2])[0]} {payload[2:].decode()}" if payload else "close")
            elif code in (0, 1, 2):
                message += payload
                if first & 0x80:
                    return json.loads(message)

    def ask(self, operation, request=None, write=False, key=None, version=-1):
        self.last += 1
        frame = {"t": "req", "id": self.last, "op": operation, "in": request or {}}
        if write:
            frame["key"] = key or uuid7()
        if version >= 0:
            frame["base_version"] = version
        self._send(1, json.dumps(frame, ensure_ascii=False).encode())
        while True:
            got = self._frame()
            if got.get("id") != self.last:
                self.events.append(got)
                continue
            if got["t"] == "ok":
                return got["out"]
            raise Refused(got)

    def sign_in(self, user, password):
        answer = self.ask("session.login", {"login_name": user, "password": password, "client_version": "99.0.0"})
        self.token = answer["token"]
        return answer

    def wait_event(self, topic, accept=lambda out: True):
        """The first event of this topic that is accepted; waits at most `patience` seconds for each frame."""
        while True:
            for i, event in enumerate(self.events):
                if event.get("topic") == topic and accept(event["out"]):
                    return self.events.pop(i)["out"]
            self.events.append(self._frame())

    def close(self):
        self.line.close()
