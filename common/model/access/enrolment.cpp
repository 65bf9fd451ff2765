// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/access/enrolment.h"

namespace mimamori {

namespace {

constexpr qint64 longestRequest = 4096;
constexpr auto requestLabel = QT_TRANSLATE_NOOP("record", "Signing request");

} // namespace

void EnrolmentOffer::describe(Describe &d)
{
    d.record("enrolment_offer", QT_TRANSLATE_NOOP("record", "Code for a new terminal"));
    d.field<&EnrolmentOffer::code>("code", QT_TRANSLATE_NOOP("record", "Code")).sensitive();
    d.field<&EnrolmentOffer::expiresAt>("expires_at", QT_TRANSLATE_NOOP("record", "Expires at"));
    d.field<&EnrolmentOffer::port>("port", QT_TRANSLATE_NOOP("record", "Port"));
}

void OpenEnrolment::describe(Describe &d)
{
    d.record("terminal.enroll", QT_TRANSLATE_NOOP("record", "Enrol a terminal"));
    d.field<&OpenEnrolment::name>("name", QT_TRANSLATE_NOOP("record", "Name")).required().length(64);
    d.field<&OpenEnrolment::office>("office", QT_TRANSLATE_NOOP("record", "Office"));
    d.field<&OpenEnrolment::address>("address", QT_TRANSLATE_NOOP("record", "Network address")).length(45);
    d.field<&OpenEnrolment::minutes>("minutes", QT_TRANSLATE_NOOP("record", "Minutes")).range(1, 60);
}

void RevokeTerminal::describe(Describe &d)
{
    d.record("terminal.revoke", QT_TRANSLATE_NOOP("record", "Strike a terminal off"));
    d.field<&RevokeTerminal::terminal>("terminal", QT_TRANSLATE_NOOP("record", "Terminal")).required();
}

void NewCertificate::describe(Describe &d)
{
    d.record("new_certificate", QT_TRANSLATE_NOOP("record", "New certificate"));
    d.field<&NewCertificate::certificate>("certificate", QT_TRANSLATE_NOOP("record", "Certificate")).longText();
}

void RenewTerminal::describe(Describe &d)
{
    d.record("terminal.renew", QT_TRANSLATE_NOOP("record", "Renew the terminal's certificate"));
    d.field<&RenewTerminal::request>("request", requestLabel).required().longText().length(longestRequest);
}

void EnrolTerminal::describe(Describe &d)
{
    d.record("enrol_terminal", QT_TRANSLATE_NOOP("record", "Enrol this terminal"));
    d.field<&EnrolTerminal::code>("code", QT_TRANSLATE_NOOP("record", "Code")).required().sensitive().length(20);
    d.field<&EnrolTerminal::request>("request", requestLabel).required().longText().length(longestRequest);
}

} // namespace mimamori
