// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/paper_page.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/reference_book.h"
#include "render_paper.h"
#include "shell/child_files.h"
#include "ui/choice_edits.h"
#include "ui/line_edits.h"
#include "ui/masked_facts.h"
#include "ui/part.h"
#include "ui/prompt.h"

#include <QCryptographicHash>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mimamori {

namespace {

constexpr int screenDotsPerInch = 96;

/// Somebody of this family.
class PersonChoice : public ChoiceEdit {
public:
    explicit PersonChoice(const QList<PaperPerson> &people) : ChoiceEdit(nullptr), m_people(people) {}
    void setValue(const QVariant &value) override
    {
        for (const PaperPerson &one : m_people) {
            if (one.person.id == value.toLongLong())
                return choose(value, wordsOf(one));
        }
        choose({}, {});
    }

private:
    static QString wordsOf(const PaperPerson &one) { return one.relation + QStringLiteral("　") + one.name; }
    void search(const QString &typed) override
    {
        QList<Choice> choices;
        for (const PaperPerson &one : m_people) {
            if (typed.isEmpty() || wordsOf(one).contains(typed))
                choices << Choice{one.person.id, wordsOf(one), {}};
        }
        offer(choices);
    }

    const QList<PaperPerson> &m_people;
};

} // namespace

PaperPage::PaperPage(ClientContext &context, qint64 reception, const QString &receptionNumber)
    : Page(context), m_reception(reception), m_kind(new CodeCombo), m_person(new PersonChoice(m_people)), m_name(new LineEdit), m_reason(new CodeCombo),
      m_masked(new QLabel), m_look(new QPushButton(tr("Preview  F9"))), m_issue(new QPushButton(tr("Issue  F12"))), m_scroll(new QScrollArea)
{
    nameAfter(receptionNumber);
    setIcon("file-text");
    setPageKey(QStringLiteral("paper/reception_slip/%1").arg(reception));
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(16, 12, 16, 12);
    columns->setSpacing(16);
    columns->addWidget(makeChoices());
    m_scroll->setObjectName(QStringLiteral("paper_pages"));
    m_scroll->setAccessibleName(tr("Pages of the paper"));
    m_scroll->setAlignment(Qt::AlignHCenter);
    columns->addWidget(m_scroll, 1);
    setFocusProxy(m_kind);
    setFunctionKey(9, [this] { preview(); }, tr("Preview"));
    setFunctionKey(12, [this] { issue(); }, tr("Issue"));
    forgetPreview();
}

/// Opened from where only the case's number stands, the reception's own is asked for.
void PaperPage::nameAfter(const QString &number)
{
    ReferenceBook &references = context().references;
    const QString known = number.isEmpty() ? references.name(Reception::recordName, m_reception) : number;
    setTitle(known.isEmpty() ? tr("Intake slip") : tr("Intake slip %1").arg(known));
    if (known.isEmpty())
        connect(&references, &ReferenceBook::changed, this, [this] {
            if (const QString name = context().references.name(Reception::recordName, m_reception); !name.isEmpty())
                setTitle(tr("Intake slip %1").arg(name));
        });
}

QWidget *PaperPage::makeChoices()
{
    auto *card = new QFrame;
    setPart(card, "card");
    card->setFixedWidth(380);
    auto *form = new QFormLayout(card);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_kind->setIdentity("recipient.kind", tr("Recipient"));
    m_kind->setTable(context().codes, RecipientKind::table);
    m_person->setIdentity("recipient.person", tr("Which person"));
    m_name->setIdentity("recipient.name", tr("Addressed to"));
    m_reason->setIdentity("reason", tr("Reason"));
    m_reason->setTable(context().codes, OutputReason::table);
    m_reason->setValue(QStringLiteral("ISSUE"));
    for (FieldEditor *editor : {static_cast<FieldEditor *>(m_kind), static_cast<FieldEditor *>(m_person), static_cast<FieldEditor *>(m_name), static_cast<FieldEditor *>(m_reason)}) {
        form->addRow(editor->label(), editor);
        connect(editor, &FieldEditor::edited, this, &PaperPage::forgetPreview);
    }
    connect(m_kind, &FieldEditor::edited, this, &PaperPage::recipientChanged);
    m_masked->setWordWrap(true);
    m_masked->setObjectName(QStringLiteral("masked"));
    form->addRow(m_masked);
    setPart(m_issue, "main");
    form->addRow(m_look);
    form->addRow(m_issue);
    connect(m_look, &QPushButton::clicked, this, &PaperPage::preview);
    connect(m_issue, &QPushButton::clicked, this, &PaperPage::issue);
    return card;
}

void PaperPage::activated()
{
    ListPaperPeople list;
    list.reception.id = m_reception;
    context().api.call(list, this, [this](const PaperPeople &out) { m_people = out.people; });
    recipientChanged();
}

/// For the family the person counts; everybody else is written by name.
void PaperPage::recipientChanged()
{
    const QString kind = m_kind->code();
    const bool family = kind == QLatin1String("GUARDIAN") || kind == QLatin1String("CHILD");
    m_person->setEnabled(family);
    m_name->setEnabled(!family);
    if (family)
        m_name->setValue({}); // the paper names the person; an earlier recipient's name must not stand beside it
    else
        m_person->setValue({});
}

