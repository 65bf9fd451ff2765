// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/japan_time.h"
#include "jobs/job_list.h"
#include "jobs/user_update_work.h"
#include "model/access/user_difference.h"
#include "model/casework/case_episode.h"
#include "record/json_state.h"
#include "services/open_work.h"
#include "services/sealed_file.h"
#include "services/server_services.h"
#include "services/tasks.h"

#include <QFile>

namespace mimamori {

namespace {

constexpr int hour = 3600;

class Applying {
public:
    Applying(Context &context, const UserUpdate &update) : m_context(context), m_update(update), m_last(update.effectiveOn.addDays(-1)) {}

    void run()
    {
        const auto lines = m_context.records().where<UserUpdateLine>("user_update = $1 and decision = 'ACCEPT' order by id", {m_update.id.id});
        const QList<OpenWork> work = openWorkOf(m_context, lines, m_context.today());
        for (const OpenWork &open : work) {
            if (!open.successor)
                throw UserUpdateStopped("work_unassigned", loginOf(lines, open.line));
        }
        for (const Stored<UserUpdateLine> &line : lines) {
            if (line.record.kind.value == QLatin1String("ADDED"))
                addUser(line);
            else if (line.record.kind.value == QLatin1String("CHANGED"))
                changeUser(line.record);
        }
        for (const Stored<UserUpdateLine> &line : lines) { // after everybody who may take over is here
            if (line.record.kind.value == QLatin1String("REMOVED"))
                removeUser(line.record, work);
        }
    }

private:
    static QString loginOf(const QList<Stored<UserUpdateLine>> &lines, Ref<UserUpdateLine> id)
    {
        const auto found = std::find_if(lines.begin(), lines.end(), [&](const Stored<UserUpdateLine> &line) { return line.record.id == id; });
        return found == lines.end() ? QString() : found->record.loginName;
    }
    void trace(const char *record, qint64 id, int version, bool made, qint64 whose = 0, const QByteArray &before = {})
    {
        static constexpr Sql insert{"user_update_trace",
            "insert into user_update_trace (user_update, record, record_id, version_after, made, app_user, before) "
            "values ($1, $2, $3, $4, $5, nullif($6, 0), nullif($7, '')::jsonb)"};
        m_context.db().execute(insert, {m_update.id.id, QString::fromLatin1(record), id, version, made, whose, QString::fromUtf8(before.isNull() ? QByteArray("") : before)});
    }
    template <class T>
    void make(T record)
    {
        m_context.records().insert(record);
        trace(T::recordName, record.id.id, 1, true);
    }
    template <class T>
    void change(const Stored<T> &stored)
    {
        const T before = m_context.records().get(stored.record.id).record;
        trace(T::recordName, stored.record.id.id, m_context.records().update(stored.record, stored.version), false, 0, stateJson(recordType<T>(), &before));
    }
    /// Over on the day before; what would only have begun then never begins.
    template <class T>
    void end(Stored<T> stored)
    {
        stored.record.validTo = stored.record.validFrom > m_last ? stored.record.validFrom.addDays(-1) : m_last;
        change(stored);
    }

    void addPost(Ref<AppUser> user, const DesiredPost &post, const QString &login)
    {
        static constexpr Sql open{"apply_office_open", "select 1 from office where id = $1 and active_from <= $2 and (active_to is null or active_to >= $2)"};
        if (!m_context.db().value(open, {post.office, m_update.effectiveOn}).isValid())
            throw UserUpdateStopped("office_closed", login);
        make(UserPost{{}, user, {post.office}, {post.role}, qMax(post.from, m_update.effectiveOn), post.until});
    }
    void addUser(Stored<UserUpdateLine> line)
    {
        static constexpr Sql taken{"apply_login_taken", "select 1 from app_user where lower(login_name) = lower($1)"};
        if (m_context.db().value(taken, {line.record.loginName}).isValid())
            throw UserUpdateStopped("login_taken", line.record.loginName);
        AppUser user{{}, line.record.loginName, line.record.name, line.record.kana, line.record.mail, m_update.effectiveOn, line.record.validTo};
        m_context.records().insert(user);
        trace(AppUser::recordName, user.id.id, 1, true);
        for (const QString &post : std::as_const(line.record.posts))
            addPost(user.id, DesiredPost::fromText(post), user.loginName);
        line.record.appUser = user.id;
        m_context.records().update(line.record, line.version);
    }
    Stored<AppUser> unchanged(const UserUpdateLine &line)
    {
        const Stored<AppUser> user = m_context.records().lock(line.appUser);
        if (user.version != int(line.userVersion))
            throw UserUpdateStopped("user_changed", line.loginName);
        return user;
    }
    void changeUser(const UserUpdateLine &line)
    {
        Stored<AppUser> user = unchanged(line);
        const AppUser before = user.record;
        user.record.name = line.name;
        user.record.kana = line.kana;
        user.record.mail = line.mail;
        user.record.validTo = line.validTo;
        if (before.name != line.name || before.kana != line.kana || before.mail != line.mail || before.validTo != line.validTo)
            change(user);
        QList<DesiredPost> desired;
        for (const QString &post : line.posts)
            desired << DesiredPost::fromText(post);
        const auto posts = m_context.records().where<UserPost>("app_user = $1 and (valid_to is null or (valid_to >= $2 and valid_to >= valid_from)) order by id for update",
            {line.appUser.id, m_update.effectiveOn});
        for (Stored<UserPost> post : posts) {
            const auto kept = std::find_if(desired.begin(), desired.end(), [&](const DesiredPost &one) {
                return one.office == post.record.office.id && one.role == post.record.role.value;
            });
            if (kept == desired.end()) {
                end(post);
                continue;
            }
            if (post.record.validTo != kept->until) {
                post.record.validTo = kept->until;
                change(post);
            }
            desired.erase(kept);
        }
        for (const DesiredPost &post : std::as_const(desired))
            addPost(line.appUser, post, line.loginName);
    }

