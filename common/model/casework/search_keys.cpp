// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/address.h"
#include "japanese/era.h"
#include "japanese/fuzzy.h"
#include "japanese/phone.h"
#include "japanese/places.h"
#include "japanese/search_key.h"
#include "japanese/text_grams.h"
#include "model/casework/search_find.h"

#include <QRegularExpression>

#include <algorithm>

namespace mimamori {

namespace {

constexpr int mostLookalikes = 12;

const QRegularExpression &space()
{
    static const QRegularExpression form(QStringLiteral("[\\s\\x{3000}]+"));
    return form;
}

/// One or more characters replaced by those that registers mix up with them; folded, without `name` itself.
QStringList lookalikesOf(const QString &name)
{
    QStringList made{name};
    const auto letters = name.toUcs4();
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const QStringList soFar = made;
        for (const char32_t other : kanjiCandidates(letters[i])) {
            const char32_t folded = foldKanji(other);
            for (const QString &before : soFar) {
                auto changed = before.toUcs4();
                changed[i] = folded;
                const QString key = QString::fromUcs4(reinterpret_cast<const char32_t *>(changed.constData()), changed.size());
                if (made.size() <= mostLookalikes && !made.contains(key))
                    made << key;
            }
        }
    }
    made.removeFirst();
    return made;
}

/// A date of birth: a day in any way of writing, a month or a year with its era or unit (R5.2, 平成30年, 2018年).
bool readBirth(FindKeys &keys, const QString &text, QDate today)
{
    if (const EraReading day = readEraDate(text, today); day.value) {
        keys.from = keys.to = *day.value;
        return true;
    }
    static const QRegularExpression written(QStringLiteral("[年月./MTSHRmtshr\\-]"));
    if (!text.normalized(QString::NormalizationForm_KC).contains(written))
        return false; // 2018 alone is rather the end of a phone
    const FuzzyDate part = readFuzzyDate(text);
    if ((part.quality != FuzzyDate::Quality::Month && part.quality != FuzzyDate::Quality::Year) || part.year == 0)
        return false;
    const bool month = part.quality == FuzzyDate::Quality::Month;
    keys.from = QDate(part.year, month ? part.month : 1, 1);
    keys.to = month ? keys.from.addMonths(1).addDays(-1) : QDate(part.year, 12, 31);
    return keys.from.isValid();
}

/// "髙橋 優衣 R5.2.3": the date is taken out of the words, the rest stays a name.
QString withoutBirth(FindKeys &keys, QDate today)
{
    QStringList words = keys.typed.split(space(), Qt::SkipEmptyParts);
    for (qsizetype i = words.size() - 1; words.size() > 1 && i >= 0; --i) {
        static const QRegularExpression digit(QStringLiteral("[0-9０-９元]"));
        if (words[i].contains(digit) && readBirth(keys, words[i], today)) {
            words.removeAt(i);
            return words.join(QLatin1Char(' '));
        }
    }
    return keys.typed;
}

void readPlace(FindKeys &keys)
{
    const Address address = parseAddress(keys.typed);
    if (address.town.isEmpty())
        return;
    QString key = townKey(keys.typed);
    while (address.banchi.isEmpty() && key.endsWith(QLatin1Char('|')))
        key.chop(1); // so far
    static const QRegularExpression placeLike(QStringLiteral("(町|通|丁目|番地|[台丘山谷原沢田])$"));
    if (!address.wardCode.isEmpty()) {
        keys.town = key;
        keys.isPlace = true;
    } else if (address.town.size() > 2 || address.chome || !address.banchi.isEmpty()) {
        keys.townOnly = key.mid(key.indexOf(QLatin1Char('|')) + 1);
        keys.isPlace = address.chome || !address.banchi.isEmpty() || address.town.contains(placeLike);
    }
}

void readName(FindKeys &keys, const QString &text)
{
    const auto long_ = [](const QString &key) { return key.size() > 1 ? key : QString(); }; // one letter would fetch half the city
    keys.name = long_(kanjiKey(text));
    keys.kana = long_(l1Key(text));
    keys.loose = long_(l2Key(text));
    keys.lookalikes = keys.name.isEmpty() ? QStringList() : lookalikesOf(keys.name);
}

CandidateReason reason(const char *code, const QString &argument = {})
{
    return {{QString::fromLatin1(code)}, argument, 0};
}

/// 斎=斉: the first character in which a look-alike differs.
QString differenceOf(const QString &typed, const QString &known)
{
    const auto a = typed.toUcs4();
    const auto b = known.toUcs4();
    for (qsizetype i = 0; i < qMin(a.size(), b.size()); ++i) {
        if (a[i] != b[i])
            return QString::fromUcs4(reinterpret_cast<const char32_t *>(&b[i]), 1) + QLatin1Char('=')
                + QString::fromUcs4(reinterpret_cast<const char32_t *>(&a[i]), 1);
    }
    return {};
}

CandidateReason writingReason(const FindKeys &keys, const QString &name)
{
    const QString key = kanjiKey(name);
    if (keys.name.isEmpty() || key.isEmpty())
        return {};
    if (key.startsWith(keys.name)) {
        const QString variant = variantOf(keys.typed, name);
        return !variant.isEmpty() ? reason("name_variant", variant) : reason(key == keys.name ? "name_equal" : "name_begins");
    }
    if (givenNameKey(name).startsWith(keys.name))
        return reason("given_name_equal");
    for (const QString &alike : keys.lookalikes) {
        if (key.startsWith(alike))
            return reason("name_lookalike", differenceOf(keys.name, alike));
    }
    return key.contains(keys.name) ? reason("name_contains") : CandidateReason();
}

CandidateReason readingReason(const FindKeys &keys, const QString &kana)
{
    const QString key = l1Key(kana);
    if (keys.kana.isEmpty() || key.isEmpty())
        return {};
    if (key.startsWith(keys.kana))
        return reason(key == keys.kana ? "kana_equal" : "kana_begins");
    const QString given = givenKey(kana);
    if (given.startsWith(keys.kana))
        return reason("given_equal");
    if (keys.loose.size() > 1 && l2Key(kana).startsWith(keys.loose))
        return reason("kana_loose");
    if (key.contains(keys.kana))
        return reason("kana_contains");
    if (keys.kana.size() < 3)
        return {};
    const bool near = isNearReading(keys.kana, key) || isNearReading(keys.kana, familyKanaKey(kana)) || isNearReading(keys.kana, given);
    return near ? reason("kana_near") : CandidateReason();
}

} // namespace

