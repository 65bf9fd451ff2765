// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/addressees.h"
#include "jobs/job_list.h"
#include "services/settings.h"
#include "services/tasks.h"

namespace mimamori {

namespace {

/// Restrictions whose year ends soon, with each open case of a family that the protected person belongs to.
constexpr Sql ending{"restriction_ending",
    "select r.id, r.review_on, e.child_file, e.id, e.office, e.number from address_restriction r "
    "join family_member m on m.person = r.person join case_episode e on e.child_file = m.child_file and e.closed_at is null "
    "where r.lifted_at is null and r.review_on <= $1 order by r.id, e.id"};

/// A reminder only: a restriction ends by two persons' act, never by a date (PLT-11).
void remind(JobRun &run)
{
    run.transaction([&](Context &context) {
        const int days = settingOn(context, "restriction.review.remind_days", 30).toInt();
        const Rows rows = context.db().query(ending, {context.today().addDays(days)});
        for (const Row &row : rows) {
            const QJsonObject args{{QStringLiteral("review_on"), row.date(1).toString(Qt::ISODate)}, {QStringLiteral("number"), row.text(5)}};
            const QList<Addressee> addressees = addresseesOf(context, {QStringLiteral("owner")}, row.integer(3), row.integer(4));
            for (const Addressee &who : addressees) {
                const qint64 made = addTask(context, {.kind = "restriction.review", .user = who.user, .office = who.office, .role = who.role,
                    .childFile = row.integer(2), .episode = row.integer(3), .subject = "address_restriction", .subjectId = row.integer(0),
                    .args = args, .importance = 1, .dueAt = QDateTime(row.date(1), QTime(0, 0), Qt::OffsetFromUTC, 9 * 3600).toUTC(),
                    .dedupe = QStringLiteral("restriction.review/%1/%2/%3").arg(row.integer(0)).arg(args.value(QStringLiteral("review_on")).toString()).arg(row.integer(3)),
                    .popup = true});
                run.count("reminded", made ? 1 : 0);
            }
        }
    });
}

} // namespace

JobDefinition restrictionReview()
{
    JobDefinition job;
    job.name = "restriction.review";
    job.everySeconds = 24 * 3600;
    job.run = remind;
    return job;
}

} // namespace mimamori
