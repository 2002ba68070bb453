/** The hub and what belongs to it: local authorities, settings, their rooms and staff. */
@NullMarked
package org.attune.setting;

import org.jspecify.annotations.NullMarked;
