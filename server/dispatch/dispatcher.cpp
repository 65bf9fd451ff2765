// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/dispatcher.h"

#include "base/problem.h"
#include "db/transaction.h"
#include "dispatch/request_runner.h"
#include "gateway/security_log.h"
#include "protocol/hello.h"
#include "record/check.h"
#include "dispatch/login.h"
#include "services/server_services.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <unistd.h>

namespace mimamori {

namespace {

Q_LOGGING_CATEGORY(dispatchLog, "mimamori.dispatch")

constexpr quint16 malformedPayload = 1007; // RFC 6455 7.4.1

WireFormat formatOf(bool text)
{
    return text ? WireFormat::Json : WireFormat::Cbor;
}

bool isLoginLane(const QByteArray &operation)
{
    return operation == Login::operation || operation == ChangePassword::operation || operation == FirstUser::operation;
}

Outcome okay(QCborMap out)
{
    Outcome outcome;
    outcome.ok = true;
    outcome.out = std::move(out);
    return outcome;
}

Outcome refused(const Problem &problem)
{
    Outcome outcome;
    outcome.error = {0, problem.code(), problem.field(), problem.args(), {}};
    return outcome;
}

QByteArray tokenBytes(const QString &token)
{
    return QByteArray::fromBase64(token.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

Dispatcher::Dispatcher(DispatcherConfig config, const Features &features, ServerServices &services)
    : m_config(std::move(config)), m_features(features), m_services(services)
{
}

Dispatcher::~Dispatcher()
{
    stop();
}

void Dispatcher::start(Gateway &gateway)
{
    m_gateway = &gateway;
    for (int i = 0; i < m_config.workers; ++i)
        m_requests.threads.emplace_back([this] { workerLoop(); });
    for (int i = 0; i < m_config.loginWorkers; ++i)
        m_logins.threads.emplace_back([this] { loginLoop(); });
}

void Dispatcher::stop()
{
    {
        const std::lock_guard lock(m_queueMutex);
        m_stopping = true;
    }
    for (Lane *lane : {&m_requests, &m_logins}) {
        lane->wake.notify_all();
        for (std::thread &thread : lane->threads)
            thread.join();
        lane->threads.clear();
    }
}

void Dispatcher::connected(const PeerInfo &info)
{
    Peer peer;
    peer.info = info;
    peer.terminal = info.local ? QStringLiteral("local:%1").arg(info.uid) : QString::fromLatin1(info.certificateFingerprint);
    {
        const QMutexLocker lock(&m_peersMutex);
        m_peers.insert(info.id.value, peer);
    }
    Welcome welcome;
    welcome.server = QStringLiteral(MIMAMORI_VERSION);
    welcome.minimumClient = QStringLiteral("0.1.0");
    welcome.environment = m_services.config().environment;
    welcome.terminal = info.certificateCommonName;
    welcome.time = m_services.time().nowUtc();
    {
        const QMutexLocker lock(&m_headMutex);
        welcome.auditSeal = m_auditSeal;
        welcome.auditHead = m_auditHead;
    }
    // The greeting is text, so that people and other languages can read it; a binary request is answered in binary.
    m_gateway->send(info.id, encode(EventFrame{"welcome", toCbor(welcome)}, WireFormat::Json), true);
}

void Dispatcher::frame(ConnectionId id, QByteArray payload, bool isText)
{
    enqueue(m_requests, {id, std::move(payload), isText});
}

void Dispatcher::closed(ConnectionId id)
{
    const QMutexLocker lock(&m_peersMutex);
    m_peers.remove(id.value);
}

void Dispatcher::enqueue(Lane &lane, Job job)
{
    {
        const std::lock_guard lock(m_queueMutex);
        if (!m_stopping && int(lane.waiting.size()) < m_config.longestQueue) {
            lane.waiting.push_back(std::move(job));
            lane.wake.notify_one();
            return;
        }
    }
    // Without decoding, the request's id is not known here: the connection is told to come back.
    m_gateway->requestDone(job.connection);
    m_gateway->close(job.connection, 1013, "busy");
}

bool Dispatcher::take(Lane &lane, Job &job)
{
    std::unique_lock lock(m_queueMutex);
    lane.wake.wait(lock, [&] { return m_stopping || !lane.waiting.empty(); });
    if (lane.waiting.empty())
        return false;
    job = std::move(lane.waiting.front());
    lane.waiting.pop_front();
    return true;
}

void Dispatcher::workerLoop()
{
    Job job;
    std::unique_ptr<Connection> db;
    while (take(m_requests, job)) {
        try {
            if (!db)
                db = std::make_unique<Connection>(m_config.database);
            RequestRunner runner(*db, m_features, m_services);
            serve(runner, *db, job);
        } catch (const DbError &error) {
            qCWarning(dispatchLog) << "no database" << error.what();
            m_gateway->requestDone(job.connection);
            m_gateway->close(job.connection, 1013, "database");
        }
    }
}

void Dispatcher::loginLoop()
{
    Job job;
    std::unique_ptr<Connection> db;
    while (take(m_logins, job)) {
        try {
            if (!db)
                db = std::make_unique<Connection>(m_config.loginDatabase);
            LoginService logins(*db, m_services);
            serveLogin(logins, *db, job);
        } catch (const DbError &error) {
            qCWarning(dispatchLog) << "login failed in the database" << error.what();
            m_gateway->requestDone(job.connection);
            m_gateway->close(job.connection, 1013, "database");
        }
    }
}

std::optional<Dispatcher::Peer> Dispatcher::peer(ConnectionId id) const
{
    const QMutexLocker lock(&m_peersMutex);
    const auto at = m_peers.constFind(id.value);
    return at == m_peers.cend() ? std::nullopt : std::optional<Peer>(*at);
}

void Dispatcher::serve(RequestRunner &runner, Connection &db, const Job &job)
{
    const auto from = peer(job.connection);
    if (!from) { // gone while it waited
        m_gateway->requestDone(job.connection);
        return;
    }
    RequestFrame request;
    try {
        request = decodeRequest(job.payload, formatOf(job.text));
    } catch (const Problem &problem) {
        logSecurity({"malformed_frame", problem.args().value(QStringLiteral("why")).toByteArray(), from->info.address.toString(),
            from->info.certificateFingerprint});
        m_gateway->requestDone(job.connection);
        m_gateway->close(job.connection, malformedPayload, "malformed");
        return;
    }
    if (isLoginLane(request.op)) {
        enqueue(m_logins, job);
        return;
    }
    if (request.op == ResumeSession::operation || request.op == EndSession::operation || request.op == Subscribe::operation)
        answer(job, request.id, sessionOperation(runner, db, job, request, *from));
    else
        answer(job, request.id, runner.run({from->token, from->terminal}, request));
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
            db.query(end, {from.token});
            signIn(job.connection, {}, 0, job.text);
            return okay(toCbor(Done{}));
        }
        QSet<QString> topics;
        const QStringList wanted = fromCbor<Subscribe>(request.in).topics;
        if (wanted.size() > 100)
            throw Problem("too_many", "topics", {{QStringLiteral("most"), 100}});
        for (const QString &topic : wanted) {
            if (!runner.mayHear({from.token, from.terminal}, topic))
                throw Problem("not_found", "topics");
            topics << topic;
        }
        const QMutexLocker lock(&m_peersMutex);
        if (const auto at = m_peers.find(job.connection.value); at != m_peers.end())
            at->topics = topics;
        return okay(toCbor(Done{}));
    } catch (const Problem &problem) {
        return refused(problem);
    }
}

void Dispatcher::serveLogin(LoginService &logins, Connection &db, const Job &job)
{
    const auto from = peer(job.connection);
    if (!from) {
        m_gateway->requestDone(job.connection);
        return;
    }
    const RequestFrame request = decodeRequest(job.payload, formatOf(job.text)); // decoded well once already
    try {
        if (request.op == Login::operation) {
            const auto in = fromCbor<Login>(request.in);
            requireValid(recordType<Login>(), &in);
            const SessionView view = logins.login(in, from->terminal);
            signIn(job.connection, tokenBytes(view.token), view.user.id, job.text);
            answer(job, request.id, okay(toCbor(view)));
            return;
        }
        if (request.op == FirstUser::operation) {
            if (!from->info.local || (from->info.uid != 0 && from->info.uid != geteuid()))
                throw Problem("forbidden");
            const auto first = fromCbor<FirstUser>(request.in);
            requireValid(recordType<FirstUser>(), &first);
            logins.firstUser(first.loginName, first.name, first.password);
            answer(job, request.id, okay(toCbor(Done{})));
            return;
        }
        static constexpr Sql nameOf{"login_name_of", "select login_name from app_user where id = $1"};
        if (!from->user)
            throw Problem("session_ended");
        const auto change = fromCbor<ChangePassword>(request.in);
        requireValid(recordType<ChangePassword>(), &change);
        logins.changePassword(from->user, db.value(nameOf, {from->user}).toString(), change, from->terminal);
        answer(job, request.id, okay(toCbor(Done{})));
    } catch (const Problem &problem) {
        answer(job, request.id, refused(problem));
    }
}

void Dispatcher::signIn(ConnectionId id, const QByteArray &token, qint64 user, bool text)
{
    {
        const QMutexLocker lock(&m_peersMutex);
        const auto at = m_peers.find(id.value);
        if (at == m_peers.end())
            return;
        at->token = token;
        at->user = user;
        at->text = text;
        at->topics.clear();
    }
    m_gateway->setAuthenticated(id, user != 0);
}

void Dispatcher::answer(const Job &job, qint64 id, const Outcome &outcome)
{
    QByteArray bytes;
    if (outcome.ok) {
        bytes = encode(ReplyFrame{id, outcome.out}, formatOf(job.text));
    } else {
        ErrorFrame error = outcome.error;
        error.id = id;
        bytes = encode(error, formatOf(job.text));
    }
    m_gateway->send(job.connection, std::move(bytes), job.text);
    m_gateway->requestDone(job.connection);
}

void Dispatcher::deliverEvent(const QByteArray &payload)
{
    const QJsonObject event = QJsonDocument::fromJson(payload).object();
    const QString topic = event.value(QStringLiteral("topic")).toString();
    const EventFrame frame{topic.toUtf8(), QCborMap::fromJsonObject(event.value(QStringLiteral("out")).toObject())};
    QByteArray cbor;
    QByteArray json;
    const QMutexLocker lock(&m_peersMutex);
    for (const Peer &peer : std::as_const(m_peers)) {
        const bool own = peer.user && topic == QStringLiteral("user/%1").arg(peer.user);
        if (!own && !peer.topics.contains(topic))
            continue;
        QByteArray &bytes = peer.text ? json : cbor;
        if (bytes.isEmpty())
            bytes = encode(frame, formatOf(peer.text));
        m_gateway->send(peer.info.id, bytes, peer.text);
    }
}

void Dispatcher::setAuditHead(qint64 number, const QString &head)
{
    const QMutexLocker lock(&m_headMutex);
    m_auditSeal = number;
    m_auditHead = head;
}

void Dispatcher::dropUser(qint64 user)
{
    const QMutexLocker lock(&m_peersMutex);
    for (const Peer &peer : std::as_const(m_peers)) {
        if (peer.user == user)
            m_gateway->close(peer.info.id, 4001, "session ended");
    }
}

QList<Dispatcher::SessionInfo> Dispatcher::signedIn() const
{
    QList<SessionInfo> out;
    const QMutexLocker lock(&m_peersMutex);
    for (const Peer &peer : m_peers) {
        if (peer.user)
            out.append({peer.info.id.value, peer.user, peer.terminal});
    }
    return out;
}

} // namespace mimamori
