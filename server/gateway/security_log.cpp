// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/security_log.h"

#include <QElapsedTimer>

#include <algorithm>
#include <mutex>

namespace mimamori {

Q_LOGGING_CATEGORY(securityLog, "mimamori.security")

namespace {

constexpr double kBurst = 200;
constexpr double kPerSecond = 20;
constexpr int kMaxValue = 120;
constexpr int kFingerprintDigits = 16;

QByteArray quoted(QStringView value)
{
    QByteArray out("\"");
    for (const QChar c : value.left(kMaxValue)) {
        const ushort code = c.unicode();
        if (code < 0x20 || code > 0x7e || code == '"' || code == '\\')
            out += "\\u" + QByteArray::number(code, 16).rightJustified(4, '0');
        else
            out += char(code);
    }
    return out + '"';
}

class Thinner {
public:
    /// True when the line may be written; then `suppressed` is how many were left out before it.
    bool admit(quint64 &suppressed)
    {
        const std::lock_guard lock(m_mutex);
        m_tokens = std::min(kBurst, m_tokens + double(m_since.restart()) * kPerSecond / 1000.0);
        if (m_tokens < 1) {
            ++m_suppressed;
            return false;
        }
        m_tokens -= 1;
        suppressed = std::exchange(m_suppressed, 0);
        return true;
    }

    Thinner() { m_since.start(); }

private:
    std::mutex m_mutex;
    QElapsedTimer m_since;
    double m_tokens{kBurst};
    quint64 m_suppressed{};
};

} // namespace

QByteArray securityLine(const SecurityEvent &event, quint64 suppressed)
{
    QByteArray line = "{\"event\":" + quoted(QString::fromUtf8(event.event)) + ",\"reason\":"
        + quoted(QString::fromUtf8(event.reason)) + ",\"peer\":" + quoted(event.peer);
    if (!event.fingerprint.isEmpty())
        line += ",\"fingerprint\":" + quoted(QString::fromLatin1(event.fingerprint.left(kFingerprintDigits)));
    if (suppressed > 0)
        line += ",\"suppressed\":" + QByteArray::number(suppressed);
    return line + '}';
}

void logSecurity(const SecurityEvent &event)
{
    static Thinner thinner;
    quint64 suppressed = 0;
    if (thinner.admit(suppressed))
        qCWarning(securityLog).noquote() << securityLine(event, suppressed);
}

} // namespace mimamori
