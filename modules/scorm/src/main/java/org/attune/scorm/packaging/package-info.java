/**
 * Reads and unpacks content packages. A package comes from a stranger: every name in it is checked before it is used,
 * sizes are counted while they are inflated, and the manifest is parsed without document types or external entities.
 *
 * <ul>
 *   <li>A name that leaves the folder (absolute, with a drive, with {@code ..}, with NUL) or a link is refused, by name.
 *   <li>A package over a limit of {@link org.attune.scorm.packaging.PackageLimits} is refused.
 *   <li>Unpacking is all or nothing: the folder appears complete or not at all.
 *   <li>A manifest in a sub-folder, a byte order mark and missing schema files are put up with.
 * </ul>
 */
@NullMarked
package org.attune.scorm.packaging;

import org.jspecify.annotations.NullMarked;
