// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"

#include "core/preferences.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QStyleFactory>
#include <QWheelEvent>

#include <cmath>

namespace mimamori {

namespace {

double luminance(const QColor &c)
{
    const auto part = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF());
}

QPalette palette()
{
    QPalette p;
    p.setColor(QPalette::Window, colour::ground);
    p.setColor(QPalette::Base, colour::surface);
    p.setColor(QPalette::AlternateBase, colour::ground);
    p.setColor(QPalette::Button, colour::surface);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        p.setColor(role, colour::text);
    p.setColor(QPalette::ToolTipBase, colour::surface);
    p.setColor(QPalette::PlaceholderText, colour::quiet);
    p.setColor(QPalette::Highlight, colour::accent);
    p.setColor(QPalette::HighlightedText, colour::surface);
    p.setColor(QPalette::Link, colour::accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, colour::quiet);
    return p;
}

/// Widgets name their part by object name or by the property "part"; colours stand here only, as @name.
const char *const sheet = R"(
QWidget { color: @text; }
QFrame[part="bar"] { background: @surface; border: none; border-bottom: 1px solid @line; }
QFrame[part="side"] { background: @surface; border: none; border-right: 1px solid @line; }
QFrame[part="card"] { background: @surface; border: 1px solid @line; border-radius: 4px; }
QFrame[part="message"] { background: @accentGround; border: none; border-top: 1px solid @line; }
QFrame[part="keys"] { background: @keyBar; border: none; }
QLabel[part="offline"] { background: @warningGround; color: @warning; border-bottom: 1px solid @line; padding: 5px 16px; }
QFrame[part="popup"] { background: @surface; border: 1px solid @fieldLine; }
QLabel[part="product"] { color: @accent; font-size: @bigpt; font-weight: bold; }
QLabel[part="heading"] { font-weight: bold; }
QLabel[part="title"] { font-size: @bigpt; font-weight: bold; }
QLabel[part="quiet"], QLabel[part="label"] { color: @quiet; }
QLabel[part="label"] { font-size: @smallpt; }
QLabel[part="note"] { color: @danger; font-size: @smallpt; }
QLabel[part="hint"] { background: @surface; color: @quiet; border: 1px solid @line; border-radius: 3px; padding: 2px 6px; }
QLabel[part="hint"][warning="true"] { background: @warningGround; color: @warning; border-color: @warning; }
QLabel[kind="good"] { color: @good; } QLabel[kind="danger"] { color: @danger; font-weight: bold; }
QLabel[kind="warning"] { color: @warning; font-weight: bold; } QLabel[kind="quiet"] { color: @quiet; }
QLabel[chip="overdue"], QLabel[chip="danger"] { background: @dangerGround; color: @danger; }
QLabel[chip="today"], QLabel[chip="warning"] { background: @warningGround; color: @warning; }
QLabel[chip="soon"], QLabel[chip="info"] { background: @accentGround; color: @accent; }
QLabel[chip="done"], QLabel[chip="good"] { background: @goodGround; color: @good; }
QLabel[chip="later"], QLabel[chip="paused"], QLabel[chip="plain"] { background: @ground; color: @text; border: 1px solid @line; }
QLabel[chip] { border-radius: 3px; padding: 2px 8px; font-weight: bold; font-size: @smallpt; }
QLineEdit, QPlainTextEdit, QListWidget { background: @surface; border: 1px solid @fieldLine; border-radius: 3px; selection-background-color: @accent; selection-color: @surface; }
QLineEdit { padding: 0 7px; min-height: @fieldpx; max-height: @fieldpx; }
QPlainTextEdit { padding: 3px 4px; }
QLineEdit:focus, QPlainTextEdit:focus, QListWidget:focus { border: 2px solid @accent; }
QListWidget { outline: none; }
QListWidget::item { min-height: 24px; padding: 0 4px; }
QListWidget::item:selected { background: @accentGround; color: @text; }
QLineEdit:focus { padding: 0 6px; min-height: @focusedpx; max-height: @focusedpx; }
QPlainTextEdit:focus { padding: 2px 3px; }
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] { background: @ground; border-color: @line; }
QLineEdit:disabled { background: @ground; border-color: @line; color: @quiet; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QListWidget[problem="true"] { border-color: @danger; }
QCheckBox { spacing: 6px; padding: 2px; border: 2px solid transparent; border-radius: 3px; }
QCheckBox:focus { border-color: @accent; }
QPushButton { background: @surface; color: @accent; border: 1px solid @accent; border-radius: 3px; padding: 3px 14px; min-height: 20px; }
QPushButton:hover { background: @accentGround; }
QPushButton:focus { border: 2px solid @accent; padding: 2px 13px; }
QPushButton:disabled { color: @quiet; border-color: @line; }
QPushButton[part="main"] { background: @accent; color: @surface; font-weight: bold; }
QPushButton[part="main"]:focus { border: 2px solid @text; }
QPushButton[part="main"]:disabled { background: @ground; color: @quiet; border-color: @line; }
QPushButton[part="answer"]:checked { background: @accent; color: @surface; font-weight: bold; }
QPushButton[part="answer"]:checked:focus { border: 2px solid @text; }
QPushButton[part="answer"]:checked:disabled { background: @quiet; border-color: @quiet; }
QPushButton[part="link"] { border: 2px solid transparent; background: transparent; padding: 2px 6px; }
QPushButton[part="link"]:focus { border-color: @accent; }
QPushButton[part="nav"] { border: none; border-left: 3px solid transparent; border-radius: 0; background: @surface; color: @text; text-align: left; padding: 7px 12px 7px 13px; min-height: 22px; }
QPushButton[part="nav"]:hover { background: @ground; }
QPushButton[part="nav"]:focus { border: 2px solid @accent; padding: 5px 11px 5px 13px; }
QPushButton[part="nav"][current="true"] { background: @accentGround; color: @accent; border-left: 3px solid @accent; font-weight: bold; }
QPushButton[part="navgroup"] { border: none; border-radius: 0; background: @surface; color: @text; text-align: left; padding: 4px 4px 4px 18px; min-height: 20px; }
QPushButton[part="navgroup"]:hover { background: @ground; }
QPushButton[part="navgroup"]:focus { border: 2px solid @accent; padding: 2px 2px 2px 16px; }
QPushButton[part="subnav"] { border: none; border-radius: 0; background: @surface; color: @quiet; text-align: left; padding: 3px 12px 3px 44px; min-height: 20px; }
QPushButton[part="subnav"]:hover { background: @ground; }
QPushButton[part="subnav"]:focus { border: 2px solid @accent; padding: 1px 10px 1px 42px; }
QPushButton[part="subnav"][current="true"] { color: @accent; font-weight: bold; }
QPushButton[part="key"] { border: none; border-radius: 0; background: transparent; color: @keyBarText; padding: 2px 4px; min-height: 18px; font-size: @smallpt; }
QPushButton[part="key"]:hover { background: @accent; }
QPushButton[part="key"]:disabled { background: transparent; color: @keyBarQuiet; }
QTabBar { background: @ground; }
QTabBar::tab { background: transparent; color: @quiet; padding: 6px 14px; border: none; border-bottom: 3px solid transparent; }
QTabBar::tab:selected { color: @accent; border-bottom: 3px solid @accent; font-weight: bold; }
QTabBar::tab:focus { color: @text; }
QTableView { background: @surface; border: 2px solid @surface; gridline-color: @line; selection-background-color: @accentGround; selection-color: @text; outline: none; }
QTableView::item { border-bottom: 1px solid @line; padding: 0 6px; }
QTableView::item:selected { background: @accentGround; color: @text; }
QTableView:focus { border: 2px solid @accent; }
QHeaderView { background: @ground; }
QHeaderView::section { background: @ground; color: @quiet; border: none; border-bottom: 1px solid @line; padding: 6px; font-size: @smallpt; }
QListView[part="candidates"] { border: none; background: @surface; outline: none; }
QListView[part="candidates"]::item { padding: 3px 8px; }
QListView[part="candidates"]::item:selected { background: @accentGround; color: @text; }
QScrollArea { border: none; }
QToolTip { background: @surface; color: @text; border: 1px solid @line; padding: 4px; }
)";

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QString styleSheet(int pointSize)
{
    QString out = QString::fromLatin1(sheet);
    const std::pair<const char *, QColor> names[] = {
        {"@accentGround", colour::accentGround}, {"@accent", colour::accent}, {"@ground", colour::ground}, {"@surface", colour::surface},
        {"@text", colour::text}, {"@quiet", colour::quiet}, {"@line", colour::line}, {"@fieldLine", colour::fieldLine},
        {"@dangerGround", colour::dangerGround}, {"@danger", colour::danger}, {"@warningGround", colour::warningGround},
        {"@warning", colour::warning}, {"@goodGround", colour::goodGround}, {"@good", colour::good}, {"@keyBarText", colour::keyBarText},
        {"@keyBarQuiet", colour::keyBarQuiet}, {"@keyBar", colour::keyBar}};
    for (const auto &[name, value] : names)
        out.replace(QLatin1String(name), value.name());
    const int field = int(pointSize * 2.2) + 2;
    out.replace(QLatin1String("@fieldpx"), QString::number(field) + QLatin1String("px"));
    out.replace(QLatin1String("@focusedpx"), QString::number(field - 2) + QLatin1String("px"));
    out.replace(QLatin1String("@bigpt"), QString::number(pointSize * 1.3) + QLatin1String("pt"));
    out.replace(QLatin1String("@smallpt"), QString::number(pointSize * 0.88) + QLatin1String("pt"));
    return out;
}

