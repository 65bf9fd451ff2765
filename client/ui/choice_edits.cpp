// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/choice_edits.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/reference_book.h"
#include "japanese/search_key.h"
#include "japanese/width.h"
#include "ui/candidate_list.h"

#include <QCborArray>
#include <QLineEdit>

namespace mimamori {

void CodeCombo::setTable(const CodeBook &codes, const QByteArray &table, std::function<QDate()> on)
{
    m_codes = &codes;
    m_table = table;
    m_on = std::move(on);
    connect(&codes, &CodeBook::changed, this, [this] {
        if (value().isValid())
            setValue(value());
    });
}

void CodeCombo::setValue(const QVariant &value)
{
    const QString code = value.toString();
    const QDate on = m_on ? m_on() : QDate();
    choose(code.isEmpty() ? QVariant() : QVariant(code), code.isEmpty() || !m_codes ? code : m_codes->name(m_table, code, on));
}

void CodeCombo::search(const QString &typed)
{
    if (!m_codes)
        return;
    const QString plain = toHalfWidth(typed, WidthPart::Ascii);
    const QString key = l1Key(typed);
    QList<Choice> begins, contains;
    const QList<CodeView> entries = m_codes->entries(m_table, m_on ? m_on() : QDate());
    for (const CodeView &entry : entries) {
        const Choice choice{entry.code, entry.name, entry.code};
        const QString kana = l1Key(entry.kana);
        const QString name = l1Key(entry.name);
        if (typed.isEmpty() || entry.code.startsWith(plain, Qt::CaseInsensitive) || kana.startsWith(key) || name.startsWith(key))
            begins << choice;
        else if (kana.contains(key) || name.contains(key))
            contains << choice;
    }
    offer(begins + contains);
}

RefCombo::RefCombo(QWidget *parent) : ChoiceEdit(parent)
{
    m_wait.setSingleShot(true);
    m_wait.setInterval(200); // a moment after the last key, so that a name is one question
    connect(&m_wait, &QTimer::timeout, this, &RefCombo::ask);
}

void RefCombo::setRecord(Api &api, ReferenceBook &references, const QByteArray &record)
{
    m_api = &api;
    m_references = &references;
    m_record = record;
    connect(&references, &ReferenceBook::changed, this, [this](const QByteArray &changed) {
        if (changed == m_record && value().isValid())
            setValue(value());
    });
}

void RefCombo::setValue(const QVariant &value)
{
    const qint64 id = value.toLongLong();
    choose(id ? QVariant(id) : QVariant(), id && m_references ? m_references->name(m_record, id) : QString());
}

void RefCombo::search(const QString &typed)
{
    m_wanted = typed;
    m_wait.start();
}

void RefCombo::ask()
{
    if (!m_api)
        return;
    const QString wanted = m_wanted;
    ListRecords list;
    list.filter = wanted;
    list.limit = 30;
    m_api->callRaw(m_record + ".list", toCbor(list), this, [this, wanted](const QCborMap &out) {
        if (wanted != m_wanted) // typed on meanwhile
            return;
        QList<Choice> choices;
        const QCborArray rows = out.value(QStringLiteral("rows")).toArray();
        for (const QCborValue &item : rows) {
            const QCborMap row = item.toMap();
            const qint64 id = row.value(QStringLiteral("id")).toInteger();
            const QString name = rowTitle(row);
            m_references->put(m_record, id, name);
            const QString quiet = row.value(QStringLiteral("kana")).toString(row.value(QStringLiteral("code")).toString());
            choices << Choice{id, m_references->name(m_record, id), quiet == name ? QString() : quiet};
        }
        offer(choices);
    });
}

PostalEdit::PostalEdit(QWidget *parent) : ChoiceEdit(parent, false) {}

QVariant PostalEdit::value() const
{
    const QString text = m_line->text().trimmed();
    return text.isEmpty() ? QVariant() : QVariant(text);
}

void PostalEdit::setValue(const QVariant &value)
{
    choose(value, value.toString());
    m_asked = value.toString(); // stored codes are not looked up again
}

std::optional<Problem> PostalEdit::problem() const
{
    const QString text = toHalfWidth(m_line->text(), WidthPart::Ascii).remove(u'-').trimmed();
    const bool digits = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (text.isEmpty() || (digits && text.size() == 7))
        return std::nullopt;
    return Problem("not_a_zip", column());
}

void PostalEdit::picked(int index)
{
    if (index >= 0 && index < m_towns.size())
        Q_EMIT townChosen(m_towns[index]);
}

void PostalEdit::search(const QString &typed)
{
    const QString digits = toHalfWidth(typed, WidthPart::Ascii).remove(u'-');
    Q_EMIT edited();
    if (digits.size() != 7 || digits == m_asked || !m_api) {
        if (digits.size() != 7)
            m_list->hide();
        return;
    }
    m_asked = digits;
    m_api->call(FindTowns{digits}, this, [this, digits](const Towns &out) {
        if (digits == m_asked)
            found(out.towns);
    }, [](const Problem &) { /* the town can be typed */ });
}

void PostalEdit::found(const QList<TownView> &towns)
{
    m_towns = towns;
    if (towns.size() == 1) {
        Q_EMIT townChosen(towns.first());
        return;
    }
    if (towns.isEmpty()) {
        showHint(tr("No town has this code"));
        return;
    }
    QList<Choice> choices;
    for (const TownView &town : towns)
        choices << Choice{town.zip, town.ward + town.town, town.kana};
    offer(choices);
}

} // namespace mimamori
