// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/search_key.h"

#include "japanese/kana.h"

#include <utility>

namespace mimamori {

namespace {

constexpr QChar longMark = u'ー';

bool isDash(QChar c)
{
    static constexpr QStringView others = u"\u2043\u2212\u2500\u2501\u30FC\uFF70\uFF5E";
    return c.category() == QChar::Punctuation_Dash || others.contains(c);
}

bool isDropped(QChar c)
{
    static constexpr QStringView marks = u"・･.,'\"()\u2018\u2019\u201C\u201D";
    return c.isSpace() || marks.contains(c);
}

QChar enlarged(QChar c)
{
    static constexpr QStringView small = u"ァィゥェォッャュョヮヵヶ";
    static constexpr QStringView large = u"アイウエオツヤユヨワカケ";
    const qsizetype at = small.indexOf(c);
    return at < 0 ? c : large[at];
}

/// Replaces ヴ and the old letters; ヴ takes the vowel letter behind it along.
QString withoutOldLetters(const QString &text)
{
    static constexpr QStringView from = u"ヂヅヲヰヱヷヸヹヺ";
    static constexpr QStringView to = u"ジズオイエバビベボ";
    static constexpr QStringView vowels = u"アイエオ";
    static constexpr QStringView b = u"バビベボ";
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'ヴ') {
            const qsizetype vowel = i + 1 < text.size() ? vowels.indexOf(text[i + 1]) : -1;
            out.append(vowel < 0 ? QChar(u'ブ') : b[vowel]);
            i += vowel < 0 ? 0 : 1;
            continue;
        }
        const qsizetype at = from.indexOf(c);
        out.append(at < 0 ? c : to[at]);
    }
    return out;
}

QString withoutVoicing(const QString &text)
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c != u'\u3099' && c != u'\u309A')
            out.append(c);
    }
    return out.normalized(QString::NormalizationForm_C);
}

/// A vowel that only draws out the kana before it. That kana is the last one kept, so that folding twice changes nothing.
bool drawsOut(QChar kept, QChar c)
{
    if (!QStringView(u"アイウエオ").contains(c))
        return false;
    const QChar vowel = vowelOfKatakana(kept);
    return vowel == c || (c == u'イ' && vowel == u'エ') || (c == u'ウ' && vowel == u'オ');
}

QString latinWithoutMarks(const QString &text)
{
    static constexpr std::pair<char16_t, QStringView> letters[] = {
        {0x00E6, u"ae"}, {0x0153, u"oe"}, {0x00F8, u"o"}, {0x0142, u"l"}, {0x0111, u"d"},
        {0x00F0, u"d"}, {0x00FE, u"th"}, {0x0127, u"h"}, {0x0131, u"i"},
    };
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.isMark() || c.isSpace() || c == longMark)
            continue;
        QString letter{c};
        for (const auto &[from, to] : letters) {
            if (c.unicode() == from)
                letter = to.toString();
        }
        out.append(letter);
    }
    return out;
}

/// Kunrei to hepburn, by the longest spelling first; m before b, m, p is the older hepburn n.
QString hepburn(const QString &text)
{
    static constexpr std::pair<QStringView, QStringView> spellings[] = {
        {u"sya", u"sha"}, {u"syu", u"shu"}, {u"syo", u"sho"}, {u"tya", u"cha"}, {u"tyu", u"chu"}, {u"tyo", u"cho"},
        {u"zya", u"ja"}, {u"zyu", u"ju"}, {u"zyo", u"jo"}, {u"jya", u"ja"}, {u"jyu", u"ju"}, {u"jyo", u"jo"},
        {u"dya", u"ja"}, {u"dyu", u"ju"}, {u"dyo", u"jo"}, {u"cch", u"tch"}, {u"shu", u"shu"}, {u"chu", u"chu"},
        {u"si", u"shi"}, {u"ti", u"chi"}, {u"tu", u"tsu"}, {u"hu", u"fu"}, {u"zi", u"ji"},
        {u"di", u"ji"}, {u"du", u"zu"}, {u"mb", u"nb"}, {u"mp", u"np"}, {u"mm", u"nm"},
    };
    QString out;
    for (qsizetype i = 0; i < text.size();) {
        const QStringView rest = QStringView(text).mid(i);
        qsizetype taken = 0;
        for (const auto &[from, to] : spellings) {
            if (rest.startsWith(from)) {
                // Of "mb" only the m is used up: the b may begin a syllable of its own.
                const bool nasal = from.front() == u'm';
                out.append(nasal ? to.first(1) : to);
                taken = nasal ? 1 : from.size();
                break;
            }
        }
        if (taken == 0)
            out.append(text[i]);
        i += taken == 0 ? 1 : taken;
    }
    return out;
}

