package org.attune.scorm.packaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings and document types of manifests. */
class ManifestXmlTest {

    @TempDir
    Path folder;

    private static String manifest(String prologue, String title) {
        return prologue + EntryNamesTest.manifest("a.html").replace("<title>I<", "<title>" + title + "<");
    }

    private static PackageReport read(byte[] xml) throws IOException {
        return ManifestReader.read(new ByteArrayInputStream(xml), "");
    }

    private static String title(PackageReport report) {
        assertThat(report.playable()).as(report.problems().toString()).isTrue();
        return report.manifest().item("i").orElseThrow().title();
    }

    private static String declared(String encoding) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "IBM850", "UTF-8", "UTF-16"})
    void a_declared_encoding_is_kept_to(String encoding) throws IOException {
        PackageReport report = read(manifest(declared(encoding), "Größe").getBytes(Charset.forName(encoding)));
        assertThat(title(report)).isEqualTo("Größe");
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void utf_16_is_known_without_a_byte_order_mark() throws IOException {
        assertThat(title(read(manifest("", "é").getBytes(UTF_16BE)))).isEqualTo("é");
        assertThat(title(read(manifest("", "é").getBytes(UTF_16LE)))).isEqualTo("é");
        assertThat(title(read(manifest("", "é").getBytes(UTF_16)))).isEqualTo("é");
    }

    @Test
    void a_byte_order_mark_and_white_space_before_the_declaration_are_put_up_with() throws IOException {
        assertThat(title(read(("\ufeff" + manifest(declared("UTF-8"), "é")).getBytes(UTF_8))))
                .isEqualTo("é");
        assertThat(title(read(("\r\n " + manifest(declared("UTF-8"), "é")).getBytes(UTF_8))))
                .isEqualTo("é");
    }

    @Test
    void a_declaration_that_is_wrong_is_seen_through() throws IOException {
        assertThat(title(read(manifest(declared("UTF-16"), "é").getBytes(UTF_8))))
                .isEqualTo("é");
        assertThat(title(read(manifest(declared("klingon"), "é").getBytes(UTF_8))))
                .isEqualTo("é");
        PackageReport latin = read(manifest(declared("UTF-8"), "é").getBytes(ISO_8859_1));
        assertThat(title(latin)).isEqualTo("é");
        assertThat(latin.warnings()).singleElement().matches(each -> each.meaning()
                .contains("encoding"));
    }

    @Test
    void prefixes_need_not_be_declared() throws IOException {
        String xml = manifest("", "I").replace("<item ", "<item foo:bar='x' ");
        assertThat(title(read(xml.getBytes(UTF_8)))).isEqualTo("I");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE manifest>",
                "<!DOCTYPE manifest SYSTEM \"imscp_rootv1p1.dtd\">",
                "<!DOCTYPE manifest PUBLIC \"-//IMS//x\" \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE manifest [<!ELEMENT manifest ANY>]>"
            })
    void a_document_type_that_declares_no_entity_is_passed_over(String doctype) throws IOException {
        assertThat(read(manifest(doctype, "I").getBytes(UTF_8)).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!ENTITY x \"harmless\">",
                "<!ENTITY x SYSTEM \"file:///etc/passwd\">",
                "<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x.dtd\"> %x;",
                "<!ENTITY a \"ha\"><!ENTITY x \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            })
    void a_document_type_that_declares_an_entity_is_refused(String entities) throws IOException {
        PackageReport report =
                read(manifest("<!DOCTYPE manifest [" + entities + "]>", "&x;").getBytes(UTF_8));
        assertThat(report.manifest()).isNull();
        assertThat(report.errors())
                .singleElement()
                .matches(each -> each.place().startsWith("imsmanifest.xml, line 1, column")
                        && each.meaning().contains("DOCTYPE"));
    }

    @Test
    void a_billion_laughs_are_not_laughed() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE manifest [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        PackageReport report = read(manifest(laughs + "]>", "&l39;").getBytes(UTF_8));
        assertThat(report.errors()).singleElement().matches(each -> each.meaning()
                .contains("“l0”"));
    }

    @Test
    void nothing_a_document_type_points_to_is_fetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.dtd"), "<!ENTITY x \"secret\">");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
            String web = manifest("<!DOCTYPE manifest SYSTEM \"" + address + "\">", "I");
            assertThat(title(read(web.getBytes(UTF_8)))).isEqualTo("I");
            String file = manifest("<!DOCTYPE manifest SYSTEM \"" + secret.toUri() + "\">", "I&x;");
            assertThat(title(read(file.getBytes(UTF_8)))).doesNotContain("secret");
            server.setSoTimeout(1);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_manifest_of_elements_without_end_is_refused() throws IOException {
        PackageReport report = read(("<manifest>" + "<a/>".repeat(300_000) + "</manifest>").getBytes(UTF_8));
        assertThat(report.errors()).singleElement().matches(each -> each.meaning()
                .contains("more than a course can need"));
    }
}
