// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/servicedesk/inquiry_work.h"

namespace mimamori {

class Context;
class Features;

/// Numbers and stores a new inquiry, starts its clock at `receivedAt`, tells the first line.
InquiryDone openInquiry(Context &context, Inquiry &inquiry);

// Parts of the one feature, called by registerInquiry.
void registerInquiryAnswers(Features &features);
void registerInquiryLinks(Features &features);

} // namespace mimamori
