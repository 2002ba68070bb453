/** The run-time data models of SCORM 1.2 and 2004, the API's rules, and the derivation of status. */
@NullMarked
package org.attune.scorm.runtime;

import org.jspecify.annotations.NullMarked;
