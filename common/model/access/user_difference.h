// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/user_list.h"

#include <QHash>

namespace mimamori {

/// What the system knows, as far as a list of users is compared with it.
struct KnownOffice {
    qint64 id{};
    QString code{}, name{}, shortName{}, kind{};
    QDate from{}, until{};
};
struct KnownPost {
    qint64 id{};
    qint64 office{};
    QString role{};
    QDate from{}, until{};
};
struct KnownUser {
    qint64 id{};
    int version{};
    QString loginName{}, name{}, kana{}, mail{};
    QDate from{}, until{};
    QList<KnownPost> posts{};
    int urgentClocks{};  ///< 48-hour clocks that run on the person's cases
};
struct KnownCity {
    QList<KnownOffice> offices{};
    QHash<QString, QString> roles{};                       ///< code -> name
    QHash<QString, QHash<QString, QString>> roleOfPost{};  ///< 係長 -> kind of office -> role
    QList<KnownUser> users{};
};

struct ComparisonOptions {
    QDate effective{};
    bool complete{true};     ///< who is not in the list leaves
    int leaversPercent{30};  ///< more than this of all is doubtful
};

struct DesiredPost {
    qint64 office{};
    QString role{};
    QDate from{}, until{};
    bool operator==(const DesiredPost &) const = default;
    /// "12|WCW|2026-04-01|": how a line keeps it.
    QString toText() const;
    static DesiredPost fromText(const QString &text);
};

/// One line of the difference. `kind`: ADDED, CHANGED, REMOVED.
struct UserLine {
    int row{};               ///< 0 = not in the list
    QString kind{};
    qint64 user{};
    int version{};
    QString loginName{}, name{}, kana{}, mail{};
    QDate until{};
    QList<DesiredPost> posts{};
    QStringList changes{};   ///< "name: 旧 → 新", the field in the column names of app_user
    QList<ListFlaw> reasons{};
};

struct UserDifference {
    QList<UserLine> lines{};
    int unchanged{};
};

/// Is the line so wrong that it cannot be accepted, only left out until the list is mended?
bool isHardReason(QStringView code);
/// The contractor's and the city's own watchers: personnel lists do not know them, and none of them leaves by one.
bool isOutsideList(QStringView role);

/// Field by field, without touching anything. Pure: everything it knows is in its arguments.
UserDifference compareUsers(const UserList &list, const KnownCity &city, const ComparisonOptions &options);

} // namespace mimamori
