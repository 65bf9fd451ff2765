// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// SPD-6: the register file of an invented city, taken over by the import job as an administrator sends it, against COPY of the same file
// into a bare table of texts.
#include "register_files.h"

#include "bench_machine.h"
#include "bench_rows.h"

#include "db/connection.h"

#include <QProcess>
#include <QThread>

#include <cmath>
#include <optional>
#include <stdexcept>

namespace mimamori::load {

namespace {

constexpr int kDailyRows = 5000;
constexpr int kLinked = 200;    // people of open cases among those whom the daily file moves
constexpr int kLookMs = 5;
constexpr int kPatience = 3600; // seconds; only ends what would hang

/// Its own server: what it holds of cases is little, so that the register is what is measured.
CityPlan planOf(const Bench &bench)
{
    CityPlan plan;
    plan.programs = bench.options.programs;
    plan.makePki = bench.options.makePki;
    plan.settings = bench.options.settings;
    plan.terminals = 1;
    plan.people = 1;
    plan.children = kLinked;
    plan.codes = 1;
    return plan;
}

/// One city's register: what the row needs of it, and the console that sends its files.
class Register {
public:
    explicit Register(Bench &bench) : m_bench(bench), m_city(planOf(bench)), m_db(m_city.superview())
    {
        outputOf(m_bench.options.programs + QStringLiteral("/mimamorictl"), where() + QStringList{QStringLiteral("login"), QStringLiteral("--user"), QStringLiteral("admin"), QStringLiteral("--password-file"),
            m_city.file(QStringLiteral("sample/password")), QStringLiteral("--factor-file"), m_city.file(QStringLiteral("sample/factor"))});
    }

    RegisterFiles files(int residents, const QString &name)
    {
        return RegisterFiles::make(m_bench.options.programs, m_city.file(name), residents);
    }
    double copied(const RegisterFiles &files)
    {
        m_database = m_city.databaseCpu();
        const double took = files.copyBare(*m_db);
        m_database = m_city.databaseCpu() - m_database;
        return took;
    }
    /// Seconds of the import job over one full file, the mirror having been empty.
    double loaded(const RegisterFiles &files)
    {
        empty();
        return imported(QStringLiteral("full"), files.day(), files.full());
    }
    /// Seconds of the import job over a daily file, linked people among those it moves, until the last person has been compared anew.
    double daily(const RegisterFiles &files);
    double imported(const QString &kind, QDate day, const QString &file);
    qint64 count(const char *text) { return m_db->value(SqlText{"bench_count", QString::fromLatin1(text)}).toLongLong(); }
    QStringList sizes();
    /// Processor seconds of the last import, or of the last COPY (the database's alone).
    double serverSeconds() const { return m_server; }
    double databaseSeconds() const { return m_database; }

private:
    /// The job runner looks into these tables too: whoever comes in its way is asked again.
    void empty()
    {
        for (int tries = 1;; ++tries) {
            try {
                m_db->executeScript("bench_empty", "truncate registry.resident, registry.resident_state, search.resident_key, registry_file, registry.match_due cascade");
                return;
            } catch (const DbError &error) {
                if (!error.mayRetry() || tries == 20)
                    throw;
            }
        }
    }
    QStringList where() const
    {
        return {QStringLiteral("--socket"), m_city.file(QStringLiteral("data/console.sock")), QStringLiteral("--token-file"),
            m_city.file(QStringLiteral("token"))};
    }

