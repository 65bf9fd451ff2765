// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper_layout.h"

#include "page_canvas.h"

#include <QPainter>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace mimamori {

namespace {

constexpr double padding = 1.6;     // between a cell's border and its text
constexpr double leastRow = 6.8;
constexpr double labelWidth = 28;
const QColor labelGround(238, 241, 244);

struct Cell {
    QString text;
    double width{};
    bool isLabel{};
};

/// The lines of one cell, broken to its width.
class CellText {
public:
    explicit CellText(const Cell &cell) : m_cell(cell), m_layout(shown(cell.text), cell.isLabel ? PageCanvas::gothic(9) : PageCanvas::mincho(10.5))
    {
        QTextOption option(cell.isLabel ? Qt::AlignCenter : Qt::AlignLeft);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout.setTextOption(option);
        m_layout.beginLayout();
        for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine())
            line.setLineWidth(PageCanvas::dots(cell.width - 2 * padding));
        m_layout.endLayout();
    }

    const Cell &cell() const { return m_cell; }
    int lines() const { return m_layout.lineCount(); }
    /// Height of a line, mm, with the air above it.
    double lineHeight() const { return PageCanvas::millimetres(m_layout.lineAt(0).height()) * 1.25; }
    double height(int lines) const { return lines * lineHeight() + 2 * padding; }

    void draw(QPainter &painter, double x, double y, double rowHeight, int first, int count) const
    {
        const double free = rowHeight - count * lineHeight();
        const bool centred = m_cell.isLabel || lines() == 1;
        double at = y + (centred ? free / 2 : padding) + lineHeight() * 0.1;
        for (int i = first; i < first + count; ++i, at += lineHeight()) {
            const QTextLine line = m_layout.lineAt(i);
            line.draw(&painter, QPointF(PageCanvas::dots(x + padding), PageCanvas::dots(at) - line.y()));
        }
    }

private:
    static QString shown(QString text)
    {
        if (text.isEmpty())
            return QStringLiteral("\u3000");
        return text.replace(QLatin1Char('\n'), QChar::LineSeparator);
    }

    Cell m_cell;
    QTextLayout m_layout;
};

using Row = std::vector<std::unique_ptr<CellText>>;

Row rowOf(const std::vector<Cell> &cells)
{
    Row out;
    for (const Cell &cell : cells)
        out.push_back(std::make_unique<CellText>(cell));
    return out;
}

double heightOf(const Row &row, const std::vector<int> &done)
{
    double out = leastRow;
    for (size_t i = 0; i < row.size(); ++i)
        out = qMax(out, row[i]->height(row[i]->lines() - done[i]));
    return out;
}

/// Draws as much of a row as fits into `height`; adds what was drawn to `done`.
void drawPart(PageCanvas &canvas, const Row &row, std::vector<int> &done, double height)
{
    QPainter &painter = canvas.painter();
    QPen border(Qt::black);
    border.setWidthF(PageCanvas::dots(0.2));
    double x = PageCanvas::left;
    for (size_t i = 0; i < row.size(); ++i) {
        const CellText &text = *row[i];
        const QRectF box = PageCanvas::box(x, canvas.y(), text.cell().width, height);
        if (text.cell().isLabel)
            painter.fillRect(box, labelGround);
        painter.setPen(border);
        painter.drawRect(box);
        painter.setPen(Qt::black);
        const int fit = qMax(1, int((height - 2 * padding + 0.01) / text.lineHeight()));
        const int first = text.cell().isLabel && done[i] >= text.lines() ? 0 : done[i]; // a carried-on row says again what it is
        const int count = qMin(fit, text.lines() - first);
        text.draw(painter, x, canvas.y(), height, first, count);
        done[i] = first + count;
        x += text.cell().width;
    }
    canvas.advance(height);
}

void drawRow(PageCanvas &canvas, const Row &row)
{
    std::vector<int> done(row.size(), 0);
    const auto left = [&] {
        for (size_t i = 0; i < row.size(); ++i) {
            if (!row[i]->cell().isLabel && done[i] < row[i]->lines())
                return true;
        }
        return false;
    };
    const double whole = heightOf(row, done);
    const double wholePage = PageCanvas::foot - 30;
    if (whole > canvas.room() && (whole <= wholePage / 3 || canvas.room() < 30))
        canvas.nextPage();
    do {
        const double height = qMin(heightOf(row, done), canvas.room());
        drawPart(canvas, row, done, height);
        if (left())
            canvas.nextPage();
    } while (left());
}

void drawHeading(PageCanvas &canvas, const QString &heading)
{
    if (heading.isEmpty())
        return;
    if (canvas.room() < 9 + 2 * leastRow)
        canvas.nextPage();
    canvas.advance(2);
    canvas.painter().setPen(Qt::black);
    canvas.painter().setFont(PageCanvas::gothic(10.5, true));
    canvas.painter().drawText(PageCanvas::box(PageCanvas::left, canvas.y(), canvas.width(), 6), Qt::AlignLeft | Qt::AlignVCenter, heading);
    canvas.advance(5.8);
}

