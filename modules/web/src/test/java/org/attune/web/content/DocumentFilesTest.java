package org.attune.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentFilesTest {

    @Test
    void a_file_keeps_its_name_for_every_browser() {
        assertThat(DocumentFiles.disposition(true, "Sleep, a poster.pdf"))
                .isEqualTo("inline; filename=\"Sleep, a poster.pdf\"; filename*=UTF-8''Sleep%2C%20a%20poster.pdf");
        assertThat(DocumentFiles.disposition(false, "Für Mütter & Väter – 👶.docx"))
                .startsWith("attachment; filename=\"F_r M_tter & V_ter _ ")
                .endsWith("filename*=UTF-8''F%C3%BCr%20M%C3%BCtter%20%26%20V%C3%A4ter%20%E2%80%93%20%F0%9F%91%B6.docx");
    }

    @Test
    void a_name_cannot_end_its_own_header() {
        assertThat(DocumentFiles.disposition(true, "a\"; x=\"\\\r\nb*'.pdf"))
                .isEqualTo(
                        "inline; filename=\"a_; x=____b*_.pdf\"; filename*=UTF-8''a%22%3B%20x%3D%22%5C%0D%0Ab%2A%27.pdf");
    }
}
