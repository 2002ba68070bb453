package org.attune.demo;

/**
 * An account that the sign-in page offers to whoever looks around.
 *
 * @param signInName what to type, or to have typed
 * @param what they do, as words that follow the name: "learns"
 * @param password the one all demo accounts share
 */
public record DemoAccount(String signInName, String what, String password) {}