    Bench &m_bench;
    BenchCity m_city;
    std::unique_ptr<Connection> m_db;
    double m_server{};
    double m_database{};
};

/// Seconds from the moment the file waits to the moment it is applied and seen by all, as somebody sees it who looks every few milliseconds.
double Register::imported(const QString &kind, QDate day, const QString &file)
{
    static constexpr Sql look{"bench_look", "select id, state from registry_file order by id desc limit 1"};
    const auto before = m_db->queryOne(look);
    QProcess sending;
    endWithUs(sending);
    sending.setStandardOutputFile(QProcess::nullDevice());
    sending.start(m_bench.options.programs + QStringLiteral("/mimamorictl"), where() + QStringList{QStringLiteral("registry"), QStringLiteral("import"),
        QStringLiteral("--layout"), RegisterFiles::layout(), QStringLiteral("--kind"), kind, QStringLiteral("--date"), day.toString(Qt::ISODate), file});
    const auto patience = Clock::now();
    std::optional<Clock::time_point> begun;
    for (;; QThread::msleep(kLookMs)) {
        const auto row = m_db->queryOne(look);
        const QString state = row && (!before || row->integer(0) != before->integer(0)) ? row->text(1) : QStringLiteral("UPLOADING");
        if (!begun && state != QLatin1String("UPLOADING")) {
            begun = Clock::now();
            m_server = m_city.serverCpu();
            m_database = m_city.databaseCpu();
        }
        if (state == QLatin1String("APPLIED"))
            break;
        if (state == QLatin1String("REFUSED") || secondsSince(patience) > kPatience)
            throw std::runtime_error("the register file was not taken over");
    }
    const double took = secondsSince(*begun);
    m_server = m_city.serverCpu() - m_server;
    m_database = m_city.databaseCpu() - m_database;
    sending.waitForFinished();
    return took;
}

double Register::daily(const RegisterFiles &files)
{
    static constexpr Sql link{"bench_link",
        "insert into person_link (person, atena_no, method, linked_at, linked_by) select p.id, r.atena_no, 'REVIEW', now(), (select min(id) from app_user) "
        "from (select id, row_number() over (order by id) as n from person where name like '試験%' order by id limit $1) p "
        "join (select atena_no, row_number() over (order by atena_no) as n from registry.resident order by atena_no limit $1) r on r.n = p.n"};
    static constexpr Sql due{"bench_due", "select 1 from registry.match_due limit 1"};
    m_db->execute(link, {kLinked});
    m_db->execute(SqlText{"bench_link_person",
        QStringLiteral("update person p set atena_no = l.atena_no from person_link l where l.person = p.id and l.unlinked_at is null")});
    m_db->executeScript("bench_analyze", "analyze");
    const double job = imported(QStringLiteral("daily"), files.day().addDays(1), files.daily(kDailyRows));
    const auto begun = Clock::now();
    while (m_db->value(due).isValid() && secondsSince(begun) < kPatience)
        QThread::msleep(kLookMs);
    return job + secondsSince(begun);
}

QStringList Register::sizes()
{
    static constexpr Sql tables{"bench_sizes",
        "select pg_size_pretty(pg_total_relation_size('registry.resident_state')), pg_size_pretty(pg_total_relation_size('registry.resident') "
        "+ pg_total_relation_size('search.resident_key')), pg_size_pretty(pg_total_relation_size('bench_copy'))"};
    const auto row = m_db->queryOne(tables);
    return {row->text(0), row->text(1), row->text(2)};
}

QString growth(double many, double few)
{
    return QStringLiteral("growth exponent from a tenth of it %1").arg(std::log10(many / few), 0, 'f', 2);
}

} // namespace

void benchRegister(Bench &bench) // SPD-6
{
    Register city(bench);
    const int residents = bench.options.residents;
    const RegisterFiles all = city.files(residents, QStringLiteral("city"));
    const RegisterFiles tenth = city.files(residents / 10, QStringLiteral("tenth"));
    Figure load{QStringLiteral("SPD-6"), QStringLiteral("full register of %1 residents, against COPY of the same file").arg(residents),
        QStringLiteral("×"), Figure::Wanted::AtMost, 4};
    Figure work{QStringLiteral("SPD-6"), QStringLiteral("the same in processor time, server and database together"), QStringLiteral("×")};
    double small = 0;
    double took = 0;
    double bare = 0;
    city.copied(all); // into the machine's memory
    for (int round = 0; round < bench.options.rounds; ++round) {
        small = city.loaded(tenth);
        bare = city.copied(all);
        const double copying = city.databaseSeconds();
        took = city.loaded(all);
        work.rounds << (city.serverSeconds() + city.databaseSeconds()) / copying;
        if (city.count("select count(*) from registry.resident") != residents)
            throw std::runtime_error("residents are missing");
        load.rounds << took / bare;
    }
    const QStringList sizes = city.sizes();
    load.note = QStringLiteral("%1 s against %2 s, processor: server %3 s, database %4 s; %5; %6 states, %7 mirror and keys, %8 bare")
        .arg(took, 0, 'f', 2).arg(bare, 0, 'f', 2).arg(city.serverSeconds(), 0, 'f', 2).arg(city.databaseSeconds(), 0, 'f', 2)
        .arg(growth(took, small), sizes[0], sizes[1], sizes[2]);
    bench.report.add(load);
    bench.report.add(work);
    Figure daily{QStringLiteral("SPD-6"), QStringLiteral("daily file of 5,000 rows, compared, alerts on the desks"), QStringLiteral("s"), Figure::Wanted::AtMost, 5};
    daily.rounds << city.daily(all);
    const qint64 alerts = city.count("select count(*) from movement");
    if (city.count("select changed from registry_file where kind = 'DAILY'") != kDailyRows || alerts < 1)
        throw std::runtime_error("the daily file was not taken over as a whole");
    daily.note = QStringLiteral("%1 linked people, %2 alerts, beside %3 residents; processor: server %4 s, database %5 s").arg(kLinked).arg(alerts)
        .arg(residents).arg(city.serverSeconds(), 0, 'f', 2).arg(city.databaseSeconds(), 0, 'f', 2);
    bench.report.add(daily);
}

} // namespace mimamori::load
