// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "model/casework/case_episode.h"

#include <optional>

namespace mimamori {

struct NoteKind { static constexpr auto table = "note_kind"; };
struct NoteDirection { static constexpr auto table = "note_direction"; };
struct ShareScope { static constexpr auto table = "share_scope"; };

namespace note_state {
constexpr QLatin1StringView draft("DRAFT"), submitted("SUBMITTED"), approved("APPROVED");
}

/// 経過記録: what was seen, said and done on a case, one contact after the other. Once approved it is evidence: it is amended by
/// another note and never changed again.
struct Note {
    static constexpr auto recordName = "note";
    Ref<Note> id{};
    Ref<CaseEpisode> episode{};
    qint64 together{};          ///< notes written at once for several children share this number; 0 = written alone
    QDateTime at{};             ///< of the contact, not of the entry
    Code<NoteKind> kind{};
    Code<NoteDirection> direction{};
    QString counterpart{};
    QString place{};
    QList<Ref<AppUser>> staff{};
    QString body{};
    bool childSeen{};
    Code<ShareScope> shareScope{}; ///< OWN_OFFICE is kept from other offices by row-level security
    Ref<AppUser> author{};
    QString state{};
    Ref<AppUser> approvedBy{};
    QDateTime approvedAt{};
    Ref<Note> amends{};
    Ref<Note> amendedBy{};
    QString amendReason{};
    static void describe(Describe &d);
};

struct WrittenNote {
    Ref<Note> note{};
    Ref<CaseEpisode> episode{};
    qint64 version{};
    QString state{};
    static void describe(Describe &d);
};

struct WrittenNotes {
    QList<WrittenNote> notes{};
    qint64 together{};
    static void describe(Describe &d);
};

/// Writes one contact into the case of one or several children: a draft, or at once submitted for approval.
struct WriteNote {
    static constexpr auto operation = "note.write";
    using Reply = WrittenNotes;
    QList<Ref<CaseEpisode>> episodes{};
    QDateTime at{};
    Code<NoteKind> kind{};
    Code<NoteDirection> direction{};
    QString counterpart{};
    QString place{};
    QList<Ref<AppUser>> staff{};
    QString body{};
    bool childSeen{};
    Code<ShareScope> shareScope{}; ///< empty = WARD_AND_CGC
    bool submit{};
    static void describe(Describe &d);
};

/// Changes an own draft; a stale version is "conflict" with what stands there now in args. With `together` the drafts that were
/// written with it for the other children say the same afterwards.
struct UpdateNote {
    static constexpr auto operation = "note.update";
    using Reply = WrittenNotes;
    Ref<Note> note{};
    QDateTime at{};
    Code<NoteKind> kind{};
    Code<NoteDirection> direction{};
    QString counterpart{};
    QString place{};
    QList<Ref<AppUser>> staff{};
    QString body{};
    bool childSeen{};
    Code<ShareScope> shareScope{};
    bool together{true};
    bool submit{};
    static void describe(Describe &d);
};

/// 起案: asks for the approval of an own draft, and of those written with it.
struct SubmitNote {
    static constexpr auto operation = "note.submit";
    using Reply = WrittenNotes;
    Ref<Note> note{};
    bool together{true};
    static void describe(Describe &d);
};

/// Corrects an approved note by a new one. The earlier text stays as it is and is shown struck once the new one is approved.
struct AmendNote {
    static constexpr auto operation = "note.amend";
    using Reply = WrittenNotes;
    Ref<Note> note{};
    QString reason{};
    QDateTime at{};
    Code<NoteKind> kind{};
    Code<NoteDirection> direction{};
    QString counterpart{};
    QString place{};
    QList<Ref<AppUser>> staff{};
    QString body{};
    bool childSeen{};
    Code<ShareScope> shareScope{};
    bool submit{};
    static void describe(Describe &d);
};

/// Takes what was written of a contact over into the record; the rest of it stays.
template <class Written>
void takeOver(Note &note, const Written &written)
{
    note.at = written.at;
    note.kind = written.kind;
    note.direction = written.direction;
    note.counterpart = written.counterpart;
    note.place = written.place;
    note.staff = written.staff;
    note.body = written.body;
    note.childSeen = written.childSeen;
    note.shareScope = written.shareScope.isEmpty() ? Code<ShareScope>{QStringLiteral("WARD_AND_CGC")} : written.shareScope;
}

/// The first thing wrong with the time of a contact ("not_in_future", "too_long_ago"), or nothing. `now` in UTC.
std::optional<Problem> contactTimeProblem(const QDateTime &at, const QDateTime &now);

/// Why a note may not be changed by this user ("approved", "submitted", "not_author"), or nothing.
std::optional<Problem> noteChangeProblem(const Note &note, Ref<AppUser> by);

} // namespace mimamori
