// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault_terminal.h"

#include <algorithm>

namespace mimamori::fault {

namespace {

using namespace load;

constexpr int kPatienceSeconds = 10; // then the connection is taken for dead
constexpr qint64 kSignIn = 1;        // request number of the sign-in

bool curedByRetry(const QByteArray &code)
{
    return code == "outcome_unknown" || code == "database_away" || code == "internal" || code == "busy";
}

QByteArray bytesOf(qint64 id, const QByteArray &operation, const QCborMap &in, const QByteArray &key)
{
    RequestFrame frame;
    frame.id = id;
    frame.op = operation;
    frame.key = key;
    frame.in = in;
    return encode(frame, WireFormat::Cbor);
}

} // namespace

FaultTerminal::FaultTerminal(LoadLoop &loop, Access access) : m_loop(loop), m_access(std::move(access))
{
}

FaultTerminal::~FaultTerminal()
{
    drop();
}

void FaultTerminal::drop()
{
    if (m_connection)
        m_loop.forget(*m_connection);
    m_connection.reset();
    m_open = m_signed = m_sent = m_lost = false;
}

void FaultTerminal::pause(int milliseconds)
{
    m_notBefore = Clock::now() + std::chrono::milliseconds(milliseconds);
}

void FaultTerminal::connect()
{
    m_connection = std::make_unique<LoadConnection>(m_access.context, m_access.port, 0);
    m_connection->onOpen = [this] { m_open = true; };
    m_connection->onMessage = [this](QByteArrayView payload) { received(payload); };
    m_connection->onLost = [this] { m_lost = true; };
    m_loop.add(*m_connection);
    m_sentAt = Clock::now();
}

void FaultTerminal::step()
{
    if (m_lost || (m_connection && (!m_signed || m_sent) && secondsSince(m_sentAt) > kPatienceSeconds)) {
        drop();
        m_backoffMs = std::clamp(m_backoffMs * 2, 20, 500);
        pause(m_backoffMs);
    }
    if (Clock::now() < m_notBefore)
        return;
    if (!m_act && next)
        m_act = next();
    if (!m_act && m_signed)
        return;
    if (!m_connection)
        connect();
    else if (m_open && !m_signed && !m_sent)
        signIn();
    else if (m_signed && !m_sent && m_act)
        sendAct();
}

void FaultTerminal::signIn()
{
    const bool known = !m_access.account.token.isEmpty();
    const QCborMap in = known ? QCborMap{{QStringLiteral("token"), QString::fromLatin1(m_access.account.token)}}
                              : load::signInOf(m_access.account.loginName, m_access.password);
    m_sent = true;
    m_sentAt = Clock::now();
    m_connection->send(bytesOf(kSignIn, known ? "session.resume" : "session.login", in, {}));
    m_loop.update(*m_connection);
}

void FaultTerminal::sendAct()
{
    m_sent = true;
    m_sentAt = Clock::now();
    for (int i = 0; i < copies && !m_lost; ++i) {
        m_keys.insert(++m_id, m_act->key);
        m_connection->send(bytesOf(m_id, m_act->operation, m_act->in, m_act->key));
    }
    m_loop.update(*m_connection);
}

void FaultTerminal::received(QByteArrayView payload)
{
    ServerFrame frame;
    try {
        frame = decodeServerFrame(payload.toByteArray(), payload.startsWith('{') ? WireFormat::Json : WireFormat::Cbor); // greetings are text
    } catch (const std::exception &) {
        m_troubles << QStringLiteral("an answer could not be read");
        return;
    }
    if (frame.type == ServerFrame::Type::Event)
        return;
    if (!m_signed)
        signedIn(frame);
    else
        answered(frame);
}

void FaultTerminal::signedIn(const ServerFrame &frame)
{
    m_sent = false;
    if (frame.type == ServerFrame::Type::Reply) {
        m_access.account.token = frame.reply.out.value(QStringLiteral("token")).toString().toLatin1();
        m_signed = true;
        m_backoffMs = 0;
        return;
    }
    if (frame.error.code == "session_ended")
        m_access.account.token.clear(); // the next time with the password
    else if (!curedByRetry(frame.error.code) && frame.error.code != "login_wait")
        m_troubles << QStringLiteral("sign-in: ") + QString::fromLatin1(frame.error.code);
    pause(200);
}

void FaultTerminal::answered(const ServerFrame &frame)
{
    const bool yes = frame.type == ServerFrame::Type::Reply;
    const QByteArray key = m_keys.take(yes ? frame.reply.id : frame.error.id);
    if (yes) {
        const auto before = m_acknowledged.constFind(key);
        if (before != m_acknowledged.cend() && *before != frame.reply.out)
            m_troubles << QStringLiteral("two answers to one key");
        m_acknowledged.insert(key, frame.reply.out);
    } else if (frame.error.code == "session_ended") {
        m_lost = true; // sign in anew
        m_access.account.token.clear();
    } else if (!curedByRetry(frame.error.code)) {
        m_troubles << QString::fromLatin1(frame.error.code + ' ' + frame.error.field);
    }
    if (!m_act || m_act->key != key)
        return;
    m_sent = false;
    if (yes)
        m_act.reset();
    else
        pause(100);
}

} // namespace mimamori::fault
