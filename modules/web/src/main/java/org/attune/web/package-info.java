@NullMarked
package org.attune.web;

import org.jspecify.annotations.NullMarked;
