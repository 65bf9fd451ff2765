// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Ages, school years, statistics bands, retention and fiscal years: facts that follow from a birth date and a day.
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace mimamori {

/// How an age changes: on the birthday, or (年齢計算ニ関スル法律) at the end of the day before it, which then already counts.
enum class AgeRule { Birthday, Attained };

/// Full years on a day. A child of 29 February has its birthday on 1 March of a common year and attains on 28 February.
/// Throws Problem "before-birth".
int ageOn(QDate birth, QDate on, AgeRule rule = AgeRule::Birthday);

/// "5歳3か月"; under a month "21日". Throws Problem "before-birth".
QString ageText(QDate birth, QDate on);

/// Fiscal year (4/1-3/31): 2026-03-31 is 2025.
struct FiscalYear {
    int year{};
    QDate start() const { return QDate(year, 4, 1); }
    QDate end() const { return QDate(year + 1, 3, 31); }
};
FiscalYear fiscalYearOf(QDate date);

/// School year by age: 1-12 = 小1 to 高3, 0 and below before school, above 12 after it. Born 4/2 to 4/1; who is born on 4/1
/// belongs to the older grade (学校教育法17条). Throws Problem "before-birth".
int schoolGradeIndex(QDate birth, QDate on);
/// "小1" … "高3", "未就学", "高卒以降".
QString schoolGradeText(int index);

/// Age band of the abuse statistics (福祉行政報告例): "0-3歳未満", "3歳-学齢前", "小学生", "中学生", "高校生・その他".
QString statisticsAgeBand(QDate birth, QDate on);

/// Last day a closed child file is kept: the later of birth + 25 years and closing + 5 years; null = for ever (adoption).
std::optional<QDate> retainUntil(QDate birth, QDate closed, bool permanent);

} // namespace mimamori
