// SCORM's ways to write time.

/** 2004: timeinterval (second,10,2), as in PT1H2M3.5S. */
export function interval(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 10) / 100);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = Number((seconds % 60).toFixed(2));
  return "PT" + (hours ? hours + "H" : "") + (minutes ? minutes + "M" : "") + rest + "S";
}

/** 1.2: CMITimespan, as in 0001:02:03.50. */
export function timespan(milliseconds: number): string {
  const hundredths = Math.max(0, Math.floor(milliseconds / 10));
  const two = (n: number) => String(n).padStart(2, "0");
  const hours = Math.min(9999, Math.floor(hundredths / 360000));
  const minutes = Math.floor(hundredths / 6000) % 60;
  const seconds = Math.floor(hundredths / 100) % 60;
  return `${String(hours).padStart(4, "0")}:${two(minutes)}:${two(seconds)}.${two(hundredths % 100)}`;
}

/** 1.2: CMITime of the learner's clock, as in 14:05:09. */
export function timeOfDay(date: Date): string {
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((n) => String(n).padStart(2, "0")).join(":");
}

/** 2004: time (second,10,0) in UTC, as in 2026-11-24T14:05:09.00Z: a time zone follows a fraction only (RTE 4.1.1.7). */
export function timestamp(date: Date): string {
  return date.toISOString().slice(0, 22) + "Z";
}
