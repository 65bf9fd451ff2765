// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/intake.h"
#include "server_fixture.h"

namespace mimamori {

/// A family as the story has it: girl and mother flee the father; a neighbour called. All through the real intake.
struct SampleFamily {
    qint64 reception{};
    QString receptionNumber{};
    qint64 childFile{};
    qint64 child{}, father{}, mother{};

    static inline const QString situation = QStringLiteral(
        "隣人の山田さん(078-200-1111)から。昨夜も泣き声。母は高羽町１の２の３のコーポ六甲に移ったらしい。日菜子は高羽小に通う。母の携帯は０９０ー１２３４ー５６７８。");
};

inline qint64 personCalled(ServerFixture &f, const QString &name)
{
    static constexpr Sql find{"test_person", "select id from person where name = $1 order by id desc limit 1"};
    return f.superview().value(find, {name}).toLongLong();
}

inline void addAddress(ServerFixture &f, qint64 person, const QString &zip, const QString &address)
{
    static constexpr Sql insert{"test_address", "insert into person_address (person, kind, zip, address) values ($1, 'ACTUAL', $2, $3)"};
    f.superview().execute(insert, {person, zip, address});
}

inline RegisterIntake familySheet(const QDateTime &receivedAt, const QString &surname)
{
    RegisterIntake sheet;
    sheet.receivedAt = receivedAt;
    sheet.method = {QStringLiteral("PHONE")};
    sheet.kind = {QStringLiteral("ABUSE")};
    sheet.route = {QStringLiteral("7100")};
    sheet.abuseType = {QStringLiteral("1")};
    sheet.urgency = {QStringLiteral("A")};
    IntakeChild child;
    child.name = surname + QStringLiteral("　日菜子");
    child.kana = QStringLiteral("ヨシダ　ヒナコ");
    child.birth = FuzzyDate::fromDate(QDate(2018, 6, 2));
    child.sex = {QStringLiteral("2")};
    child.school = QStringLiteral("神戸市立高羽小学校");
    sheet.children = {child};
    sheet.zip = QStringLiteral("6570001");
    sheet.address = QStringLiteral("神戸市灘区高羽町1丁目2番3号 コーポ六甲205");
    sheet.phone = QStringLiteral("078-800-0001");
    IntakeRelative father;
    father.name = surname + QStringLiteral("　剛");
    father.relation = {QStringLiteral("FATHER")};
    father.guardian = true;
    father.phone = QStringLiteral("080-1111-2222");
    IntakeRelative mother;
    mother.name = surname + QStringLiteral("　京子");
    mother.relation = {QStringLiteral("MOTHER")};
    mother.guardian = true;
    mother.cohabiting = true;
    mother.phone = QStringLiteral("090-1234-5678");
    sheet.family = {father, mother};
    sheet.reporter.name = QStringLiteral("山田　文子");
    sheet.reporter.phone = QStringLiteral("078-200-1111");
    sheet.reporter.relation = QStringLiteral("隣人");
    sheet.complaint = QStringLiteral("父の暴力から逃れた母子の安全");
    sheet.situation = SampleFamily::situation;
    sheet.injuries = QStringLiteral("左頬にあざ");
    sheet.currentPlace = QStringLiteral("友愛シェルター六甲");
    return sheet;
}

inline SampleFamily sampleFamily(ServerFixture &f, const QString &surname = QStringLiteral("吉田"))
{
    const RegisterIntake sheet = familySheet(f.time.nowUtc().addSecs(-1200), surname);
    const RegisteredIntake made = f.call(QStringLiteral("sato"), sheet);
    SampleFamily out;
    out.reception = made.reception.id;
    out.receptionNumber = made.number;
    out.childFile = made.episodes.first().childFile.id;
    out.child = personCalled(f, sheet.children[0].name);
    out.father = personCalled(f, sheet.family[0].name);
    out.mother = personCalled(f, sheet.family[1].name);
    addAddress(f, out.mother, QStringLiteral("6570001"), sheet.address);
    addAddress(f, out.father, QStringLiteral("6530011"), QStringLiteral("神戸市長田区三番町4丁目5番6号"));
    return out;
}

/// 支援措置 for a person against another, as the casework feature leaves it in the table.
inline void restrict(ServerFixture &f, qint64 person, qint64 against)
{
    static constexpr Sql insert{"test_restrict",
        "insert into address_restriction (person, kind, against, valid_from, set_by) values ($1, 'DV', $2, '2026-11-01', $3)"};
    f.superview().execute(insert, {person, QVariant::fromValue(QList<qint64>{against}), f.userId(QStringLiteral("sato"))});
}

} // namespace mimamori
