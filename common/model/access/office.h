// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/describe.h"

namespace mimamori {

struct OfficeKind { static constexpr auto table = "office_kind"; };
struct RoleCode { static constexpr auto table = "role"; };

/// An office of the city: headquarters, the child guidance center, a ward base. Base and legal office differ for 北神.
struct Office {
    static constexpr auto recordName = "office";
    Ref<Office> id{};
    QString code{};
    QString name{};
    QString shortName{};
    Code<OfficeKind> kind{};
    QString wardCode{};
    QString legalOffice{};
    QString phone{};
    QDate activeFrom{};
    QDate activeTo{};
    static void describe(Describe &d);
};

/// A person who works with the system.
struct AppUser {
    static constexpr auto recordName = "app_user";
    Ref<AppUser> id{};
    QString loginName{};
    QString name{};
    QString kana{};
    QString mail{};
    QDate validFrom{};
    QDate validTo{};
    static void describe(Describe &d);
};

/// A user's post for a time: an office and a role; side appointments are further posts.
struct UserPost {
    static constexpr auto recordName = "user_post";
    Ref<UserPost> id{};
    Ref<AppUser> appUser{};
    Ref<Office> office{};
    Code<RoleCode> role{};
    QDate validFrom{};
    QDate validTo{};
    static void describe(Describe &d);
};

/// A terminal of the allow-list: its certificate's fingerprint and the office it stands in.
struct Terminal {
    static constexpr auto recordName = "terminal";
    Ref<Terminal> id{};
    QString name{};
    Ref<Office> office{};
    QString fingerprint{};
    QDateTime notAfter{};
    QDateTime enrolledAt{};
    QDateTime revokedAt{};
    static void describe(Describe &d);
};

} // namespace mimamori
