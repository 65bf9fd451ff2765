// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/paper.h"

namespace mimamori {

void PaperRecipient::describe(Describe &d)
{
    d.record("paper_recipient", QT_TRANSLATE_NOOP("record", "Recipient"));
    d.field<&PaperRecipient::kind>("kind", QT_TRANSLATE_NOOP("record", "Recipient")).required();
    d.field<&PaperRecipient::person>("person", QT_TRANSLATE_NOOP("record", "Which person"));
    d.field<&PaperRecipient::name>("name", QT_TRANSLATE_NOOP("record", "Addressed to")).length(100);
}

void PreviewPaper::describe(Describe &d)
{
    d.record("paper.preview", QT_TRANSLATE_NOOP("record", "Preview a paper"));
    d.field<&PreviewPaper::kind>("kind", QT_TRANSLATE_NOOP("record", "Paper")).required().length(40);
    d.field<&PreviewPaper::reception>("reception", QT_TRANSLATE_NOOP("record", "Reception")).required();
    d.group<&PreviewPaper::recipient>("recipient", QT_TRANSLATE_NOOP("record", "Recipient"));
    d.field<&PreviewPaper::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required();
}

void IssuePaper::describe(Describe &d)
{
    d.record("paper.issue", QT_TRANSLATE_NOOP("record", "Issue a paper"));
    d.field<&IssuePaper::kind>("kind", QT_TRANSLATE_NOOP("record", "Paper")).required().length(40);
    d.field<&IssuePaper::reception>("reception", QT_TRANSLATE_NOOP("record", "Reception")).required();
    d.group<&IssuePaper::recipient>("recipient", QT_TRANSLATE_NOOP("record", "Recipient"));
    d.field<&IssuePaper::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required();
    d.field<&IssuePaper::confirmed>("confirmed", QT_TRANSLATE_NOOP("record", "Preview that was looked at"));
}

void ReadPaper::describe(Describe &d)
{
    d.record("paper.read", QT_TRANSLATE_NOOP("record", "Fetch a paper"));
    d.field<&ReadPaper::output>("output", QT_TRANSLATE_NOOP("record", "Output")).required();
    d.field<&ReadPaper::offset>("offset", QT_TRANSLATE_NOOP("record", "From byte")).range(0, largestAttachment);
    d.field<&ReadPaper::limit>("limit", QT_TRANSLATE_NOOP("record", "Bytes")).range(1, largestChunk);
}

void PaperPerson::describe(Describe &d)
{
    d.record("paper_person", QT_TRANSLATE_NOOP("record", "Person"));
    d.field<&PaperPerson::person>("person", QT_TRANSLATE_NOOP("record", "Person"));
    d.field<&PaperPerson::name>("name", QT_TRANSLATE_NOOP("record", "Name")).inList();
    d.field<&PaperPerson::relation>("relation", QT_TRANSLATE_NOOP("record", "Relation")).inList();
}

void PaperPeople::describe(Describe &d)
{
    d.record("paper_people", QT_TRANSLATE_NOOP("record", "Recipients in the family"));
    d.group<&PaperPeople::people>("people", QT_TRANSLATE_NOOP("record", "Persons"));
}

void ListPaperPeople::describe(Describe &d)
{
    d.record("paper.recipients", QT_TRANSLATE_NOOP("record", "Recipients in the family"));
    d.field<&ListPaperPeople::reception>("reception", QT_TRANSLATE_NOOP("record", "Reception")).required();
}

void ShowPaper::describe(Describe &d)
{
    d.record("paper.show", QT_TRANSLATE_NOOP("record", "Show a preview"));
    d.field<&ShowPaper::output>("output", QT_TRANSLATE_NOOP("record", "Output")).required();
}

void PaperRow::describe(Describe &d)
{
    d.record("paper_row", QT_TRANSLATE_NOOP("record", "Row"));
    d.field<&PaperRow::cells>("cells", QT_TRANSLATE_NOOP("record", "Cells"));
}

void PaperBlock::describe(Describe &d)
{
    d.record("paper_block", QT_TRANSLATE_NOOP("record", "Part of a paper"));
    d.field<&PaperBlock::layout>("layout", QT_TRANSLATE_NOOP("record", "Layout"));
    d.field<&PaperBlock::heading>("heading", QT_TRANSLATE_NOOP("record", "Heading"));
    d.field<&PaperBlock::columns>("columns", QT_TRANSLATE_NOOP("record", "Columns"));
    d.field<&PaperBlock::widths>("widths", QT_TRANSLATE_NOOP("record", "Widths"));
    d.group<&PaperBlock::rows>("rows", QT_TRANSLATE_NOOP("record", "Rows"));
    d.field<&PaperBlock::text>("text", QT_TRANSLATE_NOOP("record", "Text")).longText();
}

void PaperJob::describe(Describe &d)
{
    d.record("paper_job", QT_TRANSLATE_NOOP("record", "Paper"));
    d.field<&PaperJob::title>("title", QT_TRANSLATE_NOOP("record", "Title"));
    d.field<&PaperJob::subtitle>("subtitle", QT_TRANSLATE_NOOP("record", "Subtitle"));
    d.field<&PaperJob::number>("number", QT_TRANSLATE_NOOP("record", "Document number"));
    d.field<&PaperJob::date>("date", QT_TRANSLATE_NOOP("record", "Date"));
    d.field<&PaperJob::recipient>("recipient", QT_TRANSLATE_NOOP("record", "Recipient"));
    d.field<&PaperJob::sender>("sender", QT_TRANSLATE_NOOP("record", "Sender"));
    d.field<&PaperJob::band>("band", QT_TRANSLATE_NOOP("record", "Band"));
    d.field<&PaperJob::watermark>("watermark", QT_TRANSLATE_NOOP("record", "Watermark"));
    d.field<&PaperJob::caution>("caution", QT_TRANSLATE_NOOP("record", "Handling"));
    d.field<&PaperJob::footer>("footer", QT_TRANSLATE_NOOP("record", "Footer"));
    d.field<&PaperJob::trace>("trace", QT_TRANSLATE_NOOP("record", "Trace"));
    d.group<&PaperJob::blocks>("blocks", QT_TRANSLATE_NOOP("record", "Parts"));
}

} // namespace mimamori
