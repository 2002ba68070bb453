/** What a session begins with, by the names of its version's data model. */
import type { Begun } from "./launch";

export function givenBy(begun: Begun): Record<string, string> {
  const given: Record<string, string> = { ...launchElements(begun), ...begun.elements };
  begun.objectives.forEach((fields, i) => {
    for (const [field, value] of Object.entries(fields)) {
      // An objective of 1.2 that was never named; in 2004 such an id is a name.
      if (field !== "id" || begun.version !== "1.2" || !/^#\d+$/.test(value)) given[`cmi.objectives.${i}.${field}`] = value;
    }
  });
  for (const [collection, records] of Object.entries(begun.records)) {
    if (collection === "cmi.comments") {
      given[collection] = records.map((record) => record.fields["comment"] ?? "").join("");
      continue;
    }
    records.forEach((record, i) => {
      for (const [field, value] of Object.entries(record.fields)) given[`${collection}.${i}.${field}`] = value;
    });
  }
  return given;
}

function launchElements({ version, mode, credit, entry, learner }: Begun): Record<string, string> {
  return version === "1.2"
    ? {
        "cmi.core.student_id": learner.id,
        "cmi.core.student_name": learner.name,
        "cmi.core.lesson_mode": mode,
        "cmi.core.credit": credit,
        "cmi.core.entry": entry,
      }
    : {
        "cmi.learner_id": learner.id,
        "cmi.learner_name": learner.name,
        "cmi.mode": mode,
        "cmi.credit": credit,
        "cmi.entry": entry,
      };
}
