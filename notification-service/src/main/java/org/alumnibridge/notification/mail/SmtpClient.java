package org.alumnibridge.notification.mail;

import io.quarkus.mailer.runtime.MailerRuntimeConfig;
import io.quarkus.mailer.runtime.Mailers;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Speaks to the mail server, with a limit to every wait. Quarkus' own reactive mailer has none and lets none be set: a
 * server that takes connections and falls silent would keep them, and whoever sends, for good. A connection without an
 * answer is closed, so that a server that wakes up again does not find mails there that have been given up.
 *
 * <p>Reads the settings of {@code quarkus.mailer} but those of DKIM and the TLS registry: certificates are checked
 * against the trust store of the JVM.
 */
@ApplicationScoped
class SmtpClient {

    private final MailClient client;
    private final Duration timeout;

    SmtpClient(Vertx vertx, MailersRuntimeConfig mailers, MailConfig config) {
        MailerRuntimeConfig server = mailers.mailers().get(Mailers.DEFAULT_MAILER_NAME);
        this.client = MailClient.create(vertx, limited(settings(server), config.answerTimeout()));
        this.timeout = config.timeout();
    }

    /**
     * Ends when the server has taken the mail; on the caller's context.
     *
     * @return fails with {@link java.util.concurrent.TimeoutException} when the whole takes too long
     */
    Uni<Void> send(MailMessage mail) {
        return Uni.createFrom()
                .deferred(
                        () -> UniHelper.toUni(client.sendMail(mail).timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)))
                .replaceWithVoid();
    }

    @PreDestroy
    void close() {
        client.close();
    }

    private static io.vertx.ext.mail.MailConfig limited(io.vertx.ext.mail.MailConfig settings, Duration answer) {
        int millis = Math.toIntExact(answer.toMillis());
        settings.setConnectTimeout(millis);
        settings.setSslHandshakeTimeout(millis).setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        return settings.setIdleTimeout(millis).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    }

    private static io.vertx.ext.mail.MailConfig settings(MailerRuntimeConfig server) {
        io.vertx.ext.mail.MailConfig settings = new io.vertx.ext.mail.MailConfig()
                .setHostname(server.host())
                .setSsl(server.tls().orElse(server.ssl()))
                .setStarttls(StartTLSOptions.valueOf(server.startTLS().toUpperCase(Locale.ROOT)))
                .setTrustAll(server.trustAll().orElse(false))
                .setLogin(LoginOption.valueOf(server.login().toUpperCase(Locale.ROOT)))
                .setDisableEsmtp(server.disableEsmtp())
                .setPipelining(server.pipelining())
                .setKeepAlive(server.keepAlive())
                .setMaxPoolSize(server.maxPoolSize());
        server.port().ifPresent(settings::setPort);
        server.ownHostName().ifPresent(settings::setOwnHostname);
        server.authMethods().ifPresent(settings::setAuthMethods);
        server.username().ifPresent(settings::setUsername);
        server.password().ifPresent(settings::setPassword);
        return settings;
    }
}
