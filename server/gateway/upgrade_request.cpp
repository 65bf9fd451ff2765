// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/upgrade_request.h"

#include <QHash>
#include <QList>

#include <optional>

namespace mimamori {

namespace {

using Headers = QHash<QByteArray, QByteArray>;

/// Lines end with CRLF and hold nothing but printable ASCII (RFC 9112 2.2, 5): no other reader of the same bytes can see other lines.
bool isPlainHead(const QByteArray &head)
{
    for (qsizetype i = 0; i < head.size(); ++i) {
        const char c = head[i];
        const bool ends = c == '\r' && i + 1 < head.size() && head[i + 1] == '\n';
        if (ends)
            ++i;
        else if ((uchar(c) < 0x20 && c != '\t') || uchar(c) >= 0x7f)
            return false;
    }
    return true;
}

/// Names in lower case; repeated ones joined by a comma (RFC 9110 5.3); nothing when a line is malformed.
std::optional<Headers> parseHeaders(const QList<QByteArray> &lines)
{
    Headers headers;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        const QByteArray name = lines[i].left(qMax<qsizetype>(colon, 0));
        if (name.isEmpty() || name.contains(' ') || name.contains('\t'))
            return std::nullopt;
        QByteArray &value = headers[name.toLower()];
        if (!value.isEmpty())
            value += ',';
        value += lines[i].mid(colon + 1).trimmed();
    }
    return headers;
}

bool hasToken(const QByteArray &list, const QByteArray &token, bool caseMatters)
{
    for (const QByteArray &entry : list.split(',')) {
        const QByteArray word = entry.trimmed();
        if (caseMatters ? word == token : word.toLower() == token)
            return true;
    }
    return false;
}

} // namespace

UpgradeVerdict inspectUpgrade(const QByteArray &received)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return received.size() > kMaxUpgradeHead ? UpgradeVerdict::TooLarge : UpgradeVerdict::Incomplete;
    if (end > kMaxUpgradeHead)
        return UpgradeVerdict::TooLarge;
    if (received.size() != end + 4) // a client must wait for our answer before it sends frames
        return UpgradeVerdict::BadRequest;

    if (!isPlainHead(received.left(end)))
        return UpgradeVerdict::BadRequest;
    QList<QByteArray> lines = received.left(end).split('\n');
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    const QList<QByteArray> request = lines.first().split(' ');
    if (request.size() != 3 || request[2] != "HTTP/1.1")
        return UpgradeVerdict::BadRequest;
    if (request[0] != "GET" || request[1] != kWirePath)
        return UpgradeVerdict::NotFound;

    const std::optional<Headers> headers = parseHeaders(lines);
    if (!headers)
        return UpgradeVerdict::BadRequest;
    const QByteArray host = headers->value("host");
    const bool good = !host.isEmpty() && !host.contains(',') && hasToken(headers->value("upgrade"), "websocket", false)
        && hasToken(headers->value("connection"), "upgrade", false) && headers->value("sec-websocket-version") == "13"
        && !headers->value("sec-websocket-key").isEmpty()
        && hasToken(headers->value("sec-websocket-protocol"), kSubprotocol, true)
        && (!headers->contains("origin") || headers->value("origin") == "https://" + host);
    return good ? UpgradeVerdict::Accept : UpgradeVerdict::BadRequest;
}

QByteArray refusalResponse(UpgradeVerdict verdict)
{
    QByteArray status = "400 Bad Request";
    if (verdict == UpgradeVerdict::NotFound)
        status = "404 Not Found";
    else if (verdict == UpgradeVerdict::TooLarge)
        status = "431 Request Header Fields Too Large";
    return "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
}

} // namespace mimamori
