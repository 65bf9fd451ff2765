// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>

class QApplication;

namespace mimamori {

class Preferences;

/// The few colours that mean something. Widgets use these names and never a literal; a test keeps every pair readable.
namespace colour {
inline constexpr QColor ground{0xF7, 0xF8, 0xFA};
inline constexpr QColor surface{0xFF, 0xFF, 0xFF};
inline constexpr QColor text{0x1F, 0x29, 0x33};
inline constexpr QColor quiet{0x5B, 0x67, 0x70};
inline constexpr QColor line{0xD5, 0xDA, 0xE0};
inline constexpr QColor fieldLine{0x8A, 0x94, 0x9E};
inline constexpr QColor accent{0x0B, 0x5C, 0xAD};
inline constexpr QColor accentGround{0xE8, 0xF1, 0xFB};
inline constexpr QColor danger{0xB3, 0x26, 0x1E};
inline constexpr QColor dangerGround{0xFC, 0xE8, 0xE6};
inline constexpr QColor warning{0x8A, 0x52, 0x00};
inline constexpr QColor warningGround{0xFF, 0xF4, 0xE0};
inline constexpr QColor good{0x1B, 0x6E, 0x3C};
inline constexpr QColor goodGround{0xE6, 0xF4, 0xEA};
inline constexpr QColor keyBar{0x26, 0x3A, 0x4A};
inline constexpr QColor keyBarKey{0x8F, 0xC4, 0xF5};
inline constexpr QColor keyBarText{0xFF, 0xFF, 0xFF};
inline constexpr QColor keyBarQuiet{0x9F, 0xAD, 0xB8};
inline constexpr QColor training{0x6A, 0x1B, 0x9A};
inline constexpr QColor trainingStripe{0x8E, 0x4D, 0xB8};
} // namespace colour

/// Contrast of two opaque colours as WCAG 2 reckons it, 1..21.
double contrast(const QColor &a, const QColor &b);

/// Fusion, one style sheet, one font: sets the look of the program and follows the chosen text size (also Ctrl+wheel).
class Style : public QObject {
    Q_OBJECT
public:
    Style(QApplication &app, Preferences &preferences);

    /// The text sizes a person can choose.
    static const QList<int> &sizes();
    /// Bigger or smaller by one of sizes().
    void step(int direction);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    QApplication &m_app;
    Preferences &m_preferences;
    int m_applied{};
};

/// The style sheet for a text size in points; for tests.
QString styleSheet(int pointSize);

} // namespace mimamori
