// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_city.h"

#include "bench_machine.h"
#include "db/cluster_files.h"
#include "db/connection.h"
#include "db/transaction.h"
#include "security/passwords.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QUuid>

#include <stdexcept>

namespace mimamori::load {

namespace {

constexpr int kStartSeconds = 120;

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        throw std::runtime_error("cannot write " + path.toStdString());
}

/// The people of the bench: caseworkers, dealt out to the ward bases.
void addPeople(Connection &db, int count, const QString &password)
{
    static constexpr Sql people{"bench_people",
        "insert into app_user (login_name, name, kana) select 'bench' || n, '負荷 ' || n, 'フカ' from generate_series(1, $1::int) n"};
    static constexpr Sql secrets{"bench_secrets",
        "insert into sec.credential (app_user, argon2id) select id, $1 from app_user where login_name like 'bench%'"};
    static constexpr Sql posts{"bench_posts",
        "insert into user_post (app_user, office, role) select u.id, o.id, 'WCW' from app_user u join lateral (select id from office "
        "where kind = 'WARD_BASE' and active_to is null order by id "
        "offset u.id % (select count(*) from office where kind = 'WARD_BASE' and active_to is null) limit 1) o on true where u.login_name like 'bench%'"};
    db.execute(people, {count});
    db.execute(secrets, {QString::fromLatin1(hashPassword(password))});
    db.execute(posts);
}

/// Children with file, one reception, one open episode, spread over the ward bases; and a big code table.
void addChildren(Connection &db, int count, int codes)
{
    static const char *const statements[] = {
        "create temp table bench_child as select n, nextval(pg_get_serial_sequence('person', 'id')) as person, "
        "nextval(pg_get_serial_sequence('child_file', 'id')) as file, nextval(pg_get_serial_sequence('reception', 'id')) as reception, "
        "(select id from office where kind = 'WARD_BASE' and active_to is null order by id "
        "offset n % (select count(*) from office where kind = 'WARD_BASE' and active_to is null) limit 1) as office, "
        "(select id from app_user where login_name = 'bench1') as worker from generate_series(1, $1::int) n",
        "insert into person (id, name, kana, birth_sort, sex) select person, '試験 児童' || n, 'シケン ジドウ', date '2015-01-01' + n % 3000, 'F' from bench_child",
        "insert into child_file (id, number, person) select file, 'F-B' || n, person from bench_child",
        "insert into family_member (child_file, person, relation) select file, person, 'SELF' from bench_child",
        "insert into case_office (child_file, office, role, valid_from) select file, office, 'MAIN', date '2026-04-01' from bench_child",
        "insert into reception (id, number, received_at, method, office, received_by) select reception, 'C-B' || n, now() - interval '9 days', 'PHONE', office, worker from bench_child",
        "insert into case_episode (child_file, number, office, reception, opened_at) select file, 'C-B' || n, office, reception, now() - interval '9 days' from bench_child"};
    for (const char *text : statements) {
        const QString statement = QString::fromLatin1(text);
        db.execute(SqlText{"bench_children", QString::fromUtf8(text)}, statement.contains(QLatin1String("$1")) ? QVariantList{count} : QVariantList());
    }
    static constexpr Sql table{"bench_codes",
        "insert into code (code_table, code, name, sort) select 'bench', n::text, '項目' || n, n from generate_series(1, $1::int) n"};
    db.execute(table, {codes});
}

} // namespace

BenchCity::BenchCity(CityPlan plan) : m_plan(std::move(plan)), m_directory(QDir::tempPath() + QStringLiteral("/mimamori-bench-XXXXXX"))
{
    if (!m_directory.isValid())
        throw std::runtime_error("no temporary directory");
    // The database runs as a user of its own and must be able to reach its directory.
    QFile::setPermissions(m_directory.path(), QFile::permissions(m_directory.path()) | QFileDevice::ExeGroup | QFileDevice::ExeOther
                          | QFileDevice::ReadGroup | QFileDevice::ReadOther);
    m_password = QUuid::createUuid().toString(QUuid::WithoutBraces);
    makeCertificates();
    writeConfiguration();
    startGuard();
    start();
    fill();
}

