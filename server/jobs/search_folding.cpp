// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/search_key.h"
#include "jobs/job_list.h"
#include "model/casework/search_find.h"
#include "services/person_search.h"
#include "services/server_services.h"
#include "services/text_search.h"

namespace mimamori {

namespace {

constexpr int peopleAtOnce = 200;
constexpr int textsAtOnce = 200;
constexpr int residentsAtOnce = 2000;

constexpr Sql done{"folding_done", "update search.folded set version = $2 where what = $1"};

bool isDue(JobRun &run, const char *what)
{
    static constexpr Sql due{"folding_due", "select version < $2 from search.folded where what = $1"};
    bool yes = false;
    run.transaction([&](Context &context) { yes = context.db().value(due, {QString::fromLatin1(what), searchKeyVersion}).toBool(); });
    return yes;
}

void finish(JobRun &run, const char *what)
{
    run.transaction([&](Context &context) { context.db().execute(done, {QString::fromLatin1(what), searchKeyVersion}); });
}

void foldPeople(JobRun &run)
{
    static constexpr Sql next{"folding_people", "select person from family_member where person > $1 group by person order by person limit $2"};
    qint64 last = 0;
    for (qsizetype taken = 1; taken > 0;) {
        run.transaction([&](Context &context) {
            const Rows rows = context.db().query(next, {last, peopleAtOnce});
            taken = rows.size();
            for (const Row &row : rows)
                foldPersonKey(context, last = row.integer(0));
        });
        run.count("people", taken);
    }
    finish(run, "person");
}

void foldTexts(JobRun &run)
{
    static constexpr Sql notes{"folding_notes", "select id from note where id > $1 order by id limit $2"};
    static constexpr Sql checks{"folding_checks", "select id from safety_check where id > $1 order by id limit $2"};
    static constexpr Sql meetings{"folding_meetings", "select id from meeting where id > $1 order by id limit $2"};
    static constexpr Sql receptions{"folding_receptions", "select id from reception where id > $1 order by id limit $2"};
    for (const auto &[source, next] : {std::pair{"note", notes}, {"safety_check", checks}, {"meeting", meetings}, {"reception", receptions}}) {
        qint64 last = 0;
        for (qsizetype taken = 1; taken > 0;) {
            run.transaction([&, source = source, next = next](Context &context) {
                const Rows rows = context.db().query(next, {last, textsAtOnce});
                taken = rows.size();
                for (const Row &row : rows)
                    refreshTextKey(context, source, last = row.integer(0));
            });
            run.count("texts", taken);
        }
    }
    finish(run, "text");
}

/// Names only: an address key does not depend on how names are folded.
qsizetype foldSomeResidents(Context &context, QString &last)
{
    static constexpr Sql next{"folding_residents",
        "select k.atena_no, s.name, s.kana from search.resident_key k join registry.resident r on r.atena_no = k.atena_no "
        "join registry.resident_state s on s.id = r.state where k.atena_no > $1 and k.key_version < $2 order by k.atena_no limit $3"};
    static constexpr Sql write{"folding_resident_keys",
        "update search.resident_key k set kana_l1 = x.l1, kana_l2 = x.l2, name_key = x.name, given_l1 = x.given, given_name = x.given_name, key_version = $7 "
        "from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) x(atena_no, l1, l2, name, given, given_name) "
        "where k.atena_no = x.atena_no"};
    static constexpr Sql parts{"folding_name_parts",
        "insert into search.name_part (kind, part) select x.k::\"char\", x.p from unnest($1::text[], $2::text[]) x(k, p) where x.p <> '' on conflict do nothing"};
    QStringList numbers, l1, l2, names, given, givenNames, kinds, partsOf;
    const Rows rows = context.db().query(next, {last, searchKeyVersion, residentsAtOnce});
    for (const Row &row : rows) {
        const QString name = row.text(1);
        const QString kana = row.text(2);
        numbers << (last = row.text(0));
        l1 << l1Key(kana);
        l2 << l2Key(kana);
        names << kanjiKey(name);
        given << givenKey(kana);
        givenNames << givenNameKey(name);
        kinds << QStringLiteral("F") << QStringLiteral("G") << QStringLiteral("f") << QStringLiteral("g");
        partsOf << familyKanaKey(kana) << given.last() << familyNameKey(name) << givenNames.last();
    }
    if (!rows.isEmpty()) {
        context.db().execute(write, {numbers, l1, l2, names, given, givenNames, searchKeyVersion});
        context.db().execute(parts, {kinds, partsOf});
    }
    return rows.size();
}

void foldResidents(JobRun &run)
{
    QString last;
    for (qsizetype taken = 1; taken > 0;) {
        run.transaction([&](Context &context) { taken = foldSomeResidents(context, last); });
        run.count("residents", taken);
    }
    finish(run, "resident");
}

/// Starts again from the beginning when it was interrupted: to fold twice changes nothing.
void foldAnew(JobRun &run)
{
    if (isDue(run, "person"))
        foldPeople(run);
    if (isDue(run, "text"))
        foldTexts(run);
    if (isDue(run, "resident"))
        foldResidents(run);
}

QDateTime foldingWaits(Connection &db, const ServerServices &services)
{
    static constexpr Sql any{"folding_waits", "select 1 from search.folded where version < $1 limit 1"};
    return db.value(any, {searchKeyVersion}).isValid() ? services.time().nowUtc() : QDateTime();
}

} // namespace

JobDefinition searchFolding()
{
    JobDefinition job;
    job.name = "search.fold";
    job.timeLimitSeconds = 4 * 3600;
    job.run = foldAnew;
    job.nextDue = foldingWaits;
    return job;
}

} // namespace mimamori
