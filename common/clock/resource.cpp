// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/resource.h"

#include "base/problem.h"

#include <QFile>
#include <QtGlobal>

// A static library's resource object is dropped by the linker unless something names it; Q_INIT_RESOURCE wants to stand
// outside any namespace.
static void registerClockData()
{
    Q_INIT_RESOURCE(clock_data);
}

namespace mimamori {

QByteArray clockResource(const char *name)
{
    static const bool registered = (registerClockData(), true);
    Q_UNUSED(registered)
    QFile file(QStringLiteral(":/mimamori/clock/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        throw Problem("resource");
    return file.readAll();
}

} // namespace mimamori
