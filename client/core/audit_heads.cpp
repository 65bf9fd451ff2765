// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit_heads.h"

#include <QSettings>

namespace mimamori {

AuditHeads::Head AuditHeads::newest(const QString &server) const
{
    QSettings ini(m_file, QSettings::IniFormat);
    ini.beginGroup(server);
    return {ini.value(QStringLiteral("seal")).toLongLong(), ini.value(QStringLiteral("head")).toString()};
}

bool AuditHeads::note(const QString &server, const Head &shown)
{
    const Head before = newest(server);
    if (shown.head.isEmpty() && before.head.isEmpty())
        return true; // nothing was sealed yet
    if (shown.seal < before.seal || (shown.seal == before.seal && !before.head.isEmpty() && shown.head != before.head))
        return false;
    QSettings ini(m_file, QSettings::IniFormat);
    ini.beginGroup(server);
    ini.setValue(QStringLiteral("seal"), shown.seal);
    ini.setValue(QStringLiteral("head"), shown.head);
    return true;
}

} // namespace mimamori
