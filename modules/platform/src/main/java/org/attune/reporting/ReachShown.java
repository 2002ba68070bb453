package org.attune.reporting;

import java.util.List;

/**
 * Some of the reach of a hub.
 *
 * @param count how many rows there are in all
 * @param page which page this is, from 1
 * @param pages how many there are, at least 1
 * @param whole all settings of the hub, or of the local authority that is asked for; never of a search
 */
public record ReachShown(List<ReachRow> rows, int count, int page, int pages, ReachRow whole) {

    public ReachShown {
        rows = List.copyOf(rows);
    }
}
