// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "core/client_context.h"
#include "model/platform/attachment.h"

#include <QObject>

#include <functional>

namespace mimamori {

/// Sends one file of the terminal as an attachment of a record: in pieces, with its hash; ends itself.
class FileUpload : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const AttachmentView &)>;
    using Failed = std::function<void(const Problem &)>;
    /// Dropped with `receiver`. Problem "file_unreadable" when the file cannot be read or is larger than an attachment may be.
    static void send(ClientContext &context, QObject *receiver, const QString &path, const QByteArray &subject, qint64 subjectId, Done done, Failed failed);

private:
    FileUpload(ClientContext &context, QObject *receiver, Done done, Failed failed);
    void begin(const QString &path, const QByteArray &subject, qint64 subjectId);
    void next(qint64 offset);
    void fail(const Problem &problem);

    ClientContext &m_context;
    QByteArray m_bytes;
    QByteArray m_sha256;
    qint64 m_attachment{};
    Done m_done;
    Failed m_failed;
};

} // namespace mimamori
