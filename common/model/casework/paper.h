// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/reception.h"
#include "model/platform/export.h"

namespace mimamori {

/// To whom an output goes. For the family the person counts: what is forbidden is forbidden to somebody.
struct PaperRecipient {
    Code<RecipientKind> kind{};
    Ref<Person> person{};       ///< required for GUARDIAN and CHILD
    QString name{};             ///< as the addressee is written: 灘警察署長
    static void describe(Describe &d);
};

/// A paper as it would go to this recipient, with 案 across it; gated and registered as any output.
struct PreviewPaper {
    static constexpr auto operation = "paper.preview";
    using Reply = OutputView;
    QString kind{};             ///< "reception_slip"
    Ref<Reception> reception{};
    PaperRecipient recipient{};
    Code<OutputReason> reason{};
    static void describe(Describe &d);
};

/// Issues a paper: number, exact bytes kept, line in the export register. Where the gate asks for a second look, `confirmed`
/// names the preview that was looked at; it must have been gated the same way.
struct IssuePaper {
    static constexpr auto operation = "paper.issue";
    using Reply = OutputView;
    QString kind{};
    Ref<Reception> reception{};
    PaperRecipient recipient{};
    Code<OutputReason> reason{};
    qint64 confirmed{};         ///< output of paper.preview
    static void describe(Describe &d);
};

/// A piece of a preview or an issued paper; the gate is asked again each time.
struct ReadPaper {
    static constexpr auto operation = "paper.read";
    using Reply = FileChunk;
    qint64 output{};
    qint64 offset{};
    qint64 limit{largestChunk};
    static void describe(Describe &d);
};

/// One row of a paper's block: its cells from left to right.
struct PaperRow {
    QStringList cells{};
    static void describe(Describe &d);
};

/// One part of a form. "fields": rows of label, value (or two pairs; one pair fills the width); "table": a heading row and rows
/// under it; "text": long text; "note": small print;
/// "page": what follows stands on a sheet of its own.
struct PaperBlock {
    QString layout{};
    QString heading{};
    QStringList columns{};      ///< headings of a table
    QString widths{};           ///< of a table, per cent, "20,30,50"
    QList<PaperRow> rows{};
    QString text{};
    static void describe(Describe &d);
};

/// Somebody of the family who may be the recipient of a paper.
struct PaperPerson {
    Ref<Person> person{};
    QString name{};
    QString relation{};
    static void describe(Describe &d);
};
struct PaperPeople {
    QList<PaperPerson> people{};
    static void describe(Describe &d);
};
struct ListPaperPeople {
    static constexpr auto operation = "paper.recipients";
    using Reply = PaperPeople;
    Ref<Reception> reception{};
    static void describe(Describe &d);
};

/// All mimamori-render gets: already gated texts and how they stand on the form. It reads no database and decides nothing.
struct PaperJob {
    QString title{};
    QString subtitle{};
    QString number{};           ///< 文書番号
    QString date{};             ///< in the era
    QString recipient{};        ///< 灘警察署長 様
    QString sender{};
    QString band{};             ///< red band across the top: 支援措置
    QString watermark{};        ///< 案, 取扱注意 …, faint across each page
    QString caution{};          ///< 取扱注意 line of the footer
    QString footer{};           ///< form, by whom, when
    QString trace{};            ///< who, when, which output, faint: says where a copy came from
    QList<PaperBlock> blocks{};
    static void describe(Describe &d);
};

/// A preview as the pages are drawn from it; the gate is asked again, as for its bytes.
struct ShowPaper {
    static constexpr auto operation = "paper.show";
    using Reply = PaperJob;
    qint64 output{};
    static void describe(Describe &d);
};

} // namespace mimamori
