package org.attune.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** A {@link ModuleRule} as tables keep it: absent where it says nothing. */
@Embeddable
class RuleColumns {

    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable Attendance attendance;

    @Column(name = "attendance_share")
    private @Nullable Integer attendanceShare;

    @Column(name = "watch_share")
    private @Nullable Integer watchShare;

    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable EndAsk ask;

    @Column(name = "ask_text")
    private @Nullable String askText;

    protected RuleColumns() {}

    RuleColumns(ModuleRule rule) {
        attendance = rule.attendance() == Attendance.NONE ? null : rule.attendance();
        attendanceShare = rule.attendanceShare() == 0 ? null : rule.attendanceShare();
        watchShare = rule.watchShare() == 0 ? null : rule.watchShare();
        ask = rule.watchShare() == 0 ? null : rule.ask();
        askText = rule.askText().isEmpty() ? null : rule.askText();
    }

    /** @param columns absent when each of them is */
    static ModuleRule rule(@Nullable RuleColumns columns) {
        return columns == null
                ? ModuleRule.NONE
                : new ModuleRule(
                        columns.attendance == null ? Attendance.NONE : columns.attendance,
                        columns.attendanceShare == null ? 0 : columns.attendanceShare,
                        columns.watchShare == null ? 0 : columns.watchShare,
                        columns.ask == null ? EndAsk.NOTHING : columns.ask,
                        columns.askText == null ? "" : columns.askText);
    }
}
