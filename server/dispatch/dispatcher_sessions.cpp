// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the dispatcher answers itself because it is about the connection: sessions, signing in, what root may ask at the console.
#include "dispatch/dispatcher.h"

#include "db/transaction.h"
#include "dispatch/login.h"
#include "dispatch/outcomes.h"
#include "enrol/enrol_desk.h"
#include "record/check.h"
#include "security/audit_log.h"
#include "services/backup_state.h"
#include "services/doctor.h"
#include "services/installation.h"
#include "services/operations_state.h"
#include "services/server_services.h"

#include <QCryptographicHash>
#include <QVersionNumber>

namespace mimamori {

namespace {

constexpr quint16 sessionOver = 4001;      // the client comes back and hears session_ended

QString hashOf(const QByteArray &token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token, QCryptographicHash::Sha256).toHex());
}

/// A request of the connection itself: decoded, and every field as its description asks.
template <class In>
In checked(const RequestFrame &request)
{
    const auto in = fromCbor<In>(request.in);
    requireValid(recordType<In>(), &in);
    return in;
}

QByteArray tokenBytes(const QString &token)
{
    return QByteArray::fromBase64(token.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

/// What root and the server's own user ask without a session: is it well, until when can it be restored.
bool Dispatcher::isForRoot(QByteArrayView operation)
{
    return operation == AskDoctor::operation || operation == ShowBackupState::operation || operation == ShowOperations::operation;
}

Outcome Dispatcher::localDoctor(Connection &db, const Peer &from, const QByteArray &operation)
{
    Transaction transaction(db);
    const auto &here = m_services.config().installation;
    const QCborMap found = operation == AskDoctor::operation ? toCbor(diagnose(db, m_services))
        : operation == ShowOperations::operation ? toCbor(operationsBoard(db, m_services)) : toCbor(backupState(db, here && here->backup));
    Actor actor;
    actor.terminal = from.terminal;
    writeAudit(db, actor, {operation, "read", {}, {}, 0, "ok", {}, {}});
    transaction.commit();
    return okay(found);
}

Outcome Dispatcher::sessionOperation(RequestRunner &runner, Connection &db, const Job &job, const RequestFrame &request, const Peer &from)
{
    try {
        if (request.op == ResumeSession::operation) {
            const QByteArray token = tokenBytes(fromCbor<ResumeSession>(request.in).token);
            static constexpr Sql enter{"resume", "select app_user from sec.enter($1, $2)"};
            Transaction transaction(db);
            const qint64 user = db.value(enter, {token, from.terminal}).toLongLong();
            if (!user)
                throw Problem("session_ended");
            SessionView view = sessionView(db, m_services, user);
            transaction.commit();
            view.token = fromCbor<ResumeSession>(request.in).token;
            signIn(job.connection, token, user, job.text);
            return okay(toCbor(view));
        }
        if (request.op == EndSession::operation) {
            static constexpr Sql end{"end_session", "select sec.end_session($1, 'signed out')"};
            Transaction transaction(db);
            db.query(end, {from.token});
            transaction.commit();
            signIn(job.connection, {}, 0, job.text);
            m_presence.leave(db, job.connection.value);
            return okay(toCbor(Done{}));
        }
        subscribe(runner, db, job, fromCbor<Subscribe>(request.in), from);
        return okay(toCbor(Done{}));
    } catch (const Problem &problem) {
        return refused(problem);
    }
}

void Dispatcher::subscribe(RequestRunner &runner, Connection &db, const Job &job, const Subscribe &wanted, const Peer &from)
{
    if (wanted.topics.size() > 100)
        throw Problem("too_many", "topics", {{QStringLiteral("most"), 100}});
    QSet<QString> topics;
    for (const QString &topic : wanted.topics) {
        if (!runner.mayHear({from.token, from.terminal}, topic))
            throw Problem("not_found", "topics");
        topics << topic;
    }
    {
        const QMutexLocker lock(&m_peersMutex);
        const auto at = m_peers.find(job.connection.value);
        if (at == m_peers.end())
            return; // gone meanwhile
        at->topics = topics;
    }
    m_presence.set(db, job.connection.value, from.user, topics, {wanted.writing.cbegin(), wanted.writing.cend()});
    // A connection that closed in between has asked for its end before there was anything to end.
    if (!peer(job.connection))
        m_presence.leave(db, job.connection.value);
}

QCborMap Dispatcher::loginOperation(LoginService &logins, Connection &db, const Job &job, const RequestFrame &request, const Peer &from)
{
    if (request.op == Login::operation) {
        const auto in = checked<Login>(request);
        requireVersion(in.clientVersion);
        const SessionView view = logins.login(in, from.terminal);
        if (!from.info.local)
            logins.noteTerminal(from.terminal, in.clientVersion);
        signIn(job.connection, tokenBytes(view.token), view.user.id, job.text);
        return toCbor(view);
    }
    if (request.op == BeginFactor::operation)
        return toCbor(logins.beginFactor(checked<BeginFactor>(request), from.terminal));
    if (request.op == ConfirmFactor::operation) {
        logins.confirmFactor(checked<ConfirmFactor>(request), from.terminal);
        return toCbor(Done{});
    }
    if (request.op == FirstUser::operation) {
        if (!isOwnConsole(from.info))
            throw Problem("forbidden");
        const auto first = checked<FirstUser>(request);
        logins.firstUser(first.loginName, first.name, first.password);
        return toCbor(Done{});
    }
    if (request.op == RenewTerminal::operation) { // the certificate at hand is the proof; nobody need be signed in
        if (from.info.local || !m_services.config().installation)
            throw Problem("terminal_unknown");
        return toCbor(EnrolDesk(db, *m_services.config().installation).renew(checked<RenewTerminal>(request), from.terminal));
    }
    static constexpr Sql nameOf{"login_name_of", "select login_name from app_user where id = $1"};
    if (!from.user)
        throw Problem("session_ended");
    logins.changePassword(from.user, db.value(nameOf, {from.user}).toString(), checked<ChangePassword>(request), {from.token, from.terminal});
    return toCbor(Done{});
}

void Dispatcher::requireVersion(const QString &clientVersion) const
{
    const QString minimum = m_services.config().minimumClient;
    if (QVersionNumber::fromString(clientVersion) < QVersionNumber::fromString(minimum))
        throw Problem("client_outdated", {}, {{QStringLiteral("minimum"), minimum}});
}

void Dispatcher::tellState()
{
    const EventFrame frame{"service", toCbor(m_services.state())};
    const QByteArray json = encode(frame, WireFormat::Json);
    const QByteArray cbor = encode(frame, WireFormat::Cbor);
    const QMutexLocker lock(&m_peersMutex);
    for (const Peer &peer : std::as_const(m_peers)) { // as each speaks; whoever has not spoken yet hears text, as in the greeting
        const bool text = peer.text || !peer.user;
        m_gateway->send(peer.info.id, text ? json : cbor, text);
    }
}

void Dispatcher::leave()
{
    try {
        Connection db(m_config.database);
        m_node.leave(db);
    } catch (const DbError &) {
        // The database is away: the rows run out by themselves.
    }
}

QStringList Dispatcher::sessionHashes() const
{
    QStringList out;
    const QMutexLocker lock(&m_peersMutex);
    for (const Peer &peer : m_peers) {
        if (peer.user)
            out << hashOf(peer.token);
    }
    return out;
}

void Dispatcher::dropSessions(const QStringList &hashes)
{
    const QSet<QString> over(hashes.cbegin(), hashes.cend());
    const QMutexLocker lock(&m_peersMutex);
    for (const Peer &peer : std::as_const(m_peers)) {
        if (peer.user && over.contains(hashOf(peer.token)))
            m_gateway->close(peer.info.id, sessionOver, "session ended");
    }
}

} // namespace mimamori
