// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "model/casework/candidates.h"

namespace mimamori {

/// Somebody of a file that the asker may see, and why it was found.
struct PersonHit {
    Ref<Person> person{};
    QString name{};
    QString kana{};
    FuzzyDate birth{};
    Code<Sex> sex{};
    Code<Relation> relation{};   ///< to the child of the file; SELF = the child itself
    Ref<ChildFile> childFile{};
    QString fileNumber{};
    QString childName{};
    QString episodeNumber{};     ///< of the newest case
    Code<CaseStageCode> stage{};
    QString officeName{};
    CandidateReason reason{};    ///< name_variant 髙=高, kana_begins, birth_equal, phone_equal, number_equal …
    static void describe(Describe &d);
};

/// A resident of the register who is no person of a visible file.
struct ResidentHit {
    QString atenaNo{};
    QString name{};
    QString kana{};
    FuzzyDate birth{};
    Code<Sex> sex{};
    QString town{};
    bool isProtected{};          ///< the household's whereabouts are restricted: its town is not told
    CandidateReason reason{};
    static void describe(Describe &d);
};

/// A text of a visible file with what was looked for.
struct TextHit {
    QString source{};            ///< note, safety_check, meeting, reception
    qint64 sourceId{};
    Ref<ChildFile> childFile{};
    QString fileNumber{};
    QString childName{};
    QDateTime at{};
    QString piece{};             ///< the text around the words
    static void describe(Describe &d);
};

/// What was found, best first. Nothing here, not even that there is more, tells of a file that the asker may not know of.
struct SearchHits {
    QList<PersonHit> people{};
    QList<ResidentHit> residents{};
    QList<TextHit> texts{};
    qint64 peopleInAll{};        ///< that fit and may be seen, as far as was looked
    bool morePeople{};
    bool moreResidents{};
    bool moreTexts{};
    static void describe(Describe &d);
};

/// The one box (CASE-18): name, reading, date of birth, phone (its last four digits too), address, number of a file, case or reception, and
/// words of what was written. Finds people of files, residents where the right to look for them is there, and texts. Addresses and phones of
/// families with restricted whereabouts find nobody. Problems: search_too_short, too_long, search_only_marks.
struct SearchFor {
    static constexpr auto operation = "search.find";
    using Reply = SearchHits;
    QString text{};
    static void describe(Describe &d);
};

/// One of the household of an opened resident.
struct HouseholdLine {
    QString atenaNo{};
    QString name{};
    QString kana{};
    QString birth{};             ///< as the register writes it
    Code<Sex> sex{};
    QString registerRelation{};
    static void describe(Describe &d);
};
struct ResidentCard {
    Candidate resident{};        ///< as the intake takes it over
    QString address{};           ///< empty when protected
    QList<HouseholdLine> household{};
    static void describe(Describe &d);
};
/// Opens a resident who is no person of a case: a question of its own in the audit.
struct OpenResident {
    static constexpr auto operation = "search.resident";
    using Reply = ResidentCard;
    QString atenaNo{};
    static void describe(Describe &d);
};

constexpr int mostPersonHits = 12;
constexpr int mostResidentHits = 8;
constexpr int mostTextHits = 6;
constexpr int mostSearchLength = 100;

/// Why a text cannot be looked for: the same sentence at the client, before it asks, and at the server.
std::optional<Problem> searchProblem(const QString &text);

/// What a typed text can be looked for as; several at once where it may mean several things.
struct FindKeys {
    QString typed{};
    QString name{};      ///< kanjiKey; empty = do not look
    QStringList lookalikes{}; ///< name with characters that registers mix up in place of its own (斉 斎)
    QString kana{};      ///< l1Key
    QString loose{};     ///< l2Key
    QDate from{};        ///< date of birth: that day, or the first and last of the month or year that was typed
    QDate to{};
    QString phone{};     ///< digits, at least four
    QString number{};    ///< F-R08-000412, C-…, W05-…, in capitals; may be only its beginning
    QString tail{};      ///< 412: the serial of a number
    QString town{};      ///< the beginning of a town key, with its ward
    QString townOnly{};  ///< the same without
    QStringList words{}; ///< textWords
    bool isPlace{};      ///< may be a phone or an address
    bool hasName() const { return !name.isEmpty() || !kana.isEmpty(); }
};
FindKeys findKeys(const QString &text, QDate today);

/// Why a person with this name and reading was found by its name; an empty reason when it was not.
CandidateReason nameReason(const FindKeys &keys, const QString &name, const QString &kana);
/// The same for the date of birth.
CandidateReason birthReason(const FindKeys &keys, const FuzzyDate &birth);
/// The place of a reason among the others, best first.
int reasonRank(const CandidateReason &reason);

/// Two readings that a tired ear or hand takes for each other: one kana more, less, another, or two exchanged.
bool isNearReading(const QString &a, const QString &b);
/// The given name of "髙橋 優衣" (after the first space), folded; empty when it is not set apart. Family likewise, in kana or characters.
QString givenNameKey(const QString &name);
QString familyNameKey(const QString &name);
QString familyKanaKey(const QString &kana);

} // namespace mimamori
