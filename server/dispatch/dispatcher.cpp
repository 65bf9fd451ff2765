// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/dispatcher.h"

#include "base/problem.h"
#include "dispatch/login.h"
#include "dispatch/outcomes.h"
#include "dispatch/request_runner.h"
#include "gateway/security_log.h"
#include "model/access/account.h"
#include "model/access/enrolment.h"
#include "protocol/hello.h"
#include "services/server_services.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>

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
    return operation == Login::operation || operation == ChangePassword::operation || operation == FirstUser::operation
        || operation == BeginFactor::operation || operation == ConfirmFactor::operation || operation == RenewTerminal::operation;
}

} // namespace

Dispatcher::Dispatcher(DispatcherConfig config, const Features &features, ServerServices &services)
    : m_config(std::move(config)), m_features(features), m_services(services), m_node(m_presence.server(), m_config.serverName)
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
    welcome.minimumClient = m_services.config().minimumClient;
    welcome.environment = m_services.config().environment;
    welcome.terminal = info.certificateCommonName;
    welcome.time = m_services.time().nowUtc();
    const RunningState state = m_services.state();
    welcome.state = state.state;
    welcome.reason = state.reason;
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
    bool wasSomewhere = false;
    {
        const QMutexLocker lock(&m_peersMutex);
        const Peer gone = m_peers.take(id.value);
        wasSomewhere = std::any_of(gone.topics.cbegin(), gone.topics.cend(), Presence::isPlace);
    }
    if (wasSomewhere)
        enqueue(m_requests, {id, {}, false, Job::Kind::Left});
}

void Dispatcher::renewPresence()
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_renewed < std::chrono::seconds(10))
        return;
    m_renewed = now;
    enqueue(m_requests, {{}, {}, false, Job::Kind::Renew});
}

void Dispatcher::enqueue(Lane &lane, Job job)
{
    {
        const std::lock_guard lock(m_queueMutex);
        if (!m_stopping && (job.kind != Job::Kind::Request || int(lane.waiting.size()) < m_config.longestQueue)) {
            lane.waiting.push_back(std::move(job));
            lane.wake.notify_one();
            return;
        }
    }
    if (job.kind != Job::Kind::Request) // the server stops: what is not renewed counts as gone
        return;
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
            if (job.kind == Job::Kind::Request)
                answerAway(job);
        }
    }
}

/// The line stays: the terminal hears why, keeps what was typed and sends it again.
void Dispatcher::answerAway(const Job &job)
{
    qint64 id = 0;
    try {
        id = decodeRequest(job.payload, formatOf(job.text)).id;
    } catch (const Problem &) {
        m_gateway->requestDone(job.connection);
        m_gateway->close(job.connection, malformedPayload, "malformed");
        return;
    }
    answer(job, id, refused(Problem("database_away")));
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
            answerAway(job);
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
    if (job.kind == Job::Kind::Left)
        return m_presence.leave(db, job.connection.value);
    if (job.kind == Job::Kind::Renew)
        return renew(db);
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
    if (isForRoot(request.op) && !from->user && isOwnConsole(from->info))
        answer(job, request.id, localDoctor(db, *from, request.op));
    else if (request.op == ResumeSession::operation || request.op == EndSession::operation || request.op == Subscribe::operation)
        answer(job, request.id, sessionOperation(runner, db, job, request, *from));
    else
        answer(job, request.id, runner.run({from->token, from->terminal}, request));
}

void Dispatcher::renew(Connection &db)
{
    ServerNode::Load load;
    load.answered = m_answered;
    load.connections = m_gateway->counters().open;
    {
        const std::lock_guard lock(m_queueMutex);
        load.waiting = qint64(m_requests.waiting.size() + m_logins.waiting.size());
    }
    load.signedIn = sessionHashes().size();
    m_node.setPort(m_gateway->port());
    m_node.renew(db, m_services.state().state, load);
    m_presence.renew(db);
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
        answer(job, request.id, okay(loginOperation(logins, db, job, request, *from)));
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
    ++m_answered;
    m_gateway->send(job.connection, std::move(bytes), job.text);
    m_gateway->requestDone(job.connection);
}

void Dispatcher::deliverEvent(const QByteArray &payload)
{
    const QJsonObject event = QJsonDocument::fromJson(payload).object();
    const QString topic = event.value(QStringLiteral("topic")).toString();
    // Who is at a place is told to those who hear of the place.
    const QString heard = topic.startsWith(QLatin1String("present/")) ? topic.mid(8) : topic;
    const EventFrame frame{topic.toUtf8(), QCborMap::fromJsonObject(event.value(QStringLiteral("out")).toObject())};
    QByteArray cbor;
    QByteArray json;
    const QMutexLocker lock(&m_peersMutex);
    for (const Peer &peer : std::as_const(m_peers)) {
        const bool own = peer.user && topic == QStringLiteral("user/%1").arg(peer.user);
        if (!own && !peer.topics.contains(heard))
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

} // namespace mimamori
