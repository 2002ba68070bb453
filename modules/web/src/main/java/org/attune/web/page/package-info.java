/** The pages people see: each {@code name.xhtml} has its bean here, named after it. */
@NullMarked
package org.attune.web.page;

import org.jspecify.annotations.NullMarked;