PaperRecipient PaperPage::recipient() const
{
    PaperRecipient out;
    out.kind.value = m_kind->code();
    out.person.id = m_person->value().toLongLong();
    out.name = m_name->isEnabled() ? m_name->text() : QString();
    return out;
}

/// What was looked at no longer stands for what would be issued.
void PaperPage::forgetPreview()
{
    m_looked = {};
    m_key.clear();
    m_issue->setEnabled(false);
    enableFunctionKey(12, false);
    m_masked->setText(tr("Choose the recipient, then look at the paper with F9. What this recipient must not know is taken out."));
    setLook(m_masked, "kind", "");
    m_scroll->setWidget(new QWidget);
}

void PaperPage::preview()
{
    PreviewPaper in;
    in.kind = QStringLiteral("reception_slip");
    in.reception.id = m_reception;
    in.recipient = recipient();
    in.reason.value = m_reason->code();
    m_look->setEnabled(false);
    context().api.call(in, this, [this](const OutputView &output) { show(output); }, [this](const Problem &why) { failed(why); }, CallOptions::write());
}

void PaperPage::show(const OutputView &output)
{
    ShowPaper in;
    in.output = output.output;
    context().api.call(in, this,
        [this, output](const PaperJob &job) {
            m_look->setEnabled(true);
            drawPages(job);
            m_looked = output;
            m_key = newUuid7();
            m_issue->setEnabled(true);
            enableFunctionKey(12, true);
            m_masked->setText(output.masked.isEmpty() ? tr("Nothing was taken out for this recipient.")
                                                      : tr("Taken out for this recipient: %1").arg(maskedFacts(output.masked)));
            if (output.needsConfirmation)
                m_masked->setText(m_masked->text() + QLatin1Char('\n') + tr("Please read every page before you issue it."));
            setLook(m_masked, "kind", output.needsConfirmation ? "warning" : "");
        },
        [this](const Problem &why) { failed(why); });
}

void PaperPage::drawPages(const PaperJob &job)
{
    auto *pages = new QWidget;
    auto *rows = new QVBoxLayout(pages);
    rows->setSpacing(12);
    const qreal ratio = devicePixelRatioF();
    const QList<QImage> images = paperImages(job, qRound(screenDotsPerInch * ratio));
    for (const QImage &image : images) {
        QPixmap pixmap = QPixmap::fromImage(image);
        pixmap.setDevicePixelRatio(ratio);
        auto *page = new QLabel;
        page->setPixmap(pixmap);
        page->setAccessibleName(tr("Page"));
        rows->addWidget(page);
    }
    m_scroll->setWidget(pages);
}

void PaperPage::issue()
{
    if (!m_looked.output)
        return;
    IssuePaper in;
    in.kind = QStringLiteral("reception_slip");
    in.reception.id = m_reception;
    in.recipient = recipient();
    in.reason.value = m_reason->code();
    in.confirmed = m_looked.output;
    m_issue->setEnabled(false);
    enableFunctionKey(12, false);
    context().api.call(in, this,
        [this](const OutputView &output) {
            m_issued = output;
            m_bytes.clear();
            fetch();
        },
        [this](const Problem &why) { failed(why); }, CallOptions{m_key, -1});
}

void PaperPage::fetch()
{
    ReadPaper in;
    in.output = m_issued.output;
    in.offset = m_bytes.size();
    context().api.call(in, this,
        [this](const FileChunk &chunk) {
            m_bytes += chunk.data;
            if (m_bytes.size() < chunk.total && !chunk.data.isEmpty())
                fetch();
            else
                save();
        },
        [this](const Problem &why) { failed(why); });
}

void PaperPage::save()
{
    forgetPreview();
    if (QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256) != m_issued.sha256) {
        tell(MessageKind::Problem, tr("Issued as %1, but the file did not arrive whole. It stands among the papers of the file.").arg(m_issued.number));
        return;
    }
    tell(MessageKind::Good, tr("Issued as %1.").arg(m_issued.number));
    context().prompt.chooseSave(m_issued.fileName, this, [this](const QString &path) {
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly) && file.write(m_bytes) == m_bytes.size() && file.commit())
            tell(MessageKind::Good, tr("Issued as %1 and written: %2").arg(m_issued.number, path));
        else
            tell(MessageKind::Problem, tr("The file cannot be written there. The paper is issued as %1; it stands among the papers of the file.").arg(m_issued.number));
    });
}

void PaperPage::failed(const Problem &why)
{
    m_look->setEnabled(true);
    if (why.code() == "preview_stale" || why.code() == "restriction_changed")
        forgetPreview();
    else if (m_looked.output) {
        m_issue->setEnabled(true);
        enableFunctionKey(12, true);
    }
    tellProblem(why, &recordType<PreviewPaper>());
}

bool hasPaper(const RecordType &type)
{
    return &type == &recordType<Reception>();
}

Page *openPaper(ClientContext &context, const RecordType &, qint64 id, const QString &number)
{
    return new PaperPage(context, id, number);
}

} // namespace mimamori
