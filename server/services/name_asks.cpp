// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/name_asks.h"

namespace mimamori {

namespace {

constexpr qsizetype mostSplits = 120;
constexpr qsizetype shortestNear = 3;

} // namespace

const NameAsk &NameAsks::beginning()
{
    if (!m_beginning) {
        NameAsk ask;
        const QStringList name = m_keys.name.isEmpty() ? QStringList() : QStringList{m_keys.name};
        ask.names = name + m_keys.lookalikes;
        ask.givenNames = name;
        if (!m_keys.kana.isEmpty())
            ask.kana = ask.given = QStringList{m_keys.kana};
        ask.loose = m_keys.loose;
        m_beginning = ask;
    }
    return *m_beginning;
}

const NameAsk &NameAsks::inside()
{
    static constexpr Sql find{"parts_containing", "select kind::text, part from search.parts_containing($1, $2)"};
    if (!m_inside) {
        NameAsk ask;
        const Rows rows = m_context.db().query(find, {m_keys.kana, m_keys.name});
        for (const Row &row : rows) {
            QStringList &into = row.text(0) == u"F" ? ask.kana : row.text(0) == u"G" ? ask.given : row.text(0) == u"f" ? ask.names : ask.givenNames;
            into << row.text(1);
        }
        m_inside = ask;
    }
    return *m_inside;
}

const NameAsk &NameAsks::near()
{
    static constexpr Sql find{"parts_near", "select kind::text, typed, part from search.parts_near($1::text[])"};
    if (m_near)
        return *m_near;
    m_near = NameAsk();
    const QString &typed = m_keys.kana;
    if (typed.size() < shortestNear)
        return *m_near;
    QStringList pieces{typed};
    for (qsizetype i = 2; i + 2 <= typed.size(); ++i)
        pieces << typed.left(i) << typed.mid(i);
    pieces.removeDuplicates();
    QMultiHash<QString, QString> family, given;
    const Rows rows = m_context.db().query(find, {pieces});
    for (const Row &row : rows) {
        const QString piece = row.text(1);
        const QString part = row.text(2);
        if (part == piece || isNearReading(part, piece))
            (row.text(0) == u"F" ? family : given).insert(piece, part);
    }
    m_near->kana = family.values(typed);
    m_near->given = given.values(typed);
    addSplit(*m_near, family, given);
    return *m_near;
}

/// タカハツユイ: the family name one letter away, the given name as it is; or the other way round.
void NameAsks::addSplit(NameAsk &ask, const QMultiHash<QString, QString> &family, const QMultiHash<QString, QString> &given) const
{
    const QString &typed = m_keys.kana;
    for (qsizetype i = 2; i + 2 <= typed.size(); ++i) {
        const QString head = typed.left(i);
        const QString tail = typed.mid(i);
        const QStringList heads = family.values(head);
        const QStringList tails = given.values(tail);
        for (const QString &one : heads) {
            for (const QString &other : tails) {
                if ((one == head || other == tail) && ask.kana.size() < mostSplits)
                    ask.kana << one + other;
            }
        }
    }
}

void keepNameParts(Context &context, const QString &name, const QString &kana)
{
    static constexpr Sql keep{"keep_name_parts",
        "insert into search.name_part (kind, part) select k::\"char\", p from unnest($1::text[], $2::text[]) x(k, p) where p <> '' on conflict do nothing"};
    context.db().execute(keep, {QStringList{QStringLiteral("F"), QStringLiteral("G"), QStringLiteral("f"), QStringLiteral("g")},
        QStringList{familyKanaKey(kana), givenKey(kana), familyNameKey(name), givenNameKey(name)}});
}

} // namespace mimamori
