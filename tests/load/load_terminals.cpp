// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load_terminals.h"

#include <QCborMap>
#include <QCborValue>

#include <algorithm>
#include <random>
#include <stdexcept>

namespace mimamori::load {

namespace {

constexpr int kHandshakes = 64;
constexpr double kPatience = 30; // seconds for the answers still under way when a phase ends

Clock::duration seconds(double value)
{
    return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(value));
}

/// Moments of a Poisson process, the same in every run.
class Arrivals {
public:
    Arrivals(double perSecond, int seed, Clock::time_point start) : m_gap(perSecond > 0 ? perSecond : 1), m_random(unsigned(seed)), m_next(start)
    {
        advance();
    }
    Clock::time_point next() const { return m_next; }
    void advance() { m_next += seconds(m_gap(m_random)); }

private:
    std::exponential_distribution<double> m_gap;
    std::mt19937 m_random;
    Clock::time_point m_next;
};

} // namespace

QCborMap signInOf(const QString &loginName, const QString &password)
{
    return {{QStringLiteral("login_name"), loginName}, {QStringLiteral("password"), password}, {QStringLiteral("client_version"), QStringLiteral(MIMAMORI_VERSION)}};
}

QByteArray requestBytes(const QByteArray &operation, const QCborMap &in, const QByteArray &key, qint64 baseVersion)
{
    RequestFrame frame;
    frame.id = 1;
    frame.op = operation;
    frame.key = key;
    frame.baseVersion = baseVersion;
    frame.in = in;
    return encode(frame, WireFormat::Cbor);
}

QByteArray cborPair(const QString &key, const QCborValue &value)
{
    return QCborValue(key).toCbor() + value.toCbor();
}

double LoadResult::percentile(double share) const
{
    if (times.empty())
        return 0;
    std::vector<float> sorted = times;
    const auto at = sorted.begin() + std::min<qsizetype>(qsizetype(double(sorted.size()) * share), qsizetype(sorted.size()) - 1);
    std::nth_element(sorted.begin(), at, sorted.end());
    return double(*at);
}

LoadTerminals::LoadTerminals(QByteArray pki, int terminals, quint16 port) : m_pki(std::move(pki)), m_terminals(terminals), m_port(port)
{
    for (int i = 0; i < terminals; ++i)
        m_contexts.push_back(terminalContext(m_pki, "terminal" + QByteArray::number(i + 1)));
}

LoadTerminals::~LoadTerminals()
{
    for (Slot &slot : m_connections)
        m_loop.forget(*slot.connection);
    m_connections.clear();
    for (ssl_ctx_st *context : m_contexts)
        freeContext(context);
}

void LoadTerminals::connect(int count, double most)
{
    int pending = 0;
    int refused = 0;
    const auto start = [&] {
        const int index = size();
        Slot slot;
        slot.connection = std::make_unique<LoadConnection>(m_contexts[size_t(terminalOf(index))], m_port, terminalOf(index));
        LoadConnection *made = slot.connection.get();
        m_connections.push_back(std::move(slot));
        ++pending;
        made->onOpen = [this, index, &pending] {
            --pending;
            m_idle.push_back(index);
        };
        made->onLost = [&pending, &refused] {
            --pending;
            ++refused;
        };
        m_loop.add(*made);
    };
    m_connections.reserve(size_t(count));
    const bool done = m_loop.run([&] {
        while (size() < count && pending < kHandshakes)
            start();
        return size() >= count && pending == 0;
    }, most);
    if (!done || refused > 0)
        throw std::runtime_error(std::to_string(refused) + " of " + std::to_string(count) + " connections were refused, "
                                 + std::to_string(pending) + " did not finish");
    for (int i = 0; i < size(); ++i) {
        LoadConnection &connection = *m_connections[size_t(i)].connection;
        connection.onMessage = [this, i](QByteArrayView payload) { answered(i, payload); };
        connection.onLost = [this, i] {
            if (!std::exchange(m_connections[size_t(i)].busy, false))
                return;
            --m_busy;
            if (LoadResult *result = m_results[m_connections[size_t(i)].stream])
                ++result->lost;
        };
    }
}

void LoadTerminals::signIn(std::vector<Account> &accounts, const QString &password, double most)
{
    std::vector<LoadRequest> requests;
    for (int i = 0; i < size(); ++i) {
        const Account &account = accounts.at(size_t(terminalOf(i)));
        const QCborMap in = account.token.isEmpty()
            ? signInOf(account.loginName, password)
            : QCborMap{{QStringLiteral("token"), QString::fromLatin1(account.token)}};
        const QByteArray operation = account.token.isEmpty() ? "session.login" : "session.resume";
        requests.push_back({requestBytes(operation, in), cborPair(QStringLiteral("login_name"), account.loginName)});
    }
    watch = [&](int connection, QByteArrayView payload) {
        const ServerFrame frame = decodeServerFrame(payload.toByteArray(), WireFormat::Cbor);
        accounts[size_t(terminalOf(connection))].token = frame.reply.out.value(QStringLiteral("token")).toString().toLatin1();
    };
    const LoadResult result = each(requests, most);
    watch = {};
    if (result.wrong > 0 || result.lost > 0 || result.times.size() != requests.size())
        throw std::runtime_error("not everybody could sign in");
}

