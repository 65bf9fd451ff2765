// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render_paper.h"

#include "base/problem.h"
#include "page_canvas.h"
#include "paper_layout.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>

namespace mimamori {

namespace {

struct Written {
    QByteArray pdf;
    int pages{};
};

Written write(const PaperJob &job, const RenderLimits &limits, int totalPages)
{
    Written out;
    QBuffer buffer(&out.pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(PageCanvas::dotsPerInch);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    writer.setTitle(job.title); // the form's name; who it is about must not stand in the file's properties
    writer.setCreator(QStringLiteral("Mimamori"));
    {
        QPainter painter(&writer);
        PageCanvas canvas(painter, [&writer] { writer.newPage(); }, job, totalPages, limits.pages);
        layOutPaper(canvas, job);
        out.pages = canvas.pages();
    }
    return out;
}

/// The pages of one run over the paper, drawn on images.
QList<QImage> draw(const PaperJob &job, const RenderLimits &limits, int dotsPerInch, int totalPages)
{
    QList<QImage> out;
    QPainter painter;
    const double scale = double(dotsPerInch) / PageCanvas::dotsPerInch;
    const auto nextPage = [&] {
        if (painter.isActive())
            painter.end();
        out << QImage(qRound(210 / 25.4 * dotsPerInch), qRound(297 / 25.4 * dotsPerInch), QImage::Format_RGB32);
        out.last().fill(Qt::white);
        painter.begin(&out.last());
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(scale, scale);
    };
    out.reserve(limits.pages + 1); // the painter stands on the last one
    nextPage();
    PageCanvas canvas(painter, nextPage, job, totalPages, limits.pages);
    layOutPaper(canvas, job);
    painter.end();
    return out;
}

} // namespace

QList<QImage> paperImages(const PaperJob &job, int dotsPerInch, const RenderLimits &limits)
{
    return draw(job, limits, dotsPerInch, int(draw(job, limits, 10, 0).size()));
}

QByteArray renderPaper(const PaperJob &job, const RenderLimits &limits)
{
    const QStringList families = QFontDatabase::families();
    if (!families.contains(QStringLiteral("BIZ UDGothic")) || !families.contains(QStringLiteral("BIZ UDMincho")))
        throw Problem("no_fonts");
    // "1 / 3" needs the number of pages before the first is written: laid out once to count, once for good.
    const int pages = write(job, limits, 0).pages;
    return write(job, limits, pages).pdf;
}

} // namespace mimamori
