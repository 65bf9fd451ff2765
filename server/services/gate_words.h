// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace mimamori {

/// A stretch of a text, in UTF-16 units.
struct TextSpan {
    qsizetype start{};
    qsizetype length{};
};

/// Finds forbidden facts in sentences however they are written: width, spaces, hyphens, old kanji, 丁目/番地/番/号, kanji digits.
/// Rather masks too much than too little.
class ForbiddenWords {
public:
    void addAddress(const QString &address);
    void addZip(const QString &zip);
    void addPhone(const QString &number);
    void addSchool(const QString &name);
    void addName(const QString &name);
    /// Anything else, whole.
    void addText(const QString &text);
    /// What may be said after all: parts of words that also stand here (the recipient's own address, names of the family) are no
    /// secret by themselves.
    void allow(const QString &text);

    /// Where forbidden words stand in `text`, merged and in order.
    QList<TextSpan> spansIn(const QString &text) const;

private:
    struct Word {
        QString folded;
        bool isPart{}; ///< a part of a fact: no secret where the recipient knows it anyway
    };
    void add(const QString &text, bool isPart, qsizetype least = 2);

    QList<Word> m_words;
    QStringList m_allowed;
};

} // namespace mimamori