void LoadTerminals::ask(int index, const LoadRequest &request, Clock::time_point since, int stream)
{
    Slot &slot = m_connections[size_t(index)];
    slot.expect = request.expect;
    slot.since = since;
    slot.stream = stream;
    slot.busy = true;
    ++m_busy;
    slot.connection->send(request.payload);
    m_loop.update(*slot.connection);
}

void LoadTerminals::answered(int index, QByteArrayView payload)
{
    Slot &slot = m_connections[size_t(index)];
    if (!slot.busy) // a live event, not an answer
        return;
    slot.busy = false;
    --m_busy;
    if (LoadResult *result = m_results[slot.stream]) {
        result->times.push_back(float(secondsSince(slot.since) * 1000));
        if (!QByteArray::fromRawData(payload.data(), payload.size()).contains(slot.expect))
            ++result->wrong;
    }
    if (watch)
        watch(index, payload);
    m_idle.push_back(index);
    if (m_onIdle)
        m_onIdle(slot.stream);
}

void LoadTerminals::dropSilent()
{
    const bool all = m_loop.run([this] { return m_busy == 0; }, kPatience);
    if (!all)
        throw std::runtime_error("requests are not answered");
    m_results[0] = m_results[1] = nullptr;
    m_onIdle = {};
}

LoadResult LoadTerminals::each(const std::vector<LoadRequest> &requests, double most)
{
    LoadResult result;
    m_results[0] = &result;
    const auto start = Clock::now();
    m_idle.clear(); // every connection has its own request
    for (size_t i = 0; i < requests.size(); ++i)
        ask(int(i), requests[i], Clock::now(), 0);
    m_loop.run([this] { return m_busy == 0; }, most);
    result.seconds = secondsSince(start);
    dropSilent();
    return result;
}

LoadResult LoadTerminals::closed(int inFlight, double most, const Source &source)
{
    LoadResult result;
    m_results[0] = &result;
    const auto start = Clock::now();
    const auto end = start + seconds(most);
    const auto next = [&](int) {
        if (Clock::now() >= end || m_idle.empty())
            return;
        const int index = m_idle.front();
        m_idle.pop_front();
        ask(index, source(index), Clock::now(), 0);
    };
    m_onIdle = next;
    for (int i = 0; i < inFlight; ++i)
        next(0);
    m_loop.run([] { return false; }, most);
    result.seconds = secondsSince(start);
    const std::vector<float> counted = result.times; // what comes after the bell does not count
    dropSilent();
    result.times = counted;
    return result;
}

LoadResult LoadTerminals::open(double perSecond, double most, const Source &source)
{
    LoadResult none;
    return mixed(perSecond, most, source, 0, {}, none);
}

LoadResult LoadTerminals::mixed(double perSecond, double most, const Source &source, double otherPerSecond, const Source &other,
                                LoadResult &otherResult)
{
    LoadResult result;
    m_results[0] = &result;
    m_results[1] = &otherResult;
    const auto start = Clock::now();
    const auto end = start + seconds(most);
    Arrivals first(perSecond, 1, start);
    Arrivals second(otherPerSecond, 2, start);
    std::deque<Arrival> waiting;
    const auto sendWaiting = [&] {
        while (!waiting.empty() && !m_idle.empty()) {
            const Arrival arrival = waiting.front();
            waiting.pop_front();
            const int index = m_idle.front();
            m_idle.pop_front();
            ask(index, arrival.stream == 0 ? source(index) : other(index), arrival.at, arrival.stream);
        }
    };
    const auto arrive = [&] {
        const auto now = Clock::now();
        for (; first.next() <= now; first.advance())
            waiting.push_back({first.next(), 0});
        for (; other && second.next() <= now; second.advance())
            waiting.push_back({second.next(), 1});
        sendWaiting();
        return now >= end;
    };
    m_onIdle = [&](int) { sendWaiting(); };
    m_loop.run(arrive, most, [&] { return other ? std::min(first.next(), second.next()) : first.next(); });
    result.seconds = otherResult.seconds = secondsSince(start);
    for (const Arrival &arrival : waiting)
        ++(arrival.stream == 0 ? result : otherResult).unsent;
    waiting.clear();
    dropSilent();
    return result;
}

} // namespace mimamori::load
