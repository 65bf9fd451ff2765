// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"
#include "model/access/user_update.h"

namespace mimamori {

/// Why an update cannot be applied or taken back as a whole: a code of table user_update_failure, and whom it concerns.
class UserUpdateStopped : public std::exception {
public:
    explicit UserUpdateStopped(const char *code, QString detail) : m_code(code), m_detail(std::move(detail)) {}
    const char *code() const { return m_code; }
    const QString &detail() const { return m_detail; }
    const char *what() const noexcept override { return m_code; }

private:
    const char *m_code;
    QString m_detail;
};

/// Everything an approved update changes, inside the running transaction; the update's own row is the caller's. Throws
/// UserUpdateStopped: then nothing of it counts.
void applyUserUpdate(Context &context, const UserUpdate &update);

/// Restores every row the update wrote, as long as nobody has changed it since. Throws UserUpdateStopped.
void reverseUserUpdate(Context &context, const UserUpdate &update);

} // namespace mimamori
