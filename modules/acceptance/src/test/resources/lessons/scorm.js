// A few words over either API, found as the books say: upwards from the parent.
const scorm = (() => {
    let api = null;
    let old = false;
    for (let w = window.parent, i = 0; i < 500 && !api; i++, w = w.parent) {
        try {
            api = w.API_1484_11 || w.API || null;
            old = api !== null && !w.API_1484_11;
        } catch {
            break;
        }
        if (w === w.parent) break;
    }
    const call = (name, ...args) => api[(old ? "LMS" : "") + (old && name === "Terminate" ? "Finish" : name)](...args);
    const element = (name) =>
        !old ? name : {
            "cmi.location": "cmi.core.lesson_location",
            "cmi.completion_status": "cmi.core.lesson_status",
            "cmi.exit": "cmi.core.exit",
            "cmi.entry": "cmi.core.entry",
            "cmi.mode": "cmi.core.lesson_mode",
            "cmi.session_time": "cmi.core.session_time",
        }[name] ?? name;
    return {
        found: api !== null,
        start: () => call(old ? "Initialize" : "Initialize", ""),
        get: (name) => call("GetValue", element(name)),
        set: (name, value) => call("SetValue", element(name), value),
        commit: () => call("Commit", ""),
        end: () => call("Terminate", ""),
        error: () => call("GetLastError"),
    };
})();
