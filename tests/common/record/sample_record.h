// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/describe.h"

namespace mimamori {

struct ColourCode { static constexpr auto table = "colour"; };

/// One part of a Specimen.
struct SpecimenPart {
    QString word{};
    qint64 count{};
    static void describe(Describe &d)
    {
        d.record("specimen_part", "Part");
        d.field<&SpecimenPart::word>("word", "Word").required();
        d.field<&SpecimenPart::count>("count", "Count").range(0, 9);
    }
};

/// A record with a field of every kind, for tests of the machine itself.
struct Specimen {
    static constexpr auto recordName = "specimen";
    Ref<Specimen> id{};
    QString name{};
    QString text{};
    qint64 number{};
    bool yes{};
    QDate day{};
    QDateTime at{};
    FuzzyDate birth{};
    Code<ColourCode> colour{};
    QList<Code<ColourCode>> colours{};
    Ref<Specimen> other{};
    QList<Ref<Specimen>> others{};
    QStringList words{};
    SpecimenPart part{};
    QList<SpecimenPart> parts{};
    static void describe(Describe &d)
    {
        d.record("specimen", "Specimen");
        d.field<&Specimen::name>("name", "Name").required().length(5);
        d.field<&Specimen::text>("text", "Text").longText();
        d.field<&Specimen::number>("number", "Number").range(-3, 7);
        d.field<&Specimen::yes>("yes", "Yes");
        d.field<&Specimen::day>("day", "Day");
        d.field<&Specimen::at>("at", "At");
        d.field<&Specimen::birth>("birth", "Birth");
        d.field<&Specimen::colour>("colour", "Colour");
        d.field<&Specimen::colours>("colours", "Colours");
        d.field<&Specimen::other>("other", "Other");
        d.field<&Specimen::others>("others", "Others");
        d.field<&Specimen::words>("words", "Words");
        d.group<&Specimen::part>("part", "Part");
        d.group<&Specimen::parts>("parts", "Parts");
    }
};

/// A specimen that passes every check and has every field filled.
inline Specimen fullSpecimen()
{
    Specimen s;
    s.id = {42};
    s.name = QStringLiteral("\u9ad9\u6a4b"); // 髙橋
    s.text = QStringLiteral("\u4e00\u884c\u76ee\n\u4e8c\u884c\u76ee");
    s.number = -3;
    s.yes = true;
    s.day = QDate(2026, 2, 28);
    s.at = QDateTime(QDate(2026, 11, 22), QTime(1, 42, 3), Qt::UTC);
    s.birth = {2023, 2, 0, FuzzyDate::Quality::Month, QStringLiteral("R5.2.??")};
    s.colour = {QStringLiteral("RED")};
    s.colours = {{QStringLiteral("RED")}, {QStringLiteral("BLUE")}};
    s.other = {7};
    s.others = {{7}, {9007199254740993}};
    s.words = {QStringLiteral("a,b"), QStringLiteral("{\"}")};
    s.part = {QStringLiteral("p"), 1};
    s.parts = {{QStringLiteral("q"), 2}, {QStringLiteral("r"), 3}};
    return s;
}

} // namespace mimamori
