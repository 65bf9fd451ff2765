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
    // Signing in
    {"login_failed", QT_TRANSLATE_NOOP("problem", "Login name or password is wrong. If you cannot get in, ask your administrator.")},
    {"login_wait", QT_TRANSLATE_NOOP("problem", "Too many attempts. Please wait {seconds} seconds and try again.")},
    {"session_ended", QT_TRANSLATE_NOOP("problem", "You were signed out. What you typed is still here: sign in again.")},
    {"password_weak", QT_TRANSLATE_NOOP("problem", "{field}: too easy to guess. Please use at least {most} characters that are not a word.")},
    // The server and the way to it
    {"frame", QT_TRANSLATE_NOOP("problem", "Client and server did not understand each other. Please tell the helpdesk (F7).")},
    {"unknown_operation", QT_TRANSLATE_NOOP("problem", "The server does not know this. The client may be newer than the server; please tell the helpdesk (F7).")},
    {"internal", QT_TRANSLATE_NOOP("problem", "Something went wrong on our side; nothing was saved. Please tell the helpdesk the number {incident}.")},
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
