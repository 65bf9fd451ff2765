// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/model.h"

#include "model/access/account.h"
#include "model/access/deputy.h"
#include "model/access/enrolment.h"
#include "model/access/factor.h"
#include "model/access/session.h"
#include "model/access/user_update.h"
#include "model/assurance/backup.h"
#include "model/casework/address_restriction.h"
#include "model/casework/candidates.h"
#include "model/casework/case_stage.h"
#include "model/casework/child_file_view.h"
#include "model/casework/family.h"
#include "model/casework/file_access.h"
#include "model/casework/file_alert_ops.h"
#include "model/casework/intake.h"
#include "model/casework/meeting.h"
#include "model/casework/note.h"
#include "model/casework/search_find.h"
#include "model/casework/safety_check.h"
#include "model/casework/timeline.h"
#include "model/casework/urgency_assessment.h"
#include "model/casework/whereabouts.h"
#include "model/casework/paper.h"
#include "model/platform/confirmation.h"
#include "model/platform/server.h"
#include "model/platform/approval.h"
#include "model/platform/clock_view.h"
#include "model/platform/generic.h"
#include "model/platform/job.h"
#include "model/platform/my_work.h"
#include "model/platform/task.h"
#include "model/registry/match_people.h"
#include "model/registry/movement.h"
#include "model/registry/registry_match.h"
#include "model/servicedesk/faq.h"
#include "model/servicedesk/inquiry_report.h"
#include "model/servicedesk/inquiry_suggest.h"
#include "model/servicedesk/inquiry_view.h"
#include "model/servicedesk/inquiry_work.h"
#include "model/servicedesk/incident_ops.h"
#include "model/assurance/carried_out.h"
#include "model/assurance/handover.h"
#include "model/assurance/improvement.h"
#include "model/servicedesk/consultation.h"
#include "model/servicedesk/anomaly.h"
#include "model/assurance/monitor.h"
#include "model/assets/configuration.h"
#include "model/assets/life_cycle.h"

