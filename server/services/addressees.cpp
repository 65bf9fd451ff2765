// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/addressees.h"

#include "services/tasks.h"

namespace mimamori {

namespace {

QString officeKind(Context &context, qint64 office)
{
    static constexpr Sql find{"office_kind", "select kind from office where id = $1"};
    return context.db().value(find, {office}).toString();
}

QString localRole(const QString &role, const QString &kind)
{
    if (kind == QLatin1String("WARD_BASE")) {
        if (role == QLatin1String("SV") || role == QLatin1String("DIR"))
            return QStringLiteral("WMG");
        return role == QLatin1String("CW") ? QStringLiteral("WCW") : role;
    }
    if (role == QLatin1String("WMG"))
        return QStringLiteral("SV");
    return role == QLatin1String("WCW") ? QStringLiteral("CW") : role;
}

qint64 mainWorker(Context &context, qint64 episode)
{
    static constexpr Sql find{"main_worker",
        "select s.app_user from case_staff s join app_user u on u.id = s.app_user where s.episode = $1 and s.role = 'MAIN' "
        "and s.valid_from <= $2 and (s.valid_to is null or s.valid_to >= $2) "
        "and (u.valid_to is null or u.valid_to >= $2) order by s.id desc limit 1"};
    return context.db().value(find, {episode, context.today()}).toLongLong();
}

/// The office itself, or another one where the role is held.
qint64 officeWith(Context &context, const QString &role, qint64 office)
{
    static constexpr Sql elsewhere{"role_elsewhere",
        "select p.office from user_post p join office o on o.id = p.office where p.role = $1 and p.valid_from <= $2 "
        "and (p.valid_to is null or p.valid_to >= $2) order by o.kind = 'CGC' desc, o.kind = 'HQ' desc, p.office limit 1"};
    if (office && !holdersOf(context, office, role).isEmpty())
        return office;
    const QVariant found = context.db().value(elsewhere, {role, context.today()});
    return found.isValid() ? found.toLongLong() : office;
}

} // namespace

QList<Addressee> addresseesOf(Context &context, const QStringList &roles, qint64 episode, qint64 office)
{
    const QString kind = officeKind(context, office);
    QList<Addressee> out;
    for (const QString &role : roles) {
        Addressee who;
        if (role == QLatin1String("owner"))
            who.user = mainWorker(context, episode);
        if (!who.user) {
            who.role = localRole(role == QLatin1String("owner") ? QStringLiteral("SV") : role, kind);
            const bool isLocal = who.role != role || role == QLatin1String("owner");
            who.office = isLocal && office ? office : officeWith(context, who.role, office);
        }
        if ((who.user || who.office) && !out.contains(who))
            out << who;
    }
    return out;
}

} // namespace mimamori