    void removeUser(const UserUpdateLine &line, const QList<OpenWork> &work)
    {
        static constexpr Sql close{"apply_close", "select sec.job_close_account($1)"};
        Stored<AppUser> user = unchanged(line);
        QHash<QString, qint64> byCase;
        for (const OpenWork &open : work) {
            if (open.line == line.id && !open.caseNumber.isEmpty())
                byCase.insert(open.caseNumber, open.successor.id);
        }
        handCasesOver(line, byCase);
        if (line.successor)
            handTheRestOver(line);
        for (const Stored<UserPost> &post : m_context.records().where<UserPost>(
                 "app_user = $1 and (valid_to is null or (valid_to >= $2 and valid_to >= valid_from)) order by id for update", {line.appUser.id, m_update.effectiveOn}))
            end(post);
        end(user);
        m_context.db().query(close, {line.appUser.id});
    }
    void requireHere(qint64 successor, const QString &login)
    {
        static constexpr Sql here{"apply_successor_here",
            "select 1 from app_user u join user_post p on p.app_user = u.id where u.id = $1 and u.valid_from <= $2 and (u.valid_to is null or u.valid_to >= $2) "
            "and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2) limit 1"};
        if (!m_context.db().value(here, {successor, m_update.effectiveOn}).isValid())
            throw UserUpdateStopped("successor_gone", login);
    }
    void handCasesOver(const UserUpdateLine &line, const QHash<QString, qint64> &byCase)
    {
        static constexpr Sql numbers{"apply_case_numbers",
            "select s.id, e.number, e.id, e.child_file, e.office from case_staff s join case_episode e on e.id = s.episode and e.closed_at is null "
            "where s.app_user = $1 and (s.valid_to is null or s.valid_to >= $2) order by s.id"};
        const Rows rows = m_context.db().query(numbers, {line.appUser.id, m_context.today()});
        for (const Row &row : rows) {
            const qint64 successor = byCase.value(row.text(1), line.successor.id);
            requireHere(successor, line.loginName);
            const Stored<CaseStaff> staff = m_context.records().lock(Ref<CaseStaff>{row.integer(0)});
            end(staff);
            static constexpr Sql already{"apply_already", "select 1 from case_staff where episode = $1 and app_user = $2 and role = $3 and valid_to is null"};
            if (!m_context.db().value(already, {row.integer(2), successor, staff.record.role.value}).isValid())
                make(CaseStaff{{}, staff.record.episode, {successor}, staff.record.role, m_update.effectiveOn, {}});
            addTask(m_context, {.kind = "user_update.handed_over", .user = successor, .childFile = row.integer(3), .episode = row.integer(2),
                .subject = "case_episode", .subjectId = row.integer(2), .args = {{QStringLiteral("number"), row.text(1)}}, .importance = 1,
                .dedupe = QStringLiteral("user_update.handed_over/%1/%2/%3").arg(m_update.id.id).arg(row.integer(2)).arg(successor), .popup = true});
        }
    }
    /// Tasks go over; drafts stay in their author's name, and what comes back to the leaver comes to the successor.
    void handTheRestOver(const UserUpdateLine &line)
    {
        static constexpr Sql tasks{"apply_tasks", "update task set app_user = $2, version = version + 1 where app_user = $1 and done_at is null returning id, version"};
        static constexpr Sql instead{"apply_successor", "insert into user_successor (app_user, successor, since) values ($1, $2, $3) "
            "on conflict (app_user) do update set successor = excluded.successor, since = excluded.since"};
        static constexpr Sql drafts{"apply_drafts", "select n.id, n.episode, e.child_file from note n join case_episode e on e.id = n.episode where n.author = $1 and n.state = 'DRAFT' order by n.id"};
        requireHere(line.successor.id, line.loginName);
        const Rows moved = m_context.db().query(tasks, {line.appUser.id, line.successor.id});
        for (const Row &row : moved)
            trace("task", row.integer(0), int(row.integer(1)), false, line.appUser.id);
        const Rows left = m_context.db().query(drafts, {line.appUser.id});
        for (const Row &row : left)
            addTask(m_context, {.kind = "user_update.draft_left", .user = line.successor.id, .childFile = row.integer(2), .episode = row.integer(1), .subject = "note",
                .subjectId = row.integer(0), .importance = 1, .dedupe = QStringLiteral("user_update.draft_left/%1/%2").arg(m_update.id.id).arg(row.integer(0)), .popup = true});
        m_context.db().execute(instead, {line.appUser.id, line.successor.id, m_update.effectiveOn});
    }

