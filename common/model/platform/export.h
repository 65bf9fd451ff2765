// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/office.h"
#include "model/platform/attachment.h"

namespace mimamori {

struct RecipientKind { static constexpr auto table = "recipient"; };
struct OutputReason { static constexpr auto table = "output_reason"; };

/// One line of the register of everything that left the system through the output gate (PLT-10, SEC-01).
struct ExportLine {
    static constexpr auto recordName = "export_register";
    Ref<ExportLine> id{};
    QDateTime at{};
    QString kind{};             ///< print, preview, csv, xlsx
    QString what{};             ///< paper or list, with its parameters' ids
    Code<RecipientKind> recipient{};
    QStringList masked{};       ///< kinds of facts that were taken out for this recipient
    bool personalData{};
    qint64 rows{};
    Code<OutputReason> reason{};
    Ref<AppUser> appUser{};
    static void describe(Describe &d);
};

/// What an output became: `output` is its line in the export register and what paper.read / export.read ask for.
struct OutputView {
    qint64 output{};
    qint64 total{};              ///< bytes
    QByteArray sha256{};
    QString fileName{};          ///< holds no personal data
    QString mediaType{};
    QStringList masked{};        ///< kinds of facts that were taken out for this recipient
    bool needsConfirmation{};    ///< somebody has to look at it again before it goes out
    QString number{};            ///< 文書番号 of an issued paper
    static void describe(Describe &d);
};

/// A record's list as a file, through the output gate: what the actor sees and the recipient may know, sensitive fields masked
/// unless the actor may take them out (`export.sensitive`) and says so. Where somebody has to look again (`needs_confirmation`) nothing
/// can be read until the same list is asked for once more with the output that was withheld and the reason in words.
struct ExportRecords {
    static constexpr auto operation = "export.records";
    using Reply = OutputView;
    QString record{};
    qint64 owner{};              ///< as in <record>.list
    QString filter{};
    QString format{};            ///< "csv" or "xlsx"
    Code<RecipientKind> recipient{};
    Code<OutputReason> reason{};
    QString reasonText{};
    bool sensitive{};
    qint64 confirmed{};          ///< the output that was withheld
    QString confirmText{};       ///< why it may go out all the same; required with `confirmed`
    static void describe(Describe &d);
};

/// Rows of one export; more needs a second person and is refused here (reliability.md T46).
constexpr qint64 largestExport = 5000;

struct ReadExport {
    static constexpr auto operation = "export.read";
    using Reply = FileChunk;
    qint64 output{};
    qint64 offset{};
    qint64 limit{largestChunk};
    static void describe(Describe &d);
};

struct ExportRegister {
    QList<ExportLine> lines{};
    qint64 total{};
    static void describe(Describe &d);
};
/// The register, newest first, as far as the actor sees the files it is about.
struct ListExports {
    static constexpr auto operation = "export.register";
    using Reply = ExportRegister;
    QDate from{};                ///< Japan; empty = no bound
    QDate until{};
    qint64 limit{100};
    qint64 offset{};
    static void describe(Describe &d);
};

} // namespace mimamori
