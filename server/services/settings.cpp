// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/settings.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mimamori {

QJsonValue settingOn(Context &context, const char *key, const QJsonValue &otherwise)
{
    static constexpr Sql find{"setting_on",
        "select jsonb_build_array(value)::text from setting where key = $1 and valid_from <= $2 order by valid_from desc limit 1"};
    const auto row = context.db().queryOne(find, {QString::fromLatin1(key), context.today()});
    return row ? QJsonDocument::fromJson(row->bytes(0)).array().first() : otherwise;
}

} // namespace mimamori
