// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/layout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace mimamori {

LayoutError::LayoutError(const QString &place, const QString &why)
    : std::runtime_error(QString(place + QStringLiteral(": ") + why).toStdString())
    , m_place(place)
    , m_why(why)
{
}

const LayoutColumn *Layout::column(ResidentColumn wanted) const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [wanted](const LayoutColumn &c) { return c.column == wanted; });
    return found == columns.end() ? nullptr : &*found;
}

namespace {

/// Walks one layout document and says at which place it went wrong.
class LayoutReader {
public:
    Layout read(const QJsonObject &root)
    {
        refuseOthers(root, {}, {"layout", "description", "encoding", "form", "newline", "headings", "record_bytes", "mark", "trailer", "columns",
            "characters"});
        m_layout.name = text(root, "layout");
        m_layout.encoding = choice<Layout::Encoding>(root, "encoding",
            {{"utf-8", Layout::Encoding::Utf8}, {"utf-16", Layout::Encoding::Utf16}, {"cp932", Layout::Encoding::Cp932}});
        m_layout.form = choice<Layout::Form>(root, "form", {{"csv", Layout::Form::Csv}, {"tsv", Layout::Form::Tsv}, {"fixed", Layout::Form::Fixed}});
        m_layout.newLine = choice<Layout::NewLine>(root, "newline",
            {{"crlf", Layout::NewLine::CrLf}, {"lf", Layout::NewLine::Lf}, {"none", Layout::NewLine::None}});
        readForm(root);
        readMark(object(root, "mark"));
        readTrailer(object(root, "trailer"));
        readColumns(object(root, "columns"));
        readCharacters(object(root, "characters"));
        return std::move(m_layout);
    }

private:
    [[noreturn]] static void wrong(const QString &place, const QString &why) { throw LayoutError(place, why); }

    static void refuseOthers(const QJsonObject &object, const QString &place, std::initializer_list<const char *> known)
    {
        QStringList names;
        for (const char *name : known)
            names << QLatin1String(name);
        const QStringList keys = object.keys();
        for (const QString &key : keys) {
            if (!names.contains(key))
                wrong(place.isEmpty() ? key : place + QLatin1Char('.') + key, QStringLiteral("no such key; there are: ") + names.join(QStringLiteral(", ")));
        }
    }

    static QString text(const QJsonObject &object, const char *key)
    {
        const QJsonValue value = object.value(QLatin1String(key));
        if (!value.isString() || value.toString().isEmpty())
            wrong(QLatin1String(key), QStringLiteral("a text is wanted"));
        return value.toString();
    }

    static QJsonObject object(const QJsonObject &from, const char *key)
    {
        const QJsonValue value = from.value(QLatin1String(key));
        if (!value.isUndefined() && !value.isObject())
            wrong(QLatin1String(key), QStringLiteral("an object is wanted"));
        return value.toObject();
    }

    template <class Value>
    static Value choice(const QJsonObject &object, const char *key, const QList<std::pair<const char *, Value>> &choices)
    {
        const QString given = text(object, key);
        QStringList names;
        for (const auto &[name, value] : choices) {
            if (given == QLatin1String(name))
                return value;
            names << QLatin1String(name);
        }
        wrong(QLatin1String(key), QStringLiteral("one of ") + names.join(QStringLiteral(", ")) + QStringLiteral(" is wanted"));
    }

