// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resident_words.h"

#include "core/code_book.h"
#include "core/japan_time.h"
#include "registry/row_check.h"

#include <QCoreApplication>

namespace mimamori {

namespace {

struct ColumnWord {
    const char *field;
    const char *words;
};
constexpr ColumnWord columnWords[] = {
    {"name", QT_TRANSLATE_NOOP("resident", "Name")}, {"kana", QT_TRANSLATE_NOOP("resident", "Kana")},
    {"alias", QT_TRANSLATE_NOOP("resident", "Alias")}, {"old_name", QT_TRANSLATE_NOOP("resident", "Former name")},
    {"status", QT_TRANSLATE_NOOP("resident", "Status")}, {"setai_no", QT_TRANSLATE_NOOP("resident", "Household number")},
    {"relation_text", QT_TRANSLATE_NOOP("resident", "Relation")}, {"head_name", QT_TRANSLATE_NOOP("resident", "Head of the household")},
    {"address", QT_TRANSLATE_NOOP("resident", "Address")}, {"katagaki", QT_TRANSLATE_NOOP("resident", "Building, room")},
    {"dest_addr_planned", QT_TRANSLATE_NOOP("resident", "Moves to (announced)")}, {"dest_addr_fixed", QT_TRANSLATE_NOOP("resident", "Moved to (confirmed)")},
    {"prev_addr", QT_TRANSLATE_NOOP("resident", "Came from")}, {"suppress_kind", QT_TRANSLATE_NOOP("resident", "Protection by the register")},
    {"suppress_to", QT_TRANSLATE_NOOP("resident", "Protected until")}, {"residence_status", QT_TRANSLATE_NOOP("resident", "Residence status")},
    {"period_end", QT_TRANSLATE_NOOP("resident", "Residence until")},
};

constexpr ColumnWord statusWords[] = {
    {"1", QT_TRANSLATE_NOOP("resident", "resident")}, {"2", QT_TRANSLATE_NOOP("resident", "moved out")},
    {"3", QT_TRANSLATE_NOOP("resident", "died")}, {"9", QT_TRANSLATE_NOOP("resident", "removed")},
};

} // namespace

QString residentColumnWords(const QString &field)
{
    for (const ColumnWord &known : columnWords) {
        if (field == QLatin1String(known.field))
            return QCoreApplication::translate("resident", known.words);
    }
    return field;
}

QString residentValueWords(const QString &field, const QString &value, const CodeBook &codes)
{
    if (field == QLatin1String("suppress_kind"))
        return codes.name("restriction_kind", value);
    for (const ColumnWord &known : statusWords) {
        if (field == QLatin1String("status") && value == QLatin1String(known.field))
            return QCoreApplication::translate("resident", known.words);
    }
    return value;
}

QString residentBirthWords(const QString &raw)
{
    const FuzzyDate birth = registerBirth(raw);
    return birth.quality == FuzzyDate::Quality::Exact ? gridDate(birth.sortKey()) : raw;
}

} // namespace mimamori
