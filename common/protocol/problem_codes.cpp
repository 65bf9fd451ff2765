// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/problem_codes.h"

#include <QtGlobal>

namespace mimamori {

namespace {

constexpr ProblemCode codes[] = {
    // One field
    {"required", QT_TRANSLATE_NOOP("problem", "{field}: please fill in.")},
    {"type", QT_TRANSLATE_NOOP("problem", "{field}: this cannot be taken as it is. Please enter it again.")},
    {"no_such_date", QT_TRANSLATE_NOOP("problem", "{field}: there is no such day. Example: R8.4.1")},
    {"no_such_time", QT_TRANSLATE_NOOP("problem", "{field}: there is no such time. Example: R8.4.1 10:30")},
    {"not_a_date", QT_TRANSLATE_NOOP("problem", "{field}: this cannot be read as a date. Example: R8.4.1")},
    {"before_era", QT_TRANSLATE_NOOP("problem", "{field}: {era} began on {first}. F4 enters {offered}.")},
    {"after_era", QT_TRANSLATE_NOOP("problem", "{field}: {era} ended on {last}. F4 enters {offered}.")},
    {"wrong_weekday", QT_TRANSLATE_NOOP("problem", "{field}: the day of the week does not fit the date.")},
    {"too_long", QT_TRANSLATE_NOOP("problem", "{field}: at most {most} characters.")},
    {"out_of_range", QT_TRANSLATE_NOOP("problem", "{field}: please enter a number from {min} to {max}.")},
    {"not_a_number", QT_TRANSLATE_NOOP("problem", "{field}: please enter a whole number.")},
    {"not_katakana", QT_TRANSLATE_NOOP("problem", "{field}: please use katakana only.")},
    {"not_in_list", QT_TRANSLATE_NOOP("problem", "{field}: please choose from the list (F4).")},
    {"not_a_zip", QT_TRANSLATE_NOOP("problem", "{field}: please enter seven digits.")},
    {"control_character", QT_TRANSLATE_NOOP("problem", "{field}: contains an invisible character. Please type it instead of pasting.")},
    {"direction_character", QT_TRANSLATE_NOOP("problem", "{field}: contains a character that turns the writing direction. Please type it instead of pasting.")},
    {"user_defined_character", QT_TRANSLATE_NOOP("problem", "{field}: contains a character that exists on one machine only (gaiji). Please use a standard character.")},
    {"broken_character", QT_TRANSLATE_NOOP("problem", "{field}: contains a broken character. Please delete and type it again.")},
    // The record and the act
    {"not_found", QT_TRANSLATE_NOOP("problem", "There is no such record, or you may not see it. F5 shows the list as it is now.")},
    {"forbidden", QT_TRANSLATE_NOOP("problem", "Your role does not allow this. Ask your chief if you need it.")},
    {"conflict", QT_TRANSLATE_NOOP("problem", "Somebody else changed this in the meantime. Look at what differs, then F12 again.")},
    {"key_reused", QT_TRANSLATE_NOOP("problem", "This was already sent with other content. Look at the record with F5 before you enter it again.")},
    {"not_unique", QT_TRANSLATE_NOOP("problem", "{field}: this is used already.")},
    {"in_use", QT_TRANSLATE_NOOP("problem", "{field}: other records refer to it.")},
    {"end_before_start", QT_TRANSLATE_NOOP("problem", "{field}: the end lies before the beginning.")},
    {"fingerprint", QT_TRANSLATE_NOOP("problem", "{field}: please enter the 64 characters (0-9, a-f) of the certificate's SHA-256 fingerprint.")},
    {"unknown_column", QT_TRANSLATE_NOOP("problem", "The list cannot be sorted by this column.")},
    {"own_draft", QT_TRANSLATE_NOOP("problem", "You drafted this yourself. Another person has to decide.")},
    {"base_version", QT_TRANSLATE_NOOP("problem", "It is not known which state of the record you saw. Open it again with F5, then enter the change again.")},
    {"disabled", QT_TRANSLATE_NOOP("problem", "{field}: this is switched off.")},
    {"clock", QT_TRANSLATE_NOOP("problem", "The deadline cannot be worked out ({reason}). Please tell the helpdesk (F7); until then count by the law.")},
    {"unknown_rule", QT_TRANSLATE_NOOP("problem", "No deadline rule is in force for that day. Please tell the helpdesk (F7); until then count by the law.")},
    // Signing in
    {"login_failed", QT_TRANSLATE_NOOP("problem", "Login name or password is wrong. If you cannot get in, ask your administrator.")},
    {"login_wait", QT_TRANSLATE_NOOP("problem", "Too many attempts. Please wait {seconds} seconds and try again.")},
    {"factor_code_required", QT_TRANSLATE_NOOP("problem", "Please also enter the six digits that your authenticator shows now.")},
    {"factor_wrong", QT_TRANSLATE_NOOP("problem", "This code is wrong or was used already. Wait for the next one and try again. If you lost your authenticator, ask your administrator.")},
    {"factor_not_enrolled", QT_TRANSLATE_NOOP("problem", "Your role signs in with a one-time code. Please set up your authenticator now.")},
    {"factor_not_begun", QT_TRANSLATE_NOOP("problem", "There is no new secret to confirm, or it is older than fifteen minutes. Please begin again.")},
    {"own_factor", QT_TRANSLATE_NOOP("problem", "{field}: nobody takes their own second factor away. Another administrator does it.")},
    {"own_account", QT_TRANSLATE_NOOP("problem", "{field}: nobody closes their own account. Another administrator does it.")},
    {"already_closed", QT_TRANSLATE_NOOP("problem", "{field}: this account is closed already.")},
    {"csr_malformed", QT_TRANSLATE_NOOP("problem", "The terminal's signing request cannot be read or is not signed by its own key. Please start the enrolment again.")},
    {"csr_weak", QT_TRANSLATE_NOOP("problem", "The terminal's key is too weak. It takes an EC key of 256 bits or RSA of 3072, and SHA-256.")},
    {"csr_foreign", QT_TRANSLATE_NOOP("problem", "The signing request is for another terminal, or asks for more than a terminal may have.")},
    {"session_ended", QT_TRANSLATE_NOOP("problem", "You were signed out. What you typed is still here: sign in again.")},
    {"password_weak", QT_TRANSLATE_NOOP("problem", "{field}: too easy to guess. Please use at least {most} characters that are not a word.")},
    {"password_short", QT_TRANSLATE_NOOP("problem", "{field}: please use at least twelve characters.")},
    {"password_context", QT_TRANSLATE_NOOP("problem", "{field}: too easy to guess, because it is made of your login name or of this system's name. Please choose other words.")},
    {"not_empty", QT_TRANSLATE_NOOP("problem", "There are users already. An administrator adds the next one.")},
    // The server and the way to it
    {"frame", QT_TRANSLATE_NOOP("problem", "Client and server did not understand each other. Please tell the helpdesk (F7).")},
    {"unknown_operation", QT_TRANSLATE_NOOP("problem", "The server does not know this. The client may be newer than the server; please tell the helpdesk (F7).")},
    {"internal", QT_TRANSLATE_NOOP("problem", "Something went wrong on our side; nothing was saved. Please tell the helpdesk the number {incident}.")},
    {"key_required", QT_TRANSLATE_NOOP("problem", "The client sent a change without its number, so nothing was saved. Please tell the helpdesk (F7).")},
    {"outcome_unknown", QT_TRANSLATE_NOOP("problem", "It is not known whether this was saved. Send it again as it is (F12): it is not saved twice. Number for the helpdesk: {incident}.")},
    {"database_away", QT_TRANSLATE_NOOP("problem", "The database does not answer; nothing was saved. Please try again in a moment; what you typed is still here.")},
    {"busy", QT_TRANSLATE_NOOP("problem", "The server is busy. Please try again in a moment; what you typed is still here.")},
    {"too_many", QT_TRANSLATE_NOOP("problem", "Too many at once. Please narrow it down to {most} or fewer.")},
    {"offline", QT_TRANSLATE_NOOP("problem", "No connection to the server. It is tried again by itself; what you typed is still here.")},
    {"closed_early", QT_TRANSLATE_NOOP("problem", "The server closed the connection at once. Please tell the administrator that terminal {terminal} is refused.")},
    {"host_not_found", QT_TRANSLATE_NOOP("problem", "The server {host} is not found in the network. It is tried again by itself.")},
    {"connection_refused", QT_TRANSLATE_NOOP("problem", "The server {host} does not answer. It is tried again by itself.")},
    {"server_untrusted", QT_TRANSLATE_NOOP("problem", "{host} cannot prove that it is our server. Do not go on; please tell the administrator.")},
    {"terminal_refused", QT_TRANSLATE_NOOP("problem", "The server does not accept this terminal's certificate. Please tell the administrator.")},
    {"client_outdated", QT_TRANSLATE_NOOP("problem", "This client is too old. Version {minimum} or newer is needed; please tell the administrator.")},
    {"no_server", QT_TRANSLATE_NOOP("problem", "No server is set. Please tell the administrator.")},
    {"no_certificate", QT_TRANSLATE_NOOP("problem", "This terminal's certificate or key cannot be read. Please tell the administrator.")},
    {"audit_contradiction", QT_TRANSLATE_NOOP("problem", "The server's audit history differs from what this terminal saw before. Please tell the audit officer at once.")},
    // The case file
    {"approved", QT_TRANSLATE_NOOP("problem", "This record is approved and stays as it is. Use the amendment to correct it.")},
    {"submitted", QT_TRANSLATE_NOOP("problem", "This record waits for approval. It can be changed when it comes back.")},
    {"not_author", QT_TRANSLATE_NOOP("problem", "Only whoever wrote this draft can change it.")},
    {"not_approved", QT_TRANSLATE_NOOP("problem", "Only an approved record is amended. A draft is simply changed.")},
    {"amended_already", QT_TRANSLATE_NOOP("problem", "This record has an amendment already. Look at that one.")},
    {"same_case_twice", QT_TRANSLATE_NOOP("problem", "{field}: the same case is named twice.")},
    {"case_closed", QT_TRANSLATE_NOOP("problem", "{field}: this case is closed. A new reception opens a new one.")},
    {"purpose_required", QT_TRANSLATE_NOOP("problem", "Your office does not work on this file. Please say why you open it.")},
    {"against_self", QT_TRANSLATE_NOOP("problem", "{field}: a person cannot be protected from herself or himself.")},
    {"lifted", QT_TRANSLATE_NOOP("problem", "This address restriction has been lifted already.")},
    {"not_proposed", QT_TRANSLATE_NOOP("problem", "Nobody proposes to lift this address restriction, or it was set again since. Propose it anew.")},
    {"own_proposal", QT_TRANSLATE_NOOP("problem", "You proposed this yourself. Another person has to confirm it.")},
    {"not_your_decision", QT_TRANSLATE_NOOP("problem", "This is decided by a chief of the office in charge.")},
    {"director_only", QT_TRANSLATE_NOOP("problem", "A file is sealed and opened again by the director only.")},
    {"same_level", QT_TRANSLATE_NOOP("problem", "The file has this level already.")},
    {"step_by_step", QT_TRANSLATE_NOOP("problem", "A sealed file is first opened to named persons (level 2).")},
    {"second_person_missing", QT_TRANSLATE_NOOP("problem", "{field}: please name a supervisor of your office, who decides as the second person.")},
    {"not_named", QT_TRANSLATE_NOOP("problem", "You are not among the persons named for this file.")},
    {"already_open", QT_TRANSLATE_NOOP("problem", "You can see this file without emergency access. Open it by the search box.")},
    // Intake, meetings, safety checks
    {"not_in_future", QT_TRANSLATE_NOOP("problem", "{field}: this lies in the future. Please enter when it happened.")},
    {"not_in_past", QT_TRANSLATE_NOOP("problem", "{field}: this day is over. Please enter a later one.")},
    {"too_long_ago", QT_TRANSLATE_NOOP("problem", "{field}: this is more than ten years ago. Please check the year.")},
    {"backdate_reason_required", QT_TRANSLATE_NOOP("problem", "{field}: the call came more than an hour ago. Please say why it is entered now.")},
    {"reporter_in_child", QT_TRANSLATE_NOOP("problem", "{field}: this is the reporter's name. Please move it to the reporter, or choose the route for a child that reports itself.")},
    {"same_child_twice", QT_TRANSLATE_NOOP("problem", "{field}: this child stands on the sheet already.")},
    {"no_office", QT_TRANSLATE_NOOP("problem", "You have no post in an office today, so nothing can be registered in an office's name. Please tell your administrator.")},
    {"not_your_office", QT_TRANSLATE_NOOP("problem", "{field}: please choose an office where you have a post.")},
    {"not_in_charge", QT_TRANSLATE_NOOP("problem", "{field}: your office is not in charge of this case. Please ask the office that is.")},
    {"unknown_code", QT_TRANSLATE_NOOP("problem", "{field}: this choice does not exist on that day. F4 shows the list.")},
    {"chair_role", QT_TRANSLATE_NOOP("problem", "{field}: a reception meeting is chaired by a supervisor, chief or director of your office.")},
    {"not_in_office", QT_TRANSLATE_NOOP("problem", "{field}: this person has no post as a worker in your office today.")},
    {"meeting_before_reception", QT_TRANSLATE_NOOP("problem", "{field}: the meeting lies before the reception it decides about.")},
    {"meeting_missing", QT_TRANSLATE_NOOP("problem", "{field}: this needs the decision of a reception meeting first.")},
    {"required_for_acceptance", QT_TRANSLATE_NOOP("problem", "{field}: needed to accept the case. Please fill in.")},
    {"stage_not_allowed", QT_TRANSLATE_NOOP("problem", "{field}: the case cannot go from {from} to {to}. It may have been decided already; F5 shows it as it is now.")},
    {"stage_role", QT_TRANSLATE_NOOP("problem", "{field}: your role may not decide this. Ask your chief.")},
    {"safety_check_open", QT_TRANSLATE_NOOP("problem", "{field}: the child has not been seen yet. Record the safety check first.")},
    {"diagnosis_missing", QT_TRANSLATE_NOOP("problem", "A diagnosis, or the reason why none is needed, has to be recorded first.")},
    {"policy_missing", QT_TRANSLATE_NOOP("problem", "The support meeting has to decide first.")},
    {"measure_open", QT_TRANSLATE_NOOP("problem", "A measure, a protection or a court matter is still open. End it first.")},
    {"closing_decision_missing", QT_TRANSLATE_NOOP("problem", "Closing needs the decision of a meeting and a reason.")},
    {"transfer_not_accepted", QT_TRANSLATE_NOOP("problem", "The other office has not accepted the transfer yet.")},
    {"sight_before_reception", QT_TRANSLATE_NOOP("problem", "{field}: the child was seen before the report came in? Please check the time.")},
    {"required_when_seen", QT_TRANSLATE_NOOP("problem", "{field}: needed when the child was seen. Please fill in.")},
    {"agency_person_required", QT_TRANSLATE_NOOP("problem", "{field}: please name the person of the school or agency who saw the child.")},
    {"method_sees_nobody", QT_TRANSLATE_NOOP("problem", "{field}: nobody is seen this way. Please choose how the child was seen, or take the mark \"child seen\" off.")},
    {"result_needs_sight", QT_TRANSLATE_NOOP("problem", "{field}: this result needs a sight of the child.")},
    {"late_reason_required", QT_TRANSLATE_NOOP("problem", "{field}: later than 48 hours after the report. Please say why.")},
    {"already_withdrawn", QT_TRANSLATE_NOOP("problem", "This safety check has been withdrawn already.")},
    // Papers, exports, attachments
    {"output_blocked", QT_TRANSLATE_NOOP("problem", "{field}: this must not go to this recipient. Choose another recipient, or take out fewer families.")},
    {"only_for_yourself", QT_TRANSLATE_NOOP("problem", "{field}: you can name a deputy for yourself only. Headquarters does it for others.")},
    {"own_deputy", QT_TRANSLATE_NOOP("problem", "{field}: nobody is their own deputy. Choose another person.")},
    {"needs_confirmation", QT_TRANSLATE_NOOP("problem", "This needs a second look before it goes out: read it through, then issue it from the preview or confirm the list with the reason.")},
    {"preview_stale", QT_TRANSLATE_NOOP("problem", "Since the preview something has changed (an entry, or an address restriction). Look at a new preview.")},
    {"restriction_changed", QT_TRANSLATE_NOOP("problem", "An address restriction was set since this was made. It must not go out as it is; make it anew.")},
    {"unknown_paper", QT_TRANSLATE_NOOP("problem", "{field}: there is no such paper.")},
    {"render_failed", QT_TRANSLATE_NOOP("problem", "The paper could not be made; nothing was issued. Please try again, then tell the helpdesk (F7).")},
    {"render_timeout", QT_TRANSLATE_NOOP("problem", "The paper took longer than {seconds} seconds and was given up; nothing was issued. Please try again.")},
    {"paper_too_long", QT_TRANSLATE_NOOP("problem", "The paper would be too long. Please shorten the texts.")},
    {"no_fonts", QT_TRANSLATE_NOOP("problem", "The fonts for papers are not installed on the server. Please tell the helpdesk (F7).")},
    {"not_exported", QT_TRANSLATE_NOOP("problem", "{field}: this list cannot be taken out.")},
    {"export_too_large", QT_TRANSLATE_NOOP("problem", "More than {most} rows at once need a second person. Please narrow the list down.")},
    {"media_type", QT_TRANSLATE_NOOP("problem", "{field}: files of this type cannot be attached.")},
    {"attachment_too_long", QT_TRANSLATE_NOOP("problem", "The file is longer than was announced. Please attach it again.")},
    {"attachment_incomplete", QT_TRANSLATE_NOOP("problem", "The file has not arrived completely yet.")},
    {"attachment_complete", QT_TRANSLATE_NOOP("problem", "This file has arrived already.")},
    {"chunk_size", QT_TRANSLATE_NOOP("problem", "A part of a file must have from 1 to {most} bytes.")},
    {"wrong_offset", QT_TRANSLATE_NOOP("problem", "The file goes on at byte {received}.")},
    {"wrong_hash", QT_TRANSLATE_NOOP("problem", "The file did not arrive as it was sent. Please attach it again.")},
    {"file_damaged", QT_TRANSLATE_NOOP("problem", "The stored file is damaged and is not shown. Please tell the helpdesk (F7).")},
    {"infected", QT_TRANSLATE_NOOP("problem", "The virus scanner found something in this file. It cannot be opened.")},
    {"not_scanned_yet", QT_TRANSLATE_NOOP("problem", "This file is being scanned for viruses. Please try again in a moment.")},
    {"store", QT_TRANSLATE_NOOP("problem", "The file store cannot be used; nothing was saved. Please tell the helpdesk (F7).")},
    // The resident register
    {"layout_wrong", QT_TRANSLATE_NOOP("problem", "The layout file is wrong at {place}: {why}.")},
    {"not_again", QT_TRANSLATE_NOOP("problem", "This was decided already. F5 shows how it stands now.")},
    {"resident_taken", QT_TRANSLATE_NOOP("problem", "Another person of this case is linked to this resident already.")},
};

} // namespace

std::span<const ProblemCode> problemCodes()
{
    return codes;
}

const char *problemSentence(QByteArrayView code)
{
    for (const ProblemCode &known : codes) {
        if (code == known.code)
            return known.text;
    }
    return nullptr;
}

} // namespace mimamori
