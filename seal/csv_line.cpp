// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_line.h"

#include "seal_error.h"

#include <QIODevice>

namespace mimamori::csv {

namespace {

std::optional<QByteArray> readQuoted(QIODevice &from, char &after)
{
    QByteArray text("");
    char c = 0;
    while (from.getChar(&c)) {
        if (c != '"') {
            text.append(c);
            continue;
        }
        if (!from.getChar(&after))
            after = '\n';
        if (after != '"')
            return text;
        text.append('"');
    }
    throw SealError("export_malformed");
}

std::optional<QByteArray> readBare(QIODevice &from, char first, char &after)
{
    QByteArray text(1, first);
    char c = 0;
    while (from.getChar(&c)) {
        if (c == ',' || c == '\n') {
            after = c;
            return text;
        }
        if (c == '"' || c == '\r')
            throw SealError("export_malformed");
        text.append(c);
    }
    after = '\n';
    return text;
}

} // namespace

QByteArray quoted(const QByteArray &text)
{
    QByteArray inner = text;
    inner.replace('"', "\"\"");
    return '"' + inner + '"';
}

std::optional<Fields> readRecord(QIODevice &from)
{
    Fields fields;
    char c = 0;
    if (!from.getChar(&c))
        return std::nullopt;
    for (;;) {
        char after = c;
        if (c == '"')
            fields.append(readQuoted(from, after));
        else if (c == ',' || c == '\n')
            fields.append(std::nullopt);
        else
            fields.append(readBare(from, c, after));
        if (after == '\n')
            return fields;
        if (after != ',')
            throw SealError("export_malformed");
        if (!from.getChar(&c))
            c = '\n';
    }
}

} // namespace mimamori::csv
