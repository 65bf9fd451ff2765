// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/note.h"

#include "base/japan_time.h"
#include "dispatch/features.h"
#include "features/features_list.h"
#include "model/casework/case_stage.h"
#include "record/codec.h"
#include "services/approvals.h"
#include "services/case_file.h"
#include "services/case_moves.h"
#include "services/codes.h"
#include "services/text_search.h"

namespace mimamori {

namespace {

qint64 fileOf(Context &context, const Note &note)
{
    static constexpr Sql find{"file_of_episode", "select child_file from case_episode where id = $1"};
    return context.db().value(find, {note.episode.id}).toLongLong();
}

/// Time and codes of a contact; codes as they were on the day of the contact.
void requireContact(Context &context, const Note &note)
{
    if (const auto problem = contactTimeProblem(note.at, context.now()))
        throw *problem;
    requireCodes(context, recordType<Note>(), &note, civilDateInJapan(note.at));
}

/// 起案 to the chief of the author's office, or of the office in charge where the author has none on this file.
void askApproval(Context &context, const Note &note, int version)
{
    const qint64 file = fileOf(context, note);
    const qint64 office = officeInCharge(context, file);
    draftApproval(context, {.kind = "note", .subject = Note::recordName, .subjectId = note.id.id, .subjectVersion = version,
        .childFile = file, .episode = note.episode.id, .office = office, .approverRole = chiefRole(officeKind(context, office))});
}

/// Writes a note that is ready, asks for its approval if it is submitted, tells the screens that show the file.
WrittenNote store(Context &context, Note &note, int baseVersion)
{
    const bool fresh = !note.id;
    const int version = fresh ? (context.records().insert(note), 1) : context.records().update(note, baseVersion);
    refreshTextKey(context, "note", note.id.id);
    if (note.state == note_state::submitted)
        askApproval(context, note, version);
    const qint64 file = fileOf(context, note);
    tellFile(context, file, Note::recordName, note.id.id);
    context.audited(Note::recordName, {note.id.id}, file);
    return {note.id, note.episode, version, note.state};
}

qint64 nextTogether(Context &context)
{
    static constexpr Sql next{"note_together", "select nextval(pg_get_serial_sequence('note', 'id'))"};
    return context.db().value(next).toLongLong();
}

WrittenNotes writeNote(Context &context, const WriteNote &in)
{
    if (in.episodes.isEmpty())
        throw Problem("required", "episodes");
    Note note;
    takeOver(note, in);
    note.author.id = context.actor().userId;
    note.state = in.submit ? note_state::submitted : note_state::draft;
    requireContact(context, note);
    WrittenNotes out;
    QList<qint64> seen;
    out.together = in.episodes.size() > 1 ? nextTogether(context) : 0;
    for (Ref<CaseEpisode> episode : in.episodes) {
        if (seen.contains(episode.id))
            throw Problem("same_case_twice", "episodes");
        seen << episode.id;
        // References in a list are checked like single ones: seen, and of an office in charge (request runner).
        if (context.records().get(episode, "episodes").record.closedAt.isValid())
            throw Problem("case_closed", "episodes");
        note.id = {};
        note.episode = episode;
        note.together = out.together;
        out.notes.append(store(context, note, 0));
    }
    return out;
}

/// The draft in question, locked. A stale version gives back what stands there now, so that the screen can show both.
Stored<Note> lockDraft(Context &context, Ref<Note> id)
{
    Stored<Note> stored = context.records().lock(id, "note");
    if (const auto problem = noteChangeProblem(stored.record, {context.actor().userId}))
        throw *problem;
    if (stored.version != context.baseVersion())
        throw Problem("conflict", "note", {{QStringLiteral("version"), stored.version},
                                           {QStringLiteral("now"), toCbor(stored.record).toVariantMap()}});
    return stored;
}

/// The own drafts that were written at once with this one for the other children.
QList<Stored<Note>> siblingsOf(Context &context, const Note &note)
{
    if (!note.together)
        return {};
    return context.records().where<Note>("together = $1 and id <> $2 and author = $3 and state = 'DRAFT' order by id for update",
        {note.together, note.id.id, context.actor().userId});
}

/// The draft and, where asked, those written with it, all changed in the same way and written.
template <class Change>
WrittenNotes changeDrafts(Context &context, Ref<Note> id, bool together, Change change)
{
    QList<Stored<Note>> drafts{lockDraft(context, id)};
    if (together)
        drafts << siblingsOf(context, drafts.first().record);
    WrittenNotes out;
    out.together = drafts.first().record.together;
    for (auto &[note, version] : drafts) {
        change(note);
        requireContact(context, note);
        out.notes.append(store(context, note, version));
    }
    return out;
}

WrittenNotes updateNote(Context &context, const UpdateNote &in)
{
    return changeDrafts(context, in.note, in.together, [&in](Note &note) {
        takeOver(note, in);
        note.state = in.submit ? note_state::submitted : note_state::draft;
    });
}

WrittenNotes submitNote(Context &context, const SubmitNote &in)
{
    return changeDrafts(context, in.note, in.together, [](Note &note) { note.state = note_state::submitted; });
}

WrittenNotes amendNote(Context &context, const AmendNote &in)
{
    const Stored<Note> earlier = context.records().lock(in.note, "note");
    if (earlier.record.state != note_state::approved)
        throw Problem("not_approved", "note");
    const auto amendments = context.records().where<Note>("amends = $1 limit 1", {in.note.id});
    if (earlier.record.amendedBy || !amendments.isEmpty())
        throw Problem("amended_already", "note");
    if (earlier.version != context.baseVersion())
        throw Problem("conflict", "note", {{QStringLiteral("version"), earlier.version}});
    Note note;
    takeOver(note, in);
    note.episode = earlier.record.episode;
    note.author.id = context.actor().userId;
    note.state = in.submit ? note_state::submitted : note_state::draft;
    note.amends = in.note;
    note.amendReason = in.reason;
    requireContact(context, note);
    return {{store(context, note, 0)}, 0};
}

/// An approved amendment takes the place of the earlier note, whose text stays as it was.
void replaceEarlier(Context &context, const Note &note)
{
    Stored<Note> earlier = context.records().lock(note.amends, "note");
    earlier.record.amendedBy = note.id;
    store(context, earlier.record, earlier.version);
}

void noteDecided(Context &context, const ApprovalDecision &decision)
{
    Stored<Note> stored = context.records().lock(Ref<Note>{decision.subjectId}, "note");
    Note &note = stored.record;
    note.state = decision.approved ? note_state::approved : note_state::draft;
    if (decision.approved) {
        note.approvedBy.id = context.actor().userId;
        note.approvedAt = context.now();
    }
    store(context, note, stored.version);
    if (decision.approved && note.amends)
        replaceEarlier(context, note);
}

} // namespace

void registerNote(Features &features)
{
    features.operation<&writeNote>(writes);
    features.operation<&updateNote>(changesVersion);
    features.operation<&submitNote>(changesVersion);
    features.operation<&amendNote>(changesVersion);
    features.record<Note>();
    onApprovalDecided("note", noteDecided);
}

} // namespace mimamori
