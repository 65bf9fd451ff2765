// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/calc_text.h"

#include "japanese/address.h"
#include "japanese/check_digit.h"
#include "japanese/cp932.h"
#include "japanese/era.h"
#include "japanese/fuzzy.h"
#include "japanese/phone.h"
#include "japanese/search_key.h"
#include "japanese/text.h"
#include "japanese/width.h"

#include <QCborMap>
#include <QCborValue>
#include <QJsonArray>
#include <QRegularExpression>

namespace mimamori {

namespace {

/// A request that cannot be answered.
struct Refusal {
    QByteArray code;
};

using Request = QJsonObject;
using Answer = QJsonObject;

Answer answer(const char *key, const QJsonValue &value)
{
    return {{QLatin1String(key), value}};
}

QString textOf(const Request &request, const char *key)
{
    const QJsonValue value = request.value(QLatin1String(key));
    if (!value.isString())
        throw Refusal{"missing-text"};
    return value.toString();
}

/// A JSON date, strictly YYYY-MM-DD.
QDate dateOf(const Request &request, const char *key)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"));
    const QString text = request.value(QLatin1String(key)).toString();
    const QDate date = form.match(text).hasMatch() ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (!date.isValid())
        throw Refusal{key};
    return date;
}

template <class T>
T orRefuse(const Parsed<T> &parsed)
{
    if (!parsed)
        throw Refusal{parsed.error};
    return *parsed;
}

template <class T>
T choice(const Request &request, const char *key, std::initializer_list<std::pair<QStringView, T>> choices)
{
    const QString text = request.value(QLatin1String(key)).toString();
    for (const auto &[name, value] : choices) {
        if (text == name)
            return value;
    }
    throw Refusal{key};
}

Answer eraParse(const Request &request)
{
    const QString text = textOf(request, "text");
    // Without today the forms that do not need it are still read.
    const bool given = request.contains(QLatin1String("today"));
    const EraReading reading = readEraDate(text, given ? dateOf(request, "today") : QDate());
    if (!reading.value)
        throw Refusal{reading.error};
    return answer("date", reading.value->toString(Qt::ISODate));
}

Answer eraFormat(const Request &request)
{
    const EraStyle style = choice<EraStyle>(
        request, "style", {{u"long", EraStyle::Long}, {u"grid", EraStyle::Grid}, {u"fiscal-year", EraStyle::FiscalYear}});
    return answer("text", orRefuse(formatEraDate(dateOf(request, "date"), style)));
}

Answer fuzzyParse(const Request &request)
{
    const FuzzyDate date = readFuzzyDate(textOf(request, "text"));
    Answer out = answer("quality", fuzzyQualityName(date.quality));
    if (date.year > 0)
        out.insert(QLatin1String("y"), date.year);
    if (date.month > 0)
        out.insert(QLatin1String("m"), date.month);
    if (date.day > 0)
        out.insert(QLatin1String("d"), date.day);
    return out;
}

Answer foldMatchOf(const Request &request)
{
    const FoldLevel level = choice<FoldLevel>(
        request, "level", {{u"L1", FoldLevel::L1}, {u"L2", FoldLevel::L2}, {u"kanji", FoldLevel::Kanji}});
    return answer("match", foldMatch(textOf(request, "a"), textOf(request, "b"), level));
}

Answer searchKeyOf(const Request &request)
{
    const FoldLevel level = choice<FoldLevel>(request, "level", {{u"L1", FoldLevel::L1}, {u"L2", FoldLevel::L2}});
    return answer("key", searchKey(textOf(request, "text"), level));
}

Answer romajiMatchOf(const Request &request)
{
    return answer("match", romajiMatch(textOf(request, "a"), textOf(request, "b")));
}

/// Through CBOR and UTF-8, the way a text goes to the server and into the database: nothing may be normalised.
Answer storeRoundtrip(const Request &request)
{
    const QString text = textOf(request, "text");
    if (!isStorable(text))
        throw Refusal{"not-storable"};
    const QByteArray frame = QCborValue(QCborMap{{QStringLiteral("text"), text}}).toCbor();
    const QString arrived = QCborValue::fromCbor(frame).toMap().value(QStringLiteral("text")).toString();
    const QString loaded = QString::fromUtf8(arrived.toUtf8());
    return answer("codepoints", QJsonArray::fromStringList(codePoints(loaded)));
}

Answer phone(const Request &request)
{
    return answer("digits", orRefuse(phoneDigits(textOf(request, "text"))));
}

Answer addressMatchOf(const Request &request)
{
    return answer("match", addressMatch(textOf(request, "a"), textOf(request, "b")));
}

Answer addressParse(const Request &request)
{
    const Address address = parseAddress(textOf(request, "text"));
    Answer out{
        {QLatin1String("pref"), address.pref},
        {QLatin1String("city"), address.city},
        {QLatin1String("ward"), address.ward},
        {QLatin1String("town"), QString(address.town + (address.aza.isEmpty() ? QString() : QString(u'字' + address.aza)))},
        {QLatin1String("chome"), address.chome ? QJsonValue(*address.chome) : QJsonValue(QJsonValue::Null)},
        {QLatin1String("banchi"), address.banchi},
    };
    if (!address.zip.isEmpty())
        out.insert(QLatin1String("zip"), address.zip);
    if (!address.rest.isEmpty())
        out.insert(QLatin1String("katagaki"), address.rest);
    return out;
}

Answer width(const Request &request)
{
    const WidthPart part = choice<WidthPart>(
        request, "what", {{u"kana", WidthPart::Kana}, {u"ascii", WidthPart::Ascii}, {u"all", WidthPart::All}});
    const bool half = choice<bool>(request, "to", {{u"half", true}, {u"full", false}});
    const QString text = textOf(request, "text");
    return answer("text", half ? toHalfWidth(text, part) : toFullWidth(text, part));
}

Answer checkDigit(const Request &request)
{
    return answer("cd", orRefuse(atenaCheckDigit(textOf(request, "digits"))));
}

Answer atenaValid(const Request &request)
{
    return answer("valid", isAtenaNumber(textOf(request, "text")));
}

Answer municipalityCheck(const Request &request)
{
    return answer("code6", orRefuse(municipalityCode6(textOf(request, "code"))));
}

Answer cp932(const Request &request)
{
    const Cp932Encoded encoded = encodeCp932(textOf(request, "text"));
    QJsonArray unmappable;
    for (const char32_t c : encoded.unmappable)
        unmappable.append(codePointNotation(c));
    return {{QLatin1String("encodable"), encoded.complete()},
            {QLatin1String("unmappable"), unmappable},
            {QLatin1String("hex"), QString::fromLatin1(encoded.bytes.toHex().toUpper())}};
}

using Operation = Answer (*)(const Request &);

constexpr std::pair<QStringView, Operation> operations[] = {
    {u"era_parse", eraParse},           {u"era_format", eraFormat},
    {u"fuzzy_parse", fuzzyParse},       {u"fold_match", foldMatchOf},
    {u"search_key", searchKeyOf},       {u"romaji_match", romajiMatchOf},
    {u"store_roundtrip", storeRoundtrip}, {u"phone", phone},
    {u"address_match", addressMatchOf}, {u"address_parse", addressParse},
    {u"width", width},                  {u"check_digit", checkDigit},
    {u"atena_valid", atenaValid},       {u"municipality_check", municipalityCheck},
    {u"cp932", cp932},
};

} // namespace

std::optional<QJsonObject> calcText(const QString &op, const QJsonObject &request)
{
    for (const auto &[name, operation] : operations) {
        if (op != name)
            continue;
        try {
            return operation(request);
        } catch (const Refusal &refusal) {
            return answer("error", QString::fromLatin1(refusal.code));
        }
    }
    return std::nullopt;
}

} // namespace mimamori
