/** What scripts ask of the server, and what it answers them. */
@NullMarked
package org.attune.web.json;

import org.jspecify.annotations.NullMarked;
