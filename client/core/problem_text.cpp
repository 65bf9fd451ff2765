// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/problem_text.h"

#include "protocol/problem_codes.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace mimamori {

namespace {

QString inContext(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

QString fill(QString sentence, const QVariantMap &args)
{
    for (auto it = args.cbegin(); it != args.cend(); ++it)
        sentence.replace(u'{' + it.key() + u'}', it.value().toString());
    return sentence;
}

} // namespace

QString fieldLabel(const RecordType &type, const QByteArray &path)
{
    const RecordType *at = &type;
    QStringList words;
    const QList<QByteArray> parts = path.split('.');
    for (const QByteArray &part : parts) {
        bool isNumber = false;
        const int index = part.toInt(&isNumber);
        if (isNumber && !words.isEmpty()) {
            words.last() += QStringLiteral(" %1").arg(index + 1);
            continue;
        }
        const Field *field = at ? at->field(part) : nullptr;
        if (!field)
            return QString::fromUtf8(path);
        // A group and what decides within it may bear one name: said once, it is clear.
        const QString word = inContext("record", field->label);
        if (words.isEmpty() || words.last() != word)
            words << word;
        at = field->group;
    }
    return words.join(QStringLiteral(": "));
}

QString problemText(const Problem &problem, const RecordType *type)
{
    const char *known = problemSentence(problem.code());
    QString sentence = known ? inContext("problem", known)
                             : inContext("problem", QT_TRANSLATE_NOOP("problem", "Not possible ({code}). Please tell the helpdesk (F7)."));
    QVariantMap args = problem.args();
    args.insert(QStringLiteral("code"), QString::fromUtf8(problem.code()));
    sentence = fill(sentence, args);
    QString label = args.value(QStringLiteral("label")).toString();
    if (label.isEmpty() && !problem.field().isEmpty())
        label = type ? fieldLabel(*type, problem.field()) : QString::fromUtf8(problem.field());
    if (label.isEmpty()) // under the field itself its name need not be said again
        sentence.remove(QRegularExpression(QStringLiteral("^\\{field\\}\\s*[:：は]\\s*")));
    sentence.replace(QStringLiteral("{field}"), label);
    static const QRegularExpression left(QStringLiteral("\\{[a-z_]+\\}"));
    return sentence.remove(left);
}

} // namespace mimamori
