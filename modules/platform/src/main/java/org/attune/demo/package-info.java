/**
 * An invented hub to look around in: people, places and learners in every state, all made by the use cases that anybody
 * goes through. Depends on the features; nothing depends on it but the sign-in page.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>a server that wants a demo and has no hub gets one
 *   <li>a server that has a hub gets no demo
 *   <li>production refuses a database with the demo hub
 *   <li>the sign-in page offers an educator and a coordinator, where there is a demo
 *   <li>the offered accounts get in with the password they share
 *   <li>nobody changes or closes an offered account, not even whoever looks after the hub
 *   <li>the demo is the same on every server
 *   <li>demo people are plainly invented
 *   <li>there are learners not started, under way and finished
 *   <li>a specialist leader has a patch over two local authorities in which each setting shares something else
 *   <li>the offered educator has finished a lesson and is in the middle of the next
 *   <li>what is kept for a demo learner is what the lesson shell would have written
 * </ul>
 */
@NullMarked
package org.attune.demo;

import org.jspecify.annotations.NullMarked;
