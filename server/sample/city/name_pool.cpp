// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/city/name_pool.h"

#include <QFile>

#include <algorithm>
#include <string_view>

namespace mimamori {

namespace {

struct OldForm {
    char16_t everyday;
    std::u32string_view old;
};

// Code points, never glyphs: text tools silently turn compatibility ideographs into others.
constexpr OldForm oldForms[] = {
    {u'高', U"\u9AD9"}, {u'崎', U"\uFA11"}, {u'辺', U"\u908A"}, {u'辺', U"\u9089"}, {u'辺', U"\u9089\U000E010F"}, {u'吉', U"\U00020BB7"},
    {u'葛', U"\u845B\U000E0100"}, {u'辻', U"\u8FBB\U000E0100"}, {u'斎', U"\u9F4B"}, {u'斉', U"\u9F4A"}, {u'浜', U"\u6FF1"}, {u'沢', U"\u6FA4"},
    {u'広', U"\u5EE3"}, {u'桜', U"\u6AFB"}, {u'徳', U"\u5FB7"}, {u'島', U"\u5D8B"}, {u'真', U"\u771E"}, {u'恵', U"\u60E0"},
    {u'神', U"\uFA19"}, {u'福', U"\uFA1B"}, {u'塚', U"\uFA10"}, {u'隆', U"\uF9DC"}, {u'瀬', U"\u7028"}, {u'柳', U"\u6801"},
    {u'黒', U"\u9ED1"}, {u'国', U"\u570B"}, {u'関', U"\u95DC"}, {u'滝', U"\u7027"}, {u'竜', U"\u9F8D"}, {u'静', U"\u975C"},
    {u'祐', U"\uFA4F"}, {u'丈', U"\U0002000B"}, {u'実', U"\u5BE6"}, {u'寿', U"\u58FD"},
};

} // namespace

QList<QByteArrayList> readSampleTable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a table of the sample city is missing from the program");
    QList<QByteArrayList> rows;
    const QByteArrayList lines = file.readAll().split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!lines[i].isEmpty())
            rows << lines[i].split('\t');
    }
    return rows;
}

const NamePool &NamePool::all()
{
    static const NamePool pool;
    return pool;
}

NamePool::NamePool()
{
    const QList<QByteArrayList> surnames = readSampleTable(QStringLiteral(":/names/surnames.tsv"));
    for (const QByteArrayList &row : surnames)
        m_surnames.add({QString::fromUtf8(row[0]), QString::fromUtf8(row[1])}, row[2].toUInt());
    const QList<QByteArrayList> given = readSampleTable(QStringLiteral(":/names/given_names.tsv"));
    for (const QByteArrayList &row : given) {
        auto &lists = row[3] == "young" ? m_young : m_old;
        lists[row[2] == "F"].add({QString::fromUtf8(row[0]), QString::fromUtf8(row[1])}, row[4].toUInt());
    }
    readForeign();
}

void NamePool::readForeign()
{
    const QList<QByteArrayList> rows = readSampleTable(QStringLiteral(":/names/foreign_names.tsv"));
    for (const QByteArrayList &row : rows) {
        const QString nationality = QString::fromUtf8(row[0]);
        if (m_foreign.isEmpty() || m_foreign.last().nationality != nationality)
            m_foreign << ForeignNames{nationality, {}, {}, {}};
        ForeignNames &names = m_foreign.last();
        const ForeignPart part{QString::fromUtf8(row[2]), QString::fromUtf8(row[3]), QString::fromUtf8(row.value(4))};
        (row[1] == "F" ? names.family : row[1] == "M" ? names.male : names.female) << part;
    }
}

const NamePair &NamePool::given(Random &random, bool female, int birthYear) const
{
    const int young = std::clamp((birthYear - 1955) * 25, 0, 1000); // of a thousand: none born in 1955, all from 1995 on
    return (random.permille(young) ? m_young : m_old)[female].draw(random);
}

const ForeignNames &NamePool::foreign(Random &random) const
{
    return m_foreign[random.below(quint32(m_foreign.size()))];
}

QString withOldForm(const QString &text, Random &random)
{
    constexpr quint32 count = std::size(oldForms);
    const quint32 start = random.below(count);
    for (quint32 i = 0; i < count; ++i) {
        const OldForm &form = oldForms[(start + i) % count];
        const qsizetype at = text.indexOf(QChar(form.everyday));
        if (at >= 0)
            return text.left(at) + QString::fromUcs4(form.old.data(), qsizetype(form.old.size())) + text.mid(at + 1);
    }
    return text;
}

} // namespace mimamori
