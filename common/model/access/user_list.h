// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/sheet.h"

#include <QStringList>

namespace mimamori {

/// What is doubtful or wrong in a list of users; a code of table user_update_reason, with what stood there.
struct ListFlaw {
    QString code{};
    QString column{};  ///< "C"; empty for the row as a whole
    QString detail{};
};

/// One row of a list of users, as it reads; nothing is looked up yet.
struct ListedUser {
    int row{};
    QString loginName{};   ///< half width, lower case, without spaces
    QString written{};     ///< the id as it stood there
    QString name{}, kana{}, mail{};
    QString office{}, post{}, role{};
    QString sides{};       ///< 兼務, one or several: 家庭支援課(本庁)、05
    QString sideRole{};
    QDate from{}, until{};
    QList<ListFlaw> flaws{};
};

struct UserList {
    QString sheet{};
    bool hasKana{}, hasMail{}, hasSides{}, hasUntil{};
    QList<ListedUser> users{};
    int skipped{};         ///< titles, blank rows, repeated headings, sums and remarks under the list
};

/// Reads a list as personnel sections make it: the headings are looked for under the title rows (two rows of headings are put
/// together), columns go by their names in any order, days in any writing. What is wrong with one row stays with it as a flaw.
/// Throws Problem "list_no_header", "list_column_twice" (args sheet, row, column), "list_empty", on `file`.
UserList readUserList(const QList<Sheet> &sheets, QDate today);

/// A CSV in UTF-8 or CP932 as a sheet. Throws Problem "list_encoding", "list_csv" (args row, column).
Sheet sheetOfCsv(const QByteArray &bytes);

/// An id in the form in which ids are compared: half width, lower case, no spaces.
QString foldedLogin(const QString &written);
/// Two ids that may be one person's: also without the leading zeros that spreadsheets swallow.
QString looseLogin(const QString &loginName);
/// Names and places in the form in which they are compared; what is stored is never rewritten.
QString foldedWords(const QString &text);

} // namespace mimamori
