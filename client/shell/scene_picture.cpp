// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/scene_picture.h"

#include "model/model.h"
#include "ui/style.h"

#include <QAbstractScrollArea>
#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QSet>
#include <QWidget>

namespace mimamori {

namespace {

constexpr int widest = 1366;
constexpr qsizetype largest = 1'000'000;

void collectLabels(const RecordType &type, QSet<QString> &labels, QSet<const RecordType *> &seen)
{
    if (seen.contains(&type))
        return;
    seen.insert(&type);
    for (const Field &field : type.fields()) {
        labels << QCoreApplication::translate("record", field.label) << QCoreApplication::translate("record", field.section);
        if (field.group)
            collectLabels(*field.group, labels, seen);
    }
}

/// The labels of every described field: the program's own words.
const QSet<QString> &ownLabels()
{
    static const QSet<QString> all = [] {
        QSet<QString> labels;
        QSet<const RecordType *> seen;
        for (const RecordType *type : storedRecordTypes())
            collectLabels(*type, labels, seen);
        for (const OperationType &type : operationTypes())
            collectLabels(*type.request, labels, seen);
        return labels;
    }();
    return all;
}

bool isOwn(const QWidget &widget)
{
    const QString part = widget.property("part").toString();
    if (part == u"nav" || part == u"subnav" || part == u"navgroup" || widget.inherits("mimamori::FunctionKeyBar"))
        return true;
    const auto *label = qobject_cast<const QLabel *>(&widget);
    return label && ownLabels().contains(label->text());
}

/// Blocks of a widget and what is in it. A container is looked into; whatever is not known to be the program's own is covered.
void collectBlocks(const QWidget &widget, const QWidget &window, QList<QRect> &blocks)
{
    if (!widget.isVisible() || widget.size().isEmpty() || isOwn(widget))
        return;
    QList<const QWidget *> children;
    for (const QObject *child : widget.children()) {
        if (const auto *inner = qobject_cast<const QWidget *>(child); inner && !inner->isWindow() && inner->isVisible())
            children << inner;
    }
    const bool scrolls = qobject_cast<const QAbstractScrollArea *>(&widget) && !qobject_cast<const QScrollArea *>(&widget);
    const QRect place(widget.mapTo(&window, QPoint(0, 0)), widget.size());
    if (children.isEmpty() || scrolls || qobject_cast<const QLabel *>(&widget) || widget.inherits("QLineEdit") || widget.inherits("QTabBar"))
        blocks << place;
    else
        for (const QWidget *child : std::as_const(children))
            collectBlocks(*child, window, blocks);
}

/// A block of the same look for everything: a quiet ground with lines where text would stand.
void paintBlock(QPainter &painter, const QRect &block)
{
    painter.fillRect(block, colour::ground);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour::line);
    for (int y = block.top() + 5; y + 9 <= block.bottom(); y += 18)
        painter.drawRect(QRect(block.left() + 4, y, qMax(4, block.width() - 8), 8));
}

} // namespace

QImage pictureWithoutTexts(QWidget &window)
{
    QList<QRect> blocks;
    for (const QObject *child : window.children()) {
        if (const auto *widget = qobject_cast<const QWidget *>(child); widget && !widget->isWindow())
            collectBlocks(*widget, window, blocks);
    }
    QImage image(window.size(), QImage::Format_RGB32);
    image.fill(colour::surface);
    window.render(&image);
    QPainter painter(&image);
    for (const QRect &block : std::as_const(blocks))
        paintBlock(painter, block);
    painter.end();
    return image.width() > widest ? image.scaledToWidth(widest, Qt::SmoothTransformation) : image;
}

QByteArray scenePicture(QWidget &window)
{
    QByteArray out;
    QBuffer buffer(&out);
    if (!buffer.open(QIODevice::WriteOnly) || !pictureWithoutTexts(window).save(&buffer, "PNG"))
        return {};
    return out.size() <= largest ? out : QByteArray();
}

} // namespace mimamori
