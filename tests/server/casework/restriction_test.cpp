// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile_story.h"
#include "model/casework/whereabouts.h"

using namespace mimamori;

/// PLT-11: set at once, lifted by two people against live state, never by anything else.
class RestrictionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void setAtOnceAndMasked();
    void shownForAReason();
    void liftedByTwo();
    void setAgainEndsTheProposal();
    void neverWithoutTwo();
    void neverBehindTheServersBack();
    void badInput();
};

namespace {

SetRestriction protectMother(CasefileStory &story)
{
    SetRestriction set;
    set.person = story.person(QStringLiteral("MOTHER"));
    set.kind.value = QStringLiteral("DV");
    set.against = {story.person(QStringLiteral("FATHER"))};
    return set;
}

FamilyLine mother(const ChildFileView &view)
{
    for (const FamilyLine &line : view.family) {
        if (line.relation.value == QLatin1String("MOTHER"))
            return line;
    }
    return {};
}

ProposeLift proposalFor(const RestrictionState &state)
{
    ProposeLift proposal;
    proposal.restriction = state.restriction;
    proposal.reason = QStringLiteral("離婚成立、父は県外");
    return proposal;
}

} // namespace

void RestrictionTest::setAtOnceAndMasked()
{
    CasefileStory story;
    story.server.superview().executeScript("arrange", "insert into person_address (person, address, zip) select id, '秘密の住所', '6500000' from person where name like '%美咲'");
    const RestrictionState state = story.server.call(QStringLiteral("kawaguchi"), protectMother(story));
    QCOMPARE(state.reviewOn, QDate(2027, 11, 20));
    const ChildFileView view = story.open(QStringLiteral("yamamoto"));
    QCOMPARE(view.restrictions.size(), 1);
    QCOMPARE(view.restrictions.first().againstNames, QStringList{QStringLiteral("髙橋 誠")});
    const Whereabouts hidden = mother(view).whereabouts;
    QVERIFY(hidden.masked);
    QCOMPARE(hidden.address, whereaboutsMask());
    QCOMPARE(hidden.zip, whereaboutsMask());
    QVERIFY(!toCbor(view).toCborValue().toCbor().contains(QStringLiteral("秘密の住所").toUtf8()));
    // The year is a clock, so it is seen and escalated; running out changes nothing.
    bool reminded = false;
    for (const FileClock &clock : view.clocks)
        reminded = reminded || clock.rule == QLatin1String("DV1Y");
    QVERIFY(reminded);
    story.server.time.set(QDateTime(QDate(2028, 11, 20), QTime(3, 0), Qt::UTC));
    QVERIFY(mother(story.open(QStringLiteral("yamamoto"))).whereabouts.masked);
}

void RestrictionTest::shownForAReason()
{
    CasefileStory story;
    story.server.call(QStringLiteral("yamamoto"), protectMother(story));
    RevealWhereabouts reveal;
    reveal.person = story.person(QStringLiteral("MOTHER"));
    QCOMPARE(story.server.refusal(QStringLiteral("yamamoto"), reveal), QByteArray("required reason"));
    reveal.reason.value = QStringLiteral("OTHER");
    QCOMPARE(story.server.refusal(QStringLiteral("yamamoto"), reveal), QByteArray("required reason_text"));
    reveal.reason.value = QStringLiteral("VISIT");
    const Whereabouts shown = story.server.call(QStringLiteral("yamamoto"), reveal);
    QVERIFY(!shown.masked && shown.restricted);
    QCOMPARE(shown.phones, QStringList{QStringLiteral("078-000-1234")});
    QVERIFY(!mother(story.open(QStringLiteral("yamamoto"))).whereabouts.masked);
    QVERIFY(mother(story.open(QStringLiteral("kawaguchi"))).whereabouts.masked); // for one user only
    story.server.superview().executeScript("arrange", "update whereabouts_reveal set valid_to = now() - interval '1 second'");
    QVERIFY(mother(story.open(QStringLiteral("yamamoto"))).whereabouts.masked); // and for some minutes only
    static constexpr Sql audited{"audited", "select count(*) from audit.event where action = 'reveal' and purpose = 'VISIT'"};
    QCOMPARE(story.server.superview().value(audited).toInt(), 1);
    QCOMPARE(story.server.refusal(QStringLiteral("nada1"), reveal), QByteArray("not_found person"));
}

void RestrictionTest::liftedByTwo()
{
    CasefileStory story;
    const RestrictionState set = story.server.call(QStringLiteral("yamamoto"), protectMother(story));
    const RestrictionState proposed = story.server.call(QStringLiteral("yamamoto"), proposalFor(set), set.version);
    const RestrictionState lifted = story.server.call(QStringLiteral("okada"), ConfirmLift{set.restriction}, proposed.version);
    QVERIFY(lifted.lifted);
    QVERIFY(story.open(QStringLiteral("yamamoto")).restrictions.isEmpty());
    QVERIFY(!mother(story.open(QStringLiteral("yamamoto"))).whereabouts.masked);
    QCOMPARE(story.server.refusal(QStringLiteral("okada"), ConfirmLift{set.restriction}, lifted.version), QByteArray("lifted restriction"));
}

