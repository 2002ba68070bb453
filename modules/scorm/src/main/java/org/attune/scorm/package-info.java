@NullMarked
package org.attune.scorm;

import org.jspecify.annotations.NullMarked;
