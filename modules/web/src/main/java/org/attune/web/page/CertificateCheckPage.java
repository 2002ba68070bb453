package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.record.CertificateService;
import org.attune.record.Checked;
import org.jspecify.annotations.Nullable;

/** Whether a certificate is genuine: for anyone who has its code. */
@Named("certificateCheckPage")
@RequestScoped
public class CertificateCheckPage {

    @Inject
    CertificateService certificates;

    @Inject
    HttpServletRequest request;

    private @Nullable Checked found;

    /** Looks for the code that the address carries. */
    public void open() {
        if (isAsked()) {
            found = certificates.check(getCode()).orElse(null);
            if (found == null) {
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    /** Whether a code was typed. */
    public boolean isAsked() {
        return !getCode().isBlank();
    }

    /** The certificate with the code; nothing when there is none. */
    public @Nullable Checked getFound() {
        return found;
    }

    /** What was typed. */
    public String getCode() {
        String code = request.getParameter("code");
        return code == null ? "" : code;
    }
}
