/**
 * Reads and unpacks content packages. A package comes from a stranger: every name in it is checked before it is used,
 * sizes are counted while they are inflated, and nothing a manifest points to outside is fetched.
 *
 * <ul>
 *   <li>All that is wrong is told at once, each with place, meaning and remedy, errors and warnings apart.
 *   <li>An entry that is dangerous is refused by its name: one that leads out of the folder, a link, one that some disk
 *       takes for another, one that is locked, shares its bytes or grows as bombs do.
 *   <li>A package over a limit of {@link org.attune.scorm.packaging.PackageLimits} is refused.
 *   <li>Only the manifest is held in memory. An archive in the archive is a file like others, and is not opened.
 *   <li>Unpacking is all or nothing: the folder appears complete or not at all.
 *   <li>What is harmless is put up with; docs/decisions/0201 says what is.
 * </ul>
 *
 * <p>The way of a package: {@code CentralDirectory} and {@code ZipHeader} read the zip, {@code EntryCheck} looks at every
 * entry, {@code ManifestText} and {@code XmlReader} make elements of the manifest, and the readers make a
 * {@link org.attune.scorm.manifest.Manifest} of those.
 */
@NullMarked
package org.attune.scorm.packaging;

import org.jspecify.annotations.NullMarked;
