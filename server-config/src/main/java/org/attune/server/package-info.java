/** Starts Attune: Payara Micro in this JVM, the WAR beside this jar, and a few words on the console. */
@NullMarked
package org.attune.server;

import org.jspecify.annotations.NullMarked;
