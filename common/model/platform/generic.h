// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/describe.h"

namespace mimamori {

/// What every registered record can be asked without a line of its own: `<record>.list`, `.get`, `.history`, `.save`. The replies
/// are maps of the record's columns plus id and version, so they are described by the record, not here:
/// list -> {"rows":[{…}],"total":n}, get -> {"row":{…}}, history -> {"states":[{"version","changed_at","changed_by","operation","state":{…}}]}.
struct ListRecords {
    QString filter{};      ///< words looked for in the searchable fields
    qint64 owner{};        ///< id of the record the rows belong to, where the record is part of another
    QString sort{};        ///< column, '-' in front for descending
    qint64 limit{100};     ///< 1..1000
    qint64 offset{};
    static void describe(Describe &d);
};

struct GetRecord {
    qint64 record{};
    static void describe(Describe &d);
};

/// One code with what it is called on a given day.
struct CodeView {
    QString table{};
    QString code{};
    QString name{};
    QString shortName{};
    QString kana{};
    qint64 sort{};
    QDate validFrom{};
    QDate validTo{};
    QString attributes{};  ///< JSON object
    static void describe(Describe &d);
};

struct CodeTables {
    QList<CodeView> codes{};
    static void describe(Describe &d);
};

/// All code tables as they stand on a day ("as if today were"), for the client's cache.
struct ListCodes {
    static constexpr auto operation = "code.list";
    using Reply = CodeTables;
    QDate on{};            ///< empty = today
    static void describe(Describe &d);
};

/// One code as it stands on a day, by its key; an ended one too when the day lies in its time. Throws "not_found".
struct GetCode {
    static constexpr auto operation = "code.get";
    using Reply = CodeView;
    QString table{};
    QString code{};
    QDate on{};            ///< empty = today
    static void describe(Describe &d);
};

struct TownView {
    QString zip{};
    QString ward{};
    QString town{};
    QString kana{};
    QString townCode{};
    static void describe(Describe &d);
};

struct Towns {
    QList<TownView> towns{};
    static void describe(Describe &d);
};

/// The towns of a postal code (7 digits, or the first 3 and more), or those whose name or kana begins with the text.
struct FindTowns {
    static constexpr auto operation = "town.find";
    using Reply = Towns;
    QString text{};
    static void describe(Describe &d);
};

} // namespace mimamori
