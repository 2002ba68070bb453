package org.attune.audit;

import org.attune.account.AccountService;
import org.attune.shared.PeopleBench;
import org.attune.shared.Periods;

/** Lets other features' tests see what they note. */
public final class AuditBench {
    private AuditBench() {}

    public static AuditService on(PeopleBench bench, AccountService accounts) {
        AuditService audit = new AuditService();
        audit.actions = new StaffActions();
        audit.actions.database = bench.entities;
        audit.accounts = accounts;
        audit.clock = bench.clock;
        audit.settings = new Periods();
        return audit;
    }
}
