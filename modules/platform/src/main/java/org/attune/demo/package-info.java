/** An invented hub to look around in. Depends on the features; nothing depends on it but the sign-in page. */
@NullMarked
package org.attune.demo;

import org.jspecify.annotations.NullMarked;
