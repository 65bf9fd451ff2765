// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/check.h"

#include "japanese/text.h"

namespace mimamori {

namespace {

/// Characters that would deceive a reader or exist only on one machine. U+200D and the variation selectors are wanted.
const char *forbidden(const QString &text, bool manyLines)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && QChar::isLowSurrogate(text[i + 1].unicode())) {
            c = QChar::surrogateToUcs4(char16_t(c), text[i + 1].unicode());
            ++i;
        } else if (QChar::isSurrogate(c))
            return "broken_character";
        if ((c < 0x20 && !(manyLines && (c == '\n' || c == '\t'))) || (c >= 0x7f && c < 0xa0))
            return "control_character";
        if ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c)
            return "direction_character";
        if ((c >= 0xe000 && c <= 0xf8ff) || c >= 0xf0000)
            return "user_defined_character";
        if ((c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef))
            return "broken_character";
    }
    return nullptr;
}

bool isEmptyValue(const Field &field, const QVariant &value)
{
    switch (field.kind) {
    case Kind::CodeList:
    case Kind::TextList: return value.toStringList().isEmpty();
    case Kind::ReferenceList: return value.value<QList<qint64>>().isEmpty();
    case Kind::Text: return value.toString().trimmed().isEmpty();
    default: return !value.isValid();
    }
}

void checkPlain(const Field &field, const QVariant &value, const QByteArray &path, QList<Problem> &out)
{
    if (field.isRequired && !field.isSetByServer && isEmptyValue(field, value)) {
        out << Problem("required", path + field.column);
        return;
    }
    if (field.kind == Kind::Text || field.kind == Kind::Code) {
        if (const auto problem = textProblem(field, value.toString(), path))
            out << *problem;
    } else if (field.kind == Kind::TextList || field.kind == Kind::CodeList) {
        const QStringList texts = value.toStringList();
        for (const QString &text : texts) {
            if (const auto problem = textProblem(field, text, path))
                out << *problem;
        }
    } else if (field.kind == Kind::Fuzzy) {
        if (const char *why = forbidden(value.value<FuzzyDate>().raw, false))
            out << Problem(why, path + field.column);
    } else if (field.kind == Kind::Integer && value.isValid()) {
        const qint64 number = value.toLongLong();
        if ((field.min && number < *field.min) || (field.max && number > *field.max))
            out << Problem("out_of_range", path + field.column, {{QStringLiteral("min"), field.min.value_or(0)}, {QStringLiteral("max"), field.max.value_or(0)}});
    }
}

} // namespace

int longestText(const Field &field)
{
    if (field.length > 0)
        return field.length;
    return field.isLongText ? 100'000 : 400;
}

std::optional<Problem> textProblem(const Field &field, const QString &text, const QByteArray &path)
{
    if (const char *why = forbidden(text, field.isLongText))
        return Problem(why, path + field.column);
    const int most = longestText(field);
    if (text.size() > most && graphemeCount(text) > most)
        return Problem("too_long", path + field.column, {{QStringLiteral("most"), most}});
    return std::nullopt;
}

QList<Problem> problemsOf(const RecordType &type, const void *record, const QByteArray &path)
{
    QList<Problem> out;
    for (const Field &field : type.fields()) {
        if (field.kind == Kind::Group) {
            out << problemsOf(*field.group, field.groupAt(record, 0), path + field.column + '.');
        } else if (field.kind == Kind::GroupList) {
            const int count = field.groupCount(record);
            if (field.isRequired && count == 0)
                out << Problem("required", path + field.column);
            for (int i = 0; i < count; ++i)
                out << problemsOf(*field.group, field.groupAt(record, i), path + field.column + '.' + QByteArray::number(i) + '.');
        } else {
            checkPlain(field, field.value(record), path, out);
        }
    }
    return out;
}

void requireValid(const RecordType &type, const void *record)
{
    const QList<Problem> problems = problemsOf(type, record);
    if (!problems.isEmpty())
        throw problems.first();
}

} // namespace mimamori
