// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/export_page.h"

#include "core/api.h"
#include "ui/fixed_choice_edit.h"
#include "ui/line_edits.h"
#include "ui/masked_facts.h"
#include "ui/part.h"
#include "ui/prompt.h"
#include "ui/record_form.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace mimamori {

ExportPage::ExportPage(const RecordType &type, ClientContext &context, qint64 owner, const QString &filter)
    : Page(context), m_form(new RecordForm(recordType<ExportRecords>(), context,
                                           {{"recipient", "reason", "reason_text", "format", "sensitive"}, {}, false})),
      m_confirm(nullptr), m_question(new QLabel), m_why(new LineEdit)
{
    const QString list = QCoreApplication::translate("record", type.label());
    setTitle(tr("Hand out: %1").arg(list));
    setIcon("file-text");
    setManual(QStringLiteral("export"));
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
    column->addWidget(m_confirm = makeConfirmation());
    column->addStretch();
    outer->addWidget(card);
    setFocusProxy(m_form);
    m_form->replace("format", new FixedChoiceEdit({{QStringLiteral("xlsx"), tr("Excel")}, {QStringLiteral("csv"), tr("CSV")}}));
    m_form->setValues({{QStringLiteral("format"), QStringLiteral("xlsx")}});
    setFunctionKey(12, [this] { ask(); }, tr("Hand out"));
    connect(m_form, &RecordForm::edited, this, &ExportPage::forgetConfirmation);
}

QWidget *ExportPage::makeConfirmation()
{
    auto *frame = new QFrame;
    setPart(frame, "message");
    auto *rows = new QVBoxLayout(frame);
    rows->setContentsMargins(12, 8, 12, 8);
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    setLook(m_question, "kind", "warning");
    auto *label = new QLabel(tr("Why it may go out all the same"));
    m_why->setIdentity("confirm_text", label->text());
    m_why->setLongest(200);
    auto *go = new QPushButton(tr("I have looked again: hand out  F12"));
    connect(go, &QPushButton::clicked, this, &ExportPage::ask);
    rows->addWidget(m_question);
    rows->addWidget(label);
    rows->addWidget(m_why);
    rows->addWidget(go, 0, Qt::AlignRight);
    frame->hide();
    return frame;
}

/// Nothing has left yet: the server holds the file back until somebody says in words why it may go.
void ExportPage::askConfirmation(const OutputView &output)
{
    m_withheld = output.output;
    QString words = tr("◆ Please look again before this goes out: it is about people whose whereabouts are protected, or sentences had to be blackened. "
                       "Is this the right list, for the right recipient?");
    if (!output.masked.isEmpty())
        words += QLatin1Char('\n') + tr("Taken out for this recipient: %1").arg(maskedFacts(output.masked));
    m_question->setText(words);
    m_confirm->show();
    m_why->setFocus(Qt::OtherFocusReason);
    tell(MessageKind::Warning, tr("Not handed out yet. Write the reason and press F12 once more, or leave with Esc."));
}

/// Another recipient or reason is another output: it is looked at anew.
void ExportPage::forgetConfirmation()
{
    m_withheld = 0;
    m_why->setValue({});
    m_confirm->hide();
}

void ExportPage::ask()
{
    if (m_busy || !m_form->validate())
        return;
    if (m_withheld && m_why->text().trimmed().isEmpty()) {
        m_why->setFocus(Qt::OtherFocusReason);
        tellProblem(Problem("required", "confirm_text"), &m_form->type());
        return;
    }
    m_busy = true;
    QCborMap in = m_form->values();
    if (m_withheld) {
        in.insert(QStringLiteral("confirmed"), m_withheld);
        in.insert(QStringLiteral("confirm_text"), m_why->text().trimmed());
    }
    for (auto it = m_fixed.constBegin(); it != m_fixed.constEnd(); ++it)
        in.insert(it.key(), it.value());
    context().api.callRaw(ExportRecords::operation, in, this,
        [this](const QCborMap &out) { fetch(fromCbor<OutputView>(out)); },
        [this](const Problem &why) {
            m_busy = false;
            if (why.code() == "preview_stale")
                forgetConfirmation();
            if (!m_form->showProblem(why))
                tellProblem(why, &m_form->type());
        }, CallOptions::write());
}

void ExportPage::fetch(const OutputView &output)
{
    m_output = output;
    m_bytes.clear();
    if (output.needsConfirmation && !m_withheld) {
        m_busy = false;
        askConfirmation(output);
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
    forgetConfirmation();
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
