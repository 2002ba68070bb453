package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.attune.web.certificate.PrintedLetters;

/** Whether certificates can print a name. */
@Named("printedName")
@ApplicationScoped
public class PrintedName {

    /** The letters that they cannot, with spaces between; empty when they print all of it. */
    public String lacks(String name) {
        return String.join(" ", PrintedLetters.lacking(name));
    }
}
