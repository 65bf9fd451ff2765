// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys of the page do: each one act of the server, whose answer is shown.
#include "features/access/user_update_page.h"

#include "core/api.h"
#include "core/session.h"
#include "ui/line_table.h"
#include "ui/prompt.h"
#include "ui/record_form.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace mimamori {

template <class In>
void UserUpdatePage::act(const In &in, const QString &done, qint64 baseVersion)
{
    context().api.call(in, this, [this, done](const UserUpdateView &view) {
        tell(MessageKind::Good, done);
        showView(view);
    }, [this](const Problem &problem) { tellProblem(problem, &recordType<In>()); }, CallOptions::write(baseVersion));
}

void UserUpdatePage::chooseFile()
{
    if (!m_begin->validate())
        return;
    context().prompt.chooseOpen(tr("Lists of users (*.xlsx *.csv)"), this, [this](const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestUserList) {
            tell(MessageKind::Problem, tr("The file cannot be read, or is larger than 8 MB."));
            return;
        }
        const QByteArray bytes = file.readAll();
        QCborMap values = m_begin->values();
        values.insert(QStringLiteral("file_name"), QFileInfo(path).fileName());
        values.insert(QStringLiteral("bytes"), qint64(bytes.size()));
        context().api.callRaw(BeginUserUpdate::operation, values, this,
            [this, bytes](const QCborMap &reply) { sendChunk(fromCbor<BegunUserUpdate>(reply).userUpdate, bytes, 0); },
            [this](const Problem &problem) {
                if (!m_begin->showProblem(problem))
                    tellProblem(problem, &recordType<BeginUserUpdate>());
            }, CallOptions::write());
    });
}

/// Piece after piece, then the comparison; a list that is refused is given up at once, so that nothing unfinished is left.
void UserUpdatePage::sendChunk(Ref<UserUpdate> update, const QByteArray &bytes, qint64 offset)
{
    const auto refused = [this, update](const Problem &problem) {
        tellProblem(problem, &recordType<PreviewUserUpdate>());
        context().api.call(WithdrawUserUpdate{update}, this, [this](const UserUpdateView &) { loadUpdates(); }, [](const Problem &) {}, CallOptions::write());
    };
    if (offset < bytes.size()) {
        context().api.call(PutUserUpdateChunk{update, offset, bytes.mid(offset, largestChunk)}, this,
            [this, update, bytes](const AttachmentProgress &progress) { sendChunk(update, bytes, progress.received); }, refused, CallOptions::write());
        return;
    }
    context().api.call(PreviewUserUpdate{update, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)}, this, [this](const UserUpdateView &view) {
        tell(MessageKind::Good, tr("The list was compared. Nothing has changed yet."));
        showView(view);
        loadUpdates();
    }, refused, CallOptions::write());
}

void UserUpdatePage::decide(bool accept)
{
    if (const UserUpdateLine *line = currentLine())
        act(DecideUserLines{m_view.update.id, {line->id}, accept}, accept ? tr("%1 is taken over.").arg(line->loginName) : tr("%1 is left out.").arg(line->loginName));
}

void UserUpdatePage::nameSuccessor()
{
    const UserUpdateLine *line = currentLine();
    if (!line)
        return;
    ChooseSuccessor in = fromCbor<ChooseSuccessor>(m_successor->values());
    in.line = line->id;
    if (!in.successor) {
        m_successor->validate();
        return;
    }
    act(in, in.caseNumber.isEmpty() ? tr("All open work is handed over.") : tr("%1 is handed over.").arg(in.caseNumber));
}

void UserUpdatePage::forward()
{
    if (m_view.update.state.value == QLatin1String("WAITING")) {
        act(ApproveUserUpdate{m_view.update.id, true, {}}, tr("Approved. It is applied on its day."), m_view.version);
        return;
    }
    act(ScheduleUserUpdate{m_view.update.id, {}}, tr("A second person is asked to approve it."));
}

void UserUpdatePage::back()
{
    const QString state = m_view.update.state.value;
    if (state == QLatin1String("APPLIED")) {
        if (!m_reversal->validate())
            return;
        ReverseUserUpdate in = fromCbor<ReverseUserUpdate>(m_reversal->values());
        in.userUpdate = m_view.update.id;
        context().prompt.ask({tr("Take back"), tr("Everything this update changed is taken back. Who came in by it cannot sign in any more."), tr("Take back"), {}}, this,
            [this, in](bool yes) {
                if (yes)
                    act(in, tr("It is being taken back. F5 shows how it stands."));
            });
        return;
    }
    if (state == QLatin1String("WAITING") && context().session.may(ApproveUserUpdate::operation)) {
        act(ApproveUserUpdate{m_view.update.id, false, {}}, tr("Returned to whoever prepared it."), m_view.version);
        return;
    }
    act(WithdrawUserUpdate{m_view.update.id}, tr("Given up. Nothing was changed."));
}

void UserUpdatePage::makeSheets()
{
    context().api.call(MakePasswordSheets{m_view.update.id}, this, [this](const OutputView &output) { readSheets(output, {}); },
        [this](const Problem &problem) { tellProblem(problem, &recordType<MakePasswordSheets>()); }, CallOptions::write());
}

void UserUpdatePage::readSheets(const OutputView &output, const QByteArray &soFar)
{
    if (soFar.size() < output.total) {
        context().api.call(ReadPasswordSheets{output.output, soFar.size(), largestChunk}, this,
            [this, output, soFar](const FileChunk &chunk) { readSheets(output, soFar + chunk.data); },
            [this](const Problem &problem) { tellProblem(problem, &recordType<ReadPasswordSheets>()); });
        return;
    }
    context().prompt.chooseSave(output.fileName, this, [this, soFar](const QString &path) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(soFar) != soFar.size() || !file.commit())
            tell(MessageKind::Problem, tr("The file cannot be written there."));
        else
            tell(MessageKind::Good, tr("Print the sheets, seal them, and delete the file."));
    });
    loadView(m_view.update.id.id);
}

} // namespace mimamori
