// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/features_list.h"

#include "dispatch/features.h"

namespace mimamori {

namespace {

/// The operation of the system itself: service desk, incidents, service levels, users of the year, backups.
void registerOperation(Features &features)
{
    registerInquiry(features);
    registerInquiryView(features);
    registerInquirySuggest(features);
    registerFaq(features);
    registerInquiryReport(features);
    registerUserUpdate(features);
    registerIncident(features);
    registerIncidentBoard(features);
    registerIncidentContact(features);
    registerIncidentReport(features);
    registerAnomaly(features);
    registerServiceLevel(features);
    registerImprovement(features);
    registerBackup(features);
    registerDuty(features);
    registerWorkOrder(features);
    registerWorkOrderView(features);
    registerOperationPlan(features);
    registerPlanSources(features);
    registerPlanPaper(features);
    registerConsultation(features);
    registerServer(features);
    registerOperationsBoard(features);
    registerConfirmation(features);
    registerHandover(features);
    registerMonitor(features);
    registerConfiguration(features);
    registerLifeCycle(features);
    registerCarriedOut(features);
}

} // namespace

void registerFeatures(Features &features)
{
    registerOffice(features);
    registerFactor(features);
    registerAccount(features);
    registerEnrolment(features);
    registerFamily(features);
    registerPersonPlaces(features);
    registerCandidates(features);
    registerCaseStage(features);
    registerIntake(features);
    registerReception(features);
    registerSafetyCheck(features);
    registerUrgencyAssessment(features);
    registerUrgentMeeting(features);
    registerAddressRestriction(features);
    registerBreakGlass(features);
    registerChildFileView(features);
    registerFileAccess(features);
    registerFileAlert(features);
    registerSearchFind(features);
    registerNote(features);
    registerTimeline(features);
    registerWhereabouts(features);
    registerApproval(features);
    registerClockView(features);
    registerCodes(features);
    registerJob(features);
    registerMyWork(features);
    registerTask(features);
    registerAttachment(features);
    registerExportRecords(features);
    registerPaper(features);
    registerRegistryFile(features);
    registerMovement(features);
    registerRegistryMatch(features);
    registerMatchPeople(features);
    registerOperation(features);
}

} // namespace mimamori
