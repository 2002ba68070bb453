/** Courses, their versions and modules, and the packages these play. */
@NullMarked
package org.attune.catalogue;

import org.jspecify.annotations.NullMarked;
