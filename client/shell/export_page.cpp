// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/export_page.h"

#include "core/api.h"
#include "ui/part.h"
#include "ui/prompt.h"
#include "ui/record_form.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QSaveFile>
#include <QVBoxLayout>

namespace mimamori {

FixedChoiceEdit::FixedChoiceEdit(const QList<std::pair<QString, QString>> &valuesAndWords, QWidget *parent)
    : ChoiceEdit(parent), m_values(valuesAndWords) {}

void FixedChoiceEdit::setValue(const QVariant &value)
{
    for (const auto &[known, word] : std::as_const(m_values)) {
        if (known == value.toString()) {
            choose(known, word);
            return;
        }
    }
    choose({}, {});
}

void FixedChoiceEdit::search(const QString &typed)
{
    QList<Choice> choices;
    for (const auto &[value, word] : std::as_const(m_values)) {
        if (typed.isEmpty() || word.contains(typed, Qt::CaseInsensitive) || value.startsWith(typed, Qt::CaseInsensitive))
            choices << Choice{value, word, {}};
    }
    offer(choices);
}

ExportPage::ExportPage(const RecordType &type, ClientContext &context, qint64 owner, const QString &filter)
    : Page(context), m_form(new RecordForm(recordType<ExportRecords>(), context,
                                           {{"recipient", "reason", "reason_text", "format", "sensitive"}, {}, false}))
{
    const QString list = QCoreApplication::translate("record", type.label());
    setTitle(tr("Hand out: %1").arg(list));
    setIcon("file-text");
    m_fixed.insert(QStringLiteral("record"), QString::fromUtf8(type.name()));
    if (owner)
        m_fixed.insert(QStringLiteral("owner"), owner);
    if (!filter.isEmpty())
        m_fixed.insert(QStringLiteral("filter"), filter);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    auto *card = new QFrame;
    setPart(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    auto *heading = new QLabel(title());
    setPart(heading, "heading");
    auto *explanation = new QLabel(tr("What leaves the system is written into the register of outputs, with the recipient and the reason. "
                                      "What the recipient must not know is taken out."));
    setPart(explanation, "quiet");
    explanation->setWordWrap(true);
    column->addWidget(heading);
    column->addWidget(explanation);
    column->addWidget(m_form);
    column->addStretch();
    outer->addWidget(card);
    setFocusProxy(m_form);
    m_form->replace("format", new FixedChoiceEdit({{QStringLiteral("xlsx"), tr("Excel")}, {QStringLiteral("csv"), tr("CSV")}}));
    m_form->setValues({{QStringLiteral("format"), QStringLiteral("xlsx")}});
    setFunctionKey(12, [this] { ask(); }, tr("Hand out"));
}

void ExportPage::ask()
{
    if (m_busy || !m_form->validate())
        return;
    m_busy = true;
    QCborMap in = m_form->values();
    for (auto it = m_fixed.constBegin(); it != m_fixed.constEnd(); ++it)
        in.insert(it.key(), it.value());
    context().api.callRaw(ExportRecords::operation, in, this,
        [this](const QCborMap &out) { fetch(fromCbor<OutputView>(out)); },
        [this](const Problem &why) {
            m_busy = false;
            if (!m_form->showProblem(why))
                tellProblem(why, &m_form->type());
        }, CallOptions::write());
}

void ExportPage::fetch(const OutputView &output)
{
    m_output = output;
    m_bytes.clear();
    if (output.needsConfirmation) {
        m_busy = false;
        tell(MessageKind::Warning, tr("Somebody has to look at this output again before it goes out."));
        return;
    }
    fetchMore();
}

void ExportPage::fetchMore()
{
    if (m_bytes.size() >= m_output.total) {
        finish();
        return;
    }
    ReadExport part;
    part.output = m_output.output;
    part.offset = m_bytes.size();
    context().api.call(part, this,
        [this](const FileChunk &chunk) {
            m_bytes += chunk.data;
            if (chunk.data.isEmpty())
                m_output.total = m_bytes.size(); // the end; the hash below tells whether it is whole
            fetchMore();
        },
        [this](const Problem &why) {
            m_busy = false;
            tellProblem(why);
        });
}

void ExportPage::finish()
{
    m_busy = false;
    if (QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256) != m_output.sha256) {
        tell(MessageKind::Problem, tr("The file did not arrive whole. Please try again with F12."));
        return;
    }
    context().prompt.chooseSave(m_output.fileName, this, [this](const QString &path) {
        QSaveFile file(path);
        const bool good = file.open(QIODevice::WriteOnly) && file.write(m_bytes) == m_bytes.size() && file.commit();
        if (good)
            tell(MessageKind::Good, tr("Written: %1").arg(path));
        else
            tell(MessageKind::Problem, tr("The file cannot be written there. Please choose another place with F12."));
    });
}

} // namespace mimamori
