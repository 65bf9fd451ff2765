// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

struct PersonHits {
    QList<PersonHit> hits{};
    qint64 total{};              ///< all that fit and may be seen
    static void describe(Describe &d);
};

/// The one box: people of case files by name, reading, date of birth, the last four digits of a phone, or the number of a file, case
/// or reception. Files that the asker may not see are neither shown nor counted; where whereabouts are restricted no phone finds anybody.
struct FindPeople {
    static constexpr auto operation = "person.find";
    using Reply = PersonHits;
    QString text{};
    static void describe(Describe &d);
};

constexpr int mostPersonHits = 12;

/// What a typed text can be looked for as; several at once where it may mean several things.
struct FindKeys {
    QString typed{};
    QString name{};      ///< kanjiKey; empty = do not look
    QString kana{};      ///< l1Key
    QDate birth{};
    QString phone{};     ///< digits, at least four
    QString number{};    ///< F-R08-000412, C-…, W05-…, in capitals; may be only its beginning
    bool isEmpty() const { return name.isEmpty() && kana.isEmpty() && !birth.isValid() && phone.isEmpty() && number.isEmpty(); }
};
FindKeys findKeys(const QString &text, QDate today);

/// Why a person with this name and reading was found by its name; an empty reason when it was not.
CandidateReason nameReason(const FindKeys &keys, const QString &name, const QString &kana);

} // namespace mimamori