void drawFields(PageCanvas &canvas, const PaperBlock &block)
{
    for (const PaperRow &row : block.rows) {
        const auto pairs = row.cells.size() / 2;
        const double value = canvas.width() / double(qMax<qsizetype>(1, pairs)) - labelWidth;
        std::vector<Cell> cells;
        for (qsizetype i = 0; i + 1 < row.cells.size(); i += 2) {
            cells.push_back({row.cells[i], labelWidth, true});
            cells.push_back({row.cells[i + 1], value, false});
        }
        drawRow(canvas, rowOf(cells));
    }
}

void drawTable(PageCanvas &canvas, const PaperBlock &block)
{
    const QStringList parts = block.widths.split(QLatin1Char(','));
    const auto cellsOf = [&](const QStringList &texts, bool isLabel) {
        std::vector<Cell> cells;
        for (qsizetype i = 0; i < block.columns.size(); ++i) {
            const double share = parts.size() == block.columns.size() ? parts[i].toDouble() / 100 : 1.0 / double(block.columns.size());
            cells.push_back({texts.value(i), canvas.width() * share, isLabel});
        }
        return cells;
    };
    drawRow(canvas, rowOf(cellsOf(block.columns, true)));
    for (const PaperRow &row : block.rows) {
        const Row cells = rowOf(cellsOf(row.cells, false));
        if (heightOf(cells, std::vector<int>(cells.size(), 0)) > canvas.room() && canvas.room() < 30) {
            canvas.nextPage();
            drawRow(canvas, rowOf(cellsOf(block.columns, true)));
        }
        drawRow(canvas, cells);
    }
}

void drawNote(PageCanvas &canvas, const QString &text)
{
    const CellText note({text, canvas.width(), false});
    if (note.height(note.lines()) > canvas.room())
        canvas.nextPage();
    canvas.painter().setPen(Qt::black);
    note.draw(canvas.painter(), PageCanvas::left - padding, canvas.y(), note.height(note.lines()), 0, note.lines());
    canvas.advance(note.height(note.lines()));
}

/// The boxes for the seals of those who have seen or decided, at the right edge.
void drawStamps(PageCanvas &canvas, const QStringList &names)
{
    constexpr double side = 17;
    QPainter &painter = canvas.painter();
    QPen border(Qt::black);
    border.setWidthF(PageCanvas::dots(0.2));
    painter.setPen(border);
    painter.setFont(PageCanvas::gothic(8));
    double x = PageCanvas::right - side * double(names.size());
    for (const QString &name : names) {
        painter.drawRect(PageCanvas::box(x, canvas.y(), side, 5));
        painter.drawText(PageCanvas::box(x, canvas.y(), side, 5), Qt::AlignCenter, name);
        painter.drawRect(PageCanvas::box(x, canvas.y() + 5, side, side));
        x += side;
    }
    canvas.advance(side + 5 + 2);
}

void drawBlock(PageCanvas &canvas, const PaperBlock &block)
{
    drawHeading(canvas, block.heading);
    if (block.layout == QLatin1String("fields"))
        drawFields(canvas, block);
    else if (block.layout == QLatin1String("table"))
        drawTable(canvas, block);
    else if (block.layout == QLatin1String("text"))
        drawRow(canvas, rowOf({{block.text, canvas.width(), false}}));
    else if (block.layout == QLatin1String("stamps"))
        drawStamps(canvas, block.columns);
    else
        drawNote(canvas, block.text);
}

/// Number and date at the right, addressee at the left, sender below, title in the middle (domain.md 9.5).
void drawHead(PageCanvas &canvas, const PaperJob &job)
{
    QPainter &painter = canvas.painter();
    painter.setPen(Qt::black);
    painter.setFont(PageCanvas::mincho(10.5));
    const auto line = [&](const QString &text, Qt::Alignment side) {
        painter.drawText(PageCanvas::box(PageCanvas::left, canvas.y(), canvas.width(), 6), side | Qt::AlignVCenter, text);
    };
    line(job.number, Qt::AlignRight);
    canvas.advance(6);
    line(job.date, Qt::AlignRight);
    canvas.advance(5);
    painter.setFont(PageCanvas::mincho(12));
    line(job.recipient, Qt::AlignLeft);
    canvas.advance(6);
    painter.setFont(PageCanvas::mincho(10.5));
    line(job.sender, Qt::AlignRight);
    canvas.advance(8);
    QFont title = PageCanvas::mincho(18);
    title.setLetterSpacing(QFont::AbsoluteSpacing, PageCanvas::dots(1.0));
    painter.setFont(title);
    painter.drawText(PageCanvas::box(PageCanvas::left, canvas.y(), canvas.width(), 10), Qt::AlignCenter, job.title);
    canvas.advance(11);
    if (!job.subtitle.isEmpty()) {
        painter.setFont(PageCanvas::mincho(10));
        painter.drawText(PageCanvas::box(PageCanvas::left, canvas.y(), canvas.width(), 5), Qt::AlignCenter, job.subtitle);
        canvas.advance(6);
    }
    canvas.advance(2);
}

} // namespace

void layOutPaper(PageCanvas &canvas, const PaperJob &job)
{
    drawHead(canvas, job);
    for (const PaperBlock &block : job.blocks) {
        if (block.layout == QLatin1String("page")) { // a sheet of its own, with the head again
            canvas.nextPage();
            drawHead(canvas, job);
            continue;
        }
        drawBlock(canvas, block);
    }
}

} // namespace mimamori
