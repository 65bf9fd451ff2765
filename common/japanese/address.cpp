// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/address.h"

#include "japanese/address_numbers.h"
#include "japanese/kanji_number.h"
#include "japanese/places.h"
#include "japanese/search_key.h"
#include "japanese/text.h"

#include <QRegularExpression>

namespace mimamori {

namespace {

/// NFKC, no variation selectors, one space at most between words, 大字 dropped, 3番町 as the town writes it.
QString plainAddress(const QString &text)
{
    QString out;
    for (const uint c : text.normalized(QString::NormalizationForm_KC).toUcs4()) {
        if (!isVariationSelector(c))
            out += QChar::fromUcs4(c);
    }
    out = out.simplified().remove(QStringLiteral("大字"));
    // 4 - 1 - 2, 6 丁目
    static const QRegularExpression loose(QStringLiteral("(?<=[0-9]) *([-\u2010-\u2015\u2212\u2500ー]) *(?=[0-9])"));
    static const QRegularExpression apart(QStringLiteral("(?<=[0-9〇一二三四五六七八九十百千]) (?=丁目|番地|番|号|の)"));
    out.replace(loose, QStringLiteral("-")).remove(apart);
    static const QRegularExpression numbered(QStringLiteral("([1-9])(?=番町)"));
    static constexpr QStringView kanji = u"一二三四五六七八九";
    for (QRegularExpressionMatch m = numbered.match(out); m.hasMatch(); m = numbered.match(out))
        out[m.capturedStart()] = kanji[out[m.capturedStart()].unicode() - u'1'];
    return out;
}

/// Reads a plain address from its beginning, name by name; spaces between the names do not matter.
class Reader {
public:
    explicit Reader(const QString &text) : m_text(text) {}

    Address read()
    {
        readZip();
        m_address.pref = Places::all().prefectureAt(head());
        skip(m_address.pref.size());
        readCity();
        readTown();
        return m_address;
    }

private:
    /// What is still to be read in comparable form, without spaces; each code point of the text is one of it.
    QString head() const
    {
        QString rest = m_text.mid(m_at);
        return foldAddressText(rest.remove(u' '));
    }

    /// Moves past `count` code points that are no spaces.
    void skip(qsizetype count)
    {
        while (count > 0 && m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            m_at += c.isHighSurrogate() ? 2 : 1;
            count -= c == u' ' ? 0 : 1;
        }
        while (m_at < m_text.size() && m_text[m_at] == u' ')
            ++m_at;
    }

    void readZip()
    {
        static const QRegularExpression form(QStringLiteral("\\A〒?\\s*([0-9]{3})[-\u2010\u2212ー]?([0-9]{4})(?![0-9])"));
        const QRegularExpressionMatch m = form.match(m_text);
        if (!m.hasMatch())
            return;
        m_address.zip = m.captured(1) + m.captured(2);
        m_at = m.capturedEnd();
        skip(0);
    }

    void readCity()
    {
        const Places &places = Places::all();
        const Place *ward = nullptr;
        if (m_address.pref.isEmpty() || m_address.pref == u"兵庫県")
            ward = places.kobeWardAt(head());
        if (ward) {
            m_address.pref = ward->pref;
            m_address.city = ward->city;
        } else {
            readCityByName();
            if (!m_address.city.isEmpty())
                ward = places.wardAt(head(), m_address.pref, m_address.city);
        }
        if (ward) {
            m_address.ward = ward->ward;
            m_address.wardCode = ward->code6;
            skip(ward->folded.size());
        }
    }

    void readCityByName()
    {
        static const QRegularExpression county(QStringLiteral("\\A[^市区町村0-9]{1,4}郡"));
        const Places &places = Places::all();
        const QString text = head();
        bool ambiguous = false;
        qsizetype before = 0;
        const Place *city = places.cityAt(text, m_address.pref, &ambiguous);
        if (!city) {
            before = county.match(text).capturedLength();
            city = before > 0 ? places.cityAt(text.mid(before), m_address.pref, &ambiguous) : nullptr;
        }
        if (!city)
            return;
        m_address.city = city->city;
        if (!ambiguous) {
            m_address.pref = city->pref;
            m_address.wardCode = city->code6;
        }
        skip(before + city->folded.size());
    }

    void readTown()
    {
        if (const Town *town = Places::all().townAt(head(), m_address.wardCode)) {
            m_address.town = town->name;
            skip(town->folded.size());
        }
        const std::optional<AddressNumbers> numbers = findAddressNumbers(m_text, m_at);
        QString between = m_text.mid(m_at, numbers ? numbers->begin - m_at : -1).remove(u' ');
        if (!m_address.town.isEmpty() && between.startsWith(u'字'))
            m_address.aza = between.mid(1);
        else
            m_address.town += between;
        if (!numbers)
            return;
        m_address.chome = numbers->chome;
        m_address.banchi = numbers->banchi;
        m_address.rest = m_text.mid(numbers->end).trimmed();
    }

    const QString &m_text;
    qsizetype m_at{};
    Address m_address;
};

/// 字 is left out, but not that of 大文字町 and 十文字.
QString withoutAza(const QString &town)
{
    static const QRegularExpression aza(QStringLiteral("(?<!文)字"));
    return QString(town).remove(aza);
}

} // namespace

Address parseAddress(const QString &text)
{
    const QString plain = plainAddress(text);
    return Reader(plain).read();
}

QString addressKey(const QString &text)
{
    const Address a = parseAddress(text);
    QStringList numbers;
    if (a.chome)
        numbers.append(QString::number(*a.chome));
    if (!a.banchi.isEmpty())
        numbers.append(a.banchi);
    // A room number is the same behind a dash, a space or with 号室.
    static const QRegularExpression room(QStringLiteral("\\A([0-9]+)(?:号室|号|室)?\\z"));
    QString rest = a.rest;
    if (const QRegularExpressionMatch m = room.match(rest); m.hasMatch() && !numbers.isEmpty()) {
        numbers.append(m.captured(1));
        rest.clear();
    }
    const QString pref = a.pref == u"兵庫県" ? QString() : a.pref;
    const QString town = foldAddressText(withoutAza(a.town) + withoutAza(a.aza)).toCaseFolded();
    const QStringList parts{pref, a.city, a.ward, town, numbers.join(u'-'), foldAddressText(kanjiKey(rest))};
    const QString key = parts.join(u'/');
    return key.size() == parts.size() - 1 ? QString() : key;
}

bool addressMatch(const QString &a, const QString &b)
{
    const QString key = addressKey(a);
    return !key.isEmpty() && key == addressKey(b);
}

} // namespace mimamori
