// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/file_upload.h"

#include "core/api.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace mimamori {

FileUpload::FileUpload(ClientContext &context, QObject *receiver, Done done, Failed failed)
    : QObject(receiver), m_context(context), m_done(std::move(done)), m_failed(std::move(failed))
{
}

void FileUpload::send(ClientContext &context, QObject *receiver, const QString &path, const QByteArray &subject, qint64 subjectId, Done done, Failed failed)
{
    auto *upload = new FileUpload(context, receiver, std::move(done), std::move(failed));
    upload->begin(path, subject, subjectId);
}

void FileUpload::begin(const QString &path, const QByteArray &subject, qint64 subjectId)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestAttachment || file.size() == 0) {
        fail(Problem("file_unreadable", {}, {{QStringLiteral("most"), largestAttachment / 1024 / 1024}}));
        return;
    }
    m_bytes = file.readAll();
    m_sha256 = QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256);
    BeginAttachment ask;
    ask.subject = QString::fromLatin1(subject);
    ask.subjectId = subjectId;
    ask.name = QFileInfo(path).fileName();
    ask.mediaType = QMimeDatabase().mimeTypeForFile(path).name();
    if (ask.mediaType == QLatin1String("text/x-log")) // a log is read as the text it is
        ask.mediaType = QStringLiteral("text/plain");
    ask.bytes = m_bytes.size();
    ask.sha256 = m_sha256;
    m_context.api.call(ask, this, [this](const BegunAttachment &begun) {
        m_attachment = begun.attachment;
        next(begun.received);
    }, [this](const Problem &problem) { fail(problem); }, CallOptions::write());
}

void FileUpload::next(qint64 offset)
{
    const auto failed = [this](const Problem &problem) { fail(problem); };
    if (offset < m_bytes.size()) {
        m_context.api.call(PutAttachmentChunk{m_attachment, offset, m_bytes.mid(offset, largestChunk)}, this,
            [this](const AttachmentProgress &progress) { next(progress.received); }, failed, CallOptions::write());
        return;
    }
    m_context.api.call(FinishAttachment{m_attachment, m_sha256}, this, [this](const AttachmentView &view) {
        m_done(view);
        deleteLater();
    }, failed, CallOptions::write());
}

void FileUpload::fail(const Problem &problem)
{
    m_failed(problem);
    deleteLater();
}

} // namespace mimamori
