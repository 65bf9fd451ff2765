// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/describe.h"

namespace mimamori {

struct ScanState { static constexpr auto table = "scan_state"; };

/// Most bytes of one chunk of a file, in either direction.
constexpr qint64 largestChunk = 256 * 1024;
/// Most bytes of one attachment.
constexpr qint64 largestAttachment = 100LL * 1024 * 1024;

/// Media types that may be attached (domain.md 8.2 V1): what an official receives or photographs, and nothing that runs.
bool isAllowedMediaType(const QString &mediaType);

/// An attachment as lists show it; the bytes are read in chunks.
struct AttachmentView {
    qint64 attachment{};
    QString name{};
    QString mediaType{};
    qint64 bytes{};
    qint64 received{};
    bool complete{};
    Code<ScanState> scanState{};
    QString createdBy{};
    QDateTime createdAt{};
    static void describe(Describe &d);
};

/// Begins (or, for the same subject, name, size and person while it is incomplete, takes up again) an upload.
struct BegunAttachment {
    qint64 attachment{};
    qint64 received{};     ///< bytes the server has already; the next chunk's offset
    static void describe(Describe &d);
};
struct BeginAttachment {
    static constexpr auto operation = "attachment.begin";
    using Reply = BegunAttachment;
    QString subject{};     ///< record name: "reception", "child_file", "note", …
    qint64 subjectId{};
    QString name{};
    QString mediaType{};
    qint64 bytes{};
    QByteArray sha256{};   ///< 32 bytes, of the whole file; may be empty
    static void describe(Describe &d);
};

struct AttachmentProgress {
    qint64 received{};
    static void describe(Describe &d);
};
/// One chunk; `offset` must be what the server has (Problem "wrong_offset", args.received says it).
struct PutAttachmentChunk {
    static constexpr auto operation = "attachment.chunk";
    using Reply = AttachmentProgress;
    qint64 attachment{};
    qint64 offset{};
    QByteArray data{};
    static void describe(Describe &d);
};

/// Ends the upload: all bytes there, the hash right.
struct FinishAttachment {
    static constexpr auto operation = "attachment.finish";
    using Reply = AttachmentView;
    qint64 attachment{};
    QByteArray sha256{};   ///< 32 bytes of the whole file; may be empty when begin had it
    static void describe(Describe &d);
};

/// A piece of a file that leaves the server: attachment, paper or export.
struct FileChunk {
    QByteArray data{};
    qint64 total{};
    QByteArray sha256{};   ///< of the whole
    static void describe(Describe &d);
};
struct ReadAttachment {
    static constexpr auto operation = "attachment.read";
    using Reply = FileChunk;
    qint64 attachment{};
    qint64 offset{};
    qint64 limit{largestChunk};
    static void describe(Describe &d);
};

/// Takes an attachment out of sight; the bytes stay until the file is disposed of.
struct WithdrawAttachment {
    static constexpr auto operation = "attachment.withdraw";
    using Reply = AttachmentView;
    qint64 attachment{};
    static void describe(Describe &d);
};

struct AttachmentList {
    QList<AttachmentView> attachments{};
    static void describe(Describe &d);
};
struct ListAttachments {
    static constexpr auto operation = "attachment.list";
    using Reply = AttachmentList;
    QString subject{};
    qint64 subjectId{};
    static void describe(Describe &d);
};

} // namespace mimamori