    void readForm(const QJsonObject &root)
    {
        const QJsonValue headings = root.value(QStringLiteral("headings"));
        if (!headings.isUndefined() && !headings.isBool())
            wrong(QStringLiteral("headings"), QStringLiteral("true or false is wanted"));
        m_layout.headings = headings.toBool();
        m_fixed = m_layout.form == Layout::Form::Fixed;
        const QJsonValue bytes = root.value(QStringLiteral("record_bytes"));
        m_layout.recordBytes = bytes.toInt();
        if (m_fixed && (m_layout.recordBytes < 1 || m_layout.recordBytes > 65536))
            wrong(QStringLiteral("record_bytes"), QStringLiteral("the length of a record in bytes (1 to 65536), without the line end, is wanted"));
        if (!m_fixed && !bytes.isUndefined())
            wrong(QStringLiteral("record_bytes"), QStringLiteral("only a fixed-length file has it"));
        if (m_fixed && m_layout.headings)
            wrong(QStringLiteral("headings"), QStringLiteral("a fixed-length file has none"));
        if (m_fixed && m_layout.encoding == Layout::Encoding::Utf16)
            wrong(QStringLiteral("encoding"), QStringLiteral("a fixed-length file is utf-8 or cp932"));
        if (!m_fixed && m_layout.newLine == Layout::NewLine::None)
            wrong(QStringLiteral("newline"), QStringLiteral("only a fixed-length file has no line ends"));
    }

    /// "宛名番号" (heading), 3 (cell), or {"at": 41, "bytes": 8}; cells and bytes are counted from 1 in the file.
    LayoutPart part(const QString &place, const QJsonValue &value) const
    {
        LayoutPart made;
        if (m_fixed) {
            const QJsonObject object = value.toObject();
            made.at = object.value(QStringLiteral("at")).toInt() - 1;
            made.bytes = object.value(QStringLiteral("bytes")).toInt();
            if (made.at < 0 || made.bytes < 1 || made.at + made.bytes > m_layout.recordBytes)
                wrong(place, QStringLiteral("\"at\" (from 1) and \"bytes\" within record_bytes are wanted"));
        } else if (value.isDouble()) {
            made.cell = value.toInt() - 1;
            if (made.cell < 0 || made.cell >= 1000)
                wrong(place, QStringLiteral("cells are counted from 1"));
        } else if (value.isString() && !value.toString().isEmpty()) {
            if (!m_layout.headings)
                wrong(place, QStringLiteral("without \"headings\": true a cell is named by its number"));
            made.header = value.toString();
        } else {
            wrong(place, QStringLiteral("a heading or the number of a cell is wanted"));
        }
        return made;
    }

    void readMark(const QJsonObject &mark)
    {
        refuseOthers(mark, QStringLiteral("mark"), {"from", "at", "bytes", "data", "header", "trailer"});
        if (mark.isEmpty())
            return;
        m_layout.mark = part(QStringLiteral("mark"), m_fixed ? QJsonValue(mark) : mark.value(QStringLiteral("from")));
        if (!m_layout.mark.header.isEmpty())
            wrong(QStringLiteral("mark.from"), QStringLiteral("the number of a cell is wanted"));
        m_layout.dataMark = mark.value(QStringLiteral("data")).toString();
        m_layout.headerMark = mark.value(QStringLiteral("header")).toString();
        m_layout.trailerMark = mark.value(QStringLiteral("trailer")).toString();
    }

    void readTrailer(const QJsonObject &trailer)
    {
        refuseOthers(trailer, QStringLiteral("trailer"), {"rows", "first_seq", "last_seq"});
        if (trailer.isEmpty() != m_layout.trailerMark.isEmpty())
            wrong(QStringLiteral("trailer"), QStringLiteral("a trailer needs mark.trailer, and mark.trailer needs a trailer"));
        if (trailer.isEmpty())
            return;
        const bool headings = std::exchange(m_layout.headings, false); // a trailer's cells have numbers only
        m_layout.trailerRows = part(QStringLiteral("trailer.rows"), trailer.value(QStringLiteral("rows")));
        for (const auto &[key, target] : {std::pair{"first_seq", &m_layout.trailerFirst}, std::pair{"last_seq", &m_layout.trailerLast}}) {
            const QJsonValue value = trailer.value(QLatin1String(key));
            if (!value.isUndefined())
                *target = part(QStringLiteral("trailer.") + QLatin1String(key), value);
        }
        m_layout.headings = headings;
    }

