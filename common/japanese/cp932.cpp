// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/cp932.h"

#include "japanese/table.h"

#include <array>
#include <memory>

namespace mimamori {

namespace {

constexpr int trailsPerLead = 188;
constexpr char32_t firstUserDefined = 0xE000;
constexpr char32_t lastUserDefined = 0xE757;

/// Position of a trail byte in its row (40-7E, 80-FC), -1 when it is none.
int trailIndex(quint8 trail)
{
    if (trail < 0x40 || trail == 0x7F || trail > 0xFC)
        return -1;
    return trail - (trail > 0x7F ? 0x41 : 0x40);
}

quint8 trailAt(int index)
{
    return quint8(index + (index < 63 ? 0x40 : 0x41));
}

struct Tables {
    std::array<std::array<char16_t, trailsPerLead>, 256> toUnicode{};
    std::array<quint16, 0x10000> fromUnicode{};

    Tables()
    {
        const QList<QByteArrayList> rows = readJapaneseTable(QStringLiteral("cp932.tsv"));
        for (const QByteArrayList &row : rows)
            addRow(quint8(row[0].toUInt(nullptr, 16)), row[1]);
        for (char32_t c = firstUserDefined; c <= lastUserDefined; ++c) {
            const int n = int(c - firstUserDefined);
            add(quint8(0xF0 + n / trailsPerLead), n % trailsPerLead, char16_t(c));
        }
    }

    void addRow(quint8 lead, const QByteArray &cells)
    {
        for (int i = 0; i < trailsPerLead && 4 * i + 4 <= cells.size(); ++i) {
            bool ok = false;
            const ushort unit = cells.mid(4 * i, 4).toUShort(&ok, 16);
            if (ok)
                add(lead, i, unit);
        }
    }

    void add(quint8 lead, int index, char16_t unit)
    {
        toUnicode[lead][index] = unit;
        // Of several places of one character the first is written, but never NEC's copies of the IBM characters.
        if (lead != 0xED && lead != 0xEE && fromUnicode[unit] == 0)
            fromUnicode[unit] = quint16(lead << 8 | trailAt(index));
    }
};

const Tables &tables()
{
    static const std::unique_ptr<const Tables> built = std::make_unique<Tables>();
    return *built;
}

bool isHalfKana(char32_t c)
{
    return c >= 0xFF61 && c <= 0xFF9F;
}

} // namespace

Cp932Encoded encodeCp932(const QString &text)
{
    Cp932Encoded out;
    for (const uint c : text.toUcs4()) {
        if (c < 0x80) {
            out.bytes.append(char(c));
        } else if (isHalfKana(c)) {
            out.bytes.append(char(c - 0xFF61 + 0xA1));
        } else {
            quint16 code = c < 0x10000 ? tables().fromUnicode[c] : quint16(0);
            if (code == 0) {
                if (!out.unmappable.contains(char32_t(c)))
                    out.unmappable.append(char32_t(c));
                code = 0x81AC; // 〓
            }
            out.bytes.append(char(code >> 8));
            out.bytes.append(char(code & 0xFF));
        }
    }
    return out;
}

Cp932Decoded decodeCp932(const QByteArray &bytes)
{
    Cp932Decoded out;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto b = quint8(bytes[i]);
        if (b < 0x80) {
            out.text.append(QLatin1Char(char(b)));
            continue;
        }
        if (b >= 0xA1 && b <= 0xDF) {
            out.text.append(QChar(char16_t(b - 0xA1 + 0xFF61)));
            continue;
        }
        const int trail = i + 1 < bytes.size() ? trailIndex(quint8(bytes[i + 1])) : -1;
        const char16_t unit = trail < 0 ? u'\0' : tables().toUnicode[b][trail];
        if (unit == 0) {
            out.firstBad = i;
            return out;
        }
        out.text.append(QChar(unit));
        ++i;
    }
    return out;
}

} // namespace mimamori
