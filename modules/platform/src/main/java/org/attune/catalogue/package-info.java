/**
 * What can be learnt: courses, their versions and modules, and the packages these play.
 *
 * <p><b>Words.</b> A <i>course</i> belongs to a hub and is what people enrol in. A <i>course version</i> is a course as it
 * was published once: title, objectives, sources, modules and lessons, and the rule of what finishing means; nothing in it
 * ever changes. A <i>course module</i> is a part of a version, of a kind: it plays a <i>resource</i>, leads elsewhere, asks
 * a question to reflect on, or is a live event to attend or a recording to watch, with a <i>rule</i> that says when it is done. A <i>draft</i> is what the next version of a course will be. A <i>package</i> is a resource
 * known by its checksum: the same bytes are one resource, unpacked once, for every hub. Its <i>activities</i> are the items
 * of its manifest; those that open a file are the module's <i>lessons</i>. A <i>hub's package</i> is a file that a hub
 * brought, with the report of what was found in it; unless it was refused it is a resource too.
 *
 * <p><b>How it goes.</b> {@code CourseImport} reads the configured folder's {@code catalogue.json} for a hub when it is
 * made, and for all hubs when the server starts; {@code PackageChoice} picks the package, {@code PackageFolders} keeps it on
 * the disk, {@code ImportService} publishes. {@link
 * org.attune.catalogue.PackageService} takes what coordinators upload: {@code CheckedPackage} is the verdict, {@code Findings}
 * the report. What never changes is remembered ({@code Remembered}): descriptions of
 * versions, what tracking asks at each launch, and where a package's files lie.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>a hub gets the courses of the folder; what is broken is left out and the rest goes on
 *   <li>the same version and checksums change nothing; a new version is published beside the old; an older version put back
 *       is published again, not made again; the same version of another package is a version of its own
 *   <li>the first package that can be played is taken; a package that is missing or with another checksum is refused, not
 *       passed over
 *   <li>a package is unpacked once; a package folder that is gone is unpacked again
 *   <li>the items that open a file are the lessons in order; what the manifest hides is no lesson unless it hides all; what
 *       lies elsewhere is no lesson; a 1.2 package of one SCO is one lesson that takes as long as the course
 *   <li>the catalogue says minutes and summary of the item it names
 *   <li>what is not a file of the package is not there; links are not followed; the media type follows from the name; a page
 *       in another charset than UTF-8 keeps its own word
 *   <li>hubs share a package and nothing else
 *   <li>a new course is a draft that nobody sees until it is published; a course has one draft, and the next version begins
 *       as the published one is
 *   <li>a change of what was changed since is refused
 *   <li>a draft that is gone is said to be gone whoever comes too late, also who waited for it; publishing and throwing away
 *       at once come one after the other
 *   <li>a part that is sent twice is added once; who publishes is told when the folder published since they looked
 *   <li>a course of the folder with long texts is listed, shown and taken in hand as it is; what is typed at the desk is kept
 *       without what cannot be seen
 *   <li>what finishing means is said of parts that are there; a link leads to the web and nowhere else
 *   <li>a document is a part that goes from version to version
 *   <li>an event and a recording go with their rule from draft to version to draft; what people could not have is not
 *       published, and what is not the hub's is no part
 *   <li>evidence that says more counts for a rule that asks less; reported minutes count from the share on; who attends by
 *       writing attends by nothing else; a question is shown without telling the right answer
 *   <li>a course that coordinators publish is published by the folder no more
 *   <li>an archived course is out of the catalogue until it is taken back; a course that was never published goes with its
 *       draft; another hub's courses are not on the desk
 *   <li>throwing a draft away is noted
 *   <li>a package that can be played is kept and becomes a resource; a refused one is reported and kept nowhere
 *   <li>all that was found in a package reads the same when it is read again
 *   <li>the same file twice is one package of the hub; one that was refused is checked again
 *   <li>an upload that is not complete is told how much is there; one that was taken gives its package again
 *   <li>a hub sees its own packages only, and only its coordinators do
 *   <li>a course without lessons is never finished
 * </ul>
 *
 * <p><b>At the desk.</b> {@link org.attune.catalogue.DraftService} changes a draft, {@link
 * org.attune.catalogue.PublishService} makes it a version, and archives. {@code PackageOffers} knows what a part may play.
 *
 * <p><b>Neighbours.</b> {@code event} and {@code recording} have what such modules are about, and know no course. {@code audit} notes what coordinators do. {@code setting} tells of new hubs. {@code upload} brings files, {@code account} says who brought
 * them. {@code tracking} asks for activities ({@link
 * org.attune.tracking.Resources}). {@code learning} and the pages ask {@link org.attune.catalogue.CatalogueService}; the
 * content host asks it for files, having checked the label that permits them.
 */
@NullMarked
package org.attune.catalogue;

import org.jspecify.annotations.NullMarked;
