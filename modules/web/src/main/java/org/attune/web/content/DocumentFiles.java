package org.attune.web.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.attune.document.DocumentFile;
import org.attune.document.DocumentService;
import org.attune.document.DocumentType;
import org.attune.web.security.SecurityHeaders;

/** {@code GET /document/<file name>}: the one file of a document's content origin. Shown or kept, never run. */
@ApplicationScoped
class DocumentFiles {

    @Inject
    DocumentService documents;

    @Inject
    SecurityHeaders headers;

    /** Whether there is such a document, and so an answer. */
    boolean get(String label, String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<String> name = PackagePath.of(address);
        Optional<DocumentFile> found = documents.file(label).filter(each -> name.filter(each.name()::equals)
                .isPresent());
        if (found.isEmpty()) {
            return false;
        }
        DocumentType type = found.get().type();
        headers.document(response, type == DocumentType.PDF);
        response.setHeader(
                "Content-Disposition", disposition(type.isShown(), found.get().name()));
        FileAnswer.send(found.get().file(), type.mediaType(), request, response);
        return true;
    }

    /** RFC 6266, 4.3: the name as it is, and one in ASCII for whoever does not know the other. */
    static String disposition(boolean shown, String name) {
        String plain = name.replaceAll("[^ !#-&(-\\[\\]-~]", "_");
        String exact = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return (shown ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
    }
}
