// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/masked_facts.h"

#include <QCoreApplication>

namespace mimamori {

QString maskedFacts(const QStringList &classes)
{
    static const QList<std::pair<const char *, const char *>> words{
        {"name", QT_TRANSLATE_NOOP("masked_fact", "names")}, {"personal", QT_TRANSLATE_NOOP("masked_fact", "personal facts")},
        {"whereabouts", QT_TRANSLATE_NOOP("masked_fact", "addresses")}, {"current_place", QT_TRANSLATE_NOOP("masked_fact", "where the child is")},
        {"phone", QT_TRANSLATE_NOOP("masked_fact", "phone numbers")}, {"school", QT_TRANSLATE_NOOP("masked_fact", "school or work")},
        {"foster_home", QT_TRANSLATE_NOOP("masked_fact", "foster home")}, {"facility", QT_TRANSLATE_NOOP("masked_fact", "facility")},
        {"reporter", QT_TRANSLATE_NOOP("masked_fact", "reporter")}, {"source", QT_TRANSLATE_NOOP("masked_fact", "how the report came in")},
        {"roster", QT_TRANSLATE_NOOP("masked_fact", "other families")}, {"sensitive", QT_TRANSLATE_NOOP("masked_fact", "sensitive fields")},
        {"free_text", QT_TRANSLATE_NOOP("masked_fact", "words within the text")}};
    QStringList out;
    for (const auto &[cls, word] : words) {
        if (classes.contains(QLatin1String(cls)))
            out << QCoreApplication::translate("masked_fact", word);
    }
    return out.join(QStringLiteral("、"));
}

} // namespace mimamori
