// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault_city.h"

#include "base/uuid7.h"
#include "bench_machine.h"
#include "db/connection.h"
#include "model/casework/intake.h"
#include "model/casework/note.h"
#include "record/codec.h"

#include <QFile>
#include <QThread>

#include <csignal>
#include <stdexcept>

namespace mimamori::fault {

using namespace load;

namespace {

constexpr int kRecoverSeconds = 60;

CityPlan planOf(const QString &programs, const QString &makePki, int terminals)
{
    CityPlan plan;
    plan.programs = programs;
    plan.makePki = makePki;
    plan.terminals = terminals;
    plan.people = terminals;
    plan.children = 20 * 12;
    plan.codes = 1;
    return plan;
}

} // namespace

FaultCity::FaultCity(const QString &programs, const QString &makePki, int terminals)
    : city(planOf(programs, makePki, terminals)), m_programs(programs), m_terminals(size_t(terminals))
{
    proxy.setTarget(city.port());
    static constexpr Sql find{"fault_episodes",
        "select array(select e.id from case_episode e where e.office = p.office order by e.id) "
        "from app_user u join user_post p on p.app_user = u.id where u.login_name = $1"};
    const auto db = city.superview();
    for (const Account &account : city.accounts(terminals)) {
        m_contexts.push_back(terminalContext(city.pki(), "terminal" + QByteArray::number(m_contexts.size() + 1)));
        m_episodes.push_back(db->queryOne(find, {account.loginName})->integerList(0));
    }
    startSealer();
}

FaultCity::~FaultCity()
{
    m_terminals.clear();
    for (ssl_ctx_st *context : m_contexts)
        freeContext(context);
    m_sealer.terminate();
    m_sealer.waitForFinished();
}

void FaultCity::startSealer()
{
    const QString seal = m_programs + QStringLiteral("/mimamori-seal");
    const QString key = city.file(QStringLiteral("seal.key"));
    if (!QFile::exists(key))
        outputOf(seal, {QStringLiteral("keygen"), QStringLiteral("--key"), key, QStringLiteral("--public"), city.file(QStringLiteral("seal.pub"))});
    endWithUs(m_sealer);
    m_sealer.setStandardOutputFile(QProcess::nullDevice());
    m_sealer.setStandardErrorFile(city.file(QStringLiteral("seal.log")));
    m_sealer.start(seal, {QStringLiteral("run"), QStringLiteral("--conninfo"), QStringLiteral("host=%1 dbname=mimamori user=sealer").arg(city.socketDirectory()),
        QStringLiteral("--key"), key, QStringLiteral("--heads"), city.file(QStringLiteral("heads.jsonl"))});
    if (!m_sealer.waitForStarted())
        throw std::runtime_error("the sealer does not start");
}

FaultTerminal &FaultCity::terminal(int index)
{
    auto &slot = m_terminals.at(size_t(index));
    if (!slot) {
        slot = std::make_unique<FaultTerminal>(loop, FaultTerminal::Access{m_contexts[size_t(index)], proxy.port(),
            city.accounts(index + 1).back(), city.password()});
    }
    return *slot;
}

bool FaultCity::drive(double seconds, const std::function<bool()> &done)
{
    const auto step = [&] {
        for (const auto &each : m_terminals) {
            if (each)
                each->step();
        }
        return done && done();
    };
    return loop.run(step, seconds, [] { return Clock::now() + std::chrono::milliseconds(5); });
}

bool FaultCity::settle(double seconds)
{
    return drive(seconds, [this] {
        return std::all_of(m_terminals.begin(), m_terminals.end(), [](const auto &each) { return !each || each->isResting(); });
    });
}

Act FaultCity::newNote(int index)
{
    const QList<qint64> &own = m_episodes[size_t(index)];
    WriteNote note;
    note.episodes = {{own[m_serial % own.size()]}};
    note.at = QDateTime::currentDateTimeUtc().addSecs(-60);
    note.kind.value = QStringLiteral("VISIT");
    note.body = QStringLiteral("電話 %1 回目").arg(++m_serial);
    const QByteArray key = newUuid7();
    notes.insert(key, note.body);
    return {key, WriteNote::operation, toCbor(note)};
}

Act FaultCity::newReception(int)
{
    RegisterIntake sheet;
    sheet.receivedAt = QDateTime::currentDateTimeUtc().addSecs(-60);
    sheet.method.value = QStringLiteral("PHONE");
    sheet.kind.value = QStringLiteral("ABUSE");
    sheet.situation = QStringLiteral("泣き声 %1").arg(++m_serial);
    const QByteArray key = newUuid7();
    receptions.insert(key, sheet.situation);
    return {key, RegisterIntake::operation, toCbor(sheet)};
}

void FaultCity::killServer()
{
    city.killServer();
}

void FaultCity::killPostmaster()
{
    if (const qint64 pid = city.postmasterPid())
        kill(pid_t(pid), SIGKILL);
}

void FaultCity::killBackend()
{
    static constexpr Sql one{"fault_backend",
        "select pid from pg_stat_activity where usename = 'app_rw' and pid <> pg_backend_pid() order by md5(pid::text || $1) limit 1"};
    const qint64 pid = patientView()->value(one, {QString::number(++m_serial)}).toLongLong();
    if (pid)
        kill(pid_t(pid), SIGKILL);
}

void FaultCity::revive()
{
    city.restart();
    proxy.setTarget(city.port());
}

std::unique_ptr<Connection> FaultCity::patientView()
{
    for (int tries = 0;; ++tries) {
        try {
            return city.superview();
        } catch (const DbError &) {
            if (tries > kRecoverSeconds * 10)
                throw;
            QThread::msleep(100); // it recovers
        }
    }
}

int FaultCity::verifyAudit()
{
    static constexpr Sql open{"fault_unsealed",
        "select count(*) from audit.event where xid >= coalesce((select until_xid from audit.seal order by number desc limit 1), '0'::xid8)"};
    const auto db = patientView();
    const auto begun = Clock::now();
    while (db->value(open).toLongLong() > 0 && secondsSince(begun) < kRecoverSeconds)
        QThread::msleep(100);
    if (db->value(open).toLongLong() > 0)
        return -1;
    QProcess verify;
    verify.start(m_programs + QStringLiteral("/mimamorictl"), {QStringLiteral("audit"), QStringLiteral("verify"), QStringLiteral("--conninfo"),
        QStringLiteral("host=%1 dbname=mimamori user=app_ro").arg(city.socketDirectory()), QStringLiteral("--heads"),
        city.file(QStringLiteral("heads.jsonl")), QStringLiteral("--public"), city.file(QStringLiteral("seal.pub"))});
    if (!verify.waitForFinished(60'000) || verify.exitStatus() != QProcess::NormalExit)
        return -2;
    return verify.exitCode();
}

} // namespace mimamori::fault
