// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/attachment.h"

#include <algorithm>
#include <array>

namespace mimamori {

bool isAllowedMediaType(const QString &mediaType)
{
    static constexpr std::array allowed{"application/pdf", "image/jpeg", "image/png", "image/heic", "image/tiff", "image/gif", "image/webp",
        "audio/mpeg", "audio/mp4", "audio/wav", "video/mp4", "text/plain", "text/csv",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation"};
    return std::any_of(allowed.begin(), allowed.end(), [&](const char *one) { return mediaType == QLatin1String(one); });
}

void AttachmentView::describe(Describe &d)
{
    d.record("attachment_view", QT_TRANSLATE_NOOP("record", "Attachment"));
    d.field<&AttachmentView::attachment>("attachment", QT_TRANSLATE_NOOP("record", "Attachment"));
    d.field<&AttachmentView::name>("name", QT_TRANSLATE_NOOP("record", "Name")).inList();
    d.field<&AttachmentView::mediaType>("media_type", QT_TRANSLATE_NOOP("record", "Type of file")).inList();
    d.field<&AttachmentView::bytes>("bytes", QT_TRANSLATE_NOOP("record", "Bytes")).inList();
    d.field<&AttachmentView::received>("received", QT_TRANSLATE_NOOP("record", "Bytes received"));
    d.field<&AttachmentView::complete>("complete", QT_TRANSLATE_NOOP("record", "Complete"));
    d.field<&AttachmentView::scanState>("scan_state", QT_TRANSLATE_NOOP("record", "Virus scan")).inList();
    d.field<&AttachmentView::createdBy>("created_by", QT_TRANSLATE_NOOP("record", "Added by")).inList();
    d.field<&AttachmentView::createdAt>("created_at", QT_TRANSLATE_NOOP("record", "Added at")).inList();
}

void BegunAttachment::describe(Describe &d)
{
    d.record("begun_attachment", QT_TRANSLATE_NOOP("record", "Attachment"));
    d.field<&BegunAttachment::attachment>("attachment", QT_TRANSLATE_NOOP("record", "Attachment"));
    d.field<&BegunAttachment::received>("received", QT_TRANSLATE_NOOP("record", "Bytes received"));
}

void BeginAttachment::describe(Describe &d)
{
    d.record("attachment.begin", QT_TRANSLATE_NOOP("record", "Attach a file"));
    d.field<&BeginAttachment::subject>("subject", QT_TRANSLATE_NOOP("record", "Belongs to")).required().length(40);
    d.field<&BeginAttachment::subjectId>("subject_id", QT_TRANSLATE_NOOP("record", "Record")).required().range(1, Q_INT64_C(0x7fffffffffffffff));
    d.field<&BeginAttachment::name>("name", QT_TRANSLATE_NOOP("record", "Name")).required().length(200);
    d.field<&BeginAttachment::mediaType>("media_type", QT_TRANSLATE_NOOP("record", "Type of file")).required().length(100);
    d.field<&BeginAttachment::bytes>("bytes", QT_TRANSLATE_NOOP("record", "Bytes")).required().range(1, largestAttachment);
    d.field<&BeginAttachment::sha256>("sha256", QT_TRANSLATE_NOOP("record", "SHA-256"));
}

void AttachmentProgress::describe(Describe &d)
{
    d.record("attachment_progress", QT_TRANSLATE_NOOP("record", "Attachment"));
    d.field<&AttachmentProgress::received>("received", QT_TRANSLATE_NOOP("record", "Bytes received"));
}

void PutAttachmentChunk::describe(Describe &d)
{
    d.record("attachment.chunk", QT_TRANSLATE_NOOP("record", "Attach a file"));
    d.field<&PutAttachmentChunk::attachment>("attachment", QT_TRANSLATE_NOOP("record", "Attachment")).required();
    d.field<&PutAttachmentChunk::offset>("offset", QT_TRANSLATE_NOOP("record", "From byte")).range(0, largestAttachment);
    d.field<&PutAttachmentChunk::data>("data", QT_TRANSLATE_NOOP("record", "Bytes"));
}

void FinishAttachment::describe(Describe &d)
{
    d.record("attachment.finish", QT_TRANSLATE_NOOP("record", "Attach a file"));
    d.field<&FinishAttachment::attachment>("attachment", QT_TRANSLATE_NOOP("record", "Attachment")).required();
    d.field<&FinishAttachment::sha256>("sha256", QT_TRANSLATE_NOOP("record", "SHA-256"));
}

void FileChunk::describe(Describe &d)
{
    d.record("file_chunk", QT_TRANSLATE_NOOP("record", "Part of a file"));
    d.field<&FileChunk::data>("data", QT_TRANSLATE_NOOP("record", "Bytes"));
    d.field<&FileChunk::total>("total", QT_TRANSLATE_NOOP("record", "Bytes in all"));
    d.field<&FileChunk::sha256>("sha256", QT_TRANSLATE_NOOP("record", "SHA-256"));
}

void ReadAttachment::describe(Describe &d)
{
    d.record("attachment.read", QT_TRANSLATE_NOOP("record", "Open an attachment"));
    d.field<&ReadAttachment::attachment>("attachment", QT_TRANSLATE_NOOP("record", "Attachment")).required();
    d.field<&ReadAttachment::offset>("offset", QT_TRANSLATE_NOOP("record", "From byte")).range(0, largestAttachment);
    d.field<&ReadAttachment::limit>("limit", QT_TRANSLATE_NOOP("record", "Bytes")).range(1, largestChunk);
}

void WithdrawAttachment::describe(Describe &d)
{
    d.record("attachment.withdraw", QT_TRANSLATE_NOOP("record", "Withdraw an attachment"));
    d.field<&WithdrawAttachment::attachment>("attachment", QT_TRANSLATE_NOOP("record", "Attachment")).required();
}

void AttachmentList::describe(Describe &d)
{
    d.record("attachment_list", QT_TRANSLATE_NOOP("record", "Attachments"));
    d.group<&AttachmentList::attachments>("attachments", QT_TRANSLATE_NOOP("record", "Attachments"));
}

void ListAttachments::describe(Describe &d)
{
    d.record("attachment.list", QT_TRANSLATE_NOOP("record", "Attachments"));
    d.field<&ListAttachments::subject>("subject", QT_TRANSLATE_NOOP("record", "Belongs to")).required().length(40);
    d.field<&ListAttachments::subjectId>("subject_id", QT_TRANSLATE_NOOP("record", "Record")).required();
}

} // namespace mimamori
