// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/user_update_work.h"
#include "model/casework/case_episode.h"
#include "record/codec.h"

#include <QCborMap>
#include <QJsonDocument>
#include <QJsonObject>

namespace mimamori {

namespace {

/// Takes each row back to the state it had before; one that the update made, to a time that never was.
class Reversing {
public:
    Reversing(Context &context, const UserUpdate &update) : m_context(context), m_update(update) {}

    void run()
    {
        static constexpr Sql rows{"reverse_trace", "select record, record_id, version_after, made, coalesce(app_user, 0), coalesce(before::text, '') from user_update_trace where user_update = $1 order by id desc"};
        const Rows trace = m_context.db().query(rows, {m_update.id.id});
        for (const Row &row : trace) {
            const QString record = row.text(0);
            if (record == QLatin1String("task"))
                giveBack(row.integer(1), row.integer(4));
            else if (record == QLatin1String("app_user"))
                restore<AppUser>(row, row.integer(1));
            else if (record == QLatin1String("user_post"))
                restore<UserPost>(row, 0);
            else
                restore<CaseStaff>(row, 0);
        }
        static constexpr Sql noSuccessor{"reverse_successor", "delete from user_successor where app_user in (select app_user from user_update_line where user_update = $1 and kind = 'REMOVED')"};
        m_context.db().execute(noSuccessor, {m_update.id.id});
    }

private:
    template <class T>
    void restore(const Row &row, qint64 user)
    {
        Stored<T> stored = m_context.records().lock(Ref<T>{row.integer(1)});
        const int after = m_touched.value({row.text(0), row.integer(1)}, int(row.integer(2)));
        if (stored.version != after)
            throw UserUpdateStopped("overtaken", nameOf(stored.record));
        if (row.boolean(3)) {
            stored.record.validTo = stored.record.validFrom.addDays(-1); // never valid, and never forgotten
            static constexpr Sql close{"reverse_close", "select sec.job_close_account($1)"};
            if (user)
                m_context.db().query(close, {user});
        } else {
            const Ref<T> id = stored.record.id;
            stored.record = fromCbor<T>(QCborMap::fromJsonObject(QJsonDocument::fromJson(row.bytes(5)).object()));
            stored.record.id = id;
        }
        m_touched.insert({row.text(0), row.integer(1)}, m_context.records().update(stored.record, stored.version));
    }
    void giveBack(qint64 task, qint64 whose)
    {
        static constexpr Sql back{"reverse_task", "update task set app_user = $2, version = version + 1 where id = $1 and done_at is null"};
        m_context.db().execute(back, {task, whose});
    }
    QString nameOf(const AppUser &user) { return user.loginName; }
    QString nameOf(const UserPost &post) { return loginOf(post.appUser); }
    QString nameOf(const CaseStaff &staff) { return loginOf(staff.appUser); }
    QString loginOf(Ref<AppUser> user)
    {
        static constexpr Sql login{"reverse_login", "select login_name from app_user where id = $1"};
        return m_context.db().value(login, {user.id}).toString();
    }

    Context &m_context;
    const UserUpdate &m_update;
    QHash<QPair<QString, qint64>, int> m_touched;
};

} // namespace

void reverseUserUpdate(Context &context, const UserUpdate &update)
{
    Reversing(context, update).run();
}

} // namespace mimamori
