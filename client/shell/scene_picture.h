// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QImage;
class QWidget;

namespace mimamori {

/// What a window looks like, with a block over everything that may hold text of the work: fields, lists, tabs, words and names. What
/// stays readable is the program's own: navigation, function keys and the labels of described fields. The blocks depend on where the
/// widgets are, never on what they say, so that nothing can be guessed from their length.
QImage pictureWithoutTexts(QWidget &window);
/// The same as PNG, small enough to be sent; empty when that cannot be.
QByteArray scenePicture(QWidget &window);

} // namespace mimamori
