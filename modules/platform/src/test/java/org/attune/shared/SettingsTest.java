package org.attune.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void what_is_left_out_has_its_default() {
        Settings settings = settings();
        assertThatCode(settings::check).doesNotThrowAnyException();
        assertThat(settings.production()).isFalse();
        assertThat(settings.demo()).isTrue();
    }

    @Test
    void a_hub_in_earnest_is_admitted() {
        Settings settings = settings();
        settings.mode = "production";
        settings.demo = Optional.of("false");
        settings.address = "https://learn.example.org";
        settings.contentHost = "learn-packages.example.net";
        settings.databaseUrl = Optional.of("jdbc:postgresql://localhost/attune");
        settings.trustedProxies = Optional.of("127.0.0.1, ::1, 10.0.0.0/8");
        assertThatCode(settings::check).doesNotThrowAnyException();
        assertThat(settings.production()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "Production", "production ", "live", ""})
    void a_mistyped_mode_never_passes_for_the_demo(String mode) {
        assertThatThrownBy(with(settings -> settings.mode = mode)::check)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("attune.mode is \"" + mode + "\"")
                .hasMessageContaining("demo or production");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "flase", "FALSE", "0"})
    void the_demo_is_on_or_off_and_nothing_else(String demo) {
        refuses("attune.demo", settings -> settings.demo = Optional.of(demo));
    }

    @Test
    void an_address_is_as_people_type_it() {
        refuses("attune.address", settings -> settings.address = "learn.example.org");
        refuses("attune.address", settings -> settings.address = "https://learn.example.org/");
        refuses("attune.content.host", settings -> settings.contentHost = "https://packages.example.net");
        refuses("attune.content.host", settings -> settings.contentHost = "packages.example.net:port");
        refuses("attune.db.url", settings -> settings.databaseUrl = Optional.of("postgresql://localhost/attune"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "127.0.0.1;::1", "10.0.0.0/33", "10.0.0.0/", "300.1.1.1", "::1/129"})
    void a_proxy_is_trusted_by_its_address(String proxies) {
        refuses("attune.trusted.proxies", settings -> settings.trustedProxies = Optional.of(proxies));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "500 MB", "0.5", ""})
    void an_upload_has_a_limit_in_whole_megabytes(String limit) {
        refuses("attune.upload.megabytes", settings -> settings.limits.uploadMegabytes = limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "2.5", "1e9", "99999999", ""})
    void a_limit_of_packages_and_documents_is_a_whole_number(String limit) {
        refuses("attune.document.megabytes", settings -> settings.limits.documentMegabytes = limit);
        refuses("attune.recording.megabytes", settings -> settings.limits.recordingMegabytes = limit);
        refuses("attune.package.entries", settings -> settings.limits.packageEntries = limit);
        refuses("attune.package.megabytes", settings -> settings.limits.packageMegabytes = limit);
        refuses("attune.package.entry.megabytes", settings -> settings.limits.packageEntryMegabytes = limit);
        refuses("attune.package.manifest.megabytes", settings -> settings.limits.packageManifestMegabytes = limit);
        refuses("attune.package.ratio", settings -> settings.limits.packageRatio = limit);
        refuses("attune.package.depth", settings -> settings.limits.packageDepth = limit);
    }

    @Test
    void a_mail_server_is_named_with_all_it_needs_or_not_at_all() {
        assertThat(settings().mailServer()).isEmpty();
        assertThatCode(with(SettingsTest::withMail)::check).doesNotThrowAnyException();
        assertThat(with(SettingsTest::withMail).mailServer())
                .contains(new Settings.MailServer(
                        "mail.example.org", 587, "", "", "learning@example.org", Settings.MailTls.STARTTLS));
        refuses("attune.mail.host", settings -> {
            withMail(settings);
            settings.mail.host = Optional.of("mail.example.org:25");
        });
        refuses("attune.mail.port", settings -> settings.mail.port = Optional.of("65536"));
        refuses("attune.mail.tls", settings -> settings.mail.tls = "ssl");
        refuses("attune.mail.from", settings -> settings.mail.from = Optional.of("Attune <learning@example.org>"));
        refuses("attune.mail.from", settings -> {
            withMail(settings);
            settings.mail.from = Optional.empty();
        });
        assertThatThrownBy(with(settings -> {
                    withMail(settings);
                    settings.mail.user = Optional.of("attune");
                })::check)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("attune.mail.password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "90 days", "1.5", "", "100000"})
    void a_retention_period_is_a_day_at_least(String days) {
        refuses("attune.retention.account.days", settings -> settings.retention.account = Optional.of(days));
        refuses("attune.retention.sign-ins.days", settings -> settings.retention.signIns = days);
        refuses("attune.retention.letters.days", settings -> settings.retention.letters = days);
        refuses("attune.retention.staff-actions.days", settings -> settings.retention.staffActions = days);
        refuses("attune.retention.visit-notes.days", settings -> settings.retention.visitNotes = days);
        refuses("attune.retention.kept-aside.days", settings -> settings.retention.keptAside = days);
    }

    @Test
    void accounts_stay_for_good_unless_a_period_is_set() {
        assertThat(settings().retention().account()).isEmpty();
        assertThat(with(settings -> settings.retention.account = Optional.of("1095"))
                        .retention()
                        .account())
                .contains(Duration.ofDays(1095));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7:00", "07", "24:00", "07:60", "7am", "07:00:00", " 07:00", ""})
    void an_open_hour_is_a_time_of_day(String time) {
        refuses("attune.reminders.from", settings -> settings.reminders.from = time);
        refuses("attune.reminders.until", settings -> settings.reminders.until = time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Monday", "mon-fri", "mon,", "mon;tue", "MON", "0", ""})
    void an_open_day_is_named_by_its_letters(String days) {
        refuses("attune.reminders.days", settings -> settings.reminders.days = days);
    }

    @Test
    void open_hours_are_an_hour_at_least_and_never_over_midnight() {
        refuses("attune.reminders.until", settings -> settings.reminders.until = "07:59");
        refuses("attune.reminders.until", settings -> settings.reminders.until = "06:00");
        assertThat(settings().openHours()).isEqualTo(OpenHours.USUAL);
        Settings weekend = with(settings -> {
            settings.reminders.from = "00:00";
            settings.reminders.until = "23:59";
            settings.reminders.days = "sat, sun";
        });
        assertThatCode(weekend::check).doesNotThrowAnyException();
        assertThat(weekend.openHours().days()).containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    private static void withMail(Settings settings) {
        settings.mail.host = Optional.of("mail.example.org");
        settings.mail.from = Optional.of("learning@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.example.org",
                "https://login.example.org:8443/realms/hub",
                "http://localhost:8090/hub"
            })
    void the_hubs_own_sign_in_is_named_as_it_writes_itself(String issuer) {
        Settings settings = withSignIn(issuer);
        assertThatCode(settings::check).doesNotThrowAnyException();
        assertThat(settings.openId().orElseThrow().issuer()).isEqualTo(issuer);
        assertThat(settings.openId().orElseThrow().name()).isEqualTo("your work account");
        assertThat(settings.openId().toString()).doesNotContain("told to nobody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"login.example.org", "http://login.example.org", "https://", "https://login.example.org?x=1", ""
            })
    void the_hubs_own_sign_in_has_an_address_of_https(String issuer) {
        assertThatThrownBy(withSignIn(issuer)::check)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("attune.openid.issuer")
                .hasMessageNotContaining("told to nobody");
    }

    @Test
    void in_production_a_sign_in_on_this_machine_is_refused_too() {
        Settings settings = withSignIn("http://localhost:8090/hub");
        settings.mode = "production";
        assertThatThrownBy(settings::check).isInstanceOf(StartRefused.class);
    }

    @Test
    void the_hubs_own_sign_in_is_set_wholly_or_not_at_all() {
        Settings settings = withSignIn("https://login.example.org");
        settings.openId.clientSecret = Optional.empty();
        assertThatThrownBy(settings::check)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("attune.openid.client.secret");
        assertThat(settings.openId()).isEmpty();
    }

    @Test
    void a_server_where_events_meet_is_set_wholly_or_not_at_all_and_its_secret_is_told_to_nobody() {
        Settings settings = withMeetings("https://meet.example.org/bigbluebutton", "https://jitsi.example.org");
        assertThatCode(settings::check).doesNotThrowAnyException();
        assertThat(settings.bigBlueButton().orElseThrow().address())
                .isEqualTo("https://meet.example.org/bigbluebutton");
        assertThat(settings.jitsi().orElseThrow().appId()).isEqualTo("attune");
        assertThat(settings.bigBlueButton() + " " + settings.jitsi()).doesNotContain("told to nobody");
        settings.meetings.jitsiAppId = Optional.empty();
        assertThatThrownBy(settings::check)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("attune.jitsi.app.id");
        assertThat(settings.jitsi()).isEmpty();
    }

    @Test
    void a_secret_that_signs_tokens_has_the_length_that_its_signature_needs() {
        Settings settings = withMeetings("https://meet.example.org/bigbluebutton", "https://jitsi.example.org");
        settings.meetings.jitsiSecret = Optional.of("short");
        assertThatThrownBy(settings::check)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("attune.jitsi.secret")
                .hasMessageNotContaining("\"short\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"meet.example.org", "http://meet.example.org", "https://meet.example.org/", "https://", ""})
    void a_server_where_events_meet_has_an_address_of_https_without_a_slash_at_its_end(String address) {
        assertThatThrownBy(withMeetings(address, "https://jitsi.example.org")::check)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("attune.bigbluebutton.address");
        assertThatThrownBy(withMeetings("https://meet.example.org", address)::check)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("attune.jitsi.address");
    }

    @Test
    void only_outside_production_events_meet_on_this_very_machine_without_tls() {
        Settings settings = withMeetings("http://127.0.0.1:8090/bigbluebutton", "http://localhost:8091");
        assertThatCode(settings::check).doesNotThrowAnyException();
        settings.mode = "production";
        assertThatThrownBy(settings::check)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("attune.bigbluebutton.address");
    }

    private static Settings withMeetings(String bigBlueButton, String jitsi) {
        Settings settings = settings();
        settings.meetings.bigBlueButtonAddress = Optional.of(bigBlueButton);
        settings.meetings.bigBlueButtonSecret = Optional.of("told to nobody");
        settings.meetings.jitsiAddress = Optional.of(jitsi);
        settings.meetings.jitsiAppId = Optional.of("attune");
        settings.meetings.jitsiSecret = Optional.of("told to nobody, of thirty-two characters");
        return settings;
    }

    private static Settings withSignIn(String issuer) {
        Settings settings = settings();
        settings.openId.issuer = Optional.of(issuer);
        settings.openId.clientId = Optional.of("attune");
        settings.openId.clientSecret = Optional.of("told to nobody");
        return settings;
    }

    private static void refuses(String name, Consumer<Settings> mistake) {
        assertThatThrownBy(with(mistake)::check)
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(name + " is ");
    }

    private static Settings with(Consumer<Settings> change) {
        Settings settings = settings();
        change.accept(settings);
        return settings;
    }

    private static Settings settings() {
        Settings settings = new Settings();
        settings.limits = new LimitSettings();
        settings.reminders = new ReminderSettings();
        settings.mail = new MailSettings();
        settings.retention = new RetentionSettings();
        settings.openId = new OpenIdSettings();
        settings.meetings = new MeetingSettings();
        settings.mode = "demo";
        settings.demo = Optional.empty();
        settings.address = "http://localhost:8080";
        settings.contentHost = "content.localhost:8080";
        settings.databaseUrl = Optional.empty();
        settings.trustedProxies = Optional.empty();
        settings.mail.host = Optional.empty();
        settings.mail.port = Optional.empty();
        settings.mail.user = Optional.empty();
        settings.mail.password = Optional.empty();
        settings.mail.from = Optional.empty();
        settings.mail.tls = "starttls";
        settings.limits.uploadMegabytes = "500";
        settings.limits.documentMegabytes = "25";
        settings.limits.recordingMegabytes = "2000";
        settings.limits.packageEntries = "20000";
        settings.limits.packageMegabytes = "2048";
        settings.limits.packageEntryMegabytes = "1024";
        settings.limits.packageManifestMegabytes = "8";
        settings.limits.packageRatio = "200";
        settings.limits.packageDepth = "40";
        settings.retention.account = Optional.empty();
        settings.retention.visitNotes = "2190";
        settings.retention.signIns = "90";
        settings.retention.letters = "30";
        settings.retention.staffActions = "2190";
        settings.retention.keptAside = "365";
        settings.reminders.from = "07:00";
        settings.reminders.until = "19:00";
        settings.reminders.days = "mon,tue,wed,thu,fri";
        settings.openId.issuer = Optional.empty();
        settings.openId.clientId = Optional.empty();
        settings.openId.clientSecret = Optional.empty();
        settings.openId.name = "your work account";
        settings.openId.hub = Optional.empty();
        settings.meetings.bigBlueButtonAddress = Optional.empty();
        settings.meetings.bigBlueButtonSecret = Optional.empty();
        settings.meetings.jitsiAddress = Optional.empty();
        settings.meetings.jitsiAppId = Optional.empty();
        settings.meetings.jitsiSecret = Optional.empty();
        return settings;
    }
}
