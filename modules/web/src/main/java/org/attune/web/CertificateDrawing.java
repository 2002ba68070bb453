package org.attune.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.attune.record.Certificate;
import org.attune.record.CertificateService;
import org.attune.setting.LogoService;
import org.attune.shared.Reader;
import org.attune.shared.Settings;
import org.attune.web.certificate.CertificatePdf;
import org.attune.web.certificate.CertificateWords;
import org.attune.web.page.Dates;
import org.attune.web.page.Words;

/** Draws the reader's certificates. */
@ApplicationScoped
public class CertificateDrawing {

    @Inject
    CertificateService certificates;

    @Inject
    LogoService logos;

    @Inject
    Settings settings;

    @Inject
    Dates dates;

    @Inject
    Words words;

    /** A PDF of a certificate of the reader's. */
    byte[] of(Reader reader, Certificate certificate) {
        String name = certificates.name(reader);
        return CertificatePdf.of(says(certificate, name), logos.logo(reader), certificate.finishedAt());
    }

    private CertificateWords says(Certificate certificate, String name) {
        List<String> facts = new ArrayList<>(List.of(
                "Finished on " + dates.date(certificate.finishedAt()),
                "Version of the course: " + certificate.version()));
        String time = words.time(certificate.time());
        if (!time.isEmpty()) {
            facts.add(1, "Learning time: " + time);
        }
        return new CertificateWords(
                certificate.hub(),
                name,
                certificate.title(),
                facts,
                certificate.code(),
                settings.address() + "/certificate-check");
    }
}
