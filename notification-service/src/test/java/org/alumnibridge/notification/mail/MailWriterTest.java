package org.alumnibridge.notification.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.kit.web.language.Language;
import org.alumnibridge.notification.RealParts;
import org.alumnibridge.notification.notice.Audience;
import org.alumnibridge.notification.notice.Category;
import org.alumnibridge.notification.notice.Facts;
import org.alumnibridge.notification.notice.Kind;
import org.alumnibridge.notification.notice.Notice;
import org.alumnibridge.notification.notice.NoticeFixture;
import org.alumnibridge.notification.recipient.ContactPoint;
import org.alumnibridge.notification.recipient.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@RealParts
class MailWriterTest {

    @Inject
    MailWriter writer;

    @ParameterizedTest
    @EnumSource(Category.class)
    void leavesNoPlaceholderInAnyLanguage(Category category) {
        for (Audience audience : Audience.values()) {
            for (Language language : Language.values()) {
                MailContent content = writer.write(NoticeFixture.to(audience, category), recipient(language));
                String all = content.subject() + text(content) + html(content).replaceAll("style=\"[^\"]*\"", "");
                assertFalse(all.matches("(?s).*([{}]|null|NOT_FOUND|notice:|label_).*"), all);
            }
        }
    }

    @Test
    void speaksTheRecipientsLanguage() {
        Notice notice = NoticeFixture.to(Audience.BROKER, Category.REQUEST_ASSIGNED);

        MailContent german = writer.write(notice, recipient(Language.DE));
        MailContent english = writer.write(notice, recipient(Language.EN));
        MailContent russian = writer.write(notice, recipient(Language.RU));

        assertTrue(german.subject().startsWith("Eine Anfrage für Ihre Region: Geschäftskontakt, "), german.subject());
        assertTrue(english.subject().startsWith("A request for your region: Business contact, "), english.subject());
        assertTrue(russian.subject().startsWith("Запрос по вашему региону: Деловой контакт, "), russian.subject());
        assertEquals("Guten Tag, Elena Sokolova,", german.salutation());
        assertEquals("Здравствуйте, Elena Sokolova!", russian.salutation());
    }

    @Test
    void namesTheLastDayInTheRecipientsTimeZone() {
        MailContent content =
                writer.write(NoticeFixture.to(Audience.EXPERT, Category.PROPOSAL_RECEIVED), recipient(Language.DE));

        assertTrue(text(content).contains("Bitte antworten bis: 10. März 2026"), text(content));
    }

    @Test
    void leadsExpertsToTheirProposalAndOthersToTheRequest() {
        Notice asked = NoticeFixture.to(Audience.EXPERT, Category.PROPOSAL_RECEIVED);
        Notice assigned = NoticeFixture.to(Audience.BROKER, Category.REQUEST_ASSIGNED);

        assertTrue(html(writer.write(asked, recipient(Language.EN))).contains("/v1/proposals/" + asked.proposal()));
        assertTrue(text(writer.write(assigned, recipient(Language.EN))).contains("/v1/requests/" + assigned.request()));
    }

    @Test
    void escapesMarkupInHtmlAndLeavesPlainTextPlain() {
        Recipient hostile = recipient("<b onclick=\"x\">Tom & Co</b>", Language.EN);
        MailContent content = writer.write(NoticeFixture.to(Audience.BROKER, Category.REQUEST_ASSIGNED), hostile);

        assertTrue(html(content).contains("Hello &lt;b onclick=&quot;x&quot;&gt;Tom &amp; Co&lt;/b&gt;,"));
        assertTrue(text(content).startsWith("Hello <b onclick=\"x\">Tom & Co</b>,"));
    }

    @Test
    void saysNothingOfAnIndustryOrDayThatTheRequestDoesNotName() {
        Facts bare = new Facts(Kind.QUESTION, "DE", List.of(), List.of(), null);
        MailContent content = writer.write(
                NoticeFixture.to(Audience.REQUESTER, Category.QUESTION_ANSWERED, bare), recipient(Language.EN));

        assertEquals("Your question has been answered: Question, Germany", content.subject());
        assertFalse(text(content).contains("Industry"));
        assertFalse(text(content).contains("Please answer by"));
    }

    private static String text(MailContent content) {
        return MailTemplates.text(content).render();
    }

    private static String html(MailContent content) {
        return MailTemplates.html(content).render();
    }

    private static Recipient recipient(Language language) {
        return recipient("Elena Sokolova", language);
    }

    private static Recipient recipient(String name, Language language) {
        return new Recipient(
                UUID.randomUUID(),
                new ContactPoint("subject", name, "elena@example.org", language.tag(), "Asia/Yekaterinburg"));
    }
}
