// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/calc.h"

#include "console/calc_clock.h"
#include "console/calc_text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace mimamori {

namespace {

constexpr qint64 LongestLine = 4 * 1024 * 1024;

QJsonObject failure(const char *code)
{
    return {{QStringLiteral("error"), QString::fromLatin1(code)}};
}

/// The answer as one line, the request's id first, whatever JSON it is.
QByteArray lineOf(const QJsonObject &answer, const QJsonValue &id)
{
    QByteArray body = QJsonDocument(answer).toJson(QJsonDocument::Compact);
    if (id.isUndefined())
        return body + '\n';
    QByteArray idText = QJsonDocument(QJsonArray{id}).toJson(QJsonDocument::Compact);
    idText = idText.mid(1, idText.size() - 2);
    const bool empty = answer.isEmpty();
    return "{\"id\":" + idText + (empty ? "" : ",") + body.mid(1) + '\n';
}

QJsonObject answerTo(const QJsonObject &request)
{
    const QJsonValue op = request.value(QStringLiteral("op"));
    if (!op.isString())
        return failure("op");
    if (const std::optional<QJsonObject> answer = calcClock(op.toString(), request))
        return *answer;
    if (const std::optional<QJsonObject> answer = calcText(op.toString(), request))
        return *answer;
    return failure("unknown-op");
}

QByteArray answerLine(QByteArray line)
{
    if (line.startsWith("\xEF\xBB\xBF")) // a byte order mark that some editors put before the first line
        line.remove(0, 3);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return lineOf(failure("malformed"), QJsonValue::Null);
    const QJsonObject request = document.object();
    return lineOf(answerTo(request), request.value(QStringLiteral("id")));
}

/// The next line; `tooLong` when it had to be passed over. Null at the end of the input.
QByteArray nextLine(QIODevice &in, bool &tooLong)
{
    QByteArray line = in.readLine(LongestLine + 1);
    tooLong = line.size() >= LongestLine && !line.endsWith('\n');
    for (QByteArray rest = line; tooLong && !rest.isEmpty() && !rest.endsWith('\n');)
        rest = in.readLine(LongestLine + 1);
    return line;
}

bool writeLine(QIODevice &out, const QByteArray &line)
{
    if (out.write(line) != line.size())
        return false;
    const auto file = qobject_cast<QFileDevice *>(&out);
    return !file || file->flush();
}

} // namespace

int runCalc(QIODevice &in, QIODevice &out)
{
    for (;;) {
        bool tooLong = false;
        const QByteArray line = nextLine(in, tooLong);
        if (line.isEmpty())
            return 0;
        if (!tooLong && line.trimmed().isEmpty())
            continue;
        if (!writeLine(out, tooLong ? lineOf(failure("too-long"), QJsonValue::Null) : answerLine(line.trimmed())))
            return 1;
    }
}

int runCalcOnStandardStreams()
{
    QFile in;
    QFile out;
    // Unbuffered: QFile's own buffer would wait for a full chunk of a pipe before it gave out the first line.
    if (!in.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered) || !out.open(stdout, QIODevice::WriteOnly))
        return 1;
    return runCalc(in, out);
}

} // namespace mimamori
