// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/csv.h"

#include <QStringDecoder>

namespace mimamori {

namespace {

QString quoted(QString cell)
{
    static const QString dangerous = QStringLiteral("=+-@\t\r");
    if (!cell.isEmpty() && dangerous.contains(cell.front()))
        cell.prepend(QLatin1Char('\''));
    if (cell.contains(QLatin1Char('"')) || cell.contains(QLatin1Char(',')) || cell.contains(QLatin1Char('\n')) || cell.contains(QLatin1Char('\r'))) {
        cell.replace(QLatin1Char('"'), QStringLiteral("\"\""));
        return QLatin1Char('"') + cell + QLatin1Char('"');
    }
    return cell;
}

/// Reads one text cell by cell; knows the line it is in.
class Reader {
public:
    explicit Reader(const QString &text) : m_text(text) {}

    CsvResult read()
    {
        while (m_at < m_text.size() && m_result.error.isEmpty())
            readRow();
        return m_result;
    }

private:
    void readRow()
    {
        QStringList cells;
        m_column = 0;
        do {
            ++m_column;
            cells << (peek() == QLatin1Char('"') ? quotedCell() : plainCell());
            if (!m_result.error.isEmpty())
                return;
        } while (take(QLatin1Char(',')));
        take(QLatin1Char('\r'));
        if (m_at < m_text.size() && !take(QLatin1Char('\n'))) {
            fail("text-after-quote");
            return;
        }
        ++m_line;
        m_result.rows << cells;
    }

    QString plainCell()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && peek() != QLatin1Char(',') && peek() != QLatin1Char('\n') && peek() != QLatin1Char('\r'))
            ++m_at;
        return m_text.mid(start, m_at - start);
    }

    QString quotedCell()
    {
        QString cell;
        ++m_at;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at++];
            if (c != QLatin1Char('"')) {
                m_line += c == QLatin1Char('\n');
                cell += c;
            } else if (take(QLatin1Char('"'))) {
                cell += QLatin1Char('"');
            } else {
                return cell;
            }
        }
        fail("unclosed-quote");
        return cell;
    }

    QChar peek() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    bool take(QChar c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    void fail(const char *why)
    {
        m_result.error = why;
        m_result.line = m_line;
        m_result.column = m_column;
    }

    const QString &m_text;
    qsizetype m_at{};
    int m_line{1};
    int m_column{};
    CsvResult m_result;
};

} // namespace

void CsvWriter::row(const QStringList &cells)
{
    QStringList out;
    for (const QString &cell : cells)
        out << quoted(cell);
    m_text += out.join(QLatin1Char(',')) + QStringLiteral("\r\n");
}

QByteArray CsvWriter::utf8() const
{
    return QByteArray("\xEF\xBB\xBF") + m_text.toUtf8();
}

CsvResult readCsv(const QByteArray &utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(utf8.startsWith("\xEF\xBB\xBF") ? utf8.sliced(3) : utf8);
    if (decoder.hasError())
        return {.rows = {}, .error = "not-utf8", .line = 1, .column = 1};
    return Reader(text).read();
}

} // namespace mimamori
