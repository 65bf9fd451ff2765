// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/kana.h"

#include <algorithm>

namespace mimamori {

bool isHiragana(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x3041 && u <= 0x3096) || u == 0x309D || u == 0x309E;
}

bool isKatakana(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x30A1 && u <= 0x30FA) || (u >= 0x30FC && u <= 0x30FE);
}

bool isKana(QChar c)
{
    const char16_t u = c.unicode();
    return isHiragana(c) || isKatakana(c) || (u >= 0xFF66 && u <= 0xFF9F);
}

QString hiraganaToKatakana(const QString &text)
{
    QString out = text;
    for (QChar &c : out) {
        if (isHiragana(c))
            c = QChar(char16_t(c.unicode() + 0x60));
    }
    return out;
}

bool isKatakanaText(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return isKatakana(c) || c == u' ' || c == u'\u3000' || c == u'・';
    });
}

QChar vowelOfKatakana(QChar c)
{
    static constexpr QStringView rows[] = {
        u"アカサタナハマヤラワガザダバパ",
        u"イキシチニヒミリヰギジヂビピ",
        u"ウクスツヌフムユルグズヅブプヴ",
        u"エケセテネヘメレヱゲゼデベペ",
        u"オコソトノホモヨロヲゴゾドボポ",
    };
    for (const QStringView row : rows) {
        if (row.contains(c))
            return row.front();
    }
    return {};
}

} // namespace mimamori
