// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/file_alert_ops.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/case_file.h"
#include "services/codes.h"

namespace mimamori {

namespace {

void checkAlert(Context &context, const void *record, const void *before)
{
    const auto &alert = *static_cast<const FileAlert *>(record);
    requireCodes(context, recordType<FileAlert>(), record, context.today());
    if (before && static_cast<const FileAlert *>(before)->childFile != alert.childFile)
        throw Problem("not_found", "child_file");
    if (alert.validTo.isValid() && alert.validTo < alert.validFrom)
        throw Problem("end_before_start", "valid_to");
    tellFile(context, alert.childFile.id, FileAlert::recordName, alert.id.id);
}

Done endAlert(Context &context, const EndFileAlert &in)
{
    Stored<FileAlert> stored = context.records().lock(in.alert, "alert");
    context.audited(FileAlert::recordName, {in.alert.id}, stored.record.childFile.id);
    if (stored.record.validTo.isValid() && stored.record.validTo < context.today())
        return {};
    // It counts until the end of the day before: whoever goes there today reads the file as it is now.
    stored.record.validTo = context.today().addDays(-1);
    context.records().update(stored.record, context.baseVersion());
    tellFile(context, stored.record.childFile.id, FileAlert::recordName, in.alert.id);
    return {};
}

} // namespace

void registerFileAlert(Features &features)
{
    features.record<FileAlert>({.saved = true, .check = checkAlert});
    features.operation<&endAlert>(changesVersion);
}

} // namespace mimamori
