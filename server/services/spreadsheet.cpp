// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/spreadsheet.h"

#include "base/problem.h"

#include <QFile>

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

namespace mimamori {

namespace {

/// The library writes to a name; this one lies in memory only.
class MemoryFile {
public:
    MemoryFile() : m_fd(::memfd_create("spreadsheet", MFD_CLOEXEC))
    {
        if (m_fd < 0)
            throw Problem("store");
    }
    ~MemoryFile() { ::close(m_fd); }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;

    QByteArray name() const { return "/proc/self/fd/" + QByteArray::number(m_fd); }
    QByteArray content() const
    {
        QFile file;
        if (!file.open(m_fd, QIODevice::ReadOnly, QFileDevice::DontCloseHandle) || !file.seek(0))
            throw Problem("store");
        return file.readAll();
    }

private:
    int m_fd;
};

void writeRow(lxw_worksheet *sheet, lxw_row_t at, const QStringList &cells, lxw_format *format)
{
    for (qsizetype i = 0; i < cells.size(); ++i)
        worksheet_write_string(sheet, at, lxw_col_t(i), cells[i].left(32'000).toUtf8().constData(), format); // a cell holds 32,767
}

} // namespace

QByteArray spreadsheet(const QStringList &headings, const QList<QStringList> &rows, const QString &trace)
{
    const MemoryFile file;
    QByteArray temporary("/dev/shm"); // the library's own temporary files hold the same texts: memory, not disk
    lxw_workbook_options options{};
    options.constant_memory = LXW_FALSE;
    options.tmpdir = temporary.data();
    lxw_workbook *book = workbook_new_opt(file.name().constData(), &options);
    if (!book)
        throw Problem("store");
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    format_set_bg_color(bold, 0xEEF1F4);
    format_set_border(bold, LXW_BORDER_THIN);
    lxw_format *text = workbook_add_format(book);
    format_set_num_format(text, "@");
    format_set_text_wrap(text);
    format_set_align(text, LXW_ALIGN_VERTICAL_TOP);
    writeRow(sheet, 0, headings, bold);
    lxw_row_t at = 1;
    for (const QStringList &row : rows)
        writeRow(sheet, at++, row, text);
    writeRow(sheet, at, {trace}, text);
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_set_column(sheet, 0, lxw_col_t(qMax<qsizetype>(1, headings.size()) - 1), 18, nullptr);
    worksheet_set_paper(sheet, 9); // A4
    worksheet_set_landscape(sheet);
    QString foot = trace.left(200);
    foot.replace(QLatin1Char('&'), QStringLiteral("&&"));
    worksheet_set_footer(sheet, QByteArray("&L&8" + foot.toUtf8() + "&R&P / &N").constData());
    if (workbook_close(book) != LXW_NO_ERROR)
        throw Problem("store");
    return file.content();
}

} // namespace mimamori
