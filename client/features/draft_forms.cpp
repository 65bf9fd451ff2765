// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/draft_forms.h"

#include "features/casework/intake_page.h"
#include "features/casework/later_note_page.h"
#include "features/casework/urgent_meeting_page.h"
#include "features/servicedesk/faq_edit_page.h"
#include "features/servicedesk/inquiry_desk_page.h"
#include "features/servicedesk/inquiry_receive_page.h"
#include "model/model.h"
#include "shell/child_files.h"
#include "shell/helpdesk.h"
#include "shell/record_pages.h"

namespace mimamori {

Page *openDraft(ClientContext &context, const QString &key)
{
    const QStringList parts = key.split(u'/');
    if (parts[0] == u"intake")
        return reopenIntake(context, key);
    if (parts[0] == u"reception_meeting")
        return makeUrgentMeetingPage(context);
    if (parts[0] == u"later_note")
        return new LaterNotePage(context, key);
    if (parts[0] == u"inquiry_ask")
        return openAskPage(context, {});
    if (parts[0] == u"inquiry_receive")
        return inquiryReceivePage(context);
    if (parts[0] == u"inquiry_desk")
        return inquiryDeskPage(context);
    if (parts[0] == u"faq_edit")
        return faqEditPage(context);
    if (parts[0] == u"child_file" && parts.size() > 2)
        return openChildFile(context, parts[1].toLongLong());
    if (parts[0] == u"record" && parts.size() > 2) {
        if (const RecordType *type = storedRecordType(parts[1].toUtf8()))
            return new RecordFormPage(*type, context, parts[2].toLongLong());
    }
    return nullptr;
}

} // namespace mimamori
