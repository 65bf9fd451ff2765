// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/generic.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "japanese/kana.h"

namespace mimamori {

namespace {

CodeView viewOf(const Row &row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.integer(5), row.date(6), row.date(7), row.text(8)};
}

CodeTables listCodes(Context &context, const ListCodes &in)
{
    static constexpr Sql codes{"code_list",
        "select distinct on (code_table, code) code_table, code, name, short_name, kana, sort, valid_from, valid_to, attributes::text "
        "from code where valid_from <= $1 and (valid_to is null or valid_to >= $1) order by code_table, code, valid_from desc"};
    CodeTables out;
    const Rows rows = context.db().query(codes, {in.on.isValid() ? in.on : context.today()});
    for (const Row &row : rows)
        out.codes.append(viewOf(row));
    std::stable_sort(out.codes.begin(), out.codes.end(), [](const CodeView &a, const CodeView &b) {
        return std::pair(a.table, a.sort) < std::pair(b.table, b.sort);
    });
    return out;
}

CodeView getCode(Context &context, const GetCode &in)
{
    static constexpr Sql one{"code_get",
        "select code_table, code, name, short_name, kana, sort, valid_from, valid_to, attributes::text from code "
        "where code_table = $1 and code = $2 and valid_from <= $3 and (valid_to is null or valid_to >= $3) order by valid_from desc limit 1"};
    const auto row = context.db().queryOne(one, {in.table, in.code, in.on.isValid() ? in.on : context.today()});
    if (!row)
        throw Problem("not_found", "code");
    return viewOf(*row);
}

/// The digits of a postal code, however they were typed (651-0000, full width); empty when the text is none.
QString zipDigits(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.digitValue() >= 0)
            digits += QChar(u'0' + c.digitValue());
        else if (c != u'-' && c != u'ー' && c != u'−' && c != u'－' && c != u'〒' && !c.isSpace())
            return {};
    }
    return digits.size() >= 3 ? digits : QString();
}

Towns findTowns(Context &context, const FindTowns &in)
{
    static constexpr Sql byZip{"town_by_zip",
        "select zip, ward, town, kana, town_code from postal_code where zip >= $1 and zip < $1 || 'A' order by zip, town limit 100"};
    static constexpr Sql byName{"town_by_name",
        "select zip, ward, town, kana, town_code from postal_code where town <> '' and (starts_with(town, $1) or starts_with(ward || town, $1) "
        "or starts_with(kana, $2)) order by length(town), kana, zip limit 100"};
    const QString text = in.text.trimmed();
    const QString zip = zipDigits(text);
    Towns out;
    const Rows rows = zip.isEmpty() ? context.db().query(byName, {text, hiraganaToKatakana(text)}) : context.db().query(byZip, {zip});
    for (const Row &row : rows)
        out.towns.append({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)});
    return out;
}

} // namespace

void registerCodes(Features &features)
{
    features.operation<&listCodes>(reads);
    features.operation<&getCode>(reads);
    features.operation<&findTowns>(reads);
}

} // namespace mimamori
