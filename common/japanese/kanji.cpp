// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/search_key.h"

#include "japanese/table.h"
#include "japanese/text.h"

#include <QHash>

namespace mimamori {

namespace {

QString nfkc(char32_t c)
{
    return QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KC);
}

/// NFKC of one character where that is one character again (a compatibility ideograph's unified form).
char32_t unified(char32_t c)
{
    const QList<uint> folded = nfkc(c).toUcs4();
    return folded.size() == 1 ? char32_t(folded.front()) : c;
}

QHash<char32_t, char32_t> makeFold()
{
    QHash<char32_t, char32_t> fold;
    const QList<QByteArrayList> rows = readJapaneseTable(QStringLiteral("kanji_fold.tsv"));
    fold.reserve(rows.size());
    for (const QByteArrayList &row : rows)
        fold.insert(codePointOf(row.value(2)), unified(codePointOf(row.value(3))));
    return fold;
}

QHash<char32_t, QList<char32_t>> makeCandidates()
{
    // Variants of one canonical form are each other's candidates, and the canonical form is everybody's.
    QHash<char32_t, QList<char32_t>> groups;
    QHash<char32_t, QList<char32_t>> canonicals;
    for (const QByteArrayList &row : readJapaneseTable(QStringLiteral("kanji_variants.tsv"))) {
        const char32_t variant = codePointOf(row.value(0));
        const char32_t canonical = codePointOf(row.value(1));
        groups[canonical].append(variant);
        canonicals[variant].append(canonical);
    }
    QHash<char32_t, QList<char32_t>> candidates = groups;
    for (auto it = canonicals.cbegin(); it != canonicals.cend(); ++it) {
        QList<char32_t> &list = candidates[it.key()];
        for (const char32_t canonical : it.value()) {
            for (const char32_t c : QList<char32_t>{canonical} + groups.value(canonical)) {
                if (c != it.key() && !list.contains(c))
                    list.append(c);
            }
        }
    }
    return candidates;
}

/// Characters that Japanese registers mix up though the variant table parts them (domain.md 9.3: groups 崎 and 斎).
QList<char32_t> neighbours(char32_t c)
{
    static const QList<QList<char32_t>> groups = {
        {U'崎', U'\uFA11', U'嵜', U'碕', U'埼'},
        {U'斎', U'齋', U'斉', U'齊', U'\u9F4E'},
        {U'辺', U'邊', U'邉', U'\U00028622'},
        {U'冨', U'富'},
        {U'角', U'\u2EC6'},
        {U'島', U'嶋', U'嶌'},
    };
    for (const QList<char32_t> &group : groups) {
        if (group.contains(c))
            return group;
    }
    return {};
}

} // namespace

char32_t foldKanji(char32_t c)
{
    static const QHash<char32_t, char32_t> fold = makeFold();
    return fold.value(c, c);
}

QString kanjiKey(const QString &text)
{
    QList<char32_t> out;
    for (const uint c : n0Key(text).toUcs4()) {
        if (!isVariationSelector(c))
            out.append(foldKanji(c));
    }
    return QString::fromUcs4(out.constData(), out.size());
}

QList<char32_t> kanjiCandidates(char32_t c)
{
    static const QHash<char32_t, QList<char32_t>> candidates = makeCandidates();
    QList<char32_t> list = candidates.value(c);
    for (const char32_t other : neighbours(c)) {
        if (other != c && !list.contains(other))
            list.append(other);
    }
    return list;
}

} // namespace mimamori
