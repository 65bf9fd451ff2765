// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/export.h"

namespace mimamori {

void ExportLine::describe(Describe &d)
{
    d.record("export_register", QT_TRANSLATE_NOOP("record", "Output"));
    d.field<&ExportLine::at>("at", QT_TRANSLATE_NOOP("record", "At")).setByServer().inList();
    d.field<&ExportLine::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).setByServer().inList();
    d.field<&ExportLine::what>("what", QT_TRANSLATE_NOOP("record", "What")).setByServer().inList();
    d.field<&ExportLine::recipient>("recipient", QT_TRANSLATE_NOOP("record", "Recipient")).setByServer().inList();
    d.field<&ExportLine::masked>("masked", QT_TRANSLATE_NOOP("record", "Taken out")).setByServer().inList();
    d.field<&ExportLine::personalData>("personal_data", QT_TRANSLATE_NOOP("record", "Personal data")).setByServer().inList();
    d.field<&ExportLine::rows>("rows", QT_TRANSLATE_NOOP("record", "Rows")).setByServer().inList();
    d.field<&ExportLine::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).setByServer().inList();
    d.field<&ExportLine::appUser>("app_user", QT_TRANSLATE_NOOP("record", "By")).setByServer().inList();
}

void OutputView::describe(Describe &d)
{
    d.record("output_view", QT_TRANSLATE_NOOP("record", "Output"));
    d.field<&OutputView::output>("output", QT_TRANSLATE_NOOP("record", "Output"));
    d.field<&OutputView::total>("total", QT_TRANSLATE_NOOP("record", "Bytes in all"));
    d.field<&OutputView::sha256>("sha256", QT_TRANSLATE_NOOP("record", "SHA-256"));
    d.field<&OutputView::fileName>("file_name", QT_TRANSLATE_NOOP("record", "File name"));
    d.field<&OutputView::mediaType>("media_type", QT_TRANSLATE_NOOP("record", "Type of file"));
    d.field<&OutputView::masked>("masked", QT_TRANSLATE_NOOP("record", "Taken out"));
    d.field<&OutputView::needsConfirmation>("needs_confirmation", QT_TRANSLATE_NOOP("record", "Needs a second look"));
    d.field<&OutputView::number>("number", QT_TRANSLATE_NOOP("record", "Document number"));
}

void ExportRecords::describe(Describe &d)
{
    d.record("export.records", QT_TRANSLATE_NOOP("record", "Export a list"));
    d.field<&ExportRecords::record>("record", QT_TRANSLATE_NOOP("record", "List")).required().length(60);
    d.field<&ExportRecords::owner>("owner", QT_TRANSLATE_NOOP("record", "Belongs to"));
    d.field<&ExportRecords::filter>("filter", QT_TRANSLATE_NOOP("record", "Filter")).length(100);
    d.field<&ExportRecords::format>("format", QT_TRANSLATE_NOOP("record", "Format")).required().length(10);
    d.field<&ExportRecords::recipient>("recipient", QT_TRANSLATE_NOOP("record", "Recipient")).required();
    d.field<&ExportRecords::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required();
    d.field<&ExportRecords::reasonText>("reason_text", QT_TRANSLATE_NOOP("record", "Reason in words")).length(200);
    d.field<&ExportRecords::sensitive>("sensitive", QT_TRANSLATE_NOOP("record", "With sensitive fields"));
    d.field<&ExportRecords::confirmed>("confirmed", QT_TRANSLATE_NOOP("record", "Output that was withheld"));
    d.field<&ExportRecords::confirmText>("confirm_text", QT_TRANSLATE_NOOP("record", "Why it may go out")).length(200);
}

void ReadExport::describe(Describe &d)
{
    d.record("export.read", QT_TRANSLATE_NOOP("record", "Fetch an output"));
    d.field<&ReadExport::output>("output", QT_TRANSLATE_NOOP("record", "Output")).required();
    d.field<&ReadExport::offset>("offset", QT_TRANSLATE_NOOP("record", "From byte")).range(0, largestAttachment);
    d.field<&ReadExport::limit>("limit", QT_TRANSLATE_NOOP("record", "Bytes")).range(1, largestChunk);
}

void ExportRegister::describe(Describe &d)
{
    d.record("export_lines", QT_TRANSLATE_NOOP("record", "Register of outputs"));
    d.group<&ExportRegister::lines>("lines", QT_TRANSLATE_NOOP("record", "Outputs"));
    d.field<&ExportRegister::total>("total", QT_TRANSLATE_NOOP("record", "In all"));
}

void ListExports::describe(Describe &d)
{
    d.record("export.register", QT_TRANSLATE_NOOP("record", "Register of outputs"));
    d.field<&ListExports::from>("from", QT_TRANSLATE_NOOP("record", "From day"));
    d.field<&ListExports::until>("until", QT_TRANSLATE_NOOP("record", "Until day"));
    d.field<&ListExports::limit>("limit", QT_TRANSLATE_NOOP("record", "Rows")).range(1, 1000);
    d.field<&ListExports::offset>("offset", QT_TRANSLATE_NOOP("record", "From row")).range(0, 10'000'000);
}

} // namespace mimamori
