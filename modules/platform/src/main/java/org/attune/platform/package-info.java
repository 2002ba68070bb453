@NullMarked
package org.attune.platform;

import org.jspecify.annotations.NullMarked;
