/** What a content package says of itself: organizations, items, resources. Values only; reading is in {@code packaging}. */
@NullMarked
package org.attune.scorm.manifest;

import org.jspecify.annotations.NullMarked;
