// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/account.h"

#include <QJsonObject>

namespace mimamori {

class Connection;
class ServerServices;

/// Looks at everything that tends to go wrong; never throws for what it finds, nor for what it cannot look at.
/// Inside a transaction.
Diagnosis diagnose(Connection &db, const ServerServices &services);

/// The part about the machine: certificates, disk, clock (doctor_machine.cpp).
QList<DoctorFinding> diagnoseMachine(const ServerServices &services);

/// The part about backups: proven sets, the log's archive, repositories (doctor_backup.cpp).
QList<DoctorFinding> diagnoseBackup(Connection &db, const ServerServices &services);

/// A finding with the places of its sentence.
DoctorFinding finding(const char *check, const char *state, const char *code, const QJsonObject &args = {});

} // namespace mimamori
