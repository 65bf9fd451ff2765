// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

class QIODevice;

/// CSV of the audit export: UTF-8, comma, LF; as in PostgreSQL's COPY an unquoted empty field is NULL and "" is the
/// empty text. A quoted field may hold line ends, which are kept byte for byte.
namespace mimamori::csv {

using Fields = QList<std::optional<QByteArray>>;

/// For texts: always quoted.
QByteArray quoted(const QByteArray &text);
/// The next record, or nothing at the end. Throws SealError "export_malformed".
std::optional<Fields> readRecord(QIODevice &from);

} // namespace mimamori::csv
