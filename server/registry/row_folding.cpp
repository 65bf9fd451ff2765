// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/row_folding.h"

#include "db/copy.h"
#include "japanese/search_key.h"
#include "model/casework/candidates.h"
#include "model/casework/search_find.h"

#include <QCryptographicHash>

#include <algorithm>

namespace mimamori {

namespace {

constexpr qsizetype mostRemembered = 50'000;
constexpr QChar wideSpace = u'\u3000';

/// `made()`, or what it gave for the same text before.
template <class Value, class Make>
const Value &remembered(QHash<QString, Value> &known, const QString &text, const Make &made)
{
    const auto found = known.constFind(text);
    if (found != known.cend())
        return *found;
    if (known.size() >= mostRemembered)
        known.clear();
    return *known.insert(text, made());
}

/// A short print of what a row says of the person; numbering and the kind of update aside.
QString digestOf(const ResidentRow &row)
{
    QByteArray said;
    said.reserve(1024);
    for (int i = 0; i < residentColumnCount; ++i) {
        const auto column = ResidentColumn(i);
        if (column == ResidentColumn::HistNo || column == ResidentColumn::SourceSeq || column == ResidentColumn::UpdateKind)
            continue;
        const QString &value = row.values[size_t(i)];
        said.append(reinterpret_cast<const char *>(value.utf16()), value.size() * 2);
        said.append('\x1f');
    }
    return QString::fromLatin1(QCryptographicHash::hash(said, QCryptographicHash::Md5).toBase64(QByteArray::OmitTrailingEquals));
}

/// The given name of 高橋　健; nothing where the name is not written in two parts with one wide space between.
QString givenPart(const QString &name)
{
    const qsizetype at = name.indexOf(wideSpace);
    const bool simple = at > 0 && at + 1 < name.size() && std::none_of(name.begin() + at + 1, name.end(), [](QChar c) { return c.isSpace(); })
        && std::none_of(name.begin(), name.begin() + at, [](QChar c) { return c.isSpace(); });
    return simple ? name.mid(at + 1) : QString();
}

/// 3番8号 -> 7番7号 and the numbers 3, 8: addresses of one form are read alike. Nothing for numbers that may be read otherwise.
std::optional<std::pair<QString, QStringList>> formOf(const QString &banchi)
{
    QString form;
    QStringList numbers;
    for (qsizetype i = 0; i < banchi.size();) {
        QString digits;
        for (; i < banchi.size(); ++i) {
            const char16_t c = banchi[i].unicode();
            if (c >= u'0' && c <= u'9')
                digits += QChar(c);
            else if (c >= u'\uFF10' && c <= u'\uFF19')
                digits += QChar(char16_t(c - u'\uFF10' + u'0'));
            else
                break;
        }
        if (digits.isEmpty()) {
            form += banchi[i++];
            continue;
        }
        if (digits.size() > 3 || digits.startsWith(u'0'))
            return std::nullopt; // a year, a block number, filled with zeros
        form += u'7';
        numbers << digits;
    }
    return numbers.isEmpty() ? std::nullopt : std::optional(std::pair(form, numbers));
}

} // namespace

QString TownKeys::keyOf(const QString &ward, const QString &town, const QString &banchi)
{
    if (town.isEmpty())
        return {};
    const auto form = formOf(banchi);
    if (!form)
        return townKey(residentAddress(ward, town, banchi));
    // "281093|鈴蘭台南町|4|7-7": the head is what stands in front of the house.
    const QString &head = remembered(m_heads, ward + QChar(u'\x1f') + town + QChar(u'\x1f') + form->first, [&] {
        const QString key = townKey(residentAddress(ward, town, form->first));
        const QString house = QLatin1Char('|') + QStringList(form->second.size(), QStringLiteral("7")).join(QLatin1Char('-'));
        return key.endsWith(house) ? key.chopped(house.size() - 1) : QString();
    });
    return head.isEmpty() ? townKey(residentAddress(ward, town, banchi)) : head + form->second.join(QLatin1Char('-'));
}

/// The keys of names, each made once.
class RowFolder::Keys {
public:
    struct Kana {
        QString l1{}, l2{};
    };
    const Kana &kana(const QString &text)
    {
        return remembered(m_kana, text, [&] {
            const QString l1 = l1Key(text);
            return Kana{l1, l2KeyOfL1(l1)};
        });
    }
    const QString &name(const QString &text)
    {
        return remembered(m_names, text, [&] { return kanjiKey(text); });
    }
    QString given(const QString &kana)
    {
        const QString part = givenPart(kana);
        return part.isEmpty() ? givenKey(kana) : remembered(m_given, part, [&] { return l1Key(part); });
    }
    QString givenName(const QString &name)
    {
        const QString part = givenPart(name);
        return part.isEmpty() ? givenNameKey(name) : remembered(m_givenNames, part, [&] { return kanjiKey(part); });
    }
    QString town(const ResidentRow &row)
    {
        return m_towns.keyOf(row[ResidentColumn::WardCode], row[ResidentColumn::AddrTown], row[ResidentColumn::AddrBanchi]);
    }

private:
    QHash<QString, Kana> m_kana;
    QHash<QString, QString> m_names, m_given, m_givenNames;
    TownKeys m_towns;
};

QList<QByteArray> stagingColumns()
{
    QList<QByteArray> columns{"registry_file", "line"};
    for (int i = 0; i < residentColumnCount; ++i)
        columns << residentColumnName(ResidentColumn(i));
    return columns << "birth" << "digest" << "kana_l1" << "kana_l2" << "name_key" << "given_l1" << "given_name" << "town_key";
}

RowFolder::RowFolder(const FoldingRules &rules)
    : m_rules(rules)
    , m_keys(std::make_unique<Keys>())
{
}

RowFolder::~RowFolder() = default;

FoldedRows RowFolder::fold(QList<RegisterLine> lines)
{
    FoldedRows out;
    CopyRows rows("stage_residents");
    for (RegisterLine &line : lines)
        take(out, rows, line);
    out.text = rows.take();
    return out;
}

void RowFolder::take(FoldedRows &out, CopyRows &rows, RegisterLine &line)
{
    if (m_rules.droppedEvents.contains(line.row[ResidentColumn::EventCode].trimmed())) {
        ++out.dropped;
        return;
    }
    checkRow(line, m_rules.codes);
    for (const RowFlaw &flaw : std::as_const(line.flaws))
        out.flaws.append({line.line, flaw});
    if (line.isQuarantined()) {
        ++out.quarantined;
        out.keptOut << line.row[ResidentColumn::AtenaNo];
        return;
    }
    out.warned += line.flaws.isEmpty() ? 0 : 1;
    store(rows, line);
}

void RowFolder::store(CopyRows &rows, const RegisterLine &line)
{
    const ResidentRow &row = line.row;
    rows.value(m_rules.file);
    rows.value(line.line);
    for (int i = 0; i < residentColumnCount; ++i) {
        const QString &value = row.values[size_t(i)];
        if (ResidentColumn(i) == ResidentColumn::HistNo)
            rows.value(value.isEmpty() ? QVariant() : QVariant(value.toLongLong()));
        else
            rows.text(value);
    }
    const FuzzyDate birth = registerBirth(row[ResidentColumn::BirthRaw]);
    const QString &kana = row[ResidentColumn::Kana];
    const QString &name = row[ResidentColumn::Name];
    rows.value(birth.quality == FuzzyDate::Quality::Exact ? QVariant(birth.sortKey()) : QVariant());
    rows.text(digestOf(row));
    const Keys::Kana &keys = m_keys->kana(kana);
    rows.text(keys.l1);
    rows.text(keys.l2);
    rows.text(m_keys->name(name));
    rows.text(m_keys->given(kana));
    rows.text(m_keys->givenName(name));
    rows.text(m_keys->town(row));
    rows.endRow();
}

} // namespace mimamori
