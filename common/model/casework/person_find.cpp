// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/person_find.h"

#include "japanese/era.h"
#include "japanese/phone.h"
#include "japanese/search_key.h"

#include <QRegularExpression>

namespace mimamori {

void PersonHit::describe(Describe &d)
{
    d.record("person_hit", QT_TRANSLATE_NOOP("record", "Found person"));
    d.field<&PersonHit::person>("person", QT_TRANSLATE_NOOP("record", "Person"));
    d.field<&PersonHit::name>("name", QT_TRANSLATE_NOOP("record", "Name"));
    d.field<&PersonHit::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana"));
    d.field<&PersonHit::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth"));
    d.field<&PersonHit::sex>("sex", QT_TRANSLATE_NOOP("record", "Sex"));
    d.field<&PersonHit::relation>("relation", QT_TRANSLATE_NOOP("record", "Relation"));
    d.field<&PersonHit::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&PersonHit::fileNumber>("file_number", QT_TRANSLATE_NOOP("record", "Number"));
    d.field<&PersonHit::childName>("child_name", QT_TRANSLATE_NOOP("record", "Child"));
    d.field<&PersonHit::episodeNumber>("episode_number", QT_TRANSLATE_NOOP("record", "Case number"));
    d.field<&PersonHit::stage>("stage", QT_TRANSLATE_NOOP("record", "Stage"));
    d.field<&PersonHit::officeName>("office_name", QT_TRANSLATE_NOOP("record", "Office"));
    d.group<&PersonHit::reason>("reason", QT_TRANSLATE_NOOP("record", "Agreement"));
}

void PersonHits::describe(Describe &d)
{
    d.record("person_hits", QT_TRANSLATE_NOOP("record", "Found people"));
    d.group<&PersonHits::hits>("hits", QT_TRANSLATE_NOOP("record", "Found people"));
    d.field<&PersonHits::total>("total", QT_TRANSLATE_NOOP("record", "In all"));
}

void FindPeople::describe(Describe &d)
{
    d.record("person.find", QT_TRANSLATE_NOOP("record", "Find people"));
    d.field<&FindPeople::text>("text", QT_TRANSLATE_NOOP("record", "Text")).required().sensitive().length(100);
}

FindKeys findKeys(const QString &text, QDate today)
{
    static const QRegularExpression number(QStringLiteral("^[FCHWE][0-9]{0,4}-[A-Z0-9-]*$"));
    FindKeys keys;
    keys.typed = text.trimmed();
    const QString plain = keys.typed.normalized(QString::NormalizationForm_KC).toUpper();
    if (number.match(plain).hasMatch()) {
        keys.number = plain;
        return keys;
    }
    if (const EraReading day = readEraDate(keys.typed, today); day.value)
        keys.birth = *day.value;
    if (const auto digits = phoneDigits(keys.typed); digits.value && digits.value->size() >= 4)
        keys.phone = *digits.value;
    if (!keys.birth.isValid() && keys.phone.isEmpty()) {
        const QString name = kanjiKey(keys.typed);
        const QString kana = l1Key(keys.typed);
        keys.name = name.size() > 1 ? name : QString(); // one letter would fetch half the city
        keys.kana = kana.size() > 1 ? kana : QString();
    }
    return keys;
}

CandidateReason nameReason(const FindKeys &keys, const QString &name, const QString &kana)
{
    const auto reason = [](const char *code, const QString &argument = {}) { return CandidateReason{{QString::fromLatin1(code)}, argument, 0}; };
    const QString nameKey = kanjiKey(name);
    if (!keys.name.isEmpty() && nameKey.startsWith(keys.name)) {
        const QString variant = variantOf(keys.typed, name);
        return !variant.isEmpty() ? reason("name_variant", variant) : reason(nameKey == keys.name ? "name_equal" : "name_begins");
    }
    const QString kanaKey = l1Key(kana);
    if (!keys.kana.isEmpty() && kanaKey.startsWith(keys.kana))
        return reason(kanaKey == keys.kana ? "kana_equal" : "kana_begins");
    if (!keys.kana.isEmpty() && givenKey(kana).startsWith(keys.kana))
        return reason("given_equal");
    return {};
}

} // namespace mimamori
