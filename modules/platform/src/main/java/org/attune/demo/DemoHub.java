package org.attune.demo;

import java.util.List;
import org.attune.shared.Reader;

/**
 * The demo hub once it is made.
 *
 * @param educator the one offered on the sign-in page
 * @param educators those who work with babies, in an order that is the same on every server
 */
record DemoHub(long id, Reader educator, List<Reader> educators) {}
