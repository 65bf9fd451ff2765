// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidate_words.h"

#include <QCoreApplication>

namespace mimamori {

namespace {

struct ReasonWord {
    const char *reason;
    const char *words;
};
constexpr ReasonWord reasonWords[] = {
    {"kana_equal", QT_TRANSLATE_NOOP("candidate", "reading")},
    {"kana_near", QT_TRANSLATE_NOOP("candidate", "reading but one letter")},
    {"kana_begins", QT_TRANSLATE_NOOP("candidate", "reading so far")},
    {"given_equal", QT_TRANSLATE_NOOP("candidate", "given name")},
    {"given_differs", QT_TRANSLATE_NOOP("candidate", "given name")},
    {"family_equal", QT_TRANSLATE_NOOP("candidate", "family name")},
    {"family_differs", QT_TRANSLATE_NOOP("candidate", "family name")},
    {"kanji_differs", QT_TRANSLATE_NOOP("candidate", "characters of the given name")},
    {"other_name_equal", QT_TRANSLATE_NOOP("candidate", "other name (%1)")},
    {"name_differs", QT_TRANSLATE_NOOP("candidate", "name")},
    {"name_equal", QT_TRANSLATE_NOOP("candidate", "name")},
    {"name_variant", QT_TRANSLATE_NOOP("candidate", "name (other form %1)")},
    {"name_begins", QT_TRANSLATE_NOOP("candidate", "name so far")},
    {"birth_equal", QT_TRANSLATE_NOOP("candidate", "date of birth")},
    {"birth_near", QT_TRANSLATE_NOOP("candidate", "date of birth nearly")},
    {"birth_swapped", QT_TRANSLATE_NOOP("candidate", "date of birth with day and month exchanged")},
    {"birth_era", QT_TRANSLATE_NOOP("candidate", "date of birth in another era")},
    {"birth_partial", QT_TRANSLATE_NOOP("candidate", "part of the date of birth")},
    {"birth_differs", QT_TRANSLATE_NOOP("candidate", "date of birth")},
    {"age_near", QT_TRANSLATE_NOOP("candidate", "age")},
    {"age_differs", QT_TRANSLATE_NOOP("candidate", "age")},
    {"sex_equal", QT_TRANSLATE_NOOP("candidate", "sex")},
    {"sex_differs", QT_TRANSLATE_NOOP("candidate", "sex")},
    {"town_equal", QT_TRANSLATE_NOOP("candidate", "town")},
    {"chome_equal", QT_TRANSLATE_NOOP("candidate", "block")},
    {"ward_equal", QT_TRANSLATE_NOOP("candidate", "ward")},
    {"address_differs", QT_TRANSLATE_NOOP("candidate", "address")},
    {"address_equal", QT_TRANSLATE_NOOP("candidate", "address")},
    {"phone_equal", QT_TRANSLATE_NOOP("candidate", "phone")},
    {"guardian_equal", QT_TRANSLATE_NOOP("candidate", "guardian")},
    {"guardian_near", QT_TRANSLATE_NOOP("candidate", "guardian nearly")},
    {"guardian_differs", QT_TRANSLATE_NOOP("candidate", "guardian")},
    {"rival_differs", QT_TRANSLATE_NOOP("candidate", "others as likely")},
    {"given_name_equal", QT_TRANSLATE_NOOP("candidate", "given name as written")},
    {"name_lookalike", QT_TRANSLATE_NOOP("candidate", "name (similar %1)")},
    {"name_contains", QT_TRANSLATE_NOOP("candidate", "part of the name")},
    {"kana_contains", QT_TRANSLATE_NOOP("candidate", "part of the reading")},
    {"kana_loose", QT_TRANSLATE_NOOP("candidate", "reading (voicing or length)")},
    {"number_equal", QT_TRANSLATE_NOOP("candidate", "number")},
    {"reception_equal", QT_TRANSLATE_NOOP("candidate", "reception number")},
    {"sibling_linked", QT_TRANSLATE_NOOP("candidate", "sibling")},
};

} // namespace

QString reasonText(const CandidateReason &reason)
{
    for (const ReasonWord &known : reasonWords) {
        if (reason.reason.value == QLatin1String(known.reason)) {
            const QString words = QCoreApplication::translate("candidate", known.words);
            return words.contains(QLatin1String("%1")) ? words.arg(reason.argument) : words;
        }
    }
    return {};
}

bool isDifference(const CandidateReason &reason) { return reason.reason.value.endsWith(QLatin1String("_differs")); }

QString reasonsText(const QList<CandidateReason> &reasons, bool differing)
{
    QStringList words;
    for (const CandidateReason &reason : reasons) {
        const QString word = reasonText(reason);
        if (isDifference(reason) == differing && !word.isEmpty())
            words << word;
    }
    return words.join(QChar(u'・'));
}

} // namespace mimamori
