package org.attune.demo;

import java.util.List;
import org.attune.shared.Reader;

/**
 * The demo hub once it is made.
 *
 * @param educator the one offered on the sign-in page
 * @param educators those who work with babies, in an order that is the same on every server
 * @param manager of the first nursery, offered on the sign-in page as well
 * @param setting id of the first nursery
 * @param team those of its baby room who are not among the educators above
 */
record DemoHub(
        long id,
        Reader educator,
        List<Reader> educators,
        Reader coordinator,
        Reader manager,
        long setting,
        List<Reader> team) {}