void RestrictionTest::setAgainEndsTheProposal()
{
    CasefileStory story;
    const RestrictionState set = story.server.call(QStringLiteral("yamamoto"), protectMother(story));
    const RestrictionState proposed = story.server.call(QStringLiteral("yamamoto"), proposalFor(set), set.version);
    const RestrictionState again = story.server.call(QStringLiteral("kawaguchi"), protectMother(story)); // the father stood at the door
    QCOMPARE(again.restriction, set.restriction);
    QCOMPARE(story.server.refusal(QStringLiteral("okada"), ConfirmLift{set.restriction}, proposed.version), QByteArray("conflict restriction"));
    QCOMPARE(story.server.refusal(QStringLiteral("okada"), ConfirmLift{set.restriction}, again.version), QByteArray("not_proposed restriction"));
    QCOMPARE(story.server.refusal(QStringLiteral("yamamoto"), proposalFor(set), proposed.version), QByteArray("conflict restriction"));
    QVERIFY(mother(story.open(QStringLiteral("yamamoto"))).whereabouts.masked);
}

void RestrictionTest::neverWithoutTwo()
{
    CasefileStory story;
    const RestrictionState set = story.server.call(QStringLiteral("yamamoto"), protectMother(story));
    QCOMPARE(story.server.refusal(QStringLiteral("okada"), ConfirmLift{set.restriction}, set.version), QByteArray("not_proposed restriction"));
    const RestrictionState proposed = story.server.call(QStringLiteral("okada"), proposalFor(set), set.version);
    QCOMPARE(story.server.refusal(QStringLiteral("okada"), ConfirmLift{set.restriction}, proposed.version), QByteArray("own_proposal restriction"));
    QCOMPARE(story.server.refusal(QStringLiteral("kawaguchi"), ConfirmLift{set.restriction}, proposed.version), QByteArray("forbidden"));
    QCOMPARE(story.server.refusal(QStringLiteral("nada2"), ConfirmLift{set.restriction}, proposed.version), QByteArray("not_found restriction"));
    QCOMPARE(story.server.refusal(QStringLiteral("tanaka"), ConfirmLift{set.restriction}, proposed.version), QByteArray("not_in_charge restriction"));

    const RestrictionState byYamamoto = story.server.call(QStringLiteral("yamamoto"), proposalFor(set), proposed.version);
    story.server.superview().executeScript("arrange", "update app_user set valid_to = '2026-11-19' where login_name = 'yamamoto'");
    QCOMPARE(story.server.refusal(QStringLiteral("okada"), ConfirmLift{set.restriction}, byYamamoto.version), QByteArray("not_proposed restriction"));
}

void RestrictionTest::neverBehindTheServersBack()
{
    CasefileStory story;
    const RestrictionState set = story.server.call(QStringLiteral("yamamoto"), protectMother(story));
    QCOMPARE(story.server.run(QStringLiteral("okada"), "address_restriction.save", {{QStringLiteral("id"), set.restriction.id}}, set.version).error.code,
        QByteArray("unknown_operation"));
    // Whatever statement somebody writes one day, the database asks for both people and the proposed version.
    Connection serving(story.server.connection("migrator"));
    for (const char *statement : {"update address_restriction set lifted_at = now()", "update address_restriction set lifted_at = now(), lifted_by = set_by",
             "update address_restriction set lifted_at = now(), lifted_by = set_by, lift_proposed_by = set_by, lift_proposed_version = version"})
        QVERIFY_THROWS_EXCEPTION(DbError, serving.executeScript("lift", statement));
}

void RestrictionTest::badInput()
{
    CasefileStory story;
    SetRestriction set = protectMother(story);
    set.against = {set.person};
    QCOMPARE(story.server.refusal(QStringLiteral("yamamoto"), set), QByteArray("against_self against"));
    set.against.clear();
    QCOMPARE(story.server.refusal(QStringLiteral("yamamoto"), set), QByteArray("required against"));
    set.againstText = QStringLiteral("父方の祖父");
    QCOMPARE(story.server.refusal(QStringLiteral("nada1"), set), QByteArray("not_found person"));
    set.kind.value = QStringLiteral("NOISE");
    QCOMPARE(story.server.refusal(QStringLiteral("yamamoto"), set), QByteArray("unknown_code kind"));
}

QTEST_GUILESS_MAIN(RestrictionTest)
#include "restriction_test.moc"
