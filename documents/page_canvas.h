// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/paper.h"

#include <QFont>
#include <QRectF>

#include <functional>

class QPainter;

namespace mimamori {

/// The pages of a paper: where the pen stands, what each page carries at its top, its foot and behind its text.
/// All lengths are millimetres on the page.
class PageCanvas {
public:
    static constexpr int dotsPerInch = 600;
    static constexpr double left = 20, right = 190, foot = 278;

    /// `totalPages` 0 = not known yet. Throws Problem{"paper_too_long"} when a page over `mostPages` is begun.
    PageCanvas(QPainter &painter, std::function<void()> newPage, const PaperJob &job, int totalPages, int mostPages);

    QPainter &painter() { return m_painter; }
    int pages() const { return m_page; }
    double width() const { return right - left; }
    double y() const { return m_y; }
    double room() const { return foot - m_y; }
    void advance(double millimetres) { m_y += millimetres; }
    void nextPage();

    static double dots(double millimetres) { return millimetres * dotsPerInch / 25.4; }
    static double millimetres(double dots) { return dots * 25.4 / dotsPerInch; }
    static QRectF box(double x, double y, double w, double h) { return {dots(x), dots(y), dots(w), dots(h)}; }

    /// Text of papers: Mincho for what was written, Gothic for the form's own words. Points.
    static QFont mincho(double points);
    static QFont gothic(double points, bool bold = false);

private:
    void beginPage();
    void drawWatermark();
    void drawFoot();

    QPainter &m_painter;
    std::function<void()> m_newPage;
    const PaperJob &m_job;
    int m_totalPages;
    int m_mostPages;
    int m_page{};
    double m_y{};
};

} // namespace mimamori
