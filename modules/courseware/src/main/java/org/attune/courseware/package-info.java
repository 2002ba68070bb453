@NullMarked
package org.attune.courseware;

import org.jspecify.annotations.NullMarked;
