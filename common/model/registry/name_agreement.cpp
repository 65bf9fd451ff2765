// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/registry/name_agreement.h"

#include "japanese/search_key.h"
#include "model/casework/candidates.h"

#include <QRegularExpression>

#include <algorithm>

namespace mimamori {

namespace {

using P = PartAgreement;

/// Agreement of a part in one of its two ways: Unknown, Same, Loose, Near or Differs.
struct Parts {
    P family{P::Unknown};
    P given{P::Unknown};
    bool whole{};
};

P compareReading(const QString &a, const QString &b)
{
    if (a.isEmpty() || b.isEmpty())
        return P::Unknown;
    if (a == b)
        return P::Same;
    if (l2Key(a) == l2Key(b))
        return P::Loose;
    return isOneSlipApart(a, b) ? P::Near : P::Differs;
}

P compareWriting(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() ? P::Unknown : a == b ? P::Same : P::Differs;
}

/// Takes a name without a space apart where the register parts it.
template <class Compare>
Parts compareUnparted(const QString &whole, const QString &family, const QString &given, Compare compare)
{
    if (whole == given)
        return {P::Unknown, P::Same, false};
    if (whole == family)
        return {P::Same, P::Unknown, false};
    if (whole.startsWith(family))
        return {P::Same, compare(whole.mid(family.size()), given), whole == family + given};
    if (whole.endsWith(given))
        return {compare(whole.chopped(given.size()), family), P::Same, false};
    const P all = compare(whole, family + given);
    return {all, all, false};
}

/// The register's name is not parted: what was written is its end, or stands against the whole.
template <class Compare>
Parts compareToUnparted(const QString &a, const QString &aGiven, const QString &known, Compare compare)
{
    const QString &given = aGiven.isEmpty() ? a : aGiven;
    if (given.size() >= 2 && known.endsWith(given) && known.size() > given.size())
        return {aGiven.isEmpty() ? P::Unknown : compare(a.chopped(aGiven.size()), known.chopped(aGiven.size())), P::Same, false};
    const P all = compare(a, known);
    return {all, all, false};
}

template <class Compare>
Parts compareWay(const QString &a, const QString &aGiven, const QString &b, const QString &bGiven, Compare compare)
{
    if (a.isEmpty() || b.isEmpty())
        return {};
    if (a == b)
        return {P::Same, P::Same, true};
    if (bGiven.isEmpty())
        return compareToUnparted(a, aGiven, b, compare);
    if (aGiven.isEmpty())
        return compareUnparted(a, b.chopped(bGiven.size()), bGiven, compare);
    return {compare(a.chopped(aGiven.size()), b.chopped(bGiven.size())), compare(aGiven, bGiven), false};
}

/// Reading and writing together. A misheard reading counts little against the same characters; the same reading with other characters is
/// another name more often than not.
P together(P reading, P writing)
{
    if (writing == P::Unknown)
        return reading;
    if (writing == P::Same)
        return reading == P::Differs ? P::Written : reading == P::Unknown || reading == P::Near ? P::Same : reading;
    if (reading == P::Same || reading == P::Loose)
        return P::Homophone;
    return P::Differs;
}

} // namespace

bool isOneSlipApart(const QString &a, const QString &b)
{
    if (a == b || qAbs(a.size() - b.size()) > 1)
        return false;
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head])
        ++head;
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    const qsizetype left = a.size() - head - tail;
    const qsizetype right = b.size() - head - tail;
    return (left <= 1 && right <= 1) || (left == 2 && right == 2 && a[head] == b[head + 1] && a[head + 1] == b[head]);
}

QString givenText(const QString &name)
{
    static const QRegularExpression space(QStringLiteral("[\\s\\x{3000}]+"));
    const QStringList parts = name.split(space, Qt::SkipEmptyParts);
    return parts.size() < 2 ? QString() : kanjiKey(parts.mid(1).join(QString()));
}

NameKeys nameKeys(const QString &name, const QString &kana)
{
    return {name, l1Key(kana), givenKey(kana), kanjiKey(name), givenText(name)};
}

NameAgreement compareNames(const NameKeys &written, const NameKeys &known)
{
    const Parts reading = compareWay(written.kana, written.kanaGiven, known.kana, known.kanaGiven, compareReading);
    const Parts writing = compareWay(written.text, written.textGiven, known.text, known.textGiven, compareWriting);
    NameAgreement out;
    out.byKana = reading.whole || (reading.family == P::Loose && reading.given == P::Loose);
    out.byText = writing.whole;
    out.givenByText = writing.given == P::Same;
    out.family = together(reading.family, writing.family);
    out.given = together(reading.given, writing.given);
    out.isShort = reading.given == P::Near && std::max(written.kanaGiven.size(), known.kanaGiven.size()) <= 2;
    return out;
}

} // namespace mimamori
