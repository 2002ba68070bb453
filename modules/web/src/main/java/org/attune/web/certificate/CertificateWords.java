package org.attune.web.certificate;

import java.util.List;

/**
 * What a certificate says.
 *
 * @param hub the hub's name
 * @param facts a line each: version, date, learning time
 * @param address where the code is checked
 */
public record CertificateWords(String hub, String name, String title, List<String> facts, String code, String address) {

    public CertificateWords {
        facts = List.copyOf(facts);
    }
}
