// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/file_alert_ops.h"

namespace mimamori {

void EndFileAlert::describe(Describe &d)
{
    d.record("file_alert.end", QT_TRANSLATE_NOOP("record", "End an alert"));
    d.field<&EndFileAlert::alert>("alert", QT_TRANSLATE_NOOP("record", "Alert")).required();
}

} // namespace mimamori
