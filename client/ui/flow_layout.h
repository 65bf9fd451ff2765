// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace mimamori {

/// Fields side by side, wrapping where the row ends; a field that can grow takes what is left of its row.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget *parent = nullptr, int gapX = 12, int gapY = 8);
    ~FlowLayout() override;

    /// Gives a field a row of its own.
    void setWholeRow(QWidget *widget);

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const;
    int placeRow(const QList<QLayoutItem *> &row, const QRect &rect, int y, bool apply) const;

    QList<QLayoutItem *> m_items;
    int m_gapX, m_gapY;
};

} // namespace mimamori
