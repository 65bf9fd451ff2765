// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/phone.h"

#include "japanese/width.h"

namespace mimamori {

namespace {

bool isSeparator(QChar c)
{
    // Dashes of every kind, and the long mark, which a Japanese keyboard gives for the same key.
    static constexpr QStringView marks = u"-.()\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u30FC";
    return c.isSpace() || marks.contains(c);
}

} // namespace

Parsed<QString> phoneDigits(const QString &text)
{
    QString digits;
    bool abroad = false;
    const QString half = toFullWidth(text, WidthPart::Kana); // the half-width long mark is a dash too
    for (const QChar c : toHalfWidth(half, WidthPart::Ascii)) {
        if (c >= u'0' && c <= u'9')
            digits.append(c);
        else if (c == u'+' && digits.isEmpty() && !abroad)
            abroad = true;
        else if (!isSeparator(c))
            return Parsed<QString>::bad("not-phone");
    }
    if (digits.isEmpty())
        return Parsed<QString>::bad("empty");
    if (!abroad)
        return Parsed<QString>::good(digits);
    if (!digits.startsWith(u"81"))
        return Parsed<QString>::good(u'+' + digits);
    const QString rest = digits.mid(digits.size() > 2 && digits[2] == u'0' ? 3 : 2);
    if (rest.isEmpty())
        return Parsed<QString>::bad("not-phone");
    return Parsed<QString>::good(u'0' + rest);
}

} // namespace mimamori
