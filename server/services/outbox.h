// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"

#include <QJsonObject>

namespace mimamori {

/// Puts a pop-up for a user into the outbox, in the request's transaction; sent after the commit by the outbox job,
/// at least once, and deduplicated by the client by its id. Topic and args hold codes and ids, never content.
void queuePopup(Context &context, qint64 user, const QByteArray &topic, const QJsonObject &args, qint64 childFile = 0);

/// Puts a mail to a user's address into the outbox. The body is made from a text of the product by `topic`; it holds case numbers at
/// most, never names or addresses of people in case files.
void queueMail(Context &context, qint64 user, const QByteArray &topic, const QJsonObject &args, qint64 childFile = 0);

} // namespace mimamori