FindKeys findKeys(const QString &text, QDate today)
{
    static const QRegularExpression number(QStringLiteral("^[A-Z][0-9]{0,4}-[A-Z0-9-]*$"));
    static const QRegularExpression serial(QStringLiteral("^[0-9]{2,6}$"));
    FindKeys keys;
    keys.typed = text.trimmed();
    const QString plain = keys.typed.normalized(QString::NormalizationForm_KC).toUpper();
    keys.words = textWords(keys.typed);
    if (number.match(plain).hasMatch()) {
        keys.number = plain;
        return keys;
    }
    if (serial.match(plain).hasMatch()) {
        keys.tail = plain;
        keys.tail.remove(QRegularExpression(QStringLiteral("^0+")));
    }
    const bool day = readBirth(keys, keys.typed, today);
    if (const auto digits = phoneDigits(keys.typed); digits.value && digits.value->size() >= 4)
        keys.phone = *digits.value;
    keys.isPlace = plain.count(QRegularExpression(QStringLiteral("[0-9]"))) >= 4;
    if (day || !keys.phone.isEmpty())
        return keys;
    const QString name = withoutBirth(keys, today);
    readName(keys, name);
    if (!keys.from.isValid())
        readPlace(keys);
    return keys;
}

CandidateReason nameReason(const FindKeys &keys, const QString &name, const QString &kana)
{
    const CandidateReason written = writingReason(keys, name);
    const CandidateReason read = readingReason(keys, kana);
    if (written.reason.isEmpty() || read.reason.isEmpty())
        return written.reason.isEmpty() ? read : written;
    return reasonRank(read) < reasonRank(written) ? read : written;
}

CandidateReason birthReason(const FindKeys &keys, const FuzzyDate &birth)
{
    const QDate known = birth.sortKey();
    if (!keys.from.isValid() || birth.quality != FuzzyDate::Quality::Exact || known < keys.from || known > keys.to)
        return {};
    return reason(keys.from == keys.to ? "birth_equal" : "birth_partial");
}

int reasonRank(const CandidateReason &reason)
{
    static const QStringList order{QStringLiteral("number_equal"), QStringLiteral("name_equal"), QStringLiteral("name_variant"), QStringLiteral("kana_equal"), QStringLiteral("other_name_equal"),
        QStringLiteral("birth_equal"), QStringLiteral("phone_equal"), QStringLiteral("address_equal"), QStringLiteral("reception_equal"),
        QStringLiteral("name_begins"), QStringLiteral("kana_begins"), QStringLiteral("given_equal"),
        QStringLiteral("given_name_equal"), QStringLiteral("name_lookalike"),
        QStringLiteral("kana_loose"), QStringLiteral("name_contains"), QStringLiteral("kana_contains"), QStringLiteral("kana_near"),
        QStringLiteral("town_equal"), QStringLiteral("birth_partial")};
    const qsizetype at = order.indexOf(reason.reason.value);
    return int(at < 0 ? order.size() : at);
}

bool isNearReading(const QString &a, const QString &b)
{
    if (a == b || a.isEmpty() || b.isEmpty() || qAbs(a.size() - b.size()) > 1)
        return false;
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head])
        ++head;
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    const qsizetype left = a.size() - head - tail;
    const qsizetype right = b.size() - head - tail;
    const bool exchanged = left == 2 && right == 2 && a[head] == b[head + 1] && a[head + 1] == b[head];
    return (left <= 1 && right <= 1) || exchanged;
}

QString givenNameKey(const QString &name)
{
    const QStringList parts = name.split(space(), Qt::SkipEmptyParts);
    return parts.size() < 2 ? QString() : kanjiKey(parts.mid(1).join(QString()));
}

QString familyNameKey(const QString &name)
{
    return kanjiKey(name.split(space(), Qt::SkipEmptyParts).value(0));
}

QString familyKanaKey(const QString &kana)
{
    return l1Key(kana.split(space(), Qt::SkipEmptyParts).value(0));
}

} // namespace mimamori
