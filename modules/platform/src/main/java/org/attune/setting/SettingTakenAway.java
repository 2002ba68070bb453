package org.attune.setting;

/**
 * A setting in which nobody works is about to be taken away, in the transaction that does it. Whoever has something in it
 * that must not go refuses with a {@link org.attune.shared.RuleViolation}; what may go is removed.
 */
public record SettingTakenAway(long hub, long setting) {}
