// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/inquiry_report.h"

namespace mimamori {

void InquiryFigure::describe(Describe &d)
{
    d.record("inquiry_figure", QT_TRANSLATE_NOOP("record", "Inquiry report"));
    d.field<&InquiryFigure::by>("by", QT_TRANSLATE_NOOP("record", "Counted by")).inList();
    d.field<&InquiryFigure::key>("key", QT_TRANSLATE_NOOP("record", "Key")).inList();
    d.field<&InquiryFigure::received>("received", QT_TRANSLATE_NOOP("record", "Received")).inList();
    d.field<&InquiryFigure::answered>("answered", QT_TRANSLATE_NOOP("record", "Answered")).inList();
    d.field<&InquiryFigure::inTime>("in_time", QT_TRANSLATE_NOOP("record", "Answered in time")).inList();
}

void InquiryReport::describe(Describe &d)
{
    d.record("inquiry_report", QT_TRANSLATE_NOOP("record", "Inquiry report"));
    d.field<&InquiryReport::from>("from", QT_TRANSLATE_NOOP("record", "First day"));
    d.field<&InquiryReport::to>("to", QT_TRANSLATE_NOOP("record", "Last day"));
    d.field<&InquiryReport::received>("received", QT_TRANSLATE_NOOP("record", "Received"));
    d.field<&InquiryReport::answered>("answered", QT_TRANSLATE_NOOP("record", "Answered"));
    d.field<&InquiryReport::inTime>("in_time", QT_TRANSLATE_NOOP("record", "Answered in time"));
    d.field<&InquiryReport::reopened>("reopened", QT_TRANSLATE_NOOP("record", "Times opened again"));
    d.field<&InquiryReport::outsideHours>("outside_hours", QT_TRANSLATE_NOOP("record", "Received outside opening hours"));
    d.field<&InquiryReport::openAtEnd>("open_at_end", QT_TRANSLATE_NOOP("record", "Open at the end"));
    d.group<&InquiryReport::figures>("figures", QT_TRANSLATE_NOOP("record", "Figures"));
}

void ShowInquiryReport::describe(Describe &d)
{
    d.record("inquiry.report", QT_TRANSLATE_NOOP("record", "Inquiry report"));
    d.field<&ShowInquiryReport::from>("from", QT_TRANSLATE_NOOP("record", "First day")).required();
    d.field<&ShowInquiryReport::to>("to", QT_TRANSLATE_NOOP("record", "Last day")).required();
}

} // namespace mimamori
