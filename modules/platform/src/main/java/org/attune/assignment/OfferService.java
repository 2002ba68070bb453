package org.attune.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseDescription;
import org.attune.shared.Access;
import org.attune.shared.Reader;
import org.attune.shared.Role;

/** What is offered to whoever has nothing assigned. */
@ApplicationScoped
@Transactional
public class OfferService {

    @Inject
    Offers offers;

    @Inject
    CatalogueService catalogue;

    /** A course about babies, for a manager who is new to them; nothing for whoever manages no setting. */
    @Access(Access.Policy.MANAGER)
    public Optional<CourseDescription> offered(Reader reader) {
        return reader.is(Role.MANAGER)
                ? offers.forLeaders(reader).flatMap(each -> catalogue.find(reader, each))
                : Optional.empty();
    }
}
