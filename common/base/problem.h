// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariantMap>

#include <exception>

namespace mimamori {

/// What went wrong, for the person at the desk: a short stable code, the field it is about (column name, may be empty,
/// "children.0.birth" for a field of a nested row) and the values the sentence needs. The client makes the words
/// (`client/core/problem_text`), the server never does; `what()` gives the code only, so that a log line that carries it
/// can never carry personal data.
class Problem : public std::exception {
public:
    explicit Problem(QByteArray code, QByteArray field = {}, QVariantMap args = {})
        : m_code(std::move(code)), m_field(std::move(field)), m_args(std::move(args)) {}

    const QByteArray &code() const { return m_code; }
    const QByteArray &field() const { return m_field; }
    const QVariantMap &args() const { return m_args; }
    const char *what() const noexcept override { return m_code.constData(); }

private:
    QByteArray m_code;
    QByteArray m_field;
    QVariantMap m_args;
};

} // namespace mimamori
