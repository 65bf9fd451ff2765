// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/words.h"

#include "console/signed_in.h"
#include "protocol/problem_codes.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QTranslator>

#include <cstdio>

#include <termios.h>
#include <unistd.h>

namespace mimamori {

namespace {

/// How many columns of a terminal a text takes: East Asian characters take two.
int widthOf(const QString &text)
{
    int width = 0;
    const QList<uint> characters = text.toUcs4();
    for (const uint c : characters)
        width += (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6) || c >= 0x20000 ? 2 : 1;
    return width;
}

QString filled(QString sentence, const QVariantMap &args)
{
    for (auto it = args.cbegin(); it != args.cend(); ++it)
        sentence.replace(QLatin1Char('{') + it.key() + QLatin1Char('}'), it.value().toString());
    return sentence;
}

QString labelOf(const RecordType &type, const QByteArray &column)
{
    const Field *field = type.field(column);
    return field && *field->label ? QCoreApplication::translate("record", field->label) : QString::fromLatin1(column); // the greeting has none
}

QString cellOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("x") : QString();
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            parts << cellOf(item);
        return parts.join(QStringLiteral(", "));
    }
    const QString text = value.toString();
    const QDateTime at = QDateTime::fromString(text, Qt::ISODate);
    return text.size() >= 19 && text.at(10) == QLatin1Char('T') && at.isValid() ? at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : text;
}

} // namespace

void chooseLanguage(const QString &asked)
{
    const QString language = !asked.isEmpty() ? asked : QLocale::system().language() == QLocale::Japanese ? QStringLiteral("ja") : QStringLiteral("en");
    static QTranslator translator;
    if (language == QLatin1String("ja") && translator.load(QStringLiteral(":/i18n/mimamori_ja.qm")))
        QCoreApplication::installTranslator(&translator);
}

QString words(const char *text, const QVariantMap &args)
{
    return filled(QCoreApplication::translate("console", text), args);
}

QString problemWords(const Problem &problem)
{
    QVariantMap args = problem.args();
    args.insert(QStringLiteral("field"), QString::fromUtf8(problem.field()));
    const char *known = problemSentence(problem.code());
    const QString sentence = known ? filled(QCoreApplication::translate("problem", known), args) : QString();
    return QString::fromUtf8(problem.code()) + (problem.field().isEmpty() ? QString() : QString(QLatin1Char(' ') + QString::fromUtf8(problem.field())))
        + (sentence.isEmpty() ? QString() : QString(QStringLiteral(": ") + sentence));
}

void say(const QString &line)
{
    const QByteArray text = line.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
}

void printRows(const ConsoleOptions &options, const QJsonObject &answer, const char *list, const RecordType &type, const QList<QByteArray> &columns)
{
    if (options.json) {
        printObject(options, answer);
        return;
    }
    QList<QStringList> lines(1);
    for (const QByteArray &column : columns)
        lines.first() << labelOf(type, column);
    const QJsonArray rows = answer.value(QLatin1String(list)).toArray();
    for (const QJsonValue &row : rows) {
        QStringList line;
        for (const QByteArray &column : columns)
            line << cellOf(row.toObject().value(QLatin1String(column)));
        lines << line;
    }
    QList<int> widths(columns.size(), 0);
    for (const QStringList &line : std::as_const(lines)) {
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = qMax(widths[i], widthOf(line[i]));
    }
    for (const QStringList &line : std::as_const(lines)) {
        QString text;
        for (qsizetype i = 0; i < line.size(); ++i)
            text += line[i] + QString(i + 1 < line.size() ? widths[i] - widthOf(line[i]) + 2 : 0, QLatin1Char(' '));
        say(text);
    }
}

void printFields(const ConsoleOptions &options, const QJsonObject &answer, const RecordType &type)
{
    if (options.json) {
        printObject(options, answer);
        return;
    }
    for (const Field &field : type.fields()) {
        const QJsonValue value = answer.value(QLatin1String(field.column));
        if (field.kind == Kind::GroupList) {
            say(QCoreApplication::translate("record", field.label) + QLatin1Char(':'));
            QList<QByteArray> columns;
            for (const Field &inner : field.group->fields())
                columns << inner.column;
            printRows(options, answer, field.column.constData(), *field.group, columns);
        } else {
            say(labelOf(type, field.column) + QStringLiteral(": ") + cellOf(value));
        }
    }
}

QString secretFrom(const QString &file, const QString &prompt)
{
    if (!file.isEmpty()) {
        QFile in(file);
        if (!in.open(QIODevice::ReadOnly))
            throw UsageError(words(QT_TRANSLATE_NOOP("console", "{file}: cannot be read."), {{QStringLiteral("file"), file}}));
        return QString::fromUtf8(in.readLine()).trimmed();
    }
    std::fputs(qUtf8Printable(prompt), stderr);
    termios before{};
    const bool terminal = tcgetattr(STDIN_FILENO, &before) == 0;
    if (terminal) {
        termios silent = before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    std::string line;
    for (int c = std::fgetc(stdin); c != EOF && c != '\n'; c = std::fgetc(stdin))
        line.push_back(char(c));
    if (terminal)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    std::fputc('\n', stderr);
    return QString::fromUtf8(line.c_str()).trimmed();
}

} // namespace mimamori
