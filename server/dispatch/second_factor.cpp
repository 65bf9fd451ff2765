// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/second_factor.h"

#include "base/problem.h"
#include "security/sealed_secret.h"
#include "security/totp.h"

namespace mimamori {

QByteArray factorBinding(qint64 user)
{
    return "mimamori.factor.1 " + QByteArray::number(user);
}

QByteArray SecondFactor::open(qint64 user, const QByteArray &sealed) const
{
    return sealed.isEmpty() ? QByteArray() : openSecret(sealed, m_services.config().storeKey, factorBinding(user));
}

std::optional<SecondFactor::Kept> SecondFactor::kept(qint64 user)
{
    static constexpr Sql find{"factor_of", "select sealed, pending, last_step from sec.factor_of($1)"};
    const auto row = m_db.queryOne(find, {user});
    if (!row)
        return std::nullopt;
    return Kept{open(user, row->bytes(0)), row->bytes(1), row->integer(2)};
}

SecondFactor::Verdict SecondFactor::check(qint64 user, const QString &code, bool atConsole)
{
    static constexpr Sql required{"factor_required", "select sec.factor_required($1, $2)"};
    if (!m_db.value(required, {user, atConsole}).toBool())
        return Verdict::Passed;
    const auto factor = kept(user);
    return factor && !factor->secret.isEmpty() ? spend(user, *factor, code) : Verdict::NotEnrolled;
}

SecondFactor::Verdict SecondFactor::checkOwn(qint64 user, const QString &code)
{
    const auto factor = kept(user);
    return factor && !factor->secret.isEmpty() ? spend(user, *factor, code) : Verdict::Passed;
}

SecondFactor::Verdict SecondFactor::spend(qint64 user, const Kept &factor, const QString &code)
{
    static constexpr Sql take{"factor_take_step", "select sec.take_factor_step($1, $2)"};
    if (code.trimmed().isEmpty())
        return Verdict::CodeMissing;
    const auto step = totp::matchingStep(factor.secret, code, m_services.time().nowUtc(), factor.lastStep);
    return step && m_db.value(take, {user, *step}).toBool() ? Verdict::Passed : Verdict::Wrong;
}

FactorOffer SecondFactor::begin(qint64 user, const QString &loginName)
{
    static constexpr Sql keep{"factor_begin", "select sec.begin_factor($1, $2)"};
    const QByteArray secret = totp::newSecret();
    m_db.query(keep, {user, sealSecret(secret, m_services.config().storeKey, factorBinding(user))});
    return {totp::toBase32(secret), totp::uriOf(loginName, secret)};
}

bool SecondFactor::confirm(qint64 user, const QString &code)
{
    static constexpr Sql put{"factor_confirm", "select sec.confirm_factor($1, $2, $3)"};
    const auto factor = kept(user);
    if (!factor || factor->sealedPending.isEmpty())
        throw Problem("factor_not_begun");
    const auto step = totp::matchingStep(open(user, factor->sealedPending), code, m_services.time().nowUtc(), 0);
    return step && m_db.value(put, {user, factor->sealedPending, *step}).toBool();
}

} // namespace mimamori
