package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.attune.device.PairedTablet;
import org.attune.device.TabletService;
import org.attune.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Ends a tablet's pairing, wherever the tablet is; asks first. */
@Named("unpairTabletPage")
@RequestScoped
public class UnpairTabletPage {

    @Inject
    TabletService tablets;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private @Nullable PairedTablet tablet;

    @PostConstruct
    void load() {
        tablet = tablets.tablet(signedIn.reader(), Numbers.id(request, "tablet"));
    }

    public PairedTablet getTablet() {
        if (tablet == null) {
            throw new NotFound();
        }
        return tablet;
    }

    public void unpair() {
        tablets.unpair(signedIn.reader(), getTablet().id());
        Redirect.to("/tablets?after=unpair");
    }
}