/// ou, oo, oh = o and uu = u. An h that begins a syllable stays (Kohei is Kouhei, not Koei).
QString shortVowels(const QString &text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (!out.isEmpty() && out.back() == u'o') {
            const bool syllable = !next.isNull() && QStringView(u"aeiou").contains(next);
            if (c == u'o' || c == u'u' || (c == u'h' && !syllable))
                continue;
        }
        if (!out.isEmpty() && out.back() == u'u' && c == u'u')
            continue;
        out.append(c);
    }
    return out;
}

} // namespace

QString n0Key(const QString &text)
{
    QString marked = text;
    for (QChar &c : marked) {
        // NFKC would tear the spacing marks off their letter and turn the wide tilde into an ordinary one.
        if (c == u'\u309B')
            c = u'\u3099';
        else if (c == u'\u309C')
            c = u'\u309A';
        else if (c == u'\uFF5E')
            c = longMark;
    }
    const QString katakana = hiraganaToKatakana(marked.normalized(QString::NormalizationForm_KC));
    QString out;
    out.reserve(katakana.size());
    for (const QChar c : katakana) {
        if (isDash(c))
            out.append(longMark);
        else if (!isDropped(c))
            out.append(c);
    }
    return out.toCaseFolded();
}

QString l1Key(const QString &text)
{
    QString large = n0Key(text);
    for (QChar &c : large)
        c = enlarged(c);
    QString out = withoutOldLetters(large);
    for (qsizetype i = 1; i < out.size(); ++i) {
        if (out[i] == u'ウ' && vowelOfKatakana(out[i - 1]) == u'オ')
            out[i] = u'オ';
    }
    return out.remove(longMark);
}

QString l2Key(const QString &text)
{
    return l2KeyOfL1(l1Key(text));
}

QString l2KeyOfL1(const QString &l1)
{
    QString out;
    for (QChar c : withoutVoicing(l1)) {
        if (c == u'ワ')
            c = u'ハ';
        if (out.isEmpty() || !drawsOut(out.back(), c))
            out.append(c);
    }
    return out;
}

QString romajiKey(const QString &text)
{
    return shortVowels(hepburn(latinWithoutMarks(n0Key(text))));
}

QString searchKey(const QString &text, FoldLevel level)
{
    switch (level) {
    case FoldLevel::L1: return l1Key(text);
    case FoldLevel::L2: return l2Key(text);
    case FoldLevel::Kanji: return kanjiKey(text);
    }
    Q_UNREACHABLE();
}

bool foldMatch(const QString &a, const QString &b, FoldLevel level)
{
    return searchKey(a, level) == searchKey(b, level);
}

bool romajiMatch(const QString &a, const QString &b)
{
    return romajiKey(a) == romajiKey(b);
}

MatchRank matchRank(const QString &a, const QString &b)
{
    if (a == b)
        return MatchRank::Same;
    if (n0Key(a) == n0Key(b))
        return MatchRank::N0;
    if (kanjiKey(a) == kanjiKey(b))
        return MatchRank::Variant;
    if (l1Key(a) == l1Key(b))
        return MatchRank::L1;
    return l2Key(a) == l2Key(b) ? MatchRank::L2 : MatchRank::None;
}

} // namespace mimamori
