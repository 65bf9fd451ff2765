// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

struct ssl_ctx_st;
struct ssl_st;

namespace mimamori::load {

/// One terminal's connection as cheap as it can be, so that the generator is not what is measured: mutual TLS 1.3 on a
/// non-blocking socket, WebSocket upgrade, whole messages both ways. Driven by LoadLoop; one thread.
class LoadConnection {
public:
    enum class State { Connecting, Handshake, Upgrade, Open, Lost };

    LoadConnection(ssl_ctx_st *context, quint16 port, int terminal);
    ~LoadConnection();
    LoadConnection(const LoadConnection &) = delete;
    LoadConnection &operator=(const LoadConnection &) = delete;

    std::function<void()> onOpen;                     ///< after the server's WELCOME
    std::function<void(QByteArrayView)> onMessage;    ///< any later message
    std::function<void()> onLost;

    int fd() const { return m_fd; }
    int terminal() const { return m_terminal; }
    State state() const { return m_state; }
    bool wantsWrite() const { return m_wantsWrite; }
    /// Sends one binary message; what the socket does not take now goes out when it can.
    void send(QByteArrayView payload);
    /// The socket is ready for something.
    void proceed();
    /// Closes the socket without a farewell, as a pulled cable would look to us.
    void cut();

private:
    void handshake();
    void readAll();
    void flush();
    void take();
    bool takeUpgrade();
    bool takeFrame();
    void onFrame(quint8 opcode, QByteArrayView payload);
    void frame(quint8 opcode, QByteArrayView payload);
    void lose();

    int m_fd{-1};
    int m_terminal{};
    quint16 m_port{};
    ssl_st *m_ssl{};
    State m_state{State::Connecting};
    bool m_welcomed{};
    bool m_wantsWrite{true};
    QByteArray m_in;
    qsizetype m_inAt{};
    QByteArray m_out;
};

/// A client context with a terminal's certificate that believes one CA only. Throws std::runtime_error naming the file.
ssl_ctx_st *terminalContext(const QByteArray &directory, const QByteArray &name);
void freeContext(ssl_ctx_st *context);

} // namespace mimamori::load
