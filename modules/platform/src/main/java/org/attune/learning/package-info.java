/** Who is on which course, and how far they are. Listens to tracking. */
@NullMarked
package org.attune.learning;

import org.jspecify.annotations.NullMarked;
