// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mimamori {

class Features;

// One line a feature: its register function, defined in features/<area>/<feature>.cpp and called in features.cpp.
void registerOffice(Features &features);
void registerFactor(Features &features);
void registerAccount(Features &features);
void registerEnrolment(Features &features);
void registerFamily(Features &features);
void registerPersonPlaces(Features &features);
void registerCandidates(Features &features);
void registerCaseStage(Features &features);
void registerIntake(Features &features);
void registerReception(Features &features);
void registerSafetyCheck(Features &features);
void registerUrgencyAssessment(Features &features);
void registerUrgentMeeting(Features &features);
void registerAddressRestriction(Features &features);
void registerBreakGlass(Features &features);
void registerChildFileView(Features &features);
void registerFileAccess(Features &features);
void registerFileAlert(Features &features);
void registerSearchFind(Features &features);
void registerNote(Features &features);
void registerTimeline(Features &features);
void registerWhereabouts(Features &features);
void registerApproval(Features &features);
void registerClockView(Features &features);
void registerCodes(Features &features);
void registerJob(Features &features);
void registerMyWork(Features &features);
void registerTask(Features &features);
void registerAttachment(Features &features);
void registerExportRecords(Features &features);
void registerPaper(Features &features);
void registerRegistryFile(Features &features);
void registerMovement(Features &features);
void registerRegistryMatch(Features &features);
void registerMatchPeople(Features &features);
void registerInquiry(Features &features);
void registerInquiryView(Features &features);
void registerInquirySuggest(Features &features);
void registerFaq(Features &features);
void registerInquiryReport(Features &features);
void registerUserUpdate(Features &features);
void registerIncident(Features &features);
void registerIncidentBoard(Features &features);
void registerIncidentContact(Features &features);
void registerIncidentReport(Features &features);
void registerAnomaly(Features &features);
void registerServiceLevel(Features &features);
void registerImprovement(Features &features);
void registerBackup(Features &features);
void registerDuty(Features &features);
void registerWorkOrder(Features &features);
void registerWorkOrderView(Features &features);
void registerOperationPlan(Features &features);
void registerPlanSources(Features &features);
void registerPlanPaper(Features &features);
void registerConsultation(Features &features);
void registerServer(Features &features);
void registerOperationsBoard(Features &features);
void registerConfirmation(Features &features);
void registerHandover(Features &features);
void registerConfiguration(Features &features);
void registerLifeCycle(Features &features);
void registerMonitor(Features &features);
void registerCarriedOut(Features &features);

} // namespace mimamori