BenchCity::~BenchCity()
{
    if (m_server.state() != QProcess::NotRunning) {
        m_server.terminate();
        if (!m_server.waitForFinished(30'000))
            killServer();
    }
    m_guard.closeWriteChannel();
    m_guard.waitForFinished(30'000);
}

/// The database outlives a killed server, as it should. When we die too, and only then, our pipe to the guard breaks and it ends the
/// database and removes the directory. A Ctrl-C or a time limit hits the whole group: the guard does not listen to them.
void BenchCity::startGuard()
{
    static const QString script = QStringLiteral("trap '' INT TERM HUP; cat > /dev/null; pid=$(head -1 \"$1/data/cluster/data/postmaster.pid\" 2> /dev/null)\n"
        "[ -n \"$pid\" ] && kill -INT \"$pid\" 2> /dev/null && while kill -0 \"$pid\" 2> /dev/null; do sleep 0.1; done\nrm -rf \"$1\"");
    m_guard.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), script, QStringLiteral("guard"), m_directory.path()});
    if (!m_guard.waitForStarted())
        throw std::runtime_error("the guard does not start");
}

void BenchCity::makeCertificates()
{
    QStringList arguments{file(QStringLiteral("pki"))};
    for (int i = 1; i <= m_plan.terminals; ++i)
        arguments << QStringLiteral("terminal%1").arg(i);
    outputOf(m_plan.makePki, arguments, {}, 300'000);
    const QString listed = file(QStringLiteral("sample/terminals"));
    QDir().mkpath(listed);
    for (int i = 1; i <= m_plan.terminals; ++i) {
        const QString name = QStringLiteral("/terminal%1.crt").arg(i);
        QFile::copy(file(QStringLiteral("pki")) + name, listed + name);
    }
}

void BenchCity::writeConfiguration()
{
    write(file(QStringLiteral("sample/password")), m_password.toUtf8());
    const QString text = QStringLiteral("[server]\ndata=%1/data\nenvironment=bench\n%3\n\n[listen]\naddresses=127.0.0.1\nport=0\n"
        "certificate=%1/pki/server.crt\nkey=%1/pki/server.key\nca=%1/pki/ca.crt\nconsole=%1/data/console.sock\n\n"
        "[database]\nsealer_users=%2\n\n[backup]\nenabled=false\n").arg(m_directory.path(), ownUserName(), m_plan.settings.join(QLatin1Char('\n')));
    write(file(QStringLiteral("mimamori.conf")), text.toUtf8());
}

void BenchCity::start()
{
    endWithUs(m_server);
    m_server.start(m_plan.programs + QStringLiteral("/mimamorid"), {QStringLiteral("--config"), file(QStringLiteral("mimamori.conf")),
        QStringLiteral("--sample"), file(QStringLiteral("sample"))});
    static const QRegularExpression ready(QStringLiteral("ready on port (\\d+)"));
    QByteArray said;
    const auto begun = Clock::now();
    while (secondsSince(begun) < kStartSeconds && m_server.state() != QProcess::NotRunning) {
        m_server.waitForReadyRead(200);
        said += m_server.readAllStandardOutput();
        if (const auto match = ready.match(QString::fromUtf8(said)); match.hasMatch()) {
            m_port = quint16(match.captured(1).toUInt());
            return;
        }
    }
    throw std::runtime_error("the server did not come up");
}

void BenchCity::killServer()
{
    m_server.kill();
    m_server.waitForFinished();
}

void BenchCity::restart()
{
    if (m_server.state() != QProcess::NotRunning)
        return;
    try {
        start();
    } catch (const std::runtime_error &) {
        start(); // the service manager tries again; so do we, once
    }
}

void BenchCity::fill()
{
    const auto db = superview();
    {
        Transaction transaction(*db);
        addPeople(*db, m_plan.people, m_password);
        addChildren(*db, m_plan.children, m_plan.codes);
        transaction.commit();
    }
    db->executeScript("bench_analyze", "analyze");
}

std::unique_ptr<Connection> BenchCity::superview() const
{
    ConnectionConfig config;
    config.host = socketDirectory();
    config.user = QStringLiteral("migrator");
    return std::make_unique<Connection>(config);
}

qint64 BenchCity::postmasterPid() const
{
    QFile pid(file(QStringLiteral("data/cluster/data/postmaster.pid")));
    return pid.open(QIODevice::ReadOnly) ? pid.readLine().trimmed().toLongLong() : 0;
}

double BenchCity::serverCpu() const
{
    return cpuSeconds(serverPid());
}

double BenchCity::databaseCpu() const
{
    return cpuSeconds(postmasterPid(), true);
}

std::vector<Account> BenchCity::accounts(int count) const
{
    std::vector<Account> out;
    for (int i = 1; i <= count; ++i)
        out.push_back({QStringLiteral("bench%1").arg(i), {}});
    return out;
}

QString BenchCity::script(const QString &name, const QByteArray &text) const
{
    const QString path = file(name);
    write(path, text);
    return path;
}

} // namespace mimamori::load