Style::Style(QApplication &app, Preferences &preferences) : QObject(&app), m_app(app), m_preferences(preferences)
{
    app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    app.setPalette(palette());
    app.installEventFilter(this);
    connect(&preferences, &Preferences::changed, this, &Style::apply);
    apply();
}

const QList<int> &Style::sizes()
{
    static const QList<int> sizes{10, 11, 12, 14, 18};
    return sizes;
}

void Style::step(int direction)
{
    const QList<int> &all = sizes();
    const qsizetype at = std::max<qsizetype>(0, all.indexOf(m_preferences.pointSize()));
    m_preferences.setPointSize(all[std::clamp<qsizetype>(at + direction, 0, all.size() - 1)]);
}

void Style::apply()
{
    const int points = m_preferences.pointSize();
    if (points == m_applied)
        return;
    m_applied = points;
    QFont font;
    font.setFamilies({QStringLiteral("BIZ UDPGothic"), QStringLiteral("Noto Sans CJK JP")});
    font.setPointSize(points);
    m_app.setFont(font);
    m_app.setStyleSheet(styleSheet(points));
}

bool Style::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->modifiers() & Qt::ControlModifier) {
            if (watched->isWidgetType()) // the window gets the same turn of the wheel first
                step(wheel->angleDelta().y() > 0 ? 1 : -1);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace mimamori
