package org.attune.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.attune.setting.SettingName;
import org.attune.shared.NotFound;

/** The setting that {@code ?setting=} names on pages that add people. */
final class PresetSetting {

    private PresetSetting() {}

    /** @throws NotFound when the reader can add nobody to it */
    static SettingName of(HttpServletRequest request, List<SettingName> settings) {
        long id = Numbers.id(request, "setting");
        return settings.stream()
                .filter(each -> each.setting() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
