// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/address_numbers.h"

#include "japanese/kanji_number.h"

namespace mimamori {

namespace {

enum class Unit { None, Chome, Banchi, Go, Of, Dash };

struct Number {
    QString digits{};
    qsizetype end{};
    bool kanji{};
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool startsWithAny(QStringView text, std::initializer_list<QStringView> words)
{
    for (const QStringView word : words) {
        if (text.startsWith(word))
            return true;
    }
    return false;
}

class Lexer {
public:
    explicit Lexer(const QString &text) : m_text(text) {}

    /// A number that belongs to an address at `at`: what follows it decides (a kanji number needs a unit or an end).
    std::optional<Number> numberAt(qsizetype at, bool first) const
    {
        Number number;
        number.end = at;
        while (number.end < m_text.size() && isDigit(m_text[number.end]))
            ++number.end;
        if (number.end == at) {
            number.kanji = true;
            while (number.end < m_text.size() && isKanjiDigit(m_text[number.end]))
                ++number.end;
        }
        const QStringView digits = QStringView(m_text).mid(at, number.end - at);
        if (digits.isEmpty() || isRoomOrName(number.end))
            return std::nullopt;
        if (!number.kanji) {
            number.digits = withoutLeadingZeros(digits);
            return number;
        }
        const std::optional<int> value = kanjiNumber(digits);
        if (!value || !kanjiMayEndAt(number.end, first))
            return std::nullopt;
        number.digits = QString::number(*value);
        return number;
    }

    Unit unitAt(qsizetype at, qsizetype *end) const
    {
        const QStringView rest = QStringView(m_text).mid(at);
        const std::pair<QStringView, Unit> units[] = {
            {u"丁目", Unit::Chome}, {u"番地", Unit::Banchi}, {u"番", Unit::Banchi}, {u"号", Unit::Go}, {u"丁", Unit::Chome},
            {u"の", Unit::Of}, {u"ノ", Unit::Of}, {u"之", Unit::Of},
        };
        for (const auto &[word, unit] : units) {
            if (rest.startsWith(word)) {
                *end = at + word.size();
                return unit;
            }
        }
        *end = at;
        if (rest.isEmpty() || !isAddressDash(rest.front()))
            return Unit::None;
        *end = at + 1;
        return Unit::Dash;
    }

    qsizetype skipSpaces(qsizetype at) const
    {
        while (at < m_text.size() && m_text[at].isSpace())
            ++at;
        return at;
    }

private:
    static QString withoutLeadingZeros(QStringView digits)
    {
        while (digits.size() > 1 && digits.front() == u'0')
            digits = digits.mid(1);
        return digits.toString();
    }

    bool isRoomOrName(qsizetype at) const
    {
        return startsWithAny(QStringView(m_text).mid(at),
                             {u"号室", u"号棟", u"号館", u"号線", u"棟", u"階", u"室", u"F", u"条", u"線", u"番町", u"番丁",
                              u"番通", u"番館", u"番組", u"丁町"});
    }

    bool kanjiMayEndAt(qsizetype at, bool first) const
    {
        qsizetype end = at;
        const Unit unit = unitAt(at, &end);
        if (unit == Unit::Chome || unit == Unit::Banchi || unit == Unit::Go)
            return true;
        if (unit == Unit::Of || unit == Unit::Dash)
            return numberAt(end, false).has_value();
        return !first && (at == m_text.size() || m_text[at].isSpace());
    }

    const QString &m_text;
};

struct Item {
    QString digits{};
    Unit unit{}; ///< what stands behind the number
};

/// 5番1号 301 is a room behind 号: a space ends the numbers there, but not behind 丁目, 番, 番地 or a dash.
qsizetype nextNumber(const Lexer &lexer, Unit unit, qsizetype at)
{
    return unit == Unit::None || unit == Unit::Go ? at : lexer.skipSpaces(at);
}

bool beginsWithChome(const QList<Item> &items)
{
    if (items.front().unit == Unit::Chome)
        return true;
    // 6-5-1 and 6-5番地: of three numbers, or before a 番, the first is the 丁目.
    return items.front().unit == Unit::Dash && (items.size() > 2 || (items.size() == 2 && items[1].unit == Unit::Banchi));
}

/// Moves `begin` to the first number that belongs to the address.
std::optional<Number> firstNumber(const Lexer &lexer, const QString &text, qsizetype *begin)
{
    while (*begin < text.size()) {
        if (std::optional<Number> number = lexer.numberAt(*begin, true))
            return number;
        // Past the whole run, so that 二十一番町 is not read as 一番 something.
        const auto same = isDigit(text[*begin]) ? isDigit : isKanjiDigit(text[*begin]) ? isKanjiDigit : nullptr;
        ++*begin;
        while (same && *begin < text.size() && same(text[*begin]))
            ++*begin;
    }
    return std::nullopt;
}

/// The numbers in a row from the first one, each with its unit; `end` is put behind the last.
QList<Item> itemsFrom(const Lexer &lexer, const Number &first, qsizetype *end)
{
    QList<Item> items;
    for (std::optional<Number> number = first; number;) {
        Item item{number->digits, Unit::None};
        *end = number->end;
        qsizetype at = number->end;
        for (Unit unit = lexer.unitAt(at, &at); unit != Unit::None; unit = lexer.unitAt(at, &at)) {
            if (item.unit == Unit::None)
                item.unit = unit;
            // の with no number behind it belongs to what follows: 5番地の山田方.
            if (unit != Unit::Of)
                *end = at;
        }
        items.append(item);
        number = item.unit == Unit::None ? std::nullopt : lexer.numberAt(nextNumber(lexer, item.unit, at), false);
    }
    return items;
}

} // namespace

bool isAddressDash(QChar c)
{
    static constexpr QStringView dashes = u"-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u30FC";
    return dashes.contains(c);
}

std::optional<AddressNumbers> findAddressNumbers(const QString &text, qsizetype from)
{
    const Lexer lexer(text);
    qsizetype begin = from;
    const std::optional<Number> first = firstNumber(lexer, text, &begin);
    if (!first)
        return std::nullopt;
    AddressNumbers found{begin, begin, std::nullopt, {}};
    QList<Item> items = itemsFrom(lexer, *first, &found.end);
    if (beginsWithChome(items) && items.front().digits.size() < 4)
        found.chome = items.takeFirst().digits.toInt();
    QStringList rest;
    for (const Item &item : items)
        rest.append(item.digits);
    found.banchi = rest.join(u'-');
    return found;
}

} // namespace mimamori
