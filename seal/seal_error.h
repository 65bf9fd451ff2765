// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <exception>

namespace mimamori {

/// What stopped the sealer or the verifier: a short stable code and, from the database, the SQLSTATE. Never the
/// database's own text, which can carry values of a row.
class SealError : public std::exception {
public:
    explicit SealError(QByteArray code, QByteArray detail = {}) : m_code(std::move(code)), m_detail(std::move(detail)) {}

    const QByteArray &code() const { return m_code; }
    const QByteArray &detail() const { return m_detail; }   // SQLSTATE, errno name or number; never personal data
    const char *what() const noexcept override { return m_code.constData(); }

private:
    QByteArray m_code;
    QByteArray m_detail;
};

} // namespace mimamori