    void readColumns(const QJsonObject &columns)
    {
        for (auto it = columns.begin(); it != columns.end(); ++it) {
            const QString place = QStringLiteral("columns.") + it.key();
            const int index = residentColumnIndex(it.key().toUtf8());
            if (index < 0)
                wrong(place, QStringLiteral("the register has no such column here"));
            m_layout.columns.append(column(place, ResidentColumn(index), it.value()));
        }
        std::sort(m_layout.columns.begin(), m_layout.columns.end(), [](const LayoutColumn &a, const LayoutColumn &b) { return a.column < b.column; });
        for (ResidentColumn needed : {ResidentColumn::AtenaNo, ResidentColumn::SetaiNo, ResidentColumn::Name, ResidentColumn::BirthRaw}) {
            if (!m_layout.column(needed))
                wrong(QStringLiteral("columns.") + QString::fromLatin1(residentColumnName(needed)), QStringLiteral("this column must be there"));
        }
    }

    LayoutColumn column(const QString &place, ResidentColumn column, const QJsonValue &value) const
    {
        LayoutColumn made;
        made.column = column;
        made.required = column == ResidentColumn::AtenaNo;
        if (!value.isObject()) {
            made.parts << part(place, value);
            return made;
        }
        const QJsonObject object = value.toObject();
        refuseOthers(object, place, {"from", "join", "at", "bytes", "pad", "codes", "value", "required"});
        if (object.contains(QStringLiteral("value"))) {
            made.constant = object.value(QStringLiteral("value")).toString();
            return made;
        }
        const QJsonValue from = m_fixed && !object.contains(QStringLiteral("from")) ? value : object.value(QStringLiteral("from"));
        if (from.isArray()) {
            const QJsonArray several = from.toArray();
            for (const QJsonValue &one : several)
                made.parts << part(place, one);
        } else {
            made.parts << part(place, from);
        }
        made.join = object.value(QStringLiteral("join")).toString();
        made.required = object.value(QStringLiteral("required")).toBool(made.required);
        if (object.contains(QStringLiteral("pad")))
            made.pad = choice<LayoutPad>(object, "pad", {{"space", LayoutPad::Space}, {"wide", LayoutPad::WideSpace}, {"zero", LayoutPad::Zero}});
        readCodes(place, object.value(QStringLiteral("codes")), made.codes);
        return made;
    }

    static void readCodes(const QString &place, const QJsonValue &codes, QHash<QString, QString> &into)
    {
        if (!codes.isUndefined() && !codes.isObject())
            wrong(place + QStringLiteral(".codes"), QStringLiteral("an object of the sender's codes and ours is wanted"));
        const QJsonObject object = codes.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!it.value().isString())
                wrong(place + QStringLiteral(".codes.") + it.key(), QStringLiteral("a text is wanted"));
            into.insert(it.key(), it.value().toString());
        }
    }

    /// {"E000": "20BB7"}: hexadecimal code points; several (with a selector) are parted by spaces.
    void readCharacters(const QJsonObject &characters)
    {
        for (auto it = characters.begin(); it != characters.end(); ++it) {
            const QString place = QStringLiteral("characters.") + it.key();
            bool ok = false;
            const char32_t from = it.key().toUInt(&ok, 16);
            QString to;
            const QStringList points = it.value().toString().split(QLatin1Char(' '), Qt::SkipEmptyParts);
            for (const QString &point : points) {
                bool good = false;
                const char32_t c = point.toUInt(&good, 16);
                ok = ok && good && c > 0x20 && c <= 0x10FFFF;
                to += QString::fromUcs4(&c, 1);
            }
            if (!ok || to.isEmpty())
                wrong(place, QStringLiteral("hexadecimal code points are wanted, as in \"E000\": \"20BB7\""));
            m_layout.characters.insert(from, to);
        }
    }

    Layout m_layout;
    bool m_fixed{};
};

} // namespace

Layout parseLayout(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        throw LayoutError(QStringLiteral("byte %1").arg(error.offset), document.isNull() ? error.errorString() : QStringLiteral("an object is wanted"));
    return LayoutReader().read(document.object());
}

} // namespace mimamori
