// A few words over either API, found as the books say: upwards from the parent, then from whoever opened the window.
const scorm = (() => {
    let api = null;
    let old = false;
    for (const from of [window.parent, window.opener]) {
        for (let w = from, i = 0; w && i < 500 && !api; i++, w = w.parent) {
            try {
                api = w.API_1484_11 || w.API || null;
                old = api !== null && !w.API_1484_11;
            } catch {
                break;
            }
            if (w === w.parent) break;
        }
    }
    const call = (name, ...args) => api[(old ? "LMS" : "") + (old && name === "Terminate" ? "Finish" : name)](...args);
    const element = (name) =>
        !old ? name : {
            "cmi.location": "cmi.core.lesson_location",
            "cmi.completion_status": "cmi.core.lesson_status",
            "cmi.exit": "cmi.core.exit",
            "cmi.entry": "cmi.core.entry",
            "cmi.mode": "cmi.core.lesson_mode",
            "cmi.credit": "cmi.core.credit",
            "cmi.score.raw": "cmi.core.score.raw",
            "cmi.session_time": "cmi.core.session_time",
            "cmi.max_time_allowed": "cmi.student_data.max_time_allowed",
            "cmi.time_limit_action": "cmi.student_data.time_limit_action",
        }[name] ?? name;
    return {
        found: api !== null,
        isOld: old,
        start: () => call(old ? "Initialize" : "Initialize", ""),
        get: (name) => call("GetValue", element(name)),
        set: (name, value) => call("SetValue", element(name), value),
        commit: () => call("Commit", ""),
        end: () => call("Terminate", ""),
        error: () => call("GetLastError"),
    };
})();