namespace mimamori {

namespace {

template <class In>
OperationType operation()
{
    return {In::operation, &recordType<In>(), &recordType<typename In::Reply>()};
}

/// Incidents, service levels, backups, servers, hand-over, monitoring, registers of the operation.
QList<OperationType> operationOperations()
{
    return {
        operation<OpenIncident>(), operation<OpenOrExtendIncident>(), operation<RecoverIncident>(), operation<ContactIncident>(), operation<NotifyIncident>(), operation<TriageIncident>(),
        operation<PlanIncident>(), operation<RestoreIncident>(), operation<CloseIncident>(), operation<ReopenIncident>(), operation<CorrectIncident>(), operation<WriteIncident>(), operation<NoteIncident>(),
        operation<ShowIncident>(), operation<ListIncidents>(), operation<ReportIncident>(), operation<RecordAnomaly>(), operation<DecideAnomaly>(), operation<FinishAnomaly>(), operation<ReportAnomalies>(),
        operation<ShowServiceLevels>(), operation<ListServiceRecords>(), operation<DraftPlannedStop>(), operation<ReportScreenTimes>(),
        operation<ProposeImprovement>(), operation<SetImprovementPolicy>(), operation<FinishImprovement>(),
        operation<ShowBackupState>(), operation<RecordSnapshot>(), operation<ScheduleJob>(), operation<PlanJob>(), operation<ExceptJob>(), operation<DecideJobException>(),
        operation<ListServers>(), operation<SetServiceMode>(), operation<ShowOperations>(), operation<AskRestore>(), operation<TakeVoucher>(), operation<DecideConfirmation>(),
        operation<AskHandover>(), operation<AskCarryingOut>(), operation<BringBack>(), operation<AskSiteWork>(), operation<FinishSiteWork>(),
        operation<ShowMonitor>(), operation<ShowMonitorCourse>(), operation<AcknowledgeMonitor>(), operation<SilenceMonitor>(), operation<RunMonitor>(),
        operation<AcceptDrift>(), operation<ReportVersions>(), operation<LinkIncidentItem>(), operation<ShowImpact>(), operation<ShowUsage>(),
        operation<DraftMaintenance>(), operation<ReviseMaintenance>(), operation<SubmitMaintenance>(), operation<FinishMaintenance>(),
    };
}

/// The contract's calendar, work orders, plans, doubts and consultations.
QList<OperationType> contractOperations()
{
    return {
        operation<ShowDuties>(), operation<FinishDuty>(), operation<ReopenDuty>(),
        operation<ReceiveWorkOrder>(), operation<CheckWorkOrder>(), operation<TakeWorkStep>(), operation<FinishWorkOrder>(), operation<ConfirmWorkOrder>(), operation<WithdrawWorkOrder>(),
        operation<ShowWorkOrder>(), operation<ListWorkOrders>(), operation<ReportWorkOrder>(),
        operation<DraftPlan>(), operation<SubmitPlan>(), operation<WithdrawPlan>(), operation<ShowPlan>(), operation<ShowPlanDrift>(), operation<ReportPlan>(),
        operation<RaiseConsultation>(), operation<AnswerConsultation>(), operation<WithdrawConsultation>(),
    };
}

} // namespace

const QList<const RecordType *> &storedRecordTypes()
{
    static const QList<const RecordType *> types{
        &recordType<Office>(), &recordType<AppUser>(), &recordType<UserPost>(), &recordType<Terminal>(), &recordType<Deputy>(), &recordType<FactorPolicy>(),
        &recordType<Person>(), &recordType<PersonAddress>(), &recordType<PersonPhone>(), &recordType<PersonName>(),
        &recordType<ChildFile>(), &recordType<CaseOffice>(), &recordType<FamilyMember>(), &recordType<FileAlert>(),
        &recordType<Reception>(), &recordType<ReceptionReporter>(), &recordType<ReceptionChild>(),
        &recordType<CaseEpisode>(), &recordType<CaseStaff>(), &recordType<CaseEvent>(),
        &recordType<Meeting>(), &recordType<MeetingItem>(), &recordType<SafetyCheck>(), &recordType<UrgencyAssessment>(),
        &recordType<Note>(), &recordType<AddressRestriction>(),
        &recordType<RegistryFile>(), &recordType<RegistryFlaw>(), &recordType<Movement>(), &recordType<MovementPerson>(),
        &recordType<RegistryMatch>(), &recordType<PersonLink>(),
        &recordType<Inquiry>(), &recordType<InquiryEntry>(), &recordType<InquiryHop>(), &recordType<InquiryLink>(), &recordType<InquiryCase>(), &recordType<Faq>(),
        &recordType<UserUpdate>(), &recordType<UserUpdateLine>(), &recordType<UserHandover>(),
        &recordType<Incident>(), &recordType<IncidentEntry>(), &recordType<IncidentContact>(),
        &recordType<Anomaly>(), &recordType<PlannedStop>(), &recordType<Improvement>(),
        &recordType<BackupSet>(), &recordType<RestoreDrill>(),
        &recordType<DutyRule>(), &recordType<ContractDuty>(), &recordType<DutyMove>(),
        &recordType<WorkProcedure>(), &recordType<WorkOrder>(), &recordType<WorkOrderStep>(), &recordType<OperationPlan>(), &recordType<OperationPlanLine>(), &recordType<Consultation>(),
        &recordType<Confirmation>(),
        &recordType<Handover>(), &recordType<CarriedOut>(), &recordType<SiteWork>(),
        &recordType<MonitorCheck>(), &recordType<MonitorRung>(),
        &recordType<ConfigItem>(), &recordType<ConfigRelation>(), &recordType<MeasuredVersion>(), &recordType<ConfigDrift>(), &recordType<IncidentItem>(),
        &recordType<LifeCycle>(), &recordType<MaintenancePlan>(),
    };
    return types;
}

const RecordType *storedRecordType(QByteArrayView name)
{
    for (const RecordType *type : storedRecordTypes()) {
        if (type->name() == name)
            return type;
    }
    return nullptr;
}

const QList<OperationType> &operationTypes()
{
    static const QList<OperationType> types = QList<OperationType>{
        operation<Login>(), operation<ResumeSession>(), operation<EndSession>(), operation<ChangePassword>(), operation<Subscribe>(), operation<FirstUser>(), operation<BeginFactor>(), operation<ConfirmFactor>(), operation<ResetFactor>(),
        operation<ListSessions>(), operation<StopSession>(), operation<SetPassword>(), operation<DeactivateUser>(), operation<ShowRights>(), operation<SearchAudit>(), operation<AskDoctor>(),
        operation<OpenEnrolment>(), operation<RevokeTerminal>(), operation<RenewTerminal>(),
        operation<ListCodes>(), operation<GetCode>(), operation<FindTowns>(),
        operation<GetMyWork>(), operation<FinishTask>(), operation<ListTasks>(), operation<ListApprovals>(), operation<DecideApproval>(),
        operation<ListClocks>(), operation<ExplainClock>(), operation<ListJobs>(), operation<RunJob>(),
        operation<FindCandidates>(), operation<FindResidents>(), operation<MatchPeople>(), operation<SearchFor>(), operation<OpenResident>(),
        operation<RegisterIntake>(), operation<ListAgenda>(), operation<RevealReporter>(),
        operation<HoldMeeting>(), operation<ListColleagues>(), operation<MoveStage>(),
        operation<RecordSafetyCheck>(), operation<WithdrawSafetyCheck>(), operation<ShowSafetyChecks>(),
        operation<AssessUrgency>(), operation<ConfirmUrgency>(), operation<ShowUrgency>(),
        operation<WriteNote>(), operation<UpdateNote>(), operation<SubmitNote>(), operation<AmendNote>(),
        operation<ShowPerson>(), operation<ChangePerson>(), operation<AddFamilyMember>(), operation<ChangeFamilyMember>(), operation<AddPersonName>(), operation<WithdrawPersonName>(),
        operation<AddPersonPhone>(), operation<EndPersonPhone>(), operation<AddPersonAddress>(), operation<EndPersonAddress>(),
        operation<OpenChildFile>(), operation<ListChildFiles>(), operation<ShowTimeline>(), operation<WhoLooked>(),
        operation<ListRestrictions>(), operation<SetRestriction>(), operation<ProposeLift>(), operation<ConfirmLift>(), operation<RevealWhereabouts>(),
        operation<SetFileLevel>(), operation<DenyFile>(), operation<AllowFile>(), operation<ListFileAccess>(), operation<BreakGlass>(), operation<ListBrokenGlass>(), operation<EndFileAlert>(),
        operation<BeginAttachment>(), operation<PutAttachmentChunk>(), operation<FinishAttachment>(), operation<ReadAttachment>(),
        operation<WithdrawAttachment>(), operation<ListAttachments>(), operation<ExportRecords>(), operation<ReadExport>(), operation<ListExports>(),
        operation<PreviewPaper>(), operation<IssuePaper>(), operation<ReadPaper>(), operation<ShowPaper>(), operation<ListPaperPeople>(),
        operation<BeginRegistryFile>(), operation<PutRegistryChunk>(), operation<FinishRegistryFile>(),
        operation<ShowMovementBoard>(), operation<ShowMovement>(), operation<HandleMovement>(),
        operation<BeginUserUpdate>(), operation<PutUserUpdateChunk>(), operation<PreviewUserUpdate>(), operation<ShowUserUpdate>(), operation<DecideUserLines>(), operation<ChooseSuccessor>(),
        operation<ScheduleUserUpdate>(), operation<ApproveUserUpdate>(), operation<WithdrawUserUpdate>(), operation<ReverseUserUpdate>(), operation<MakePasswordSheets>(), operation<ReadPasswordSheets>(),
        operation<ShowMatchQueue>(), operation<AcceptMatch>(), operation<RefuseMatch>(), operation<UndoMatch>(),
        operation<ReceiveInquiry>(), operation<AskInquiry>(), operation<InvestigateInquiry>(), operation<HandOverInquiry>(),
        operation<PauseInquiry>(), operation<ResumeInquiry>(), operation<WriteInquiry>(), operation<AnswerInquiry>(), operation<ConfirmInquiry>(),
        operation<MergeInquiry>(), operation<SplitInquiry>(), operation<LinkInquiry>(), operation<UnlinkInquiry>(), operation<WithdrawInquiry>(),
        operation<ShowInquiryBoard>(), operation<ShowMyInquiries>(), operation<ShowInquiry>(), operation<SuggestForInquiry>(), operation<ShowInquiryReport>(),
        operation<WriteFaq>(), operation<WithdrawFaq>(), operation<ListFaq>(), operation<ListFaqDrafts>(), operation<CompareFaq>(),
    } + operationOperations() + contractOperations();
    return types;
}

} // namespace mimamori
