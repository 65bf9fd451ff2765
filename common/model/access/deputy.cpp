// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/access/deputy.h"

namespace mimamori {

void Deputy::describe(Describe &d)
{
    d.record("deputy", QT_TRANSLATE_NOOP("record", "Deputy"));
    d.field<&Deputy::appUser>("app_user", QT_TRANSLATE_NOOP("record", "In the place of")).required().inList();
    d.field<&Deputy::deputy>("deputy", QT_TRANSLATE_NOOP("record", "Deputy")).required().inList();
    d.field<&Deputy::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from")).required().inList();
    d.field<&Deputy::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until")).inList();
}

} // namespace mimamori
