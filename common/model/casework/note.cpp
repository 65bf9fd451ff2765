// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/note.h"

namespace mimamori {

namespace {

/// What a contact says of itself, in the record and in the requests that write it.
template <class T>
void describeContact(Describe &d)
{
    d.field<&T::at>("at", QT_TRANSLATE_NOOP("record", "At")).required().inList();
    d.field<&T::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).required().inList();
    d.field<&T::direction>("direction", QT_TRANSLATE_NOOP("record", "Direction"));
    d.field<&T::counterpart>("counterpart", QT_TRANSLATE_NOOP("record", "With whom")).inList().sensitive().length(200);
    d.field<&T::place>("place", QT_TRANSLATE_NOOP("record", "Place")).sensitive().length(200);
    d.field<&T::staff>("staff", QT_TRANSLATE_NOOP("record", "Present staff"));
    d.field<&T::body>("body", QT_TRANSLATE_NOOP("record", "Record text")).required().longText().sensitive().searchable().length(100'000);
    d.field<&T::childSeen>("child_seen", QT_TRANSLATE_NOOP("record", "Child seen"));
    d.field<&T::shareScope>("share_scope", QT_TRANSLATE_NOOP("record", "Shared with"));
}

} // namespace

void Note::describe(Describe &d)
{
    d.record("note", QT_TRANSLATE_NOOP("record", "Progress note"));
    d.field<&Note::episode>("episode", QT_TRANSLATE_NOOP("record", "Case")).required();
    d.field<&Note::together>("together", QT_TRANSLATE_NOOP("record", "Written together")).setByServer();
    describeContact<Note>(d);
    d.field<&Note::author>("author", QT_TRANSLATE_NOOP("record", "Written by")).setByServer().inList();
    d.field<&Note::state>("state", QT_TRANSLATE_NOOP("record", "State")).setByServer().inList();
    d.field<&Note::approvedBy>("approved_by", QT_TRANSLATE_NOOP("record", "Approved by")).setByServer();
    d.field<&Note::approvedAt>("approved_at", QT_TRANSLATE_NOOP("record", "Approved at")).setByServer();
    d.field<&Note::amends>("amends", QT_TRANSLATE_NOOP("record", "Amends")).setByServer();
    d.field<&Note::amendedBy>("amended_by", QT_TRANSLATE_NOOP("record", "Amended by")).setByServer();
    d.field<&Note::amendReason>("amend_reason", QT_TRANSLATE_NOOP("record", "Reason of the amendment")).setByServer().length(400);
    d.partOf<&Note::episode>();
}

void WrittenNote::describe(Describe &d)
{
    d.record("written_note", QT_TRANSLATE_NOOP("record", "Progress note"));
    d.field<&WrittenNote::note>("note", QT_TRANSLATE_NOOP("record", "Progress note"));
    d.field<&WrittenNote::episode>("episode", QT_TRANSLATE_NOOP("record", "Case"));
    d.field<&WrittenNote::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&WrittenNote::state>("state", QT_TRANSLATE_NOOP("record", "State"));
}

void WrittenNotes::describe(Describe &d)
{
    d.record("written_notes", QT_TRANSLATE_NOOP("record", "Progress notes"));
    d.group<&WrittenNotes::notes>("notes", QT_TRANSLATE_NOOP("record", "Progress notes"));
    d.field<&WrittenNotes::together>("together", QT_TRANSLATE_NOOP("record", "Written together"));
}

void WriteNote::describe(Describe &d)
{
    d.record("note.write", QT_TRANSLATE_NOOP("record", "Progress note"));
    d.field<&WriteNote::episodes>("episodes", QT_TRANSLATE_NOOP("record", "Cases")).required();
    describeContact<WriteNote>(d);
    d.field<&WriteNote::submit>("submit", QT_TRANSLATE_NOOP("record", "Submit for approval"));
}

void UpdateNote::describe(Describe &d)
{
    d.record("note.update", QT_TRANSLATE_NOOP("record", "Progress note"));
    d.field<&UpdateNote::note>("note", QT_TRANSLATE_NOOP("record", "Progress note")).required();
    describeContact<UpdateNote>(d);
    d.field<&UpdateNote::together>("together", QT_TRANSLATE_NOOP("record", "Also those written together"));
    d.field<&UpdateNote::submit>("submit", QT_TRANSLATE_NOOP("record", "Submit for approval"));
}

void SubmitNote::describe(Describe &d)
{
    d.record("note.submit", QT_TRANSLATE_NOOP("record", "Submit for approval"));
    d.field<&SubmitNote::note>("note", QT_TRANSLATE_NOOP("record", "Progress note")).required();
    d.field<&SubmitNote::together>("together", QT_TRANSLATE_NOOP("record", "Also those written together"));
}

void AmendNote::describe(Describe &d)
{
    d.record("note.amend", QT_TRANSLATE_NOOP("record", "Amend a progress note"));
    d.field<&AmendNote::note>("note", QT_TRANSLATE_NOOP("record", "Progress note")).required();
    d.field<&AmendNote::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason of the amendment")).required().length(400);
    describeContact<AmendNote>(d);
    d.field<&AmendNote::submit>("submit", QT_TRANSLATE_NOOP("record", "Submit for approval"));
}

std::optional<Problem> contactTimeProblem(const QDateTime &at, const QDateTime &now)
{
    if (at > now)
        return Problem("not_in_future", "at");
    if (at < now.addYears(-30)) // a wrong year: nobody's file is older than the child it is about
        return Problem("too_long_ago", "at");
    return std::nullopt;
}

std::optional<Problem> noteChangeProblem(const Note &note, Ref<AppUser> by)
{
    if (note.state == note_state::approved)
        return Problem("approved", "note");
    if (note.state == note_state::submitted)
        return Problem("submitted", "note");
    if (note.author != by)
        return Problem("not_author", "note");
    return std::nullopt;
}

} // namespace mimamori
