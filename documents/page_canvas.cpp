// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_canvas.h"

#include "base/problem.h"

#include <QPainter>

namespace mimamori {

namespace {

constexpr double topOfFirstPage = 16;
constexpr double topOfOtherPages = 24;
// Colours are flat: PDF/A-1 knows no transparency.
const QColor faint(232, 232, 232);
const QColor grey(110, 110, 110);
const QColor warning(190, 20, 20);

/// The family of the product first; whatever it does not have (rare kanji, outside the BMP) is drawn from the next.
QFont font(const QString &family, const QString &fallback, double points)
{
    QFont out;
    out.setFamilies({family, QStringLiteral("IPAmjMincho"), fallback});
    out.setPixelSize(qRound(points * PageCanvas::dotsPerInch / 72)); // of the page, not of any screen
    out.setHintingPreference(QFont::PreferNoHinting);
    return out;
}

} // namespace

QFont PageCanvas::mincho(double points)
{
    return font(QStringLiteral("BIZ UDMincho"), QStringLiteral("Noto Serif CJK JP"), points);
}

QFont PageCanvas::gothic(double points, bool bold)
{
    QFont out = font(QStringLiteral("BIZ UDGothic"), QStringLiteral("Noto Sans CJK JP"), points);
    out.setBold(bold);
    return out;
}

PageCanvas::PageCanvas(QPainter &painter, std::function<void()> newPage, const PaperJob &job, int totalPages, int mostPages)
    : m_painter(painter), m_newPage(std::move(newPage)), m_job(job), m_totalPages(totalPages), m_mostPages(mostPages)
{
    beginPage();
}

void PageCanvas::nextPage()
{
    m_newPage();
    beginPage();
}

void PageCanvas::beginPage()
{
    if (++m_page > m_mostPages)
        throw Problem("paper_too_long", {}, {{QStringLiteral("most"), m_mostPages}});
    drawWatermark();
    drawFoot();
    m_y = m_page == 1 ? topOfFirstPage : topOfOtherPages;
    if (!m_job.band.isEmpty()) { // on every page: pages come apart
        m_painter.fillRect(box(left, 8, width(), 6.5), warning);
        m_painter.setPen(Qt::white);
        m_painter.setFont(gothic(10.5, true));
        m_painter.drawText(box(left, 8, width(), 6.5), Qt::AlignCenter, m_job.band);
    }
    if (m_page > 1) {
        m_painter.setPen(grey);
        m_painter.setFont(gothic(8.5));
        m_painter.drawText(box(left, 16, width(), 5), Qt::AlignLeft | Qt::AlignVCenter, m_job.title + QStringLiteral("(続き)"));
        m_painter.drawText(box(left, 16, width(), 5), Qt::AlignRight | Qt::AlignVCenter, m_job.number);
    }
    m_painter.setPen(Qt::black);
}

void PageCanvas::drawWatermark()
{
    if (m_job.watermark.isEmpty())
        return;
    m_painter.save();
    m_painter.setPen(faint);
    m_painter.translate(dots(105), dots(150));
    m_painter.rotate(-35);
    m_painter.setFont(gothic(m_job.watermark.size() > 2 ? 58 : 140, true));
    m_painter.drawText(QRectF(-dots(130), -dots(35), dots(260), dots(70)), Qt::AlignCenter, m_job.watermark);
    m_painter.setFont(gothic(11));
    m_painter.drawText(QRectF(-dots(130), dots(34), dots(260), dots(10)), Qt::AlignCenter, m_job.trace);
    m_painter.restore();
}

void PageCanvas::drawFoot()
{
    QPen line(grey);
    line.setWidthF(dots(0.2));
    m_painter.setPen(line);
    m_painter.drawLine(QPointF(dots(left), dots(foot + 3)), QPointF(dots(right), dots(foot + 3)));
    m_painter.setPen(Qt::black);
    m_painter.setFont(gothic(8, true));
    m_painter.drawText(box(left, foot + 4, width(), 4.5), Qt::AlignLeft | Qt::AlignVCenter, m_job.caution);
    m_painter.setFont(gothic(7.5));
    m_painter.setPen(grey);
    m_painter.drawText(box(left, foot + 8.5, width() - 25, 4.5), Qt::AlignLeft | Qt::AlignVCenter, m_job.footer);
    m_painter.drawText(box(right - 25, foot + 8.5, 25, 4.5), Qt::AlignRight | Qt::AlignVCenter,
        QStringLiteral("%1 / %2").arg(m_page).arg(qMax(m_totalPages, m_page)));
}

} // namespace mimamori
