// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icon.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QSvgRenderer>

namespace mimamori {

QIcon icon(const QByteArray &name, const QColor &shade)
{
    static QHash<QByteArray, QIcon> made;
    const QByteArray key = name + shade.name().toLatin1();
    if (const auto found = made.constFind(key); found != made.constEnd())
        return *found;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", shade.name().toLatin1());
    QSvgRenderer renderer(svg);
    QIcon out;
    for (const int size : {16, 18, 20, 24, 32, 48}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        out.addPixmap(pixmap);
    }
    made.insert(key, out);
    return out;
}

} // namespace mimamori
