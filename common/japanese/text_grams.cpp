// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/text_grams.h"

#include "japanese/search_key.h"
#include "japanese/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace mimamori {

QList<qint64> textGrams(const QStringList &foldedWords)
{
    QList<qint64> out;
    for (const QString &word : foldedWords) {
        for (qsizetype i = 0; i + 1 < word.size(); ++i)
            out << qint64(qint32((quint32(word[i].unicode()) << 16) | word[i + 1].unicode()));
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

QStringList textWords(const QString &typed)
{
    static const QRegularExpression space(QStringLiteral("[\\s\\x{3000}]+"));
    QStringList out;
    const QStringList words = typed.split(space, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QString key = kanjiKey(word);
        if (key.size() > 1 && !out.contains(key))
            out << key;
    }
    return out;
}

bool containsWords(const QString &foldedText, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return foldedText.contains(word); });
}

QString textPiece(const QString &text, const QStringList &words, qsizetype length)
{
    const QStringList letters = graphemes(text.simplified());
    QString folded;
    QList<qsizetype> letterOf; // for each unit of the folded text
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const QString key = kanjiKey(letters[i]);
        folded += key;
        letterOf.insert(letterOf.size(), key.size(), i);
    }
    qsizetype first = 0;
    for (const QString &word : words) {
        if (const qsizetype at = folded.indexOf(word); at >= 0) {
            first = std::max<qsizetype>(0, letterOf[at] - length / 4);
            break;
        }
    }
    const QString piece = letters.mid(first, length).join(QString());
    const QString left = first > 0 ? QStringLiteral("…") : QString();
    return left + piece + (first + length < letters.size() ? QStringLiteral("…") : QString());
}

} // namespace mimamori