    Context &m_context;
    const UserUpdate &m_update;
    QDate m_last;
};

void tell(Context &context, const UserUpdate &update)
{
    static constexpr Sql access{"user_update_access", "select pg_notify('mimamori_access', '')"};
    context.db().query(access);
    context.publish(QStringLiteral("user_update"), {{QStringLiteral("record"), QStringLiteral("user_update")}, {QStringLiteral("id"), update.id.id}});
}

/// Whole, or with the reason why not: then the update alone has changed.
void runOne(JobRun &run, Ref<UserUpdate> id, bool forward)
{
    try {
        run.transaction([&](Context &context) {
            Stored<UserUpdate> stored = context.records().lock(id);
            if (stored.record.state.value != (forward ? QLatin1String("SCHEDULED") : QLatin1String("REVERSING")))
                return; // withdrawn meanwhile
            forward ? applyUserUpdate(context, stored.record) : reverseUserUpdate(context, stored.record);
            stored.record.state.value = forward ? QStringLiteral("APPLIED") : QStringLiteral("REVERSED");
            (forward ? stored.record.appliedAt : stored.record.reversedAt) = context.now();
            context.records().update(stored.record, stored.version);
            tell(context, stored.record);
        });
        run.count(forward ? "applied" : "reversed");
    } catch (const UserUpdateStopped &reason) {
        run.transaction([&](Context &context) {
            Stored<UserUpdate> stored = context.records().lock(id);
            stored.record.state.value = forward ? QStringLiteral("STOPPED") : QStringLiteral("APPLIED");
            stored.record.failure.value = QString::fromLatin1(reason.code());
            stored.record.failureDetail = reason.detail();
            const int version = context.records().update(stored.record, stored.version);
            addTask(context, {.kind = "user_update.stopped", .user = forward ? stored.record.preparedBy.id : stored.record.reversedBy.id,
                .subject = UserUpdate::recordName, .subjectId = id.id, .args = {{QStringLiteral("failure"), QString::fromLatin1(reason.code())}}, .importance = 2,
                .dedupe = QStringLiteral("user_update.stopped/%1/%2").arg(id.id).arg(version), .popup = true});
            tell(context, stored.record);
        });
        run.count("stopped");
    }
}

/// Sheets with first passwords are for the day on which they were made: their copy in the store goes.
void forgetSheets(JobRun &run)
{
    static constexpr Sql old{"sheets_old",
        "update attachment a set withdrawn_at = $1::timestamptz, version = a.version + 1 from export_register e where a.subject = 'export_register' and a.subject_id = e.id "
        "and a.withdrawn_at is null and starts_with(e.what, 'password_sheets ') and a.created_at < $1::timestamptz - interval '1 day' returning a.store_name"};
    QStringList names;
    run.transaction([&](Context &context) {
        const Rows rows = context.db().query(old, {context.now()});
        for (const Row &row : rows)
            names << row.text(0);
    });
    for (const QString &name : std::as_const(names))
        QFile::remove(SealedFile::pathOf(run.services().config().storeDirectory, name));
    run.count("sheets_forgotten", names.size());
}

void runDueUpdates(JobRun &run)
{
    static constexpr Sql due{"user_update_due",
        "select id, state = 'SCHEDULED' from user_update where (state = 'SCHEDULED' and effective_on <= $1) or state = 'REVERSING' order by effective_on, id"};
    Rows rows;
    run.transaction([&](Context &context) { rows = context.db().query(due, {context.today()}); });
    for (const Row &row : std::as_const(rows))
        runOne(run, {row.integer(0)}, row.boolean(1));
    forgetSheets(run);
}

/// The first minute of the day in Japan, or now.
QDateTime nextUpdate(Connection &db, const ServerServices &services)
{
    static constexpr Sql first{"user_update_next", "select min(case when state = 'REVERSING' then date '2000-01-01' else effective_on end) from user_update where state in ('SCHEDULED', 'REVERSING')"};
    const QVariant day = db.value(first);
    if (!day.isValid())
        return {};
    return qMax(services.time().nowUtc(), QDateTime(day.toDate(), QTime(0, 0), Qt::OffsetFromUTC, japanOffsetSeconds).toUTC());
}

} // namespace

void applyUserUpdate(Context &context, const UserUpdate &update)
{
    Applying(context, update).run();
}

JobDefinition userUpdateApply()
{
    JobDefinition job;
    job.name = "user_update.apply";
    job.everySeconds = 6 * hour;
    job.run = runDueUpdates;
    job.nextDue = nextUpdate;
    return job;
}

} // namespace mimamori
