// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>

namespace mimamori {

/// What one row of the resident register tells of one person (domain.md 5.3), in our own order and names. There is no place here for
/// national or resident-record numbers, registered domicile, insurance, pension or elections: they cannot be taken over by mistake.
enum class ResidentColumn : int {
    AtenaNo, HistNo, SetaiNo, Status, Kind,
    Name, NameAlpha, Alias, OldName, Kana, KanaConfirmed, OldKana,
    BirthRaw, Sex, RelationText, RelationCode, HeadName,
    Zip, AddrCode, AddrTown, AddrBanchi, Katagaki, WardCode, District, SchoolDistrict,
    AddrSetDate, ResidentSince, PrevAddr, DestAddrPlanned, DestAddrFixed,
    EventCode, EventDate, ProcDate, NotifyDate, TodokeDate, RemovalReason,
    Nationality, ResidenceStatus, PeriodEnd,
    SuppressKind, SuppressFrom, SuppressTo, SuppressProvisional,
    UpdateKind, SourceSeq,
};
constexpr int residentColumnCount = int(ResidentColumn::SourceSeq) + 1;

/// "atena_no", "hist_no" …: the name of a column in layout files, in the database and in standard-like files.
QByteArray residentColumnName(ResidentColumn column);
/// The column of that name, or -1.
int residentColumnIndex(QByteArrayView name);

/// Whether a column is a number that is counted up (宛名番号, 履歴番号, 世帯番号, 連番): zeros in front only fill it. Everywhere else they are
/// part of a code.
bool isCounted(ResidentColumn column);

/// One row as text, decoded and with our codes in place of the sender's, otherwise exactly as it came.
struct ResidentRow {
    std::array<QString, residentColumnCount> values{};
    const QString &operator[](ResidentColumn column) const { return values[size_t(column)]; }
    QString &operator[](ResidentColumn column) { return values[size_t(column)]; }
    bool operator==(const ResidentRow &) const = default;
};

/// Codes of `status`, `kind` and `update_kind` that the register's rows carry after mapping.
/// status: 1 resident (住民), 2 moved out (転出), 3 dead (死亡), 9 removed otherwise (消除). kind: 1 Japanese, 2 foreign.
/// update_kind: 1 new, 2 changed, 3 deleted. sex: 1, 2, 9. suppress_kind: code table `restriction_kind`. Flags: 0, 1.
/// event_code: the three digits of domain.md 2.10 (101 … 342).

} // namespace mimamori
